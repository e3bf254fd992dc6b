import { isUsageError, UsageError } from "../errors/index.ts";
import { contentUnit, listContent, listPathOf } from "../model/content/content.ts";
import { select } from "../model/content/select.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { allReleases, type Known } from "../releases/known.ts";
import { parseRing, ringLabel } from "../releases/ring-label.ts";
import { allRings, type RingState } from "../releases/ring-records.ts";
import { parseStream, streamLabel, streamPath } from "../streams/label.ts";
import { pages } from "../transport/index.ts";

/** A unit, by its address or by a word as its ecosystem writes it: `xz-libs-5.6.0`. */
export type UnitLike =
  | string
  | {
      /** The unit's address. */
      readonly pulp_href: string;
    };

/** Where a word is looked for. */
export interface UnitOptions {
  /** Of one plugin only: `rpm`. @default all */
  readonly plugin?: string | undefined;
  /** Of one kind only: `packages`. @default all */
  readonly kind?: string | undefined;
}

/** A unit that was found. */
export interface FoundUnit {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The adapter's word for its kind: `packages`. */
  readonly kind: string;
  /** As people of its ecosystem write it. */
  readonly label: string;
  /** The unit's address. */
  readonly pulp_href: string;
}

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

/** The units that are meant. @throws UsageError (`NOTHING_SELECTED`) */
export const unitsOf = async (
  context: Context,
  run: Run,
  unit: UnitLike,
  { plugin, kind }: UnitOptions = {},
): Promise<readonly FoundUnit[]> => {
  const word = typeof unit === "string" ? unit : unit.pulp_href;
  if (word.startsWith("/")) return [await byHref(context, run, word)];
  const adapters =
    plugin === undefined
      ? [...context.adapters.values()].filter((one) => one.plugin in context.status.plugins)
      : [adapterOf(context, plugin)];
  const found = await Promise.all(
    adapters.flatMap((adapter) => wordsFor(adapter, kind, word).map((of) => byWord(context, run, adapter, of, word))),
  );
  const units = found.flat();
  if (units.length > 0) return units;
  throw new UsageError({
    code: "NOTHING_SELECTED",
    message: `the server has nothing for ${JSON.stringify(word)}${plugin === undefined ? "" : ` of ${plugin}`}.`,
    hint: "Check the word, or give the unit's address; content({ kind }) of a repository lists what it has.",
  });
};

/** Kinds of a plugin that can be asked for the word: one that the server can't look for would have to be read whole. */
const wordsFor = (adapter: Adapter, kind: string | undefined, word: string): readonly string[] =>
  Object.entries(adapter.content).flatMap(([name, { select: selector }]) => {
    if (kind !== undefined && kind !== name) return [];
    const sought = selector?.parse(word);
    return sought !== undefined && Object.keys(sought.filters).length > 0 ? [name] : [];
  });

const byWord = async (context: Context, run: Run, adapter: Adapter, kind: string, word: string): Promise<readonly FoundUnit[]> => {
  try {
    const units = await select(context, adapter, undefined, { [kind]: [word] }, run.signal);
    return units.map(({ label, pulp_href }) => ({ plugin: adapter.plugin, kind, label, pulp_href }));
  } catch (error) {
    if (isUsageError(error) && error.code === "NOTHING_SELECTED") return [];
    throw error;
  }
};

const byHref = async (context: Context, run: Run, href: string): Promise<FoundUnit> => {
  const path = listPathOf(context, context.transport.urls.href(href));
  for (const adapter of context.adapters.values())
    for (const [kind, description] of Object.entries(adapter.content)) {
      if (description.path !== path) continue;
      const [unit] = await listContent({ ...context, pageSize: 1 }, description, undefined, { pulp_href__in: [href] }, run.signal).all();
      if (unit === undefined) break;
      const { label, pulp_href } = contentUnit(kind, description, unit);
      return { plugin: adapter.plugin, kind, label, pulp_href };
    }
  throw new UsageError({
    code: "NOTHING_SELECTED",
    message: `${JSON.stringify(href)} is no unit that the server has.`,
    hint: "Units have addresses such as /pulp/api/v3/content/<plugin>/<kind>/<id>/.",
  });
};

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
  return Object.freeze({ ...found, text: () => textOf(found) });
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
  return found.map(({ name, base_path, pulp_labels: labels }) => {
    const stream = parseStream((labels as Readonly<Record<string, string>> | undefined)?.[streamLabel]);
    return Object.freeze({
      unit,
      distribution: String(name),
      base_path: String(base_path),
      stream: stream === undefined ? undefined : streamPath(stream.of, stream.name),
      ring: parseRing((labels as Readonly<Record<string, string>> | undefined)?.[ringLabel])?.ring,
    });
  });
};

/** `3, 5 to 9` */
export const ranges = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    parts.push(end === i ? `${numbers[i]}` : `${numbers[i]} ${end === i + 1 ? "and" : "to"} ${numbers[end]}`);
    i = end + 1;
  }
  return parts.join(", ");
};

const textOf = ({ units, places, served, releases }: Omit<Whereabouts, "text">): string =>
  units
    .flatMap((unit) => {
      const [at, by] = [places, served].map((list: readonly (Place | ServedPlace)[]) => list.filter((one) => one.unit === unit));
      return [
        `${unit.label} (${unit.plugin} ${unit.kind})`,
        ...(at as readonly Place[]).map(
          ({ repository, versions, latest }) =>
            `  in ${JSON.stringify(repository)}: version${versions.length === 1 ? "" : "s"} ${ranges(versions)}${latest ? "" : ", no longer in the newest"}`,
        ),
        ...(by as readonly ServedPlace[]).map(
          ({ distribution, base_path, stream, ring }) =>
            `  served by ${JSON.stringify(distribution)} at ${base_path}${stream === undefined ? "" : `, the stream ${stream}`}${ring === undefined ? "" : `, of the ring ${ring}`}`,
        ),
        ...releases
          .filter((one) => one.unit === unit)
          .map(
            ({ release, state, rings }) =>
              `  ${state === "has" ? `held by the release ${release}` : `the release ${release} had it until it was eradicated`}${rings.length === 0 ? "" : `, which ${rings.join(", ")} serve${rings.length === 1 ? "s" : ""}`}`,
          ),
        ...(at?.length === 0 ? ["  in no repository"] : by?.length === 0 ? ["  served nowhere"] : []),
      ];
    })
    .join("\n");
