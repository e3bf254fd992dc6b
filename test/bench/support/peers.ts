import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Command } from "./measure.ts";

/** The executables of the clients that the SDK is compared with. */
export interface Peers {
  readonly python: string;
  readonly pulp: string;
}

const run = promisify(execFile);
/** Also where what all scripts for pulp-glue begin with is: `pulp_glue_job.py`. */
const here = fileURLToPath(new URL(".", import.meta.url));
const requirements = fileURLToPath(new URL("peers.requirements.txt", import.meta.url));

/**
 * pulp-cli and pulp-glue in a virtual environment of the benchmarks' own, under the user's cache directory. It is made once for each content
 * of the requirements file; `PULP_SDK_PYTHON` names another interpreter than `python3` (3.11 or newer) to make it with.
 */
export async function installPeers(report: (message: string) => void): Promise<Peers> {
  const digest = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 16);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulp-sdk", "bench");
  const directory = join(cache, `peers-${digest}`);
  // Marks an installation that went through to its end; one that was cut short is made anew.
  const complete = join(directory, "complete");
  if (!existsSync(complete)) {
    report(`installing pulp-cli and pulp-glue into ${directory} (once)`);
    await rm(directory, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    await run(process.env.PULP_SDK_PYTHON || "python3", ["-m", "venv", directory]);
    await run(join(directory, "bin", "python"), ["-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", requirements]);
    await writeFile(complete, "");
  }
  return { python: join(directory, "bin", "python"), pulp: join(directory, "bin", "pulp") };
}

/** A participant in pulp-glue's own language. */
export const glueCommand = (python: string, script: string, ...words: readonly string[]): Command => ({
  file: python,
  arguments: [script, ...words],
  environment: { PYTHONPATH: here, PYTHONDONTWRITEBYTECODE: "1" },
});
