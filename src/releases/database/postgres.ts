import type { Client, ClientConfig } from "pg";
import { isPulpError, UsageError } from "../../errors/index.ts";
import { refused } from "./refusals.ts";
import type { Existing, Row, Sink, Target } from "./sink.ts";
import { formatTable, formatVersion } from "./tables.ts";

/** Where the tables lie. */
const schema = "pulp_releases";
/** Of the lock that exports to one database take turns by: "Pulp". */
const lock = 0x50756c70;
/** Rows a statement: a page of packages has so many files that one would be too long. */
const most = 5_000;

export const isPostgresUrl = (target: string): boolean => /^postgres(?:ql)?:/i.test(target);

/** A schema in a database, written in one transaction. */
export const postgresTarget = (release: string, url: string, tables: () => readonly string[]): Target => {
  const { config, shown } = parse(url);
  const told = (error: unknown, left?: string): unknown => {
    if (isPulpError(error)) return error;
    const { code = "", message, severity } = error as { readonly code?: string; readonly message: string; readonly severity?: string };
    const with_ = (known: Parameters<typeof refused>[0]): unknown => refused(known, release, shown, message || code, error, left);
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    if (/^(?:28|42501|3D000|3F000)/.test(code)) return with_("DATABASE_REFUSED");
    if (/^53[12]00/.test(code)) return with_("DATABASE_FULL");
    if (severity === undefined || /^(?:08|57P)/.test(code)) return with_("DATABASE_LOST");
    return with_("DATABASE_FAILED");
  };
  const guarded = async <T>(work: () => Promise<T>, left?: string): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw told(error, left);
    }
  };
  return { shown, open: (existing, signal) => guarded(() => openSchema(release, config, shown, existing, signal, tables, guarded)) };
};

/** What is shown has neither a password nor anything else that a URL may hide one in. */
const parse = (url: string): { readonly config: ClientConfig; readonly shown: string } => {
  let parts: URL;
  try {
    parts = new URL(url);
  } catch {
    // The error would tell the URL.
    throw new UsageError({
      message: "the database's URL can't be read.",
      hint: "postgresql://user@host:5432/database, the password after the user and a colon, with what is special in them percent-encoded. Nothing was changed.",
    });
  }
  const { protocol, username, host, pathname, searchParams } = parts;
  const at = host || searchParams.get("host") || "";
  return {
    config: { connectionString: url, connectionTimeoutMillis: 30_000, keepAlive: true, application_name: "pulp-sdk" },
    shown: `${protocol}//${username === "" ? "" : `${username}@`}${at.startsWith("/") ? encodeURIComponent(at) : at}${pathname}`,
  };
};

const clientOf = async (): Promise<new (config: ClientConfig) => Client> => {
  try {
    return (await import("pg")).default.Client;
  } catch (cause) {
    throw new UsageError({
      message: "a release is written to PostgreSQL by the package pg, which isn't installed.",
      hint: "npm install pg; or give a file, for SQLite. Nothing was changed.",
      cause,
    });
  }
};

/** @param left what there is of it after a failure; nothing was changed, if that isn't said */
type Guarded = <T>(work: () => Promise<T>, left?: string) => Promise<T>;

/** Its answer is lost as easily as any other. */
const unknown = 'Whether the release is in it isn\'t known: exporting it again with { existing: "add" } does nothing where it is.';

const openSchema = async (
  release: string,
  config: ClientConfig,
  shown: string,
  existing: Existing,
  signal: AbortSignal,
  tables: () => readonly string[],
  guarded: Guarded,
): Promise<Sink> => {
  const client = new (await clientOf())(config);
  // One that is lost while nothing is asked of it: the next question says so.
  client.on("error", () => {});
  // Without a commit, the server takes everything back.
  const discard = (): Promise<void> => client.end().catch(() => {});
  // At once, whatever it is at: an index of a million rows would keep the process.
  signal.addEventListener("abort", discard, { once: true });
  const rows = async (sql: string, cells: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await client.query<Row>(sql, [...cells])).rows;
  try {
    signal.throwIfAborted();
    await client.connect();
    await rows("BEGIN");
    // The server's pages may take longer to come than a database lets a transaction wait.
    await rows("SET LOCAL idle_in_transaction_session_timeout = 0");
    const [turn] = await rows("SELECT pg_try_advisory_xact_lock($1) AS ours", [lock]);
    if (turn?.ours !== true) throw refused("DATABASE_BUSY", release, shown);
    const there = await rows(
      "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1",
      [schema],
    );
    const [namespace] = await rows("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
    if (namespace === undefined) await rows(`CREATE SCHEMA ${schema}`);
    await rows(`SET LOCAL search_path TO ${schema}`);
    const fresh = there.length === 0;
    if (!fresh) {
      const [format] = there.some(({ name }) => name === formatTable.name)
        ? await rows(`SELECT version FROM ${schema}.${formatTable.name}`)
        : [];
      if (Number(format?.version) !== formatVersion) throw refused("DATABASE_FOREIGN", release, shown);
      if (existing === "refuse") throw refused("DATABASE_EXISTS", release, shown);
      // Whoever reads sees the old rows until the new ones are there; views of one's own stay.
      if (existing === "replace") for (const table of [...tables()].reverse()) await rows(`DELETE FROM "${table}"`);
    }
    return {
      fresh,
      run: (sql) => guarded(async () => void (await rows(sql.replaceAll(" INTEGER", " BIGINT")))),
      select: (sql, cells) => guarded(() => rows(sql, cells)),
      insert: ({ name, columns }, lines) =>
        guarded(async () => {
          const cells = columns.map(([, type], i) => (type === "INTEGER" ? `(v->>${i})::BIGINT` : `v->>${i}`)).join(", ");
          const sql = `INSERT INTO "${name}" SELECT ${cells} FROM jsonb_array_elements($1::jsonb) AS v`;
          for (let at = 0; at < lines.length; at += most) await rows(sql, [JSON.stringify(lines.slice(at, at + most))]);
        }),
      place: () => guarded(async () => void (await rows("COMMIT")), unknown),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
};
