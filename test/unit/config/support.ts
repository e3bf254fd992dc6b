import { readFileSync } from "node:fs";
import { type Config, type ConfigOptions, resolveConfig } from "../../../src/config/index.ts";
import { type ConfigError, isConfigError } from "../../../src/errors/index.ts";

/** A machine of its own for each test: nothing of the real one is read. */
export interface Machine {
  readonly env?: Readonly<Record<string, string>>;
  /** Text by path; an object gives permission bits or the code that reading fails with. */
  readonly files?: Readonly<Record<string, string | { readonly text: string; readonly mode: number } | { readonly fails: string }>>;
  readonly platform?: string;
  readonly now?: string;
  /** Gets the paths that are asked for. */
  readonly asked?: string[];
  /** Gets what is written to stderr. */
  readonly stderr?: string[];
}

export const etc = "/etc/pulp/cli.toml";
export const own = "/home/ada/.config/pulp/cli.toml";

export const resolve = (
  options: unknown,
  { env = {}, files = {}, platform = "linux", now = "2026-01-01", asked = [], stderr = [] }: Machine = {},
): Promise<Config> =>
  resolveConfig(options as ConfigOptions, {
    env,
    home: "/home/ada",
    platform,
    now: () => new Date(now),
    stderr: (text) => stderr.push(text),
    read: async (path) => {
      asked.push(path);
      const file = files[path] ?? { fails: "ENOENT" };
      if (typeof file === "string") return { text: file, mode: 0o100600 };
      if ("fails" in file) throw Object.assign(new Error(`${file.fails}: ${path}`), { code: file.fails });
      return file;
    },
  });

/** The ConfigError that resolving ends with. */
export const refusal = async (options: unknown, machine?: Machine): Promise<ConfigError> => {
  const error = await resolve(options, machine).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isConfigError(error)) throw new Error(`expected a ConfigError, got ${String(error)}`);
  return error;
};

export const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), "utf8");
