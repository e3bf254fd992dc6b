import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import { type Freed, freedBy } from "../streams/freed.ts";
import { type Prunable, prunable } from "../streams/prune.ts";
import { requireRelease, standingOf } from "./known.ts";
import type { ReleaseManifest } from "./manifest.ts";
import { releaseLine } from "./names.ts";
import { parseRing, ringLabel } from "./ring-label.ts";
import { allRings } from "./ring-records.ts";

/** What only one release holds. */
export interface ReleaseCosts {
  /** Versions that no stream, distribution or other release serves, holds, or can go back to. */
  readonly versions: readonly { readonly plugin: string; readonly repository: string; readonly number: number }[];
  /** How many units are in no other version. */
  readonly units: number;
  /** Bytes of their files: what is free once the release is deleted, and orphans are cleaned up; `undefined` where this user may not look at artifacts. */
  readonly bytes: number | undefined;
  /** So many, or some more: not all was looked at. */
  readonly atLeast: boolean;
  /** Rings that serve it: it can't be deleted while they do. */
  readonly rings: readonly string[];
}

/** What a release alone holds, by repository. */
export interface Alone {
  readonly repositories: readonly { readonly plugin: string; readonly home: string; readonly prunable: Prunable }[];
  readonly freed: Freed;
}

/** Those of its versions that nobody else serves, holds, or can go back to. @param rings that are to count for nothing */
export const aloneIn = async (
  context: Context,
  run: Run,
  name: string,
  { repositories }: ReleaseManifest,
  rings: ReadonlySet<string>,
): Promise<Alone> => {
  const { urls, clock } = context.transport;
  // The release keeps them, however young they are.
  const before = clock.now() + 60_000;
  const along = {
    versions: new Set(repositories.map(({ version }) => urls.href(urls.apiBase + version))),
    line: releaseLine(name),
    without: (distribution: Parameters<typeof labelsOf>[0]) => rings.has(parseRing(labelsOf(distribution)[ringLabel])?.ring ?? ""),
  };
  const homes = [...new Map(repositories.map(({ plugin, home }) => [`${plugin} ${home}`, { plugin, home }])).values()];
  const found = await Promise.all(
    homes.map(async ({ plugin, home }) => ({
      plugin,
      home,
      prunable: await prunable(context, run, adapterOf(context, plugin), home, before, 3, along),
    })),
  );
  const going = new Set(found.flatMap((one) => one.prunable.going.map(({ pulp_href }) => pulp_href)));
  const touched = found.flatMap((one) => (one.prunable.going.length === 0 ? [] : [one.prunable.versions]));
  return { repositories: found, freed: await freedBy(context, run, touched, going) };
};

/** What it alone holds; what the rings that serve it have of it, is its own. */
export const costsOf = async (context: Context, run: Run, name: string): Promise<ReleaseCosts> => {
  const known = await requireRelease(context, run, name);
  const [standing, all] = await Promise.all([standingOf(context, run, known), allRings(context, run)]);
  const rings = all.filter(({ stack }) => stack.at(-1)?.release === name).map((ring) => ring.name);
  const { repositories, freed } = await aloneIn(context, run, name, standing, new Set(rings));
  const versions = repositories.flatMap(({ plugin, home, prunable: { going } }) =>
    going.map(({ number }) => ({ plugin, repository: home, number })),
  );
  return Object.freeze({ versions, ...freed, rings });
};
