import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { isPulpError, UsageError } from "../../errors/index.ts";
import { newFile } from "../new-file.ts";
import { refused } from "./refusals.ts";
import type { Existing, Sink, Target } from "./sink.ts";
import { formatTable, formatVersion } from "./tables.ts";

/** SQLITE_BUSY, SQLITE_FULL, SQLITE_NOTADB: https://sqlite.org/rescode.html */
const [busy, full, notADatabase] = [5, 13, 26];

/** Where Node's SQLite is defensive by itself, it goes on keeping a journal, whatever it is told. */
const withoutJournal = { readOnly: false, defensive: false };

/** One file: written beside the target, and put in its place when it is whole. */
export const sqliteTarget = (release: string, path: string): Target => {
  const shown = JSON.stringify(path);
  const told = (error: unknown): unknown => {
    if (isPulpError(error)) return error;
    const { errcode, syscall, code, message } = error as NodeJS.ErrnoException & { readonly errcode?: number };
    // Neither SQLite's nor the system's.
    if (errcode === undefined && syscall === undefined) return error;
    if (errcode === full || code === "ENOSPC" || code === "EDQUOT") return refused("DATABASE_FULL", release, shown, undefined, error);
    if (errcode === busy) return refused("DATABASE_BUSY", release, shown, undefined, error);
    if (errcode === notADatabase) return refused("DATABASE_FOREIGN", release, shown, undefined, error);
    if (errcode === undefined) return unwritable(path, error);
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
    open: (existing) => guarded(() => openFile(release, path, shown, existing, guarded)),
  };
};

const unwritable = (path: string, cause: unknown): UsageError =>
  new UsageError({
    message: `the database ${JSON.stringify(path)} can't be written: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`,
    hint: "Give a file in a folder that is there, and may be written to. Nothing was changed.",
    cause,
  });

/** What tells one file from another that lies at the same path later. */
const fileAt = async (path: string): Promise<string | undefined> => {
  try {
    const { dev, ino } = await stat(path);
    return `${dev} ${ino}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

type Guarded = <T>(work: () => Promise<T> | T) => Promise<T>;

const openFile = async (release: string, path: string, shown: string, existing: Existing, guarded: Guarded): Promise<Sink> => {
  const there = await fileAt(path);
  if (there !== undefined && existing === "refuse") throw refused("DATABASE_EXISTS", release, shown);
  const sqlite = await import("node:sqlite");
  const partial = `${path}.${randomUUID()}.partial`;
  const isAdded = there !== undefined && existing === "add";
  // Whoever adds holds the target's own lock, which ends with the process: two who add at the same time would each drop what the other brought.
  const locked = isAdded ? new sqlite.DatabaseSync(path) : undefined;
  let database: DatabaseSync | undefined;
  const discard = async (): Promise<void> => {
    for (const one of [database, locked]) if (one?.isOpen) one.close();
    await rm(partial, { force: true });
  };
  try {
    if (locked !== undefined) {
      locked.exec("BEGIN IMMEDIATE");
      if ((await fileAt(path)) !== there) throw refused("DATABASE_BUSY", release, shown);
      requireOwn(locked, release, shown);
      const reader = new sqlite.DatabaseSync(path, { readOnly: true });
      try {
        await sqlite.backup(reader, partial);
      } finally {
        reader.close();
      }
    } else await (await open(partial, "wx")).close();
    database = new sqlite.DatabaseSync(partial, withoutJournal);
    // It is thrown away where anything goes wrong, so that nothing has to be taken back; what a target in WAL mode has of that goes first.
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  } catch (error) {
    await discard();
    throw error;
  }
  const place = async (): Promise<void> => {
    database?.exec("COMMIT");
    database?.close();
    const handle = await open(partial, "r+");
    await handle.sync().finally(() => handle.close());
    // A log that somebody's open database has would be read as this one's.
    for (const log of [`${path}-wal`, `${path}-journal`])
      if (((await stat(log).catch(() => undefined))?.size ?? 0) > 0) throw refused("DATABASE_BUSY", release, shown);
    if (isAdded || existing === "replace") await rename(partial, path);
    else if ((await newFile(partial, path)) === "taken")
      throw refused(existing === "add" ? "DATABASE_BUSY" : "DATABASE_EXISTS", release, shown);
  };
  return sinkOf(database, !isAdded, guarded, place, discard);
};

const requireOwn = (database: DatabaseSync, release: string, shown: string): void => {
  const known = database.prepare("SELECT name FROM sqlite_schema WHERE name = ?").get(formatTable.name);
  const { version } = (known && database.prepare(`SELECT version FROM ${formatTable.name}`).get()) ?? {};
  if (version !== formatVersion) throw refused("DATABASE_FOREIGN", release, shown);
};

const sinkOf = (
  database: DatabaseSync,
  fresh: boolean,
  guarded: Guarded,
  place: () => Promise<void>,
  discard: () => Promise<void>,
): Sink => {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    fresh,
    run: (sql) => guarded(() => database.exec(sql)),
    select: (sql, cells) =>
      guarded(() => database.prepare(sql).all(Object.fromEntries(cells.map((cell, i) => [`$${i + 1}`, cell as SQLInputValue])))),
    insert: ({ name, columns }, rows) =>
      guarded(() => {
        const statement = prepared(`INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`);
        for (const row of rows) statement.run(...row);
      }),
    place: () => guarded(place),
    discard,
  };
};
