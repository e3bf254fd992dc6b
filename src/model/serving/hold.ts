import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { patch, reread } from "../resource/resource.ts";
import { findPublication } from "../version/publication.ts";
import { type VersionRef, versionOf } from "../version/version.ts";
import { canServe } from "./known.ts";
import { nowOf } from "./serve.ts";
import { historyOf, sameTarget, type Target, targetOf } from "./served.ts";
import { remember, targetFields } from "./switch.ts";

/** A distribution that is kept at what it serves, while its repository is filled with what nobody has looked at yet. */
export interface Hold {
  readonly distribution: Snapshot;
  readonly version: VersionRef;
  readonly target: Target;
}

/** Whether a sync takes away what the upstream no longer has. */
export const mirrors = ({ mirror, sync_policy }: Fields): boolean =>
  mirror === true || (typeof sync_policy === "string" && sync_policy.startsWith("mirror"));

/**
 * What follows a repository serves each new version at once. Where that may turn out to be less than was asked, it is pinned to what it serves
 * until that is known; its label goes on saying that it follows. PATCH `<distribution>`
 */
export const hold = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  distribution: Snapshot | undefined,
): Promise<Hold | undefined> => {
  if (distribution === undefined || adapter.following === "for-good" || adapter.pinned === "never") return undefined;
  if (!sameTarget(targetOf(distribution), { kind: "latest", repository: repository.pulp_href })) return undefined;
  const version = versionOf(String(repository.latest_version_href));
  if (version.number === 0) return undefined;
  const publication = adapter.publications.length === 0 ? undefined : await findPublication(context, run, adapter, version);
  if (adapter.publications.length > 0 && publication === undefined) return undefined;
  const target: Target =
    publication === undefined
      ? { kind: "version", version: version.pulp_href }
      : { kind: "publication", publication: publication.pulp_href };
  if (!canServe(context, adapter, target)) return undefined;
  await patch(run, "hold", distribution, targetFields(target, distribution));
  return { distribution, version, target };
};

/** Follows the repository again; not where somebody has switched it meanwhile. */
export const release = async (run: Run, { distribution, target }: Hold): Promise<void> => {
  const now = await reread(run, distribution.pulp_href);
  if (sameTarget(targetOf(now), target)) await patch(run, "release", now, targetFields(targetOf(distribution), now));
};

/** What was to be looked at is no good, so it stays pinned, and that becomes part of its history. @returns what to say of it */
export const keep = async (context: Context, run: Run, { distribution, target, version }: Hold): Promise<string> => {
  const now = await reread(run, distribution.pulp_href);
  if (sameTarget(targetOf(now), target)) {
    const [pinned, followed, ...before] = historyOf(now, context.transport.urls, nowOf(context));
    const closed = followed?.kind === "latest" ? [{ ...followed, until: version.number }] : followed === undefined ? [] : [followed];
    if (pinned !== undefined) await remember(context, run, now, { entries: [pinned, ...closed, ...before] });
  }
  return `Version ${version.number} is served as before, until the next delivery.`;
};
