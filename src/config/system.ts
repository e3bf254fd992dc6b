import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";

/** What the configuration reads from the machine; tests give their own. */
export interface ConfigSystem {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** As `process.platform`. */
  readonly platform: string;
  /** Text and permission bits of a file. Rejects as node:fs does. */
  readonly read: (path: string) => Promise<{ readonly text: string; readonly mode: number }>;
  readonly now: () => Date;
  /** Where lines go that were asked for by `PULP_SDK_DEBUG`. */
  readonly stderr?: (text: string) => void;
}

export const hostSystem = (): ConfigSystem => ({
  env: process.env,
  home: homedir(),
  platform: process.platform,
  read: async (path) => {
    const [text, { mode }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
    return { text, mode };
  },
  now: () => new Date(),
  stderr: (text) => {
    process.stderr.write(text);
  },
});

/** `ENOENT`, `EACCES` … of an error of node:fs. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
