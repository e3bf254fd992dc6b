import { ContentError } from "../../errors/index.ts";
import { hintFor, type Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { MissingContent, SyncedRequest } from "../../plugins/hooks.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import type { PublicationRef } from "../version/publication.ts";
import { type Called, callVerb, remoteOf } from "../version/steps.ts";
import type { VersionChange } from "../version/version.ts";
import { readingOf } from "./reading.ts";
import { missingFrom, type Words } from "./select.ts";

/** What a sync came to. */
export interface Synced extends VersionChange {
  /** Where the server published the new version by itself (autopublish, mirror_complete). */
  readonly publication: PublicationRef | undefined;
  /**
   * What the upstream lists and the server left out without being asked to, as far as it tells: an rpm that is listed twice, an advisory that it
   * dropped. Of an upstream that hasn't changed nothing is read, and nothing told.
   */
  readonly missing: readonly MissingContent[];
}

/** What is to be done where the upstream lists more than came. */
export type OnMissing = "tell" | "error";

/** What a sync is told, and what it is to bring by name. */
export interface SyncAsked {
  readonly fields: Fields;
  readonly named: Words;
}

/** What becomes of a sync of these fields by what its remote says. GET `remotes/`, for plugins whose remotes can say anything of that */
export const askedOf = async (context: Context, { hooks }: Adapter, repository: Snapshot, fields: Fields): Promise<SyncAsked> => {
  const { remote = repository.remote } = await withHrefs(fields);
  const { named, syncFields } = hooks ?? {};
  const wish =
    (named === undefined && syncFields === undefined) || typeof remote !== "string" ? undefined : await context.lookup.at(remote);
  if (wish === undefined) return { fields, named: {} };
  return { fields: { ...syncFields?.(wish, fields), ...fields }, named: named?.(wish) ?? {} };
};

export const isNone = (named: Words): boolean => Object.values(named).every((words = []) => words.length === 0);

/**
 * POST `<repository href>sync/`, and a look whether what was named came, and what was left out.
 * @throws ContentError where the server completed with less than was asked, or (`missing: "error"`) than the upstream lists.
 */
export const syncNamed = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  { fields, named, missing: onMissing = "tell" }: SyncAsked & { readonly missing?: OnMissing | undefined },
): Promise<Synced & Called> => {
  const synced = await callVerb(context, run, adapter, repository, "sync", fields);
  const { task, version } = synced;
  const lost = isNone(named) ? [] : await missingFrom(context, adapter, version.pulp_href, named, run.signal);
  if (lost.length > 0) throw await withoutNamed(run, adapter, repository, fields, { units: lost, number: version.number });
  const missing =
    task === undefined ? [] : await missingOf(run, adapter, { fields, repository, version: version.pulp_href, task }, onMissing);
  if (missing.length > 0 && onMissing === "error") throw withLess(run, missing, version.number);
  return { ...synced, missing };
};

/** What a sync left out; as an error, also what an earlier one left out of the same. */
const missingOf = async (
  run: Run,
  adapter: Adapter,
  synced: Omit<SyncedRequest, "now"> & { readonly repository: Snapshot },
  onMissing: OnMissing,
): Promise<readonly MissingContent[]> => {
  const find = adapter.hooks?.missing;
  if (find === undefined) return [];
  const task = onMissing === "error" ? await readingOf(run, synced.repository, synced.task) : synced.task;
  return task === undefined ? [] : find(run, { ...synced, task, now: String(synced.task.finished_at) });
};

interface Lost {
  readonly units: readonly string[];
  readonly number: number;
}

const withoutNamed = async (run: Run, adapter: Adapter, repository: Snapshot, fields: Fields, lost: Lost): Promise<ContentError> => {
  const { units, number } = lost;
  const message = `the server completed the sync, but without ${units.join(", ")}.${await aboutRemote(run, adapter, repository, fields)}`;
  return new ContentError({
    code: "CONTENT_MISSING",
    attempted: run.label,
    message,
    hint: `${hintFor({ description: message, code: undefined }, adapter.reasons) ?? "Does the upstream have them, under these names?"} Version ${number} of the repository has what could be had.`,
    units,
  });
};

const withLess = (run: Run, missing: readonly MissingContent[], number: number): ContentError => {
  const told = missing.map(
    ({ kind, count, units, why }) => `${count} ${kind}${units.length === 0 ? "" : ` (${units.join(", ")})`}: ${why}`,
  );
  return new ContentError({
    code: "CONTENT_LEFT_OUT",
    attempted: run.label,
    message: `the server completed the sync, but left out ${told.join("; ")}.`,
    hint: `Version ${number} of the repository has the rest. Have the upstream mended; or take it as it is: { missing: "tell" }.`,
    units: missing.flatMap(({ units }) => units),
  });
};

const aboutRemote = async (run: Run, adapter: Adapter, repository: Snapshot, fields: Fields): Promise<string> => {
  const { remote = repository.remote } = await withHrefs(fields);
  const about = await remoteOf(run, adapter, remote).catch(() => undefined);
  return about === undefined ? "" : ` ${about}`;
};

/**
 * That an upstream listed something, where the server would take anything for an empty list.
 * @throws ContentError, which names the remote
 */
export const requireListed = async (
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  fields: Fields,
  { task, version }: Called,
): Promise<void> => {
  const listed = task?.progress_reports.find(({ message }) => message === adapter.listed)?.done;
  if (listed !== 0) return;
  throw new ContentError({
    code: "NOTHING_LISTED",
    attempted: run.label,
    message: `the server completed the sync, but the upstream listed nothing: it may have answered with a page for people.${await aboutRemote(run, adapter, repository, fields)}`,
    hint: `Is the remote's \`url\` that of a repository? { allowEmpty: true } delivers version ${version.number} as it is.`,
    units: [],
  });
};
