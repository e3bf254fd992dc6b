import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** pip of a virtual environment of its own: no cache, and no configuration but what it is given. */
export interface Pip extends AsyncDisposable {
  install(...requirements: readonly string[]): Promise<void>;
  /** What is installed, as `name==version`, without pip itself, sorted. */
  installed(): Promise<readonly string[]>;
  /** What a line of Python prints, with everything installed at hand. */
  python(line: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * @param config - pip.conf, whole, as a machine would be given it.
 * @param login - Kept in `~/.netrc`, for any host.
 */
export async function openPip(config: string, login?: { readonly username: string; readonly password: string }): Promise<Pip> {
  const home = await mkdtemp(join(tmpdir(), "pip-"));
  const python = join(home, "venv/bin/python");
  await writeFile(join(home, "pip.conf"), config);
  if (login !== undefined)
    await writeFile(join(home, ".netrc"), `default login ${login.username} password ${login.password}\n`, { mode: 0o600 });
  const env = {
    HOME: home,
    PIP_CONFIG_FILE: join(home, "pip.conf"),
    PIP_NO_CACHE_DIR: "1",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    no_proxy: "127.0.0.1",
  };
  const options = { env };
  await run("python3", ["-m", "venv", join(home, "venv")], options);
  const pip = (...args: readonly string[]): Promise<string> => run(python, ["-m", "pip", ...args], options);
  const close = (): Promise<void> => rm(home, { recursive: true, force: true });
  return {
    install: async (...requirements) => {
      await pip("install", "--retries=0", "--no-build-isolation", ...requirements);
    },
    installed: async () =>
      (await pip("list", "--format=freeze"))
        .split("\n")
        .filter((line) => line !== "" && !/^(pip|setuptools|wheel)==/.test(line))
        .sort(),
    python: async (line) => (await run(python, ["-c", line], options)).trim(),
    close,
    [Symbol.asyncDispose]: close,
  };
}
