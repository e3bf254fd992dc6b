import { isAnswerTooLargeError, isNotFoundError, ReleaseError } from "../../errors/index.ts";
import { fieldsOf, identityFields, listContent } from "../../model/content/content.ts";
import { kindsIn } from "../../model/content/inventory.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import type { Pages } from "../../transport/index.ts";
import { requireRelease, standingOf } from "../known.ts";
import { locationFields } from "../location.ts";
import type { ReleaseManifest, ReleaseRepository } from "../manifest.ts";
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

/** Units a page, at most, of kinds that list what they have many of; and rows that it is to come to. */
const [longUnits, rowsAPage] = [200, 10_000];
/** A page that is longer has a kernel's headers in it, or other thousands of files: it is asked for in halves. */
const mostBytes = 8 * 1024 * 1024;
/** Pages under way at once, as many as the API workers of a small server. */
const readers = 2;

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

const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> => {
  const { table } = kind;
  if (kind.identity.length === 0) return fieldsOf(kind);
  const columns = (table?.columns ?? []).map(([column, , field = column]) => field);
  const lists = (table?.lists ?? []).flatMap(({ fields }) => fields);
  return { fields: [...new Set([...identityFields(kind), ...columns, ...lists, ...locationFields(kind)])] };
};

/** One kind of what a repository has of the release. */
interface Listed {
  readonly repository: ReleaseRepository;
  readonly id: number;
  readonly adapter: Adapter;
  readonly kind: string;
  readonly description: ContentKind;
  /** @param most bytes of a page */
  readonly list: (most?: number) => Pages<Unit>;
  /** Units of a page, at most; and of the next one. */
  readonly most: number;
  limit: number;
  /** How many the server says that there are. */
  readonly count: number;
  found: number;
}

/** All kinds of all repositories. GET `<version>?fields=content_summary` */
async function* listedIn(context: Context, run: Run, writer: Writer, manifest: ReleaseManifest): AsyncGenerator<Listed> {
  const { urls } = context.transport;
  for (const repository of manifest.repositories) {
    const adapter = adapterOf(context, repository.plugin);
    const version = urls.href(urls.apiBase + repository.version);
    const id = writer.repository(manifest.release, repository);
    const kinds = await kindsIn(context, adapter, [version], run.signal).catch((error: unknown) => {
      throw isNotFoundError(error) ? incomplete(manifest.release, repository, error) : error;
    });
    for (const { kind, description, versions } of kinds) {
      // What the server makes by itself is only of use where the rest refers to it.
      if (description.generated !== undefined && description.table === undefined) continue;
      const fields = fieldsFor(description);
      const list: Listed["list"] = (most) => listContent(context, description, version, fields, run.signal, { mostBytes: most });
      const most = description.table?.lists === undefined ? context.pageSize : Math.min(longUnits, context.pageSize);
      yield { repository, id, adapter, kind, description, list, most, limit: most, count: versions.get(version) ?? 0, found: 0 };
    }
  }
}

/**
 * All units, page by page, in whichever order they come: each reader takes the next page as soon as it has its own, so that a slow one keeps nobody.
 * GET `content/<plugin>/<type>/?repository_version=…`
 */
const fill = async (context: Context, run: Run, writer: Writer, manifest: ReleaseManifest, less: ReadonlySet<string>): Promise<void> => {
  const all: Listed[] = [];
  async function* everyPage(): AsyncGenerator<readonly [of: Listed, offset: number, limit: number]> {
    for await (const listed of listedIn(context, run, writer, manifest)) {
      all.push(listed);
      for (let offset = 0; offset < listed.count; ) {
        const { limit } = listed;
        yield [listed, offset, limit];
        offset += limit;
      }
    }
  }
  const pages = everyPage();
  // One page is written at a time; where one can't be, none after it is.
  let written: Promise<void> = Promise.resolve();
  let done = 0;
  const write = async (of: Listed, results: readonly Unit[]): Promise<void> => {
    const rows = await writer.units(of.id, of.repository.repository, of.adapter, of.kind, of.description, results);
    of.found += results.length;
    if (of.description.generated === undefined) done += results.length;
    const [code, message, total] = ["database.units", "writing units", manifest.units] as const;
    run.report({ step: "database", task: undefined, state: "running", code, message, done, total });
    const rowsAUnit = rows / Math.max(1, results.length);
    of.limit = Math.max(1, Math.min(Math.round(rowsAPage / rowsAUnit), 2 * of.limit, of.most));
  };
  const copy = async (of: Listed, offset: number, limit: number): Promise<void> => {
    const page = await of
      .list(limit > 1 ? mostBytes : undefined)
      .page({ limit, offset })
      .catch(unlessTooLong);
    if (page === undefined) {
      const half = Math.ceil(limit / 2);
      of.limit = half;
      await copy(of, offset, half);
      return copy(of, offset + half, limit - half);
    }
    written = written.then(() => write(of, page.results));
    return written;
  };
  const reader = async (): Promise<void> => {
    for await (const page of pages) await copy(...page);
  };
  // Nothing is written any more when this is over.
  const ends = await Promise.allSettled(Array.from({ length: readers }, reader));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  for (const { repository } of all.filter(isLess(less))) throw incomplete(manifest.release, repository);
};

const unlessTooLong = (error: unknown): undefined => {
  if (!isAnswerTooLargeError(error)) throw error;
};

/** Fewer than the manifest says, or than the server did; of a version that stands for another, the manifest doesn't say. */
const isLess =
  (less: ReadonlySet<string>) =>
  ({ repository, kind, description: { generated }, count, found }: Listed): boolean =>
    found !== count || (generated === undefined && !less.has(repository.version) && found !== (repository.content[kind] ?? 0));

const incomplete = (release: string, { repository, number }: ReleaseRepository, cause?: unknown): ReleaseError =>
  new ReleaseError({
    code: "RELEASE_INCOMPLETE",
    release,
    message: `version ${number} of ${JSON.stringify(repository)} isn't on the server any more as the release ${JSON.stringify(release)} had it.`,
    hint: "The manifest still says what it had: release.units(). No database was written.",
    cause,
  });
