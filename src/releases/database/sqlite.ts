import { statSync } from "node:fs";
import { lstat, open, realpath, stat } from "node:fs/promises";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import { isPulpError, UsageError } from "../../errors/index.ts";
import { placeOf, scratchBeside } from "../scratch.ts";
import { refused } from "./refusals.ts";
import type { Existing, Sink, Target } from "./sink.ts";
import { formatTable, formatVersion } from "./tables.ts";

/** SQLITE_BUSY, SQLITE_FULL, SQLITE_NOTADB: https://sqlite.org/rescode.html */
const [busy, full, notADatabase] = [5, 13, 26];

/** Where Node's SQLite is defensive by itself, it goes on keeping a journal, whatever it is told. */
const withoutJournal = { readOnly: false, defensive: false };

/** Rows a statement: each call takes as long as a row does. */
const together = 16;

/** One file: written beside the target, and put in its place when it is whole. */
export const sqliteTarget = (release: string, path: string): Target => {
  const place = placeOf(path, "the database", ", or postgresql://user@host:5432/database");
  const shown = JSON.stringify(path);
  const told = (error: unknown): unknown => {
    if (isPulpError(error)) return error;
    const { errcode, syscall, code, message } = error as NodeJS.ErrnoException & { readonly errcode?: number };
    // Neither SQLite's nor the system's.
    if (errcode === undefined && syscall === undefined) return error;
    if (errcode === full || code === "ENOSPC" || code === "EDQUOT") return refused("DATABASE_FULL", release, shown, undefined, error);
    if (errcode === busy) return refused("DATABASE_BUSY", release, shown, undefined, error);
    if (errcode === notADatabase) return refused("DATABASE_FOREIGN", release, shown, undefined, error);
    if (errcode === undefined) return unwritable(shown, code ?? String(error), error);
    return refused("DATABASE_FAILED", release, shown, message, error);
  };
  const guarded = async <T>(work: () => Promise<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw told(error);
    }
  };
  return {
    shown,
    open: (existing, signal) => guarded(() => openFile(release, place, shown, existing, signal, guarded)),
  };
};

const unwritable = (shown: string, why: string, cause?: unknown): UsageError =>
  new UsageError({
    message: `the database ${shown} can't be written: ${why}.`,
    hint: "Give a file in a folder that is there, and may be written to. Nothing was changed.",
    cause,
  });

/** A file that is there. */
interface There {
  /** Its own, not that of a link to it. */
  readonly path: string;
  /** What tells it from another that lies at the same path later. */
  readonly is: string;
  readonly size: number;
  /** Who may do what with it. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

const unlessMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== "ENOENT") throw error;
};

const fileAt = async (path: string, shown: string): Promise<There | undefined> => {
  const found = await stat(path).catch(unlessMissing);
  if (found === undefined) {
    if ((await lstat(path).catch(unlessMissing)) !== undefined) throw unwritable(shown, "it is a link that leads nowhere");
    return undefined;
  }
  // What is put in its place would take it away: a folder, or /dev/null.
  if (!found.isFile()) throw unwritable(shown, found.isDirectory() ? "it is a folder" : "it is no file");
  const { dev, ino, size, mode, uid, gid } = found;
  return { path: await realpath(path), is: `${dev} ${ino}`, size, mode: mode & 0o777, uid, gid };
};

type Guarded = <T>(work: () => Promise<T> | T) => Promise<T>;

const openFile = async (
  release: string,
  path: string,
  shown: string,
  existing: Existing,
  signal: AbortSignal,
  guarded: Guarded,
): Promise<Sink> => {
  const there = await fileAt(path, shown);
  if (there !== undefined && existing === "refuse") throw refused("DATABASE_EXISTS", release, shown);
  const sqlite = await import("node:sqlite");
  const scratch = scratchBeside(there?.path ?? path, signal);
  // One that is empty, as `mktemp` makes them, has nothing that could be added to, replaced or locked.
  const own = there !== undefined && there.size > 0 ? there : undefined;
  const isAdded = own !== undefined && existing === "add";
  // Whoever adds or replaces holds the target's own lock, which ends with the process: two who do it at the same time would each drop what the other brought.
  const locked = own && new sqlite.DatabaseSync(own.path);
  let database: DatabaseSync | undefined;
  const discard = async (): Promise<void> => {
    for (const one of [database, locked]) if (one?.isOpen) one.close();
    scratch.discard();
  };
  try {
    if (own !== undefined && locked !== undefined) {
      locked.exec("BEGIN IMMEDIATE");
      if ((await fileAt(path, shown))?.is !== own.is) throw refused("DATABASE_BUSY", release, shown);
      requireOwn(locked, existing, release, shown);
    }
    if (isAdded) {
      const reader = new sqlite.DatabaseSync(own.path, { readOnly: true });
      try {
        await sqlite.backup(reader, scratch.path);
      } finally {
        reader.close();
      }
    } else await (await open(scratch.path, "wx")).close();
    signal.throwIfAborted();
    database = new sqlite.DatabaseSync(scratch.path, withoutJournal);
    // It is thrown away where anything goes wrong, so that nothing has to be taken back; what a target in WAL mode has of that goes first.
    database.exec("PRAGMA journal_mode = DELETE");
    // Of a new one. Rows are long: on pages of twice the usual size, a million of them take a seventh less time.
    database.exec("PRAGMA page_size = 8192");
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  } catch (error) {
    await discard();
    throw error;
  }
  const place = async (): Promise<void> => {
    database?.exec("COMMIT");
    database?.close();
    const handle = await open(scratch.path, "r+");
    try {
      if (there !== undefined) {
        // Who may read it may still; nobody but root gives it to another owner.
        const given = handle.chown(there.uid, there.gid).catch(() => handle.chown(-1, there.gid));
        await given.catch(() => {});
        await handle.chmod(there.mode);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A log that somebody's open database has would be read as this one's.
    for (const log of ["-wal", "-journal"].map((end) => (there?.path ?? path) + end))
      if (((await stat(log).catch(() => undefined))?.size ?? 0) > 0) throw refused("DATABASE_BUSY", release, shown);
    if (there?.size === 0 && statSync(there.path).size > 0) throw refused("DATABASE_BUSY", release, shown);
    if (scratch.place(there === undefined ? "new" : "over") === "taken")
      throw refused(existing === "add" ? "DATABASE_BUSY" : "DATABASE_EXISTS", release, shown);
  };
  return sinkOf(database, !isAdded, signal, guarded, place, discard);
};

/** What is none of releases is neither added to nor replaced; one of another version is replaced as a whole. */
const requireOwn = (database: DatabaseSync, existing: Existing, release: string, shown: string): void => {
  const known = database.prepare("SELECT name FROM sqlite_schema WHERE name = ?").get(formatTable.name);
  const { version } = (known && database.prepare(`SELECT version FROM ${formatTable.name}`).get()) ?? {};
  if (existing === "replace" ? known === undefined : version !== formatVersion) throw refused("DATABASE_FOREIGN", release, shown);
};

const sinkOf = (
  database: DatabaseSync,
  fresh: boolean,
  signal: AbortSignal,
  guarded: Guarded,
  place: () => Promise<void>,
  discard: () => Promise<void>,
): Sink => {
  const statements = new Map<string, StatementSync>();
  const prepared = (key: string, sql: () => string): StatementSync => {
    const statement = statements.get(key) ?? database.prepare(sql());
    statements.set(key, statement);
    return statement;
  };
  return {
    fresh,
    run: (sql) =>
      guarded(async () => {
        signal.throwIfAborted();
        database.exec(sql);
        // An index of a million rows takes seconds, in which nobody is heard.
        await turn();
      }),
    select: (sql, cells) =>
      guarded(() => prepared(sql, () => sql).all(Object.fromEntries(cells.map((cell, i) => [`$${i + 1}`, cell as SQLInputValue])))),
    insert: ({ name, columns }, rows) =>
      guarded(() => {
        const row = `(${columns.map(() => "?").join(", ")})`;
        for (let at = 0, some: typeof rows; at < rows.length; at += some.length) {
          some = rows.slice(at, at + (rows.length - at < together ? 1 : together));
          const into = prepared(`${some.length} ${name}`, () => `INSERT INTO "${name}" VALUES ${some.map(() => row).join(", ")}`);
          into.run(...some.flat());
        }
      }),
    place: () => guarded(place),
    discard,
  };
};
