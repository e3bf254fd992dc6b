import { isResponseError, isTaskFailedError } from "../errors/index.ts";
import { differing, given } from "../model/resource/change.ts";
import { conflictOf } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { decoded, labelsOf } from "../model/resource/label-text.ts";
import { setLabel } from "../model/resource/labels.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { withHrefs } from "../model/resource/reference.ts";
import { create, patch, read, reread } from "../model/resource/resource.ts";
import { requireTarget } from "../model/serving/known.ts";
import { nowOf } from "../model/serving/serve.ts";
import { printServed, servedLabel, targetOf } from "../model/serving/served.ts";
import { switchTo, targetFields } from "../model/serving/switch.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { circleError, circlesBehind, sourcesOf } from "./circle.ts";
import { findStream } from "./find.ts";
import { headOf } from "./head.ts";
import { printStream, type StreamRecord, streamLabel, streamPath } from "./label.ts";
import { entryFor, historyWith, servableTarget } from "./move-head.ts";
import { startVersion } from "./start.ts";
import { basePathOf, recordOf, type Wanted } from "./wish.ts";

/**
 * Makes a stream that isn't there: its first version where that has to be made, its publication where the plugin has those, then the
 * distribution, at most two tasks together. Another client that makes the same one at the same time is no error.
 *
 * POST `<repository>modify/` or POST `publications/…`; POST `distributions/…`
 * @returns what was said of it
 */
export const createStream = async (context: Context, run: Run, wanted: Wanted): Promise<readonly string[]> => {
  const { adapter, of, name, wish } = wanted;
  const basePath = basePathOf(wanted);
  const record = recordOf(wanted, undefined);
  const kind = distributionKind(adapter);
  const repository = await read(context, repositoryKind(adapter), record.in);
  const version = await startVersion(context, run, wanted, repository);
  const target = await servableTarget(context, run, adapter, { publish: record.publish, distribution: undefined }, version);
  requireTarget(context, adapter, target, wish.distribution);
  const fields = await withHrefs(wish.distribution ?? {});
  const body = given({
    ...fields,
    ...targetFields(target, undefined),
    name: basePath,
    base_path: basePath,
    pulp_labels: {
      [servedLabel]: printServed({ entries: [entryFor(nowOf(context), target, version)] }, context.transport.urls),
      [streamLabel]: printStream(record),
    },
  });
  try {
    await create(context, run, kind, "create stream", body);
  } catch (error) {
    if (!isResponseError(error) && !isTaskFailedError(error)) throw error;
    if ((await findStream(context, adapter, of, name)) === undefined)
      throw await conflictOf(context, kind, { name: basePath, basePath }, error);
    return updateStream(context, run, wanted);
  }
  return ["base_path", "head", ...Object.keys(fields)];
};

/**
 * Makes a stream of a distribution that serves what the stream is to serve: nothing changes for its clients. One that follows a repository which
 * other streams share is held at what it serves, or it would be moved by theirs. POST `<distribution>set_label/`
 */
export const adoptStream = async (context: Context, run: Run, wanted: Wanted, href: string): Promise<readonly string[]> => {
  const { adapter, of } = wanted;
  const distribution = await reread(run, href);
  if (typeof labelsOf(distribution)[streamLabel] === "string") return updateStream(context, run, wanted);
  const record = recordOf(wanted, undefined);
  if (targetOf(distribution).kind === "latest" && record.in === of) {
    const served = await headOf(context, run, adapter, distribution);
    if (served !== undefined) await serveAt(context, run, wanted, distribution, served.head, record);
  }
  await setLabel(run, href, streamLabel, printStream(record));
  return ["stream", ...(await updateStream(context, run, wanted))];
};

const serveAt = async (
  context: Context,
  run: Run,
  { adapter }: Wanted,
  current: Snapshot,
  version: VersionRef,
  { publish }: StreamRecord,
): Promise<void> => {
  const target = await servableTarget(context, run, adapter, { publish, distribution: current }, version);
  await switchTo(context, run, adapter, current, { way: "to", target, history: await historyWith(context, run, current, target, version) });
};

/**
 * Sends what differs: fields of the distribution, and the label. PATCH `<distribution>`, POST `<distribution>set_label/`
 * @param beside what is wanted of others at the same time
 */
export const updateStream = async (
  context: Context,
  run: Run,
  wanted: Wanted,
  beside: readonly Wanted[] = [],
): Promise<readonly string[]> => {
  const { adapter, of, name, wish } = wanted;
  const found = await findStream(context, adapter, of, name);
  if (found === undefined) return createStream(context, run, wanted);
  const { distribution, record: now } = found;
  const fields = await withHrefs({ ...wish.distribution, ...(wish.basePath === undefined ? {} : { base_path: wish.basePath }) });
  const changed = differing(fields, distribution, "keep");
  if (Object.keys(changed).length > 0) {
    try {
      await patch(run, "update stream", distribution, changed);
    } catch (error) {
      throw await conflictOf(context, distributionKind(adapter), { name: String(distribution.name), basePath: wish.basePath }, error);
    }
  }
  const record = recordOf(wanted, now);
  // What it served is gone from the server: it begins again, as a new one would.
  const isHeadless = targetOf(distribution).kind === "none";
  if (isHeadless) {
    const version = await startVersion(context, run, wanted, await read(context, repositoryKind(adapter), record.in));
    await serveAt(context, run, wanted, await reread(run, distribution.pulp_href), version, record);
  }
  const told = [...Object.keys(changed), ...(isHeadless ? ["head"] : [])];
  const label = printStream(record);
  if (label === labelsOf(distribution)[streamLabel]) return told;
  await setLabel(run, distribution.pulp_href, streamLabel, label);
  if (record.from.some((path) => !now.from.includes(path))) {
    const circle = await circleSince(context, wanted, record, beside);
    if (circle !== undefined) {
      await setLabel(run, distribution.pulp_href, streamLabel, printStream({ ...record, from: now.from }));
      throw circle;
    }
  }
  return [...told, "stream"];
};

/** Each of two clients may have added its part of a circle when neither could see the other's: whoever looks afterwards sees both. */
const circleSince = async (
  context: Context,
  { adapter }: Wanted,
  record: StreamRecord,
  beside: readonly Wanted[],
): Promise<Error | undefined> => {
  const meant = beside.filter((one) => one.adapter === adapter && one.wish.from !== undefined).map((one) => recordOf(one, undefined));
  const path = streamPath(record.of, record.name);
  const circles = await circlesBehind(context, adapter, [path], sourcesOf([...meant, record]));
  const own = circles.find((circle) => circle.includes(path));
  if (own === undefined) return undefined;
  return circleError(own, `Another client made the rest of it meanwhile. ${decoded(path)} takes content from where it did before.`);
};
