import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** npm in a project of its own, with a cache and a configuration of its own. */
export interface NpmClient extends AsyncDisposable {
  /** Its major version: what npm accepts of a registry depends on it. */
  readonly major: number;
  install(...packages: readonly string[]): Promise<void>;
  /** Publishes a tarball to the registry that the configuration names. */
  publish(tarball: string): Promise<void>;
  /** What is installed, as `name@version`, sorted. */
  installed(): Promise<readonly string[]>;
  /** What an expression evaluates to with everything installed at hand. */
  evaluate(expression: string): Promise<string>;
  close(): Promise<void>;
}

/** @param npmrc - As a machine would be given it. */
export async function openNpm(npmrc: string): Promise<NpmClient> {
  const home = await mkdtemp(join(tmpdir(), "npm-"));
  await Promise.all([
    writeFile(join(home, "user.npmrc"), npmrc),
    writeFile(join(home, "global.npmrc"), ""),
    writeFile(join(home, "package.json"), "{}"),
  ]);
  // Under `npm test`, settings of the npm that runs the tests are in the environment, and would go before the files.
  const inherited = Object.keys(process.env).filter((name) => /^npm_/i.test(name));
  const env = { ...Object.fromEntries(inherited.map((name) => [name, ""])), HOME: home };
  const npm = (...args: readonly string[]): Promise<string> =>
    run(
      "env",
      [
        ...inherited.flatMap((name) => ["-u", name]),
        "npm",
        `--prefix=${home}`,
        `--cache=${home}/cache`,
        `--userconfig=${home}/user.npmrc`,
        `--globalconfig=${home}/global.npmrc`,
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        "--fetch-retries=0",
        ...args,
      ],
      { env },
    );
  const major = Number((await npm("--version")).split(".")[0]);
  const close = (): Promise<void> => rm(home, { recursive: true, force: true });
  return {
    major,
    install: async (...packages) => {
      await npm("install", ...packages);
    },
    publish: async (tarball) => {
      await npm("publish", tarball);
    },
    installed: async () => {
      const lock = JSON.parse(await readFile(join(home, "package-lock.json"), "utf8")) as {
        readonly packages: Readonly<Record<string, { readonly version?: string }>>;
      };
      return Object.entries(lock.packages)
        .filter(([path]) => path !== "")
        .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "")}@${version}`)
        .sort();
    },
    evaluate: async (expression) =>
      (
        await run(process.execPath, [
          "-p",
          `process.chdir(${JSON.stringify(home)}); module.paths.unshift(${JSON.stringify(join(home, "node_modules"))}); ${expression}`,
        ])
      ).trim(),
    close,
    [Symbol.asyncDispose]: close,
  };
}
