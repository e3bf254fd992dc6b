import { BasePathTakenError, ResourceNotFoundError, UsageError } from "../errors/index.ts";
import type { Draft, Planner, PlanStep, Reliance } from "../model/plan/index.ts";
import { ensureRepository } from "../model/repository/ensure.ts";
import { type Change, differing, type Fields } from "../model/resource/change.ts";
import { checkBasePath } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, remoteKind, repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { namedFor } from "../model/resource/named.ts";
import { withHrefs } from "../model/resource/reference.ts";
import { find, underAllNames } from "../model/resource/resource.ts";
import { targetOf } from "../model/serving/served.ts";
import { publishedVersion } from "../model/version/publication.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { freeze, thaw } from "./freeze.ts";
import { frozenLabel, parseFrozen, parseStreamPath, printStream, type StreamRecord, streamLabel, streamPath } from "./label.ts";
import { adoptStream, createStream, updateStream } from "./make.ts";
import { type Found, findStreams, labelsOf, requireAllVersions, requireThawed } from "./state.ts";
import { basePathOf, recordOf, relativeName, type Wanted } from "./wish.ts";

/** A stream that is wanted, and how it is now. */
interface Compared {
  readonly wanted: Wanted;
  readonly found: Found | undefined;
  readonly record: StreamRecord;
  /** In the order in which they can be made: one that starts from another comes after it. */
  readonly order: number;
}

/** Makes streams as they are wanted: their repositories, then themselves, then what is frozen. */
export const streamsPlanner = (
  context: Context,
  title: string,
  streams: readonly Wanted[],
): Planner<readonly Change[], readonly Change[]> => {
  const byPath = new Map(streams.map((wanted) => [keyOf(wanted), wanted]));
  return {
    title,
    read: (run) => draft(context, run, streams),
    perform: (run, step) => perform(context, run, byPath, step),
    result: (outcomes) => outcomes.flat(),
  };
};

const keyOf = ({ adapter, of, name }: Pick<Wanted, "adapter" | "of" | "name">): string => `${adapter.plugin}:${streamPath(of, name)}`;

const draft = async (context: Context, run: Run, streams: readonly Wanted[]): Promise<Draft> => {
  const found = await findStreams(context, run, streams);
  const compared = inOrder(streams.map((wanted, i) => ({ wanted, found: found[i], record: recordOf(wanted, found[i]?.record), order: 0 })));
  await requireSources(context, run, compared);
  const parts = await Promise.all([...repositoriesOf(compared).values()].map((home) => repositoryPart(context, home)));
  const own = await Promise.all(compared.map((one) => streamPart(context, run, one)));
  const all = [...parts, ...own];
  return {
    steps: all.flatMap(({ steps }) => steps),
    reliesOn: all.flatMap(({ reliesOn }) => reliesOn),
    notes: [],
  };
};

/** What a stream newly takes from has to be there, or among those that are to be made. @throws ResourceNotFoundError */
const requireSources = async (context: Context, run: Run, streams: readonly Compared[]): Promise<void> => {
  const made = new Set(streams.map(({ wanted }) => keyOf(wanted)));
  const sought = streams.flatMap(({ wanted, found, record }) => {
    const known = new Set([...(found?.record.from ?? []), ...(found?.record.companions ?? [])]);
    const { start } = wanted.wish;
    const begin = found !== undefined || start === undefined || typeof start === "number" ? [] : [relativeName(wanted, start)];
    return [...record.from, ...record.companions, ...begin].flatMap((path) => {
      const { repository, stream } = parseStreamPath(path, wanted.of);
      const one = { adapter: wanted.adapter, of: repository, name: stream, by: wanted };
      return known.has(path) || made.has(keyOf(one)) ? [] : [one];
    });
  });
  const found = await findStreams(context, run, sought);
  const missing = sought.find((_, i) => found[i] === undefined);
  if (missing === undefined) return;
  const { adapter, of, name, by } = missing;
  throw new ResourceNotFoundError({
    resource: "stream",
    name: streamPath(of, name),
    message: `${keyOf(by)} is to take from ${streamPath(of, name)}, or to be used with it, and there is no such ${adapter.plugin} stream that this user may see.`,
    hint: "Make that one first, or check the name. Nothing was changed.",
  });
};

/** How many of the streams that are to be made have to be there before this one. */
const inOrder = (streams: readonly Compared[]): readonly Compared[] => {
  const byKey = new Map(streams.map((one) => [keyOf(one.wanted), one]));
  const depth = (one: Compared, above: ReadonlySet<string>): number => {
    const { start } = one.wanted.wish;
    if (one.found !== undefined || start === undefined || typeof start === "number") return 0;
    const { repository, stream } = parseStreamPath(relativeName(one.wanted, start), one.wanted.of);
    const key = keyOf({ adapter: one.wanted.adapter, of: repository, name: stream });
    const source = byKey.get(key);
    if (source === undefined) return 0;
    if (above.has(key))
      throw new UsageError({
        code: "PIPELINE_CYCLE",
        message: `streams start from each other: ${[...above, key].join(" -> ")}.`,
        hint: "One of them has to begin empty, or at a version. Nothing was changed.",
      });
    return 1 + depth(source, new Set([...above, key]));
  };
  return streams.map((one) => ({ ...one, order: depth(one, new Set([keyOf(one.wanted)])) }));
};

/** A repository that streams lie in, and what all of them want of it. */
interface Home {
  readonly wanted: Wanted;
  readonly name: string;
  readonly fields: Fields;
  readonly streams: readonly Compared[];
}

const repositoriesOf = (streams: readonly Compared[]): ReadonlyMap<string, Home> => {
  const homes = new Map<string, Home>();
  for (const one of streams) {
    const { wanted, record } = one;
    const key = `${wanted.adapter.plugin}:${record.in}`;
    const known = homes.get(key);
    homes.set(key, {
      wanted,
      name: record.in,
      fields: { ...known?.fields, ...wishOf(wanted, record) },
      streams: [...(known?.streams ?? []), one],
    });
  }
  return homes;
};

const wishOf = ({ of, name, wish: { repository = {}, upstream, layout } }: Wanted, record: StreamRecord): Fields => {
  if (upstream !== undefined && record.in === of)
    throw new UsageError({
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} shares its repository with others, and so can't be synced: a sync builds on the latest version, whichever stream's that is.`,
      hint: "Make another stream for what is synced, and let this one take from it. Nothing was changed.",
    });
  if ((layout === "repositories" && record.in === of) || (layout === "versions" && record.in !== of))
    throw new UsageError({
      message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} has its versions in ${JSON.stringify(record.in)}, and can't move.`,
      hint: "Leave `layout` out, or make another stream that starts from this one. Nothing was changed.",
    });
  return { ...repository, ...(upstream === undefined ? {} : { remote: upstream }) };
};

type Part = Pick<Draft, "steps" | "reliesOn">;

const repositoryPart = async (context: Context, { wanted, name, fields, streams }: Home): Promise<Part> => {
  const { adapter } = wanted;
  const repository = await find(context, repositoryKind(adapter), name);
  const about = { resource: "repository", name, stage: 0 } as const;
  for (const one of streams)
    requireAllVersions(one.wanted.of, one.wanted.name, { ...repository, ...kept(fields), name } as unknown as Snapshot);
  const details = { plugin: adapter.plugin, for: streams.map((one) => keyOf(one.wanted)) };
  if (repository === undefined) return { steps: [{ action: "create", ...about, details }], reliesOn: [] };
  const changed = await changedIn(context, wanted, repository, fields);
  const { pulp_href, retain_repo_versions } = repository;
  return {
    steps: changed.length === 0 ? [] : [{ action: "update", ...about, pulp_href, details: { ...details, fields: changed } }],
    reliesOn: [{ resource: "repository", name, pulp_href, state: { retain_repo_versions } }],
  };
};

const kept = ({ retain_repo_versions }: Fields): Fields => (retain_repo_versions === undefined ? {} : { retain_repo_versions });

/** Names of the fields, the remote's included, that the server doesn't have so. */
const changedIn = async (
  context: Context,
  { adapter }: Wanted,
  repository: Snapshot,
  { remote, ...fields }: Fields,
): Promise<readonly string[]> => {
  const kind = repositoryKind(adapter);
  const own = Object.keys(differing(await withHrefs(namedFor(context, kind, fields)), underAllNames(kind, repository), "keep"));
  if (remote === undefined) return own;
  const {
    kind: which,
    name = repository.name,
    ...wanted
  } = typeof remote === "string" ? { name: remote } : (remote as Fields & { kind?: string; name?: string });
  const of = remoteKind(adapter, which as string | undefined);
  const now = await find(context, of, String(name));
  if (now === undefined) return [...own, "remote"];
  const inside = differing(await withHrefs(namedFor(context, of, wanted)), underAllNames(of, now), "keep");
  return [...own, ...(repository.remote === now.pulp_href ? [] : ["remote"]), ...Object.keys(inside).map((field) => `remote.${field}`)];
};

const streamPart = async (context: Context, run: Run, one: Compared): Promise<Part> => {
  const { wanted, found } = one;
  return found === undefined ? newPart(context, run, one) : existingPart(one, found, wanted);
};

const newPart = async (context: Context, run: Run, { wanted, record, order }: Compared): Promise<Part> => {
  const { adapter, of, name, wish } = wanted;
  const basePath = basePathOf(wanted);
  const there = await context.lookup.find(distributionKind(adapter).path, "base_path", basePath);
  const line = streamPath(of, name);
  const stage = 1 + order;
  const details = { plugin: adapter.plugin, basePath, in: record.in };
  const freezing = frozenSteps(wanted, undefined, line, stage + 1);
  if (there === undefined) {
    await checkBasePath(context, distributionKind(adapter), basePath);
    const start =
      wish.start === undefined
        ? "empty"
        : typeof wish.start === "number"
          ? `at version ${wish.start}`
          : `as ${relativeName(wanted, wish.start)}`;
    const effect = `clients find it at ${basePath}, ${start}`;
    return { steps: [{ action: "create", resource: "stream", name: line, effect, details, stage }, ...freezing], reliesOn: [] };
  }
  await requireAdoptable(context, run, wanted, record, there);
  const adopted = {
    action: "adopt",
    resource: "stream",
    name: line,
    pulp_href: there.pulp_href,
    effect: `clients of ${basePath} see what they saw`,
    details,
    stage,
  };
  return { steps: [adopted, ...freezing], reliesOn: [relianceOn(there)] };
};

/** A distribution that serves versions of the repository can become a stream; another stream, or one of other content, can't. */
const requireAdoptable = async (
  context: Context,
  run: Run,
  { adapter, of, name }: Wanted,
  record: StreamRecord,
  there: Snapshot,
): Promise<void> => {
  const repository = await find(context, repositoryKind(adapter), record.in);
  const target = targetOf(there);
  const served = target.kind === "latest" ? target.repository : target.kind === "version" ? repositoryHrefOf(target.version) : undefined;
  const published = target.kind === "publication" ? (await publishedVersion(run, target.publication))?.pulp_href : undefined;
  const serves = served ?? (published !== undefined ? repositoryHrefOf(published) : undefined);
  const label = labelsOf(there)[streamLabel];
  if ((label === undefined || label === null) && repository !== undefined && serves === repository.pulp_href) return;
  throw new BasePathTakenError({
    resource: "stream",
    name: streamPath(of, name),
    message:
      label === undefined || label === null
        ? `the distribution ${JSON.stringify(there.name)} serves something else at ${JSON.stringify(there.base_path)} than versions of ${JSON.stringify(record.in)}.`
        : `another stream is served at ${JSON.stringify(there.base_path)}: ${label}`,
    hint: "Give the stream another `basePath`. Nothing was changed.",
  });
};

const relianceOn = (distribution: Snapshot): Reliance => {
  const labels = labelsOf(distribution);
  return {
    resource: "distribution",
    name: String(distribution.name),
    pulp_href: distribution.pulp_href,
    state: { base_path: distribution.base_path, [streamLabel]: labels[streamLabel], [frozenLabel]: labels[frozenLabel] },
  };
};

const existingPart = async ({ record }: Compared, { distribution, record: now }: Found, wanted: Wanted): Promise<Part> => {
  const { of, name, wish, adapter } = wanted;
  const line = streamPath(of, name);
  const fields = await withHrefs({ ...wish.distribution, ...(wish.basePath === undefined ? {} : { base_path: wish.basePath }) });
  const changed = Object.keys(differing(fields, distribution, "keep"));
  const label = printStream(record) !== printStream(now);
  const gone = targetOf(distribution).kind === "none" ? ["head"] : [];
  const told = [...changed, ...gone, ...(label ? changedWords(record, now) : [])];
  const frozen = parseFrozen(labelsOf(distribution)[frozenLabel]);
  if (told.length > 0 && wish.frozen !== null) requireThawed({ of, name, frozen });
  const moves = changed.includes("base_path");
  const update: PlanStep = {
    action: "update",
    resource: "stream",
    name: line,
    pulp_href: distribution.pulp_href,
    ...(moves ? { effect: `clients of ${String(distribution.base_path)} get 404, and find it at ${String(wish.basePath)}` } : {}),
    details: { plugin: adapter.plugin, fields: told },
    stage: 1,
  };
  const steps = [...(told.length === 0 ? [] : [update]), ...frozenSteps(wanted, distribution, line, 2)];
  return { steps, reliesOn: [relianceOn(distribution)] };
};

const changedWords = (record: StreamRecord, now: StreamRecord): readonly string[] =>
  (["keep", "from", "companions", "publish", "sync"] as const).filter((word) => JSON.stringify(record[word]) !== JSON.stringify(now[word]));

const frozenSteps = (
  { adapter, wish: { frozen } }: Wanted,
  distribution: Snapshot | undefined,
  line: string,
  stage: number,
): readonly PlanStep[] => {
  const now = distribution === undefined ? undefined : labelsOf(distribution)[frozenLabel];
  const isFrozen = now !== undefined && now !== null;
  const about = { resource: "stream", name: line, ...(distribution === undefined ? {} : { pulp_href: distribution.pulp_href }) } as const;
  const details = { plugin: adapter.plugin };
  if (typeof frozen === "string" && !isFrozen)
    return [{ action: "freeze", ...about, effect: `it refuses change: ${frozen}`, details, stage }];
  if (frozen === null && isFrozen) return [{ action: "thaw", ...about, details, stage: 0 }];
  return [];
};

const perform = async (context: Context, run: Run, byPath: ReadonlyMap<string, Wanted>, step: PlanStep): Promise<readonly Change[]> => {
  const { plugin, for: users } = step.details as { readonly plugin: string; readonly for?: readonly string[] };
  const streams = (users ?? [`${plugin}:${step.name}`]).flatMap((key) => byPath.get(key) ?? []);
  const [wanted] = streams;
  if (wanted === undefined) throw new UsageError({ message: `the plan has a step for ${step.name}, which isn't one of its streams.` });
  const { adapter, of, name, wish } = wanted;
  const done = (action: Change["action"], fields: readonly string[]): readonly Change[] => [
    { resource: step.resource, name: step.name, action, fields },
  ];
  switch (`${step.action} ${step.resource}`) {
    case "create repository":
    case "update repository": {
      const fields = Object.assign({}, ...streams.map((one) => wishOf(one, { ...recordOf(one, undefined), in: step.name })));
      return ensureRepository(context, run, adapter, step.name, fields, undefined);
    }
    case "create stream":
      return done("created", await createStream(context, run, wanted));
    case "adopt stream":
      return done("updated", await adoptStream(context, run, wanted, String(step.pulp_href)));
    case "update stream":
      return done("updated", await updateStream(context, run, wanted));
    case "freeze stream":
      return freeze(context, run, adapter, of, name, String(wish.frozen));
    case "thaw stream":
      return thaw(context, run, adapter, of, name);
    default:
      throw new UsageError({ message: `no plan of streams has a step "${step.action} ${step.resource}".` });
  }
};
