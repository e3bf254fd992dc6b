import { isNotFoundError, ReleaseError } from "../errors/index.ts";
import type { ContentUnit } from "../model/content/content.ts";
import { type Comparing, type ContentDiff, diffVersions } from "../model/content/diff.ts";
import { everythingIn } from "../model/content/everything.ts";
import { unitsAt } from "../model/content/presence.ts";
import type { Context } from "../model/resource/context.ts";
import { Held } from "../model/version/held.ts";
import { type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { comparedUnits } from "../streams/promotion/outcome.ts";
import { presentIn } from "../streams/promotion/present.ts";
import type { ReleaseDiff, RepositoryDiff } from "./diff-data.ts";
import { diffMarkdown, diffText } from "./diff-text.ts";
import { movedNames, tellingNames } from "./named.ts";

/** One version to compare, under the name that pairs it. */
export interface Compared {
  readonly adapter: Adapter;
  readonly repository: string;
  readonly version: VersionRef;
}

/** A name, and what it stands for. */
export interface Side {
  readonly name: string;
  readonly members: readonly Compared[];
}

/** Repositories of which what came and what went is asked for at the same time. */
const few = 2;

const keyOf = ({ adapter, repository }: Compared): string => `${adapter.plugin} ${repository}`;

/**
 * Compares what differs, and asks for nothing else.
 * @param known what of it was compared already, by plugin and name
 * @throws ReleaseError (`RELEASE_INCOMPLETE`) where a version is gone from the server
 */
export const diffOf = async (
  context: Context,
  run: Run,
  before: Side,
  after: Side,
  known: ReadonlyMap<string, ContentDiff> = new Map(),
): Promise<ReleaseDiff> => {
  const [was, is] = [before, after].map(({ members }) => new Map(members.map((one) => [keyOf(one), one]))) as [
    Map<string, Compared>,
    Map<string, Compared>,
  ];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  const differing = keys.filter((key) => was.get(key)?.version.pulp_href !== is.get(key)?.version.pulp_href);
  // Of one repository, the server has a worker left to be asked what went while it tells what came; of many, it has none.
  const requests = differing.length > few ? "fewest" : "soonest";
  const repositories = await Promise.all(
    differing.map((key) => one(context, run, before, after, was.get(key), is.get(key), known.get(key), requests)),
  );
  const data = { before: before.name, after: after.name, repositories };
  const diff: ReleaseDiff = { ...data, text: () => diffText(data), markdown: () => diffMarkdown(data) };
  for (const name of ["text", "markdown"]) Object.defineProperty(diff, name, { enumerable: false });
  return Object.freeze(diff);
};

const one = async (
  context: Context,
  run: Run,
  before: Side,
  after: Side,
  was: Compared | undefined,
  is: Compared | undefined,
  known: ContentDiff | undefined,
  requests: Comparing["requests"],
): Promise<RepositoryDiff> => {
  const { adapter, repository } = (is ?? was) as Compared;
  const held = new Held(run.transport, run.signal);
  try {
    const differing = known ?? (await contentOf(context, run, adapter, was?.version, is?.version, { held, requests }));
    const [added, removed] = await Promise.all([
      tellingNames(context, run, adapter, is?.version.pulp_href, differing.added),
      tellingNames(context, run, adapter, was?.version.pulp_href, differing.removed),
    ]);
    // Only of what has versions of one thing it is told which one became the newest.
    const versioned = [...added, ...removed].filter(({ kind }) => adapter.content[kind]?.lineage !== undefined);
    const [present, gained, had] = await Promise.all([
      was === undefined ? [] : presentIn(context, run, adapter, was.version.pulp_href, versioned, held),
      fixedBy(context, run, adapter, is?.version, added),
      fixedBy(context, run, adapter, was?.version, removed),
    ]);
    const outcome = comparedUnits(adapter, present, added, removed);
    const fixing = new Set(Object.entries(adapter.content).flatMap(([kind, { fixes }]) => (fixes === undefined ? [] : [kind])));
    const { upgraded, downgraded } = outcome;
    return Object.freeze({
      plugin: adapter.plugin,
      repository,
      before: was?.version ?? null,
      after: is?.version ?? null,
      added: outcome.added,
      removed: outcome.removed,
      upgraded,
      downgraded,
      moved: movedNames(adapter, outcome.added, outcome.removed),
      unseen: differing.unseen,
      advisories: [...new Set(added.filter(({ kind }) => fixing.has(kind)).map(({ label }) => label))].sort(),
      cves: gained.filter((cve) => !had.includes(cve)),
    });
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
    throw incomplete(before, after, adapter, repository, error);
  }
};

const contentOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  was: VersionRef | undefined,
  is: VersionRef | undefined,
  comparing: Comparing,
): Promise<ContentDiff> => {
  if (was !== undefined && is !== undefined) return diffVersions(context, adapter, was.pulp_href, is.pulp_href, run.signal, comparing);
  const all = await everythingIn(
    context,
    adapter,
    versionOf((is ?? was)?.pulp_href ?? "").pulp_href,
    "choose",
    run.signal,
    [],
    comparing.held,
  );
  return is === undefined ? { added: [], removed: all, unseen: [] } : { added: all, removed: [], unseen: [] };
};

/** GET `content/<plugin>/<type>/?pulp_id__in=…` */
const fixedBy = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: VersionRef | undefined,
  units: readonly ContentUnit[],
): Promise<readonly string[]> => {
  const found = Object.entries(adapter.content).map(async ([kind, description]) => {
    const hrefs = units.filter((unit) => unit.kind === kind).map(({ pulp_href }) => pulp_href);
    const { fixes } = description;
    if (fixes === undefined || version === undefined || hrefs.length === 0) return [];
    const fields = { fields: ["pulp_href", ...fixes.fields] };
    return (await unitsAt(context, description, version.pulp_href, hrefs, fields, run.signal)).flatMap(fixes.of);
  });
  return [...new Set((await Promise.all(found)).flat())].sort();
};

const incomplete = (before: Side, after: Side, adapter: Adapter, repository: string, cause: unknown): ReleaseError =>
  new ReleaseError({
    code: "RELEASE_INCOMPLETE",
    release: after.name,
    message: `the ${adapter.plugin} repository ${JSON.stringify(repository)} can't be compared between ${before.name} and ${after.name}: a version of it is gone from the server.`,
    hint: "The manifests still say what each had: release.units(). Nothing was changed.",
    cause,
  });
