import { BasePathTakenError } from "../errors/index.ts";
import type { PlanStep, Reliance } from "../model/plan/index.ts";
import { differing } from "../model/resource/change.ts";
import { checkBasePath } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { decoded, labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { validBasePath } from "../model/resource/names.ts";
import { withHrefs } from "../model/resource/reference.ts";
import { find } from "../model/resource/resource.ts";
import { targetOf } from "../model/serving/served.ts";
import { publishedVersion } from "../model/version/publication.ts";
import { repositoryHrefOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { requireThawed } from "./changeable.ts";
import { type Found, isUnreadable, unreadable } from "./find.ts";
import type { Part } from "./home-part.ts";
import { frozenLabel, parseFrozen, parseStream, printStream, type StreamRecord, streamCalled, streamLabel } from "./label.ts";
import { type Compared, keyOf } from "./order.ts";
import { requireStart } from "./start.ts";
import { basePathOf, relativeName, type Wanted } from "./wish.ts";

export const streamPart = async (context: Context, run: Run, one: Compared): Promise<Part> => {
  const { wanted, found } = one;
  return found === undefined ? newPart(context, run, one) : existingPart(one, found, wanted);
};

const newPart = async (context: Context, run: Run, { wanted, record, order }: Compared): Promise<Part> => {
  const { adapter, of, name, wish } = wanted;
  const basePath = basePathOf(wanted);
  validBasePath(distributionKind(adapter), basePath);
  await requireStart(context, run, wanted, record.in);
  const there = await context.lookup.find(distributionKind(adapter).path, "base_path", basePath);
  const called = streamCalled(of, name);
  const stage = 1 + order;
  const details = { plugin: adapter.plugin, for: [keyOf(wanted)], basePath, in: record.in, from: record.from, keep: record.keep };
  const freezing = frozenSteps(wanted, undefined, called, stage + 1);
  if (there === undefined) {
    await checkBasePath(context, distributionKind(adapter), basePath);
    const start =
      wish.start === undefined
        ? "empty"
        : typeof wish.start === "number"
          ? `at version ${wish.start}`
          : `as ${decoded(relativeName(wanted, wish.start))}`;
    const effect = `clients find it at ${basePath}, ${start}`;
    return { steps: [{ action: "create", resource: "stream", name: called, effect, details, stage }, ...freezing], reliesOn: [] };
  }
  await requireAdoptable(context, run, wanted, record, there);
  const adopted = {
    action: "adopt",
    resource: "stream",
    name: called,
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
  if (isUnreadable(there)) throw unreadable(there);
  const repository = await find(context, repositoryKind(adapter), record.in);
  const target = targetOf(there);
  const served = target.kind === "latest" ? target.repository : target.kind === "version" ? repositoryHrefOf(target.version) : undefined;
  const published = target.kind === "publication" ? (await publishedVersion(run, target.publication))?.pulp_href : undefined;
  const serves = served ?? (published !== undefined ? repositoryHrefOf(published) : undefined);
  const other = parseStream(labelsOf(there)[streamLabel]);
  if (other === undefined && repository !== undefined && serves === repository.pulp_href) return;
  throw new BasePathTakenError({
    resource: "stream",
    name: streamCalled(of, name),
    message:
      other === undefined
        ? `the distribution ${JSON.stringify(there.name)} serves ${target.kind === "none" ? "nothing" : "something else"} at ${JSON.stringify(there.base_path)}, and no version of ${JSON.stringify(record.in)}.`
        : `another stream is served at ${JSON.stringify(there.base_path)}: ${JSON.stringify(streamCalled(other.of, other.name))}.`,
    hint: "Give the stream another `basePath`, or let that serve what the stream is to begin with: repository.distribute(basePath, { version }). Nothing was changed.",
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
  const called = streamCalled(of, name);
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
    name: called,
    pulp_href: distribution.pulp_href,
    ...(moves ? { effect: `clients of ${String(distribution.base_path)} get 404, and find it at ${String(wish.basePath)}` } : {}),
    details: { plugin: adapter.plugin, for: [keyOf(wanted)], fields: told },
    stage: 1,
  };
  const steps = [...(told.length === 0 ? [] : [update]), ...frozenSteps(wanted, distribution, called, 2)];
  return { steps, reliesOn: [relianceOn(distribution)] };
};

const changedWords = (record: StreamRecord, now: StreamRecord): readonly string[] =>
  (["keep", "from", "companions", "publish", "sync"] as const).filter((word) => JSON.stringify(record[word]) !== JSON.stringify(now[word]));

const frozenSteps = (wanted: Wanted, distribution: Snapshot | undefined, called: string, stage: number): readonly PlanStep[] => {
  const now = distribution === undefined ? undefined : labelsOf(distribution)[frozenLabel];
  const isFrozen = now !== undefined && now !== null;
  const about = { resource: "stream", name: called, ...(distribution === undefined ? {} : { pulp_href: distribution.pulp_href }) } as const;
  const details = { plugin: wanted.adapter.plugin, for: [keyOf(wanted)] };
  const { frozen } = wanted.wish;
  if (typeof frozen === "string" && !isFrozen)
    return [{ action: "freeze", ...about, effect: `it refuses change: ${frozen}`, details, stage }];
  if (frozen === null && isFrozen) return [{ action: "thaw", ...about, details, stage: 0 }];
  return [];
};
