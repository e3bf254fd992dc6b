import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataDirError } from "./errors.ts";
import type { LocalLine } from "./lines.ts";
import type { LocalPorts } from "./ports.ts";
import { folders } from "./settings.ts";

/** What a data directory remembers from one start to the next (state.json, mode 0600). */
export interface State {
  readonly format: 1;
  /** Where its database is: not in the data directory, but in the PostgreSQL of the cache directory. */
  readonly postgres: string;
  readonly database: string;
  /** The line of releases; absent in what was written before there were several: the newest. */
  readonly line?: LocalLine;
  readonly lockHash: string;
  readonly plugins: readonly string[];
  readonly ports: LocalPorts;
  readonly password: string;
  readonly secretKey: string;
  /** Whether the database was made and filled completely. */
  readonly complete: boolean;
}

/** What a first start that was cut off may have left, beside the folders. */
const OWN_FILES = ["lock", "encryption.key", "settings.py", "migrate.py", "connect.env", "state.json.new"];

/**
 * Reads what is remembered; undefined for a new directory.
 *
 * @throws DataDirError if the directory holds something else.
 */
export async function readState(dataDir: string): Promise<State | undefined> {
  const text = await readFile(join(dataDir, "state.json"), "utf8").catch(() => undefined);
  if (text === undefined) {
    const own = [...OWN_FILES, ...Object.values(folders(""))];
    const others = (await readdir(dataDir)).filter((name) => !own.includes(name));
    // Files in there mean that a server has run: then its state was lost, and its database can't be found.
    const media = await readdir(folders(dataDir).media).catch(() => []);
    if (others.length === 0 && media.length === 0) return undefined;
    throw new DataDirError(
      `${dataDir} is not empty and was not made by a local Pulp (it holds ${others[0] ?? "media, but no state.json"}).`,
      "Choose an empty or a new directory.",
    );
  }
  try {
    const state = JSON.parse(text) as State;
    if (state.format === 1) return state;
  } catch {
    // said below
  }
  throw new DataDirError(
    `${join(dataDir, "state.json")} can't be read by this version.`,
    "Use the version of pulp-sdk that wrote it, or another directory.",
  );
}

export async function writeState(dataDir: string, state: State): Promise<void> {
  const path = join(dataDir, "state.json");
  await writeFile(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Makes what is missing of a data directory: nobody else may enter it. */
export async function makeFolders(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  for (const folder of Object.values(folders(dataDir))) await mkdir(folder, { recursive: true });
  await writeFile(join(dataDir, "encryption.key"), `${randomBytes(32).toString("base64url")}=`, { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
}

/** Leaves only what explains a failure. */
export async function removeAllButLogs(dataDir: string): Promise<void> {
  const { logs } = folders(dataDir);
  for (const name of await readdir(dataDir)) {
    if (join(dataDir, name) !== logs) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

/** A random word of letters, digits, `-` and `_`, which no shell, URL or form has to escape. */
export const randomWord = (bytes: number): string => randomBytes(bytes).toString("base64url");

export const databaseName = (kind: "kept" | "tmp"): string =>
  `${kind}_${createHash("sha256").update(randomBytes(32)).digest("hex").slice(0, 20)}`;
