import { CapabilityError, StreamMovedError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { readIfThere, reread } from "../model/resource/resource.ts";
import { nowOf } from "../model/serving/serve.ts";
import { addressOf, type Entry, historyOf, sameTarget, type Target, targetOf } from "../model/serving/served.ts";
import { closed, switchTo } from "../model/serving/switch.ts";
import { findPublication, type PublicationRef } from "../model/version/publication.ts";
import { publishVersion } from "../model/version/steps.ts";
import { repositoryHrefOf, type VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { requireThawed } from "./changeable.ts";
import { frozenLabel, parseFrozen, parseStream, streamCalled, streamLabel } from "./label.ts";
import type { StreamState } from "./state.ts";

/**
 * How a stream serves a version: its publication, made where there is none, or the version itself. Where the stream's publications are told
 * something of their own, any other one of the version won't do.
 *
 * @param made what the task that made the version made beside it, where it was made just now: no other publication of it can be there yet.
 */
export const servableTarget = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  stream: Pick<StreamState, "publish"> & { readonly distribution: Snapshot | undefined },
  version: VersionRef,
  made?: readonly string[],
): Promise<Target> => {
  if (adapter.publications.length > 0) {
    const known =
      Object.keys(stream.publish).length > 0
        ? await ownPublication(context, run, stream.distribution, version)
        : made === undefined
          ? await findPublication(context, run, adapter, version)
          : publicationAmong(adapter, made);
    const publication = known ?? (await publishVersion(run, adapter, version, stream.publish));
    return { kind: "publication", publication: publication.pulp_href };
  }
  // What the plugin can't serve one version of follows a repository of its own.
  if (adapter.pinned === "never") return { kind: "latest", repository: repositoryHrefOf(version.pulp_href) };
  return { kind: "version", version: version.pulp_href };
};

/** What a repository that publishes by itself has made of its new version. */
const publicationAmong = ({ publications }: Adapter, made: readonly string[]): PublicationRef | undefined => {
  const href = made.findLast((one) => publications.some((list) => one.includes(`/${list}`)));
  return href === undefined ? undefined : { pulp_href: href };
};

/** One that the stream served before. */
const ownPublication = async (
  context: Context,
  run: Run,
  distribution: Snapshot | undefined,
  version: VersionRef,
): Promise<PublicationRef | undefined> => {
  const past = distribution === undefined ? [] : historyOf(distribution, context.transport.urls, "");
  for (const entry of past)
    if (entry.kind === "publication" && entry.of === version.pulp_href && (await readIfThere(run, entry.publication)) !== undefined)
      return { pulp_href: entry.publication };
  return undefined;
};

/** What `pulp_sdk_served` says of a head. */
export const entryFor = (at: string, target: Target, { number, pulp_href }: VersionRef): Entry => ({
  at,
  since: number,
  ...target,
  ...(target.kind === "publication" ? { of: pulp_href } : {}),
});

const moved = ({ of, name }: StreamState, expected: Target, found: Target, why: string): StreamMovedError =>
  new StreamMovedError({
    stream: streamCalled(of, name),
    expected: addressOf(expected),
    found: addressOf(found),
    message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} ${why}: it was to serve ${addressOf(expected) ?? "nothing"}, and serves ${addressOf(found) ?? "nothing"}.`,
    hint: "Look at stream.history(), and decide on what is there now.",
  });

/**
 * Moves a stream's head: publishes the version where that is needed, and switches as the last thing. What the stream served stays in its past.
 *
 * @param state as the stream was when it was decided what to do.
 * @param prepared how the version is served, where that has been seen to already.
 * @returns the head, which is the version then
 * @throws StreamMovedError where another client has switched it since, or right after
 * @throws StreamFrozenError where somebody has frozen it since
 */
export const moveHead = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  state: StreamState,
  version: VersionRef,
  prepared?: Target,
): Promise<VersionRef> => {
  const target = prepared ?? (await servableTarget(context, run, adapter, state, version));
  checkFollowed(adapter, state, target, version);
  const { pulp_href } = state.distribution;
  // Of all streams that move at once, in one request.
  const now = (await context.lookup.at(pulp_href)) ?? (await reread(run, pulp_href));
  const record = parseStream(labelsOf(now)[streamLabel]);
  const [was, is] = [targetOf(state.distribution), targetOf(now)];
  if (record === undefined || record.of !== state.of || record.name !== state.name)
    throw moved(state, was, is, "was renamed or taken away since it was looked at");
  requireThawed({ ...state, frozen: parseFrozen(labelsOf(now)[frozenLabel]) });
  if (sameTarget(is, target)) return version;
  if (!sameTarget(was, is)) throw moved(state, was, is, "was switched by somebody else since it was looked at");
  const after = await switchTo(context, run, adapter, now, {
    way: "to",
    target,
    history: await historyWith(context, run, now, target, version),
  });
  const served = targetOf(after ?? now);
  if (!sameTarget(served, target)) throw moved(state, target, served, "was switched by somebody else right afterwards");
  return version;
};

/** The new entry, and what was served until now. */
export const historyWith = async (
  context: Context,
  run: Run,
  current: Snapshot,
  target: Target,
  version: VersionRef,
): Promise<readonly [Entry, ...Entry[]]> => {
  const entry = entryFor(nowOf(context), target, version);
  const [now, ...before] = historyOf(current, context.transport.urls, entry.at);
  return now === undefined ? [entry] : [entry, await closed(run, now), ...before];
};

/** What follows a repository serves its latest version, and no other. */
const checkFollowed = ({ plugin }: Adapter, { repository }: StreamState, target: Target, version: VersionRef): void => {
  if (target.kind !== "latest" || repository.pulp_href !== target.repository) return;
  if (Number(/\/versions\/(\d+)\/$/.exec(String(repository.latest_version_href))?.[1]) <= version.number) return;
  throw new CapabilityError({
    code: "CAPABILITY_BROKEN",
    plugin,
    operation: "serving one version",
    message: `the server's ${plugin} plugin serves the latest version of a repository only, and that isn't version ${version.number}.`,
    hint: "Make a new version that is as the one that is wanted: repository.change({}, { base }). Nothing was changed.",
  });
};
