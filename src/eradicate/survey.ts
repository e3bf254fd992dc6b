import { ledgerOf } from "../ledger/index.ts";
import { type ContentUnit, contentUnit, listContent } from "../model/content/content.ts";
import type { Context } from "../model/resource/context.ts";
import { listEach } from "../model/resource/list-each.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { readIfThere } from "../model/resource/resource.ts";
import { type Target, targetOf } from "../model/serving/served.ts";
import { versionsHaving } from "../model/version/having.ts";
import { repositoryHrefOf, type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { allReleases, type Instead, insteadIn, type Known } from "../releases/known.ts";
import { fieldsWith, type Meant } from "./meant.ts";

/** A distribution that serves a version which has one of the units. */
export interface Serving {
  readonly adapter: Adapter;
  readonly distribution: Snapshot;
  readonly version: string;
  /** `follows`: it serves whatever is published of the repository; `pinned`: it has to be switched. */
  readonly how: "follows" | "pinned";
}

/** A version that somebody needs, so that it needs one without the units in its place. */
export interface Needed {
  readonly version: VersionRef;
  /** What it has of them, and what holds it there. */
  readonly units: readonly ContentUnit[];
  /** The newest publication of it. */
  readonly publication: Snapshot | undefined;
  /** What was made for it already. */
  readonly instead: Instead | undefined;
}

/** A repository that has any of the units, in any version. */
export interface Home {
  readonly adapter: Adapter;
  readonly repository: Snapshot;
  /** Versions that have any, in order. */
  readonly having: readonly VersionRef[];
  readonly publications: readonly Snapshot[];
  /** In order. */
  readonly needed: readonly Needed[];
  /** The version that was the newest, and has none of the units: it is to be so again when the others are made. */
  readonly restore: VersionRef | undefined;
}

/** Where units are, and what it takes to be rid of them. */
export interface Survey {
  readonly homes: readonly Home[];
  readonly serving: readonly Serving[];
  readonly releases: readonly Known[];
  /** Distributions that fetch what clients ask for from an upstream, by themselves. */
  readonly pulling: readonly Snapshot[];
  /** Places that nothing can be done about here. */
  readonly foreign: readonly { readonly repository: string; readonly why: string }[];
}

/** What the records of an eradication tell of those who were cut off at it before. */
export interface Remembered {
  readonly instead: ReadonlyMap<string, Instead>;
  /** By repository, the newest version as it was found, where that wasn't made so again. Relative to the API root. */
  readonly latest: ReadonlyMap<string, string>;
}

export const remembered = async (context: Context, run: Run, line: string): Promise<Remembered> => {
  const records = (await ledgerOf(context).under(run, line)).filter((one) => one.line === line);
  const ended = records.findLastIndex(({ kind, result }) => kind === "outcome" && result === "done");
  const own = records.slice(ended + 1);
  const latest = new Map<string, string>();
  for (const { planned } of own)
    for (const [repository, version] of Object.entries((planned?.latest ?? {}) as Readonly<Record<string, string>>))
      if (!latest.has(repository)) latest.set(repository, version);
  for (const { after } of own) if (typeof after?.restored === "string") latest.delete(after.restored);
  return { instead: new Map(own.flatMap(({ after }) => insteadIn(after)).map((one) => [one.of, one])), latest };
};

export const survey = async (context: Context, run: Run, meant: readonly Meant[], known: Remembered): Promise<Survey> => {
  const { urls } = context.transport;
  const presence = await presenceOf(context, run, meant);
  const having = Map.groupBy([...presence.keys()], repositoryHrefOf);
  const adapters = [...new Set(meant.map(({ adapter }) => adapter))];
  const [repositories, releases, distributions] = await Promise.all([
    Promise.all([...having.keys()].map(async (href) => [href, await context.lookup.at(href)] as const)),
    allReleases(context, run),
    Promise.all(
      adapters.map(async (adapter) => {
        const found = await listEach(run, adapter.distributions, { ordering: "name" });
        return found.map((distribution) => ({ adapter, distribution }));
      }),
    ).then((lists) => lists.flat()),
  ]);
  const held = releases.filter(({ deleted, keeps }) => !deleted && keeps.some((path) => presence.has(urls.href(urls.apiBase + path))));
  const kept = new Set(held.flatMap(({ keeps }) => keeps.map((path) => urls.href(urls.apiBase + path))));
  const foreign: Survey["foreign"][number][] = [];
  const found = await Promise.all(
    repositories.map(async ([href, repository]): Promise<(Home & { readonly serving: readonly Serving[] }) | undefined> => {
      const adapter = adapters.find((one) => urls.below(href).startsWith(one.repository));
      if (adapter === undefined || repository === undefined) {
        const called = repository === undefined ? href : JSON.stringify(repository.name);
        const why = repository === undefined ? "this user may not see that" : "only what pushes there can change that";
        foreign.push({ repository: href, why: `${called} has it, and ${why}.` });
        return undefined;
      }
      const publications = await listEach(run, adapter.publications, {
        repository: href,
        ordering: "pulp_created",
      });
      const versions = (having.get(href) ?? []).map(versionOf).sort((a, b) => a.number - b.number);
      const serving = servingOf(adapter, repository, versions, publications, distributions);
      const home = { adapter, repository, having: versions, publications };
      return { ...home, serving, ...(await neededOf(context, run, home, serving, presence, kept, known)) };
    }),
  );
  const homes = found.filter((one) => one !== undefined);
  return {
    homes,
    serving: homes.flatMap(({ serving }) => serving),
    releases: held,
    pulling: distributions.flatMap(({ distribution }) => (typeof distribution.remote === "string" ? [distribution] : [])),
    foreign,
  };
};

/** Versions that have units, by address. */
const presenceOf = async (context: Context, run: Run, meant: readonly Meant[]): Promise<ReadonlyMap<string, readonly ContentUnit[]>> => {
  const found = new Map<string, ContentUnit[]>();
  await Promise.all(
    meant.map(async ({ unit }) => {
      for (const { pulp_href } of await versionsHaving(context, run, [unit.pulp_href]))
        found.set(pulp_href, [...(found.get(pulp_href) ?? []), unit]);
    }),
  );
  return found;
};

const versionServed = (adapter: Adapter, repository: Snapshot, publications: readonly Snapshot[], target: Target): string | undefined => {
  if (target.kind === "version") return target.version;
  if (target.kind === "publication") {
    const of = publications.find(({ pulp_href }) => pulp_href === target.publication);
    return of === undefined ? undefined : String(of.repository_version);
  }
  if (target.kind !== "latest" || target.repository !== repository.pulp_href) return undefined;
  if (adapter.publications.length === 0) return String(repository.latest_version_href);
  const published = publications.map((one) => versionOf(String(one.repository_version))).sort((a, b) => b.number - a.number);
  return published[0]?.pulp_href;
};

const servingOf = (
  adapter: Adapter,
  repository: Snapshot,
  having: readonly VersionRef[],
  publications: readonly Snapshot[],
  distributions: readonly { readonly adapter: Adapter; readonly distribution: Snapshot }[],
): readonly Serving[] =>
  distributions.flatMap((one) => {
    // A distribution of checkpoints serves them all, until they are gone.
    if (one.adapter !== adapter || one.distribution.checkpoint === true) return [];
    const target = targetOf(one.distribution);
    const version = versionServed(adapter, repository, publications, target);
    if (version === undefined || !having.some(({ pulp_href }) => pulp_href === version)) return [];
    return [{ ...one, version, how: target.kind === "latest" ? ("follows" as const) : ("pinned" as const) }];
  });

const neededOf = async (
  context: Context,
  run: Run,
  { adapter, repository, having, publications }: Pick<Home, "adapter" | "repository" | "having" | "publications">,
  serving: readonly Serving[],
  presence: ReadonlyMap<string, readonly ContentUnit[]>,
  kept: ReadonlySet<string>,
  known: Remembered,
): Promise<Pick<Home, "needed" | "restore">> => {
  const { urls } = context.transport;
  const latest = versionOf(String(repository.latest_version_href));
  const served = new Set(serving.map(({ version }) => version));
  const wanted = having.filter(({ pulp_href }) => pulp_href === latest.pulp_href || served.has(pulp_href) || kept.has(pulp_href));
  const needed = await Promise.all(
    wanted.map(async (version): Promise<Needed> => {
      const noted = known.instead.get(urls.below(version.pulp_href));
      const href = noted === undefined ? undefined : urls.href(urls.apiBase + noted.version);
      const stands = href !== undefined && !presence.has(href) && (await readIfThere(run, href)) !== undefined;
      return {
        version,
        units: await withHolders(context, run, adapter, version.pulp_href, presence.get(version.pulp_href) ?? []),
        publication: publications.findLast((one) => one.repository_version === version.pulp_href),
        instead: stands ? noted : undefined,
      };
    }),
  );
  const path = known.latest.get(urls.below(repository.pulp_href));
  const before = path === undefined ? latest : versionOf(urls.href(urls.apiBase + path));
  const open = needed.filter(({ instead }) => instead === undefined).length;
  const moves = open > 0 || before.pulp_href !== latest.pulp_href;
  const restore = moves && !presence.has(before.pulp_href) && (await isThere(run, before, latest)) ? before : undefined;
  return { needed, restore };
};

const isThere = async (run: Run, before: VersionRef, latest: VersionRef): Promise<boolean> =>
  before.pulp_href === latest.pulp_href || (await readIfThere(run, before.pulp_href)) !== undefined;

/** Units of a version, and what there is their name, or is made of them: a server keeps them for that. GET `content/<plugin>/<type>/?repository_version=…` */
const withHolders = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
): Promise<readonly ContentUnit[]> => {
  const kinds = Object.entries(adapter.content).filter(([, { holds }]) => holds !== undefined);
  const lists = kinds.map(async ([kind, description]) => {
    const found = await listContent(context, description, version, { fields: fieldsWith(description) }, run.signal).all();
    return found.map((unit) => ({ one: contentUnit(kind, description, unit), held: [unit[description.holds?.field ?? ""]].flat() }));
  });
  const candidates = (await Promise.all(lists)).flat();
  const going = new Map(units.map((one) => [one.pulp_href, one]));
  for (let before = -1; before < going.size; ) {
    before = going.size;
    for (const { one, held } of candidates) if (held.some((href) => going.has(String(href)))) going.set(one.pulp_href, one);
  }
  return [...going.values()];
};
