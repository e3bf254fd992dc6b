import type { Run } from "../../operation/index.ts";
import { chunkForQuery } from "../../transport/index.ts";
import type { MissingContent, MissingHook, SyncedRequest, Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

const packagesSkipped = "sync.skipped.packages";
const advisoriesParsed = "sync.parsing.advisories";
const advisories = "content/rpm/advisories/";

/** What the server leaves out of a version, and says in its task's reports at most. */
export const missingRpm: MissingHook = async (run, synced) =>
  [doubled(synced), await dropped(run, synced)].filter((missing) => missing !== undefined);

const done = ({ task }: SyncedRequest, code: string): number => task.progress_reports.find((report) => report.code === code)?.done ?? 0;

/**
 * Packages of one name, version and architecture: one of them comes. What is skipped as it was asked for (`skip_types`, `retain_package_versions`)
 * is counted along with them, so that nothing can be said then.
 */
const doubled = (synced: SyncedRequest): MissingContent | undefined => {
  const count = done(synced, packagesSkipped);
  const { fields, repository } = synced;
  const isAsked = [fields.skip_types].flat().some((type) => type !== undefined) || Number(repository.retain_package_versions ?? 0) > 0;
  if (count === 0 || isAsked) return undefined;
  const rest = fields.sync_policy === "mirror_complete" ? "; its metadata is served as it is, and sends clients to files that are 404" : "";
  return {
    kind: "packages",
    count,
    units: [],
    why: `the upstream lists several packages of one name, version and architecture, of which a version holds one${rest}`,
  };
};

/** Advisories whose id comes three times and more with one date: the server merges the first two, and drops all that there is of it. */
const dropped = async (run: Run, synced: SyncedRequest): Promise<MissingContent | undefined> => {
  if (done(synced, advisoriesParsed) === 0 || done(synced, "associating.content") <= (await added(run, synced))) return undefined;
  const left = await orphaned(run, synced);
  const ids = [...Map.groupBy(left, ({ id }) => String(id))].filter(([, several]) => several.length > 1).map(([id]) => id);
  const there = new Set((await present(run, synced, ids)).map(({ id }) => String(id)));
  const units = ids.filter((id) => !there.has(id)).sort();
  if (units.length === 0) return undefined;
  const why = "the upstream lists each of them several times with one date, and the server drops all of it";
  return { kind: "advisories", count: units.length, units, why };
};

interface Counts {
  readonly content_summary?: { readonly added?: Readonly<Record<string, { readonly count: number }>> };
}

const added = async (run: Run, { task }: SyncedRequest): Promise<number> => {
  const made = task.created_resources.findLast((href) => /\/versions\/\d+\/$/.test(href));
  if (made === undefined) return 0;
  const { body } = await run.send<Counts>("GET", made, { query: { fields: "content_summary" } });
  return Object.values(body.content_summary?.added ?? {}).reduce((sum, { count }) => sum + count, 0);
};

const list = (run: Run, query: Readonly<Record<string, unknown>>): Promise<readonly Unit[]> =>
  listUnits(run, advisories, { fields: "pulp_href,id", ...query }).all();

/** Advisories that are in no version, and were touched since the task began: all such less those that were left before it (in minutes). */
const orphaned = async (run: Run, { task, now }: SyncedRequest): Promise<readonly Unit[]> => {
  const minutes = Math.ceil((Date.parse(now) - Date.parse(String(task.started_at))) / 60_000) + 1;
  const [all, before] = await Promise.all([list(run, { orphaned_for: 0 }), list(run, { orphaned_for: minutes })]);
  const old = new Set(before.map(({ pulp_href }) => pulp_href));
  return all.filter(({ pulp_href }) => !old.has(pulp_href));
};

const present = async (run: Run, { version }: SyncedRequest, ids: readonly string[]): Promise<readonly Unit[]> =>
  (await Promise.all(chunkForQuery(ids).map((id__in) => list(run, { repository_version: version, id__in })))).flat();
