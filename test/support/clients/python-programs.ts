import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Programs from Python's index, in a virtual environment under the user's cache directory: made once for each content of the requirements file,
 * which pins everything with hashes. `PULP_SDK_PYTHON` names another interpreter than `python3` (3.11 or newer).
 *
 * @returns a program's path, by its name.
 */
export async function pythonPrograms(requirements: string): Promise<(program: string) => string> {
  const python = process.env.PULP_SDK_PYTHON || "python3";
  const { stdout: version } = await run(python, ["-c", "import sys; print(sys.version)"]);
  const digest = createHash("sha256")
    .update(version)
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 16);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulp-sdk", "test");
  const directory = join(cache, `python-${digest}`);
  const complete = join(directory, "complete");
  const bin = (program: string): string => join(directory, "bin", program);
  if (existsSync(complete)) return bin;
  await mkdir(cache, { recursive: true });
  // Whoever makes the directory installs; everybody else waits for its mark, so that two test files don't install into one another.
  const lock = `${directory}.lock`;
  try {
    await mkdir(lock);
  } catch {
    for (let waited = 0; existsSync(lock) && waited < 240; waited++) await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (existsSync(complete)) return bin;
    throw new Error(`${directory} was not completed by whom it is locked: remove ${lock} if nobody is installing`);
  }
  try {
    await rm(directory, { recursive: true, force: true });
    await run(python, ["-m", "venv", directory]);
    await run(bin("python"), ["-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", requirements]);
    await writeFile(`${complete}.new`, "");
    await rename(`${complete}.new`, complete);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return bin;
}
