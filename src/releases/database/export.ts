import type { Context } from "../../model/resource/context.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import { requireRelease, standingOf } from "../known.ts";
import { fill } from "./fill.ts";
import { isPostgresUrl, postgresTarget } from "./postgres.ts";
import { createTable, indexesAndViews, tablesOf } from "./schema.ts";
import type { Existing } from "./sink.ts";
import { sqliteTarget } from "./sqlite.ts";
import { formatTable, formatVersion } from "./tables.ts";
import { Writer } from "./write.ts";

/** What becomes of a database that is there already. */
export interface DatabaseOptions extends Wait {
  /** It is refused, replaced, or gets the release beside those that it has. @default "refuse" */
  readonly existing?: Existing | undefined;
}
export const databaseOptions: OptionNames<DatabaseOptions> = { existing: ["refuse", "replace", "add"], signal: "option" };

/** What was written. */
export interface ReleaseDatabase {
  /** The file, or the URL without a password. */
  readonly target: string;
  /** Whether anything was: `false` where it had the release already. */
  readonly changed: boolean;
  /** Units of the release. */
  readonly units: number;
  /** Rows that were written, of all tables. */
  readonly rows: number;
}

/**
 * Writes a release to a database, which changes in one step when everything is there.
 * @throws ReleaseError (`DATABASE_…`, `RELEASE_INCOMPLETE`); the target is as it was then
 */
export const exportDatabase = async (
  context: Context,
  run: Run,
  name: string,
  target: string,
  { existing = "refuse" }: DatabaseOptions,
): Promise<ReleaseDatabase> => {
  const adapters = [...context.adapters.values()];
  const database = isPostgresUrl(target)
    ? postgresTarget(name, target, () => tablesOf(adapters).map((table) => table.name))
    : sqliteTarget(name, target);
  const known = await requireRelease(context, run, name);
  const manifest = await standingOf(context, run, known);
  const sink = await database.open(existing, run.signal);
  const told = { target: isPostgresUrl(target) ? database.shown : target, units: manifest.units };
  try {
    if (sink.fresh) for (const table of tablesOf(adapters)) await sink.run(createTable(table));
    if (sink.fresh) await sink.insert(formatTable, [[formatVersion]]);
    else if (existing === "replace") await sink.insert(formatTable, [[formatVersion]]);
    else if ((await sink.select("SELECT name FROM releases WHERE name = $1", [name])).length > 0)
      return Object.freeze({ ...told, changed: false, rows: 0 });
    const writer = await Writer.of(sink);
    writer.release(manifest, known.manifest);
    await fill(context, run, writer, manifest, new Set(known.instead.map(({ version }) => version)));
    await writer.flush();
    if (sink.fresh) for (const statement of indexesAndViews(adapters)) await sink.run(statement);
    await sink.place();
    return Object.freeze({ ...told, changed: true, rows: writer.rows });
  } finally {
    await sink.discard();
  }
};
