import { UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aListOf } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import { labelsOf } from "../resource/label-text.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { readIfThere, reread } from "../resource/resource.ts";
import { findPublication, type PublicationRef, publishedVersion } from "../version/publication.ts";
import { type VersionRef, versionAt, versionOf } from "../version/version.ts";
import { type Distributed, nowOf, servedAt } from "./serve.ts";
import { doneSwitch, type Entry, historyOf, rememberedBy, sameTarget, servedLabel, type Target, targetOf } from "./served.ts";
import { settle, switchTo } from "./switch.ts";

/** What a distribution went back to. */
export interface RolledBack extends Distributed {
  /** The version that is served now; `undefined` where it isn't one known version. */
  readonly version: VersionRef | undefined;
}

interface Restored {
  /** What is served then, and below it what is left of the history. */
  readonly history: readonly [Entry, ...Entry[]];
  readonly version: VersionRef | undefined;
}

/** Serves what was served before; docs/formats.md says how that is known. */
export const rollBack = async (context: Context, run: Run, adapter: Adapter, distribution: Snapshot, tries = 3): Promise<RolledBack> => {
  const { urls } = context.transport;
  const done = doneSwitch(distribution, rememberedBy(distribution, urls));
  // A roll back that was cut off when it was done already, or another client's of this moment: to go on from there would be a second step.
  if (done?.way === "back") {
    const [entry] = done.entries;
    const settled = entry === undefined ? distribution : await settle(context, run, distribution.pulp_href, entry);
    return Object.freeze({ changed: false, distribution: servedAt(adapter, settled), version: await versionServed(run, settled) });
  }
  const at = nowOf(context);
  const [current, ...before] = historyOf(distribution, urls, at);
  const past = [...(await earlierOf(context, run, adapter, current)), ...(await endedBy(run, distribution, before))];
  const restored = await restore(context, run, adapter, past, { at, current: targetOf(distribution) });
  if (restored === undefined)
    throw new UsageError({
      code: "NOTHING_BEFORE",
      attempted: run.label,
      message: "nothing is known of what it served before, or it is gone from the server.",
      hint: "Choose a version: repository.distribute(basePath, { version }). Nothing was changed.",
    });
  const { history, version } = restored;
  const now = await reread(run, distribution.pulp_href);
  // Somebody has switched it while its past was looked up: then that is what is gone back from.
  if (tries > 1 && !isAsRead(distribution, now)) return rollBack(context, run, adapter, now, tries - 1);
  const after = await switchTo(context, run, adapter, distribution, { way: "back", target: history[0], history });
  return Object.freeze({ changed: after !== undefined, distribution: servedAt(adapter, after ?? distribution), version });
};

const isAsRead = (before: Snapshot, now: Snapshot): boolean =>
  sameTarget(targetOf(before), targetOf(now)) && labelsOf(before)[servedLabel] === labelsOf(now)[servedLabel];

/** The one version that is served; `undefined` where it isn't known to be one. */
const versionServed = async (run: Run, distribution: Snapshot): Promise<VersionRef | undefined> => {
  const target = targetOf(distribution);
  if (target.kind === "version") return versionOf(target.version);
  if (target.kind === "publication") return publishedVersion(run, target.publication);
  const served = target.kind === "latest" ? (await readIfThere(run, target.repository))?.latest_version_href : undefined;
  return typeof served === "string" ? versionOf(served) : undefined;
};

/** What was followed until somebody pinned it, and nobody wrote down up to where, is known to have served what is pinned. */
const endedBy = async (run: Run, distribution: Snapshot, before: readonly Entry[]): Promise<readonly Entry[]> => {
  const [followed, ...older] = before;
  if (followed?.kind !== "latest" || followed.until !== undefined) return before;
  const pinned = await versionServed(run, distribution);
  return pinned?.pulp_href.startsWith(followed.repository) === true ? [{ ...followed, until: pinned.number }, ...older] : before;
};

/** While a distribution follows a repository, it serves each version in turn: what came before the newest one is part of its past. */
const earlierOf = async (context: Context, run: Run, adapter: Adapter, current: Entry | undefined): Promise<readonly Entry[]> => {
  if (current?.kind !== "latest") return [];
  const newest = await newestServable(context, run, adapter, current.repository, { since: 0, until: undefined });
  return newest === undefined ? [] : [{ ...current, since: current.since ?? 0, until: newest.version.number - 1 }];
};

interface Now {
  readonly at: string;
  readonly current: Target;
}

/** The youngest state of the past that the server can still serve, and that isn't what it serves already. */
const restore = async (context: Context, run: Run, adapter: Adapter, past: readonly Entry[], now: Now): Promise<Restored | undefined> => {
  const [entry, ...older] = past;
  if (entry === undefined || entry.kind === "none") return undefined;
  if (entry.kind === "latest") return restoreFollowed(context, run, adapter, entry, older, now);
  const served = await readIfThere(run, entry.kind === "version" ? entry.version : entry.publication);
  if (served === undefined || sameTarget(entry, now.current)) return restore(context, run, adapter, older, now);
  const version = entry.kind === "version" ? entry.version : served.repository_version;
  return { history: [{ ...entry, at: now.at }, ...older], version: typeof version === "string" ? versionOf(version) : undefined };
};

const restoreFollowed = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  entry: Entry & { readonly kind: "latest" },
  older: readonly Entry[],
  now: Now,
): Promise<Restored | undefined> => {
  const { at, current } = now;
  const found = await newestServable(context, run, adapter, entry.repository, { since: entry.since ?? 0, until: entry.until });
  if (found === undefined) return restore(context, run, adapter, older, now);
  const { version, publication, isNewest } = found;
  // Following it again serves the very same, and what comes later, as before.
  if (isNewest) return { history: [{ at, kind: "latest", repository: entry.repository, since: entry.since }, ...older], version };
  const pinned: Entry =
    publication === undefined
      ? { at, kind: "version", version: version.pulp_href }
      : { at, kind: "publication", publication: publication.pulp_href };
  const left = version.number > (entry.since ?? 0) ? [{ ...entry, until: version.number - 1 }] : [];
  if (sameTarget(pinned, current)) return restore(context, run, adapter, [...left, ...older], now);
  return { history: [pinned, ...left, ...older], version };
};

interface Servable {
  readonly version: VersionRef;
  readonly publication: PublicationRef | undefined;
  readonly isNewest: boolean;
}

/** The newest version within bounds; of a plugin with publications, the newest that has one. */
export const newestServable = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repositoryHref: string,
  { since, until }: { readonly since: number; readonly until: number | undefined },
): Promise<Servable | undefined> => {
  const repository = await readIfThere(run, repositoryHref);
  if (repository === undefined) return undefined;
  const newest = versionOf(String(repository.latest_version_href)).number;
  const query = { number__gte: since, number__lte: until, ordering: "-number", fields: "number", limit: 100 };
  const { body } = await run.send<{ results: readonly { number: number }[] }>("GET", `${repositoryHref}versions/`, {
    query,
    expects: aListOf({ number: "number" }),
  });
  for (const { number } of body.results) {
    const version = versionAt(repository, number);
    const publication = adapter.publications.length === 0 ? undefined : await findPublication(context, run, adapter, version);
    if (adapter.publications.length === 0 || publication !== undefined) return { version, publication, isNewest: number === newest };
  }
  return undefined;
};
