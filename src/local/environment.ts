import { createHash } from "node:crypto";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { lockedRequirements } from "./assets.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import { InstallFailedError } from "./errors.ts";
import type { LocalLine } from "./lines.ts";
import { excerpt } from "./logs.ts";
import type { LocalPlugin } from "./plugins.ts";
import { PLUGIN_PACKAGES, type PluginPackage } from "./plugins.ts";
import type { OnProgress } from "./progress.ts";
import type { Python } from "./python.ts";
import type { Supervisor } from "./supervisor.ts";
import { checkSystemPackages } from "./system.ts";

/** A virtual environment that holds pulpcore and the plugins. */
export interface Environment {
  /** Identifies the plugins and all versions, whatever the Python. */
  readonly lockHash: string;
  readonly bin: (program: string) => string;
  readonly variables: NodeJS.ProcessEnv;
  readonly log: string;
}

/**
 * The virtual environment for these plugins: the one in the cache, or a new one made there. It is made under a lock
 * and counts only once it is marked as complete, so that two processes don't collide and no half-made one is used.
 *
 * @throws InstallFailedError
 * @throws SystemPackagesMissingError
 */
export async function prepareEnvironment(
  supervisor: Supervisor,
  python: Python,
  options: {
    readonly line: LocalLine;
    readonly plugins: readonly LocalPlugin[];
    readonly cacheDir: string;
    readonly onProgress: OnProgress;
  },
): Promise<Environment> {
  const requirements = lockedRequirements(options.plugins, options.line);
  const text = `${requirements.map((one) => one.line).join("\n")}\n`;
  const folder = join(options.cacheDir, "environments", hash(`${python.abi}\n${text}`));
  const log = `${folder}.log`;
  const bin = (program: string): string => join(folder, "bin", program);
  const environment = cleanEnvironment();
  const variables = { ...environment, PATH: [join(folder, "bin"), environment.PATH ?? ""].join(delimiter), VIRTUAL_ENV: folder };
  const complete = join(folder, "complete");

  if (!(await isThere(complete)) || !(await runs(supervisor, bin("python")))) {
    await mkdir(join(options.cacheDir, "environments"), { recursive: true });
    const lock = await supervisor.lock(`${folder}.lock`, "exclusive");
    try {
      if (!(await isThere(complete)) || !(await runs(supervisor, bin("python")))) {
        await checkSystemPackages(options.plugins, python);
        await rm(folder, { recursive: true, force: true });
        await rm(log, { force: true });
        await install(supervisor, { ...options, python, folder, log, requirements, variables, bin });
        await writeFile(complete, "");
      }
    } finally {
      lock.release();
    }
  }
  return { lockHash: hash(text), bin, variables, log };
}

interface Installation {
  readonly python: Python;
  readonly folder: string;
  readonly log: string;
  readonly requirements: readonly { readonly name: string; readonly line: string }[];
  readonly variables: NodeJS.ProcessEnv;
  readonly plugins: readonly LocalPlugin[];
  readonly bin: (program: string) => string;
  readonly onProgress: OnProgress;
}

async function install(supervisor: Supervisor, plan: Installation): Promise<void> {
  const { onProgress, requirements, variables: env, log } = plan;
  onProgress({ phase: "install", message: `making a virtual environment with ${plan.python.path}` });
  const made = await supervisor.run({ argv: [plan.python.path, "-m", "venv", plan.folder], env, log });
  if (made !== 0) await fail("The virtual environment could not be made.", log);

  // Few distributions come without a wheel; what compiles them is locked too, so pip must not fetch its own choice.
  const pip = [plan.bin("python"), "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517"];
  const quiet = ["--no-user", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"];
  let done = 0;
  const onLine = (line: string): void => {
    const [, name] = /^Collecting (\S+?)==/.exec(line) ?? [];
    if (name !== undefined) onProgress({ phase: "install", message: `fetching ${name}`, done: ++done, total: requirements.length });
    if (line.startsWith("Installing collected")) onProgress({ phase: "install", message: "unpacking and compiling" });
  };
  for (const part of inSteps(plan)) {
    const file = `${plan.folder}.txt`;
    await writeFile(file, part.map((one) => `${one.line}\n`).join(""));
    const status = await supervisor.run({ argv: [...pip, ...quiet, "-r", file], env, log, onLine });
    if (status !== 0) await fail(`pip could not install the Python packages (status ${status}).`, log);
    await rm(file);
  }
}

/** The requirements in the order that compiling some of them takes; all at once where there are no such. */
function inSteps({ plugins, requirements }: Installation): readonly Installation["requirements"][] {
  const early = plugins.flatMap((name) => (PLUGIN_PACKAGES[name] as PluginPackage).buildSteps ?? []);
  const steps = [["setuptools"], ...early].map((names) => requirements.filter((one) => names.includes(one.name)));
  const done = new Set(steps.flat());
  return [...steps, requirements.filter((one) => !done.has(one))];
}

async function fail(what: string, log: string): Promise<never> {
  throw new InstallFailedError(what, {
    nextStep:
      "Check that pip can reach its package index (pip config list; PIP_INDEX_URL, proxies) and that the disk isn't full, then start again.",
    log: await excerpt(log),
  });
}

async function runs(supervisor: Supervisor, python: string): Promise<boolean> {
  return supervisor.run({ argv: [python, "-c", ""], env: cleanEnvironment() }).then(
    (status) => status === 0,
    () => false, // the Python that it was made from is gone
  );
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
