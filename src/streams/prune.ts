import { isNotFoundError, UsageError } from "../errors/index.ts";
import { ledgerOf, type Noted } from "../ledger/index.ts";
import type { Draft, Planner, PlanStep, Reliance } from "../model/plan/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import { listEach } from "../model/resource/list-each.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { deleteOnce, read } from "../model/resource/resource.ts";
import { requireUnserved } from "../model/version/needed.ts";
import type { VersionSnapshot } from "../model/version/versions.ts";
import type { OptionNames, Run, Wait } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { pages } from "../transport/index.ts";
import { type Freed, freedBy } from "./freed.ts";
import { parseStream, streamLabel, streamPath } from "./label.ts";
import { neededBy, type Serving } from "./needed.ts";
import { tellUndone } from "./not-done.ts";
import { ledgerSays } from "./protect.ts";

/** Which versions may go. */
export interface PruneOptions extends Wait {
  /** Only those that were made before: a Date, or a text that Date takes. Younger ones may be about to be served. @default a day ago */
  readonly olderThan?: Date | string | undefined;
  /** How many of the heads that a stream had before stay, for `rollBack()`; at most the nine that are remembered. @default 3 */
  readonly past?: number | undefined;
}
export const pruneOptions: OptionNames<PruneOptions> = { olderThan: "option", past: "option", signal: "option" };

const notNamed = "it wasn't named";
const day = 24 * 60 * 60_000;

/** What is to go along with something else: of these versions only, whatever a release's line says of them. */
export interface Along {
  readonly versions: ReadonlySet<string>;
  readonly line: string;
  /** Distributions that go, too, so that what they serve isn't needed for that. */
  readonly without?: ((distribution: Snapshot) => boolean) | undefined;
}

/** The plan to delete the versions of a repository that nobody needs any more. */
export const pruneOf = (
  context: Context,
  adapter: Adapter,
  repository: () => Promise<string>,
  title: string,
  line: string,
  options: PruneOptions,
): Planner<readonly Change[], readonly Change[]> => {
  // What grows old after the plan was made isn't part of it.
  const before = boundOf(context, options.olderThan);
  const { past = 3 } = options;
  if (!Number.isSafeInteger(past) || past < 0)
    throw new UsageError({
      message: `${JSON.stringify(past)} is no number of heads that a stream had.`,
      hint: "It takes 0 or more; nine are remembered at most. Nothing was changed.",
    });
  const notedOf = (steps: readonly PlanStep[]): Noted => {
    const versions = steps.flatMap(({ pulp_href }) => pulp_href ?? []);
    return { line, note: { action: "prune", asked: { versions } } };
  };
  return {
    title,
    read: async (run) => draft(context, run, adapter, await repository(), before, past),
    announce: (run, steps) => ledgerOf(context).appendAll(run, [notedOf(steps)]),
    retract: async (run, undone) => {
      const [first] = undone;
      if (first !== undefined) await tellUndone(context, run, [{ ...notedOf(undone.map(({ step }) => step)), error: first.error }]);
    },
    perform: (run, step) => deleteVersion(context, run, step),
    result: (outcomes) => outcomes.flat(),
  };
};

/** A step that deletes a version; somebody may have been faster, or serve it by now: many versions take minutes. */
export const deleteVersion = async (context: Context, run: Run, { name, pulp_href = "" }: PlanStep): Promise<readonly Change[]> => {
  // `repositories/rpm/rpm/<uuid>/versions/3/` -> `rpm`
  const adapter = adapterOf(context, context.transport.urls.below(pulp_href).split("/")[1] ?? "");
  await requireUnserved(run, adapter, `version ${name}`, pulp_href);
  const gone = await deleteOnce(run, "delete version", pulp_href).catch((error: unknown) => {
    if (isNotFoundError(error)) return "before" as const;
    throw error;
  });
  return gone === "before" ? [] : [{ resource: "version", name, action: "deleted", fields: [] }];
};

/** What of a repository's versions goes, and what doesn't. */
export interface Prunable {
  /** All, in order. */
  readonly versions: readonly VersionSnapshot[];
  readonly going: readonly VersionSnapshot[];
  /** What would delete them, one after the other: all of them want the repository for themselves. */
  readonly steps: readonly PlanStep[];
  readonly reliesOn: readonly Reliance[];
  /** Why the others stay. */
  readonly notes: readonly string[];
}

const draft = async (context: Context, run: Run, adapter: Adapter, name: string, before: number, past: number): Promise<Draft> => {
  const { versions, going, steps, reliesOn, notes } = await prunable(context, run, adapter, name, before, past);
  const freed = await freedBy(context, run, [versions], new Set(going.map(({ pulp_href }) => pulp_href)));
  return { steps, reliesOn, notes: [...(going.length === 0 ? [] : [toldOf(freed)]), ...notes] };
};

/** Looks at which versions nobody needs any more. @param before milliseconds: younger ones stay */
export const prunable = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  before: number,
  past: number,
  along?: Along,
): Promise<Prunable> => {
  const repository = await read(context, repositoryKind(adapter), name);
  const all = { pageSize: 1000, signal: run.signal };
  const [versions, distributions, publications] = await Promise.all([
    pages<VersionSnapshot>(context.transport, `${repository.pulp_href}versions/`, { query: { ordering: "number" }, ...all }).all(),
    listEach<Serving>(run, adapter.distributions, { ordering: "name" }),
    listEach(run, adapter.publications, { repository: repository.pulp_href, ordering: "pulp_created" }),
  ]);
  const needing = along?.without === undefined ? distributions : distributions.filter((one) => along.without?.(one) !== true);
  const { reasons, serving } = neededBy(context, adapter, repository, needing, publications, past);
  const { kept, left } = await ledgerSays(context, run, linesIn(distributions, name), versions, along?.line);
  for (const [href, all] of kept) for (const why of all) reasons.add(href, why);
  if (along !== undefined) for (const { pulp_href } of versions) if (!along.versions.has(pulp_href)) reasons.add(pulp_href, notNamed);
  const latest = String(repository.latest_version_href);
  reasons.add(latest, "the repository's latest");
  const [going, young] = [[] as VersionSnapshot[], [] as VersionSnapshot[]];
  const isOld = ({ pulp_created }: VersionSnapshot): boolean => Date.parse(pulp_created) < before;
  // The empty version is where new streams begin, and costs nothing.
  for (const version of versions)
    if (version.number > 0 && !reasons.has(version.pulp_href))
      (isOld(version) || left.has(version.pulp_href) ? going : young).push(version);
  const steps = going.map(
    ({ number, pulp_href, pulp_created }, i): PlanStep => ({
      action: "delete",
      resource: "version",
      name: `${name} ${number}`,
      pulp_href,
      effect: `made at ${pulp_created}`,
      stage: i,
    }),
  );
  const notes = [
    ...versions.flatMap(({ number, pulp_href }) =>
      reasons.has(pulp_href) && number > 0 && (along === undefined || along.versions.has(pulp_href))
        ? [`version ${number} stays: ${reasons.of(pulp_href)}.`]
        : [],
    ),
    ...(young.length === 0
      ? []
      : [`versions ${young.map(({ number }) => number).join(", ")} stay: they were made since ${new Date(before).toISOString()}.`]),
  ];
  return { versions, going, steps, reliesOn: serving.map(relianceOn), notes };
};

/** For people: what is free afterwards. */
export const toldOf = ({ units, bytes, atLeast }: Freed): string =>
  `${atLeast ? "at least " : ""}${units} units are in no other version${bytes === undefined ? " (how many bytes that is, the server tells administrators only)" : `, ${atLeast ? "at least " : ""}${bytes} bytes`}: maintenance.cleanUpOrphans() frees that afterwards.`;

/** @throws UsageError */
const boundOf = ({ transport: { clock } }: Context, olderThan: PruneOptions["olderThan"]): number => {
  const bound = olderThan === undefined ? clock.now() - day : new Date(olderThan).getTime();
  if (Number.isNaN(bound))
    throw new UsageError({
      message: `${JSON.stringify(olderThan)} is no time.`,
      hint: 'Take a Date, or a text such as "2026-11-20". Nothing was changed.',
    });
  return bound;
};

/** Lines of the streams whose versions lie in a repository. */
const linesIn = (distributions: readonly Serving[], repository: string): readonly string[] =>
  distributions.flatMap((distribution) => {
    const record = parseStream(labelsOf(distribution)[streamLabel]);
    return record?.in === repository ? [streamPath(record.of, record.name)] : [];
  });

const relianceOn = ({ name, pulp_href, repository, repository_version, publication }: Serving): Reliance => ({
  resource: "distribution",
  name,
  pulp_href,
  state: { repository, repository_version, publication },
});
