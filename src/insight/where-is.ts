import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { Run } from "../operation/index.ts";
import { allReleases, type Known } from "../releases/known.ts";
import { parseRing, ringLabel } from "../releases/ring-label.ts";
import { allRings, type RingState } from "../releases/ring-records.ts";
import { parseStream, streamLabel, streamPath } from "../streams/label.ts";
import { pages } from "../transport/index.ts";
import { type FoundUnit, type UnitLike, type UnitOptions, unitsOf } from "./unit.ts";
import { whereaboutsText } from "./where-is-text.ts";

/** A repository that has a unit. */
export interface Place {
  /** What it has. */
  readonly unit: FoundUnit;
  /** The repository's name. */
  readonly repository: string;
  /** Numbers of its versions that have the unit, in order. */
  readonly versions: readonly number[];
  /** Whether its newest version has it. */
  readonly latest: boolean;
}

/** A distribution that serves a unit now. */
export interface ServedPlace {
  /** What it serves. */
  readonly unit: FoundUnit;
  /** The distribution's name. */
  readonly distribution: string;
  /** Where it serves. */
  readonly base_path: string;
  /** The stream that it is, `<repository>/<stream>`; `undefined` where it is none. */
  readonly stream: string | undefined;
  /** The ring that it belongs to; `undefined` where it belongs to none. */
  readonly ring: string | undefined;
}

/** A release that holds a unit, or held it. */
export interface ReleasePlace {
  /** What it has, or had. */
  readonly unit: FoundUnit;
  /** The release's name. */
  readonly release: string;
  /** Whether it has it still, or had it until it was eradicated. */
  readonly state: "has" | "had";
  /** Rings that serve that release. */
  readonly rings: readonly string[];
}

/** Where a unit is now. */
export interface Whereabouts {
  /** What was meant. */
  readonly units: readonly FoundUnit[];
  /** By repository. */
  readonly places: readonly Place[];
  /** Who can download it. */
  readonly served: readonly ServedPlace[];
  /** Releases that are there, oldest first. */
  readonly releases: readonly ReleasePlace[];
  /** All that for people, a line each. */
  text(): string;
}

/** Versions of one repository that have a unit. */
export interface Presence {
  readonly repository: Snapshot;
  /** Addresses of the versions, in order. */
  readonly versions: readonly { readonly pulp_href: string; readonly number: number; readonly pulp_created: string }[];
}

/** GET `repositories/?with_content=…`, and of each GET `<repository>versions/?content=…` */
export const presenceOf = async ({ transport, pageSize }: Context, run: Run, unit: string): Promise<readonly Presence[]> => {
  const list = <T>(key: string, query: Readonly<Record<string, unknown>>): Promise<T[]> =>
    pages<T>(transport, key, { query, pageSize, signal: run.signal, persist: "operation" }).all();
  const repositories = await list<Snapshot>("repositories/", {
    with_content: unit,
    fields: "pulp_href,name,latest_version_href",
    ordering: "name",
  });
  return Promise.all(
    repositories.map(async (repository) => ({
      repository,
      versions: await list<Presence["versions"][number]>(`${repository.pulp_href}versions/`, {
        content: unit,
        fields: "pulp_href,number,pulp_created",
        ordering: "number",
      }),
    })),
  );
};

/** Which versions, streams and distributions have a unit now. */
export const whereIs = async (context: Context, run: Run, unit: UnitLike, options?: UnitOptions): Promise<Whereabouts> => {
  const units = await unitsOf(context, run, unit, options);
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
      stream: stream === undefined ? undefined : streamPath(stream.of, stream.name),
      ring: parseRing(labels[ringLabel])?.ring,
    });
  });
};
