import { randomUUID } from "node:crypto";
import { copyFile, link, open, rename, rm } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { isNotFoundError, ReleaseError, UsageError } from "../../errors/index.ts";
import { contentUnit, fieldsOf, identityFields, listContent } from "../../model/content/content.ts";
import { kindsIn } from "../../model/content/inventory.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import type { ContentKind } from "../../plugins/adapter.ts";
import { recordedUnits } from "../../streams/promotion/recorded.ts";
import { requireRelease, standingOf } from "../known.ts";
import { locationFields, locationOf } from "../location.ts";
import type { ReleaseManifest, ReleaseRepository } from "../manifest.ts";
import { applicationId, schemaOf, schemaVersion } from "./schema.ts";
import { Writer } from "./write.ts";

/** What becomes of a database that is there already. */
export interface DatabaseOptions extends Wait {
  /** It is refused, replaced, or gets the release beside those that it has. @default "refuse" */
  readonly existing?: "refuse" | "replace" | "add" | undefined;
}
export const databaseOptions: OptionNames<DatabaseOptions> = { existing: "option", signal: "option" };

/** What was written. */
export interface ReleaseDatabase {
  /** The file. */
  readonly target: string;
  /** Whether anything was: `false` where it had the release already. */
  readonly changed: boolean;
  /** Units of the release. */
  readonly units: number;
  /** Rows that were written, of all tables. */
  readonly rows: number;
}

/** Units a page: with files and changelogs they are long. */
const page = 200;

/**
 * Writes a release to a file beside the target, which becomes the target in one step when it is whole.
 * @throws ReleaseError (`DATABASE_EXISTS`, `DATABASE_FOREIGN`, `RELEASE_INCOMPLETE`); the target is as it was then
 */
export const exportDatabase = async (
  context: Context,
  run: Run,
  name: string,
  target: string,
  { existing = "refuse" }: DatabaseOptions,
): Promise<ReleaseDatabase> => {
  const known = await requireRelease(context, run, name);
  const manifest = await standingOf(context, run, known);
  const isThere = await exists(target);
  if (isThere && existing === "refuse") throw refused("DATABASE_EXISTS", name, target);
  const sqlite = await import("node:sqlite");
  const partial = `${target}.${randomUUID()}.partial`;
  try {
    if (isThere && existing === "add") await copyFile(target, partial);
    else await (await create(partial, target)).close();
    const database = new sqlite.DatabaseSync(partial);
    try {
      if (isThere && existing === "add") requireOwn(database, name, target);
      database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
      if (!isThere || existing !== "add") database.exec(schemaOf(context.adapters.values()));
      if (database.prepare("SELECT 1 FROM releases WHERE name = ?").get(name) !== undefined)
        return Object.freeze({ target, changed: false, units: manifest.units, rows: 0 });
      database.exec("BEGIN");
      const writer = new Writer(database);
      writer.release(manifest, known.manifest);
      const less = new Set(known.instead.map(({ version }) => version));
      for (const repository of manifest.repositories)
        await fill(context, run, writer, manifest, repository, less.has(repository.version) ? "less" : "all");
      database.exec("COMMIT");
      database.close();
      await place(partial, target, existing, name);
      return Object.freeze({ target, changed: true, units: manifest.units, rows: writer.rows });
    } finally {
      if (database.isOpen) database.close();
    }
  } finally {
    await rm(partial, { force: true });
  }
};

const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> => {
  const { table } = kind;
  if (kind.identity.length === 0) return fieldsOf(kind);
  const columns = (table?.columns ?? []).map(([column, , field = column]) => field);
  const lists = (table?.lists ?? []).flatMap(({ fields }) => fields);
  return { fields: [...new Set([...identityFields(kind), ...columns, ...lists, ...locationFields(kind)])] };
};

/** All units of one repository. GET `content/<plugin>/<type>/?repository_version=…` */
const fill = async (
  context: Context,
  run: Run,
  writer: Writer,
  manifest: ReleaseManifest,
  repository: ReleaseRepository,
  expected: "all" | "less",
): Promise<void> => {
  const { urls } = context.transport;
  const adapter = adapterOf(context, repository.plugin);
  const version = urls.href(urls.apiBase + repository.version);
  const id = writer.repository(manifest.release, repository);
  const kinds = await kindsIn(context, adapter, [version], run.signal).catch((error: unknown) => {
    throw isNotFoundError(error) ? incomplete(manifest.release, repository, error) : error;
  });
  for (const { kind, description } of kinds) {
    if (description.generated !== undefined) continue;
    let count = 0;
    for await (const unit of listContent({ ...context, pageSize: page }, description, version, fieldsFor(description), run.signal)) {
      const [recorded] = recordedUnits(adapter, [contentUnit(kind, description, unit)]);
      if (recorded === undefined) continue;
      writer.unit(id, adapter, description, { ...recorded, ...locationOf(description, unit) }, unit);
      count++;
    }
    if (expected === "all" && count !== (repository.content[kind] ?? 0)) throw incomplete(manifest.release, repository);
  }
};

const incomplete = (release: string, { repository, number }: ReleaseRepository, cause?: unknown): ReleaseError =>
  new ReleaseError({
    code: "RELEASE_INCOMPLETE",
    release,
    message: `version ${number} of ${JSON.stringify(repository)} isn't on the server any more as the release ${JSON.stringify(release)} had it.`,
    hint: "The manifest still says what it had: release.units(). No database was written.",
    cause,
  });

const exists = async (target: string): Promise<boolean> => {
  try {
    await (await open(target, "r")).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw unwritable(target, error);
  }
};

const create = async (partial: string, target: string) => {
  try {
    return await open(partial, "wx");
  } catch (error) {
    throw unwritable(target, error);
  }
};

const unwritable = (target: string, cause: unknown): UsageError =>
  new UsageError({
    message: `the database ${JSON.stringify(target)} can't be written: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`,
    hint: "Give a file in a folder that is there, and may be written to. Nothing was changed.",
    cause,
  });

/** Who made the target meanwhile isn't overwritten. */
const place = async (partial: string, target: string, existing: DatabaseOptions["existing"], release: string): Promise<void> => {
  if (existing !== "refuse") return rename(partial, target);
  try {
    await link(partial, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw refused("DATABASE_EXISTS", release, target);
    throw unwritable(target, error);
  }
};

const requireOwn = (database: DatabaseSync, release: string, target: string): void => {
  try {
    const { application_id } = database.prepare("PRAGMA application_id").get() ?? {};
    const { user_version } = database.prepare("PRAGMA user_version").get() ?? {};
    if (application_id === applicationId && user_version === schemaVersion) return;
  } catch {
    // It is no database at all.
  }
  throw refused("DATABASE_FOREIGN", release, target);
};

const refused = (code: "DATABASE_EXISTS" | "DATABASE_FOREIGN", release: string, target: string): ReleaseError =>
  new ReleaseError({
    code,
    release,
    message:
      code === "DATABASE_EXISTS"
        ? `there is a file ${JSON.stringify(target)} already.`
        : `${JSON.stringify(target)} is no database of releases that this version of the SDK can add to.`,
    hint: '{ existing: "add" } adds the release to a database that has others, { existing: "replace" } replaces the file. Nothing was changed.',
  });
