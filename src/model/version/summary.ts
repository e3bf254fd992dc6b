import { aSummary, type Transport } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { type VersionRef, versionOf } from "./version.ts";
import type { VersionSnapshot } from "./versions.ts";

/** Content type -> counts: what a version added, removed, and holds. */
export type Summary = VersionSnapshot["content_summary"];

const nothing: Summary = Object.freeze({ added: {}, removed: {}, present: {} });

const isSummarized = (version: unknown): version is { readonly content_summary: Summary } => aSummary.fits(version);

/** From what a task returned, where that is this very version (some tasks of pulpcore >= 3.88). */
export const summaryIn = (result: unknown, { pulp_href }: VersionRef): Summary | undefined =>
  isSummarized(result) && (result as Partial<Snapshot>).pulp_href === pulp_href ? result.content_summary : undefined;

/**
 * What a version holds; the first one of a repository nothing, ever. GET `<version>?fields=content_summary`: the list of all versions has no filter by
 * address that works (`pulp_href__in` is refused: URI not valid).
 *
 * @param signal a run has its own.
 */
export const summaryOf = async (
  { send }: Pick<Transport, "send">,
  { pulp_href }: Pick<VersionRef, "pulp_href">,
  signal?: AbortSignal,
): Promise<Summary> =>
  versionOf(pulp_href).number === 0
    ? nothing
    : (
        await send<{ readonly content_summary: Summary }>("GET", pulp_href, {
          query: { fields: "content_summary" },
          signal,
          expects: aSummary,
        })
      ).body.content_summary;

/** How many units of the list at a path (`content/rpm/packages/`), under whatever API root. */
export const countAt = (present: Summary["present"], path: string): number =>
  Object.values(present).find(({ href = "" }) => href.includes(`/${path}`))?.count ?? 0;

/** Each takes the server three counts. */
const perQuestion = 4;

/** The same, where it takes no question of its own; else `undefined`. GET `repository_versions/` */
export const glimpseSummary = async ({ lookup }: Context, { number, pulp_href }: VersionRef): Promise<Summary | undefined> => {
  if (number === 0) return nothing;
  const found = await lookup.newest(
    { list: "repository_versions/", field: "pulp_href", fields: ["content_summary"], perQuestion },
    pulp_href,
  );
  return isSummarized(found) ? found.content_summary : undefined;
};
