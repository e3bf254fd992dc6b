import type { Adapter } from "../../plugins/adapter.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { glimpsePublication, type PublicationRef } from "../version/publication.ts";
import { glimpseSummary, type Summary, summaryIn } from "../version/summary.ts";
import { type VersionChange, type VersionRef, versionOf } from "../version/version.ts";

/**
 * What is known of a repository's latest version before it is synced, as far as that is cheap: where many repositories are delivered at once, most are
 * found unchanged, and each would otherwise have to be asked for by itself, when its own sync has ended.
 */
export interface Glimpse {
  readonly version: VersionRef;
  readonly summary: Promise<Summary | undefined>;
  readonly publication: Promise<PublicationRef | undefined>;
}

export const glimpse = (context: Context, adapter: Adapter, repository: Snapshot): Glimpse => {
  const version = versionOf(String(repository.latest_version_href));
  return {
    version,
    summary: glimpseSummary(context, version).catch(() => undefined),
    publication: version.number === 0 ? nothing : glimpsePublication(context, adapter, version).catch(() => undefined),
  };
};

const nothing = Promise.resolve(undefined);

/** A version, with what its task has told of it, and what was seen of it before, if it is still the same. */
export interface Known extends VersionChange {
  readonly publication?: PublicationRef | undefined;
  readonly summary?: Summary | undefined;
}

/** @param task of the sync, where there was one */
export const knownOf = async (
  { lookup }: Context,
  { task, ...change }: Known & { readonly task?: TaskSnapshot | undefined },
  before: Glimpse,
): Promise<Known> => {
  const now: Known = { ...change, summary: summaryIn(task?.result, change.version) };
  if (now.changed || now.version.pulp_href !== before.version.pulp_href) return now;
  const { summary = await before.summary, publication = await before.publication } = now;
  // Somebody may have deleted it meanwhile.
  return {
    ...now,
    summary,
    publication: publication === now.publication ? publication : publication && (await lookup.at(publication.pulp_href)),
  };
};
