import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { type Having, versionsHaving } from "../model/version/having.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { allReleases, type Known } from "../releases/known.ts";
import { parseRing, ringLabel } from "../releases/ring-label.ts";
import { allRings, type RingState } from "../releases/ring-records.ts";
import { parseStream, streamCalled, streamLabel } from "../streams/label.ts";
import { pages } from "../transport/index.ts";
import { type FoundUnit, findUnits, type UnitLike, type UnitOptions } from "./unit.ts";
import { type Place, type ReleasePlace, type ServedPlace, type Whereabouts, whereaboutsText } from "./whereabouts.ts";

/** Versions of one repository that have a unit. */
export interface Presence {
  readonly repository: Snapshot;
  /** Those that have it, in order; one at least. */
  readonly versions: readonly Having[];
}

/** By repository, in the order of their names: two lists, however many there are. GET `repositories/?with_content=…`, `repository_versions/?content__in=…` */
export const presenceOf = async (context: Context, run: Run, unit: string): Promise<readonly Presence[]> => {
  const { transport, pageSize } = context;
  const query = { with_content: unit, fields: "pulp_href,name,latest_version_href", ordering: "name" };
  const [repositories, having] = await Promise.all([
    pages<Snapshot>(transport, "repositories/", { query, pageSize, signal: run.signal, persist: "operation" }).all(),
    versionsHaving(context, run, [unit]),
  ]);
  const versions = Map.groupBy(having, ({ pulp_href }) => repositoryHrefOf(pulp_href));
  // What came, or went, between the two lists was there no longer than that.
  return repositories.flatMap((repository) => {
    const own = versions.get(repository.pulp_href);
    return own === undefined ? [] : [{ repository, versions: own.toSorted((a, b) => a.number - b.number) }];
  });
};

/** Which versions, streams and distributions have a unit now. */
export const whereIs = async (context: Context, run: Run, unit: UnitLike, options?: UnitOptions): Promise<Whereabouts> => {
  const { units, unseen } = await findUnits(context, run, unit, options);
  const [releases, rings] = await Promise.all([allReleases(context, run), allRings(context, run)]);
  const there = releases.filter(({ deleted }) => !deleted);
  const each = await Promise.all(
    units.map(async (one) => {
      const [presence, served] = await Promise.all([presenceOf(context, run, one.pulp_href), servedBy(context, run, one)]);
      const places = presence.map(({ repository, versions }): Place => {
        const numbers = versions.map(({ number }) => number);
        const latest = versions.some(({ pulp_href }) => pulp_href === repository.latest_version_href);
        return Object.freeze({ unit: one, repository: String(repository.name), versions: Object.freeze(numbers), latest });
      });
      return { places, served, releases: releasesWith(context, one, presence, there, rings) };
    }),
  );
  const found = {
    units,
    places: each.flatMap(({ places }) => places),
    served: each.flatMap(({ served }) => served),
    releases: each.flatMap(({ releases }) => releases),
    unseen,
  };
  return Object.freeze({ ...found, text: () => whereaboutsText(found) });
};

/** By the versions that releases hold; of what was eradicated, by what their records say. */
const releasesWith = (
  { transport: { urls } }: Context,
  unit: FoundUnit,
  presence: readonly Presence[],
  releases: readonly Known[],
  rings: readonly RingState[],
): readonly ReleasePlace[] => {
  const versions = new Set(presence.flatMap((one) => one.versions.map(({ pulp_href }) => urls.below(pulp_href))));
  return releases.flatMap(({ name, keeps, eradicated }) => {
    const has = keeps.some((path) => versions.has(path));
    if (!has && !eradicated.some((one) => one.type === unit.kind && one.unit === unit.label)) return [];
    const serving = rings.filter(({ stack }) => stack.at(-1)?.release === name).map((ring) => ring.name);
    return [Object.freeze({ unit, release: name, state: has ? ("has" as const) : ("had" as const), rings: serving })];
  });
};

/** GET `distributions/?with_content=…` */
const servedBy = async ({ transport, pageSize }: Context, run: Run, unit: FoundUnit): Promise<readonly ServedPlace[]> => {
  const query = { with_content: unit.pulp_href, fields: "pulp_href,name,base_path,pulp_labels", ordering: "name" };
  const found = await pages<Snapshot>(transport, "distributions/", { query, pageSize, signal: run.signal, persist: "operation" }).all();
  return found.map((distribution) => {
    const labels = labelsOf(distribution);
    const stream = parseStream(labels[streamLabel]);
    return Object.freeze({
      unit,
      distribution: String(distribution.name),
      base_path: String(distribution.base_path),
      stream: stream === undefined ? undefined : streamCalled(stream.of, stream.name),
      ring: parseRing(labels[ringLabel])?.ring,
    });
  });
};
