import type { Run } from "../../operation/index.ts";
import { aSummary } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { VersionRef } from "./version.ts";
import type { VersionSnapshot } from "./versions.ts";

/** Content type -> counts: what a version added, removed, and holds. */
export type Summary = VersionSnapshot["content_summary"];

const nothing: Summary = Object.freeze({ added: {}, removed: {}, present: {} });

const isSummarized = (version: unknown): version is { readonly content_summary: Summary } => aSummary.fits(version);

/** From what a task returned, where that is this very version (some tasks of pulpcore >= 3.88). */
export const summaryIn = (result: unknown, { pulp_href }: VersionRef): Summary | undefined =>
  isSummarized(result) && (result as Partial<Snapshot>).pulp_href === pulp_href ? result.content_summary : undefined;

/** GET `<version>`: the list of all versions has no filter by address that works (`pulp_href__in` is refused: URI not valid). */
export const summaryOf = async (run: Run, { pulp_href }: Pick<VersionRef, "pulp_href">): Promise<Summary> =>
  (await run.send<{ readonly content_summary: Summary }>("GET", pulp_href, { expects: aSummary })).body.content_summary;

/** The same, where it takes no question of its own; else `undefined`. GET `repository_versions/` */
export const glimpseSummary = async ({ lookup }: Context, { number, pulp_href }: VersionRef): Promise<Summary | undefined> => {
  if (number === 0) return nothing;
  const found = await lookup.newest({ list: "repository_versions/", field: "pulp_href", fields: ["content_summary"] }, pulp_href);
  return isSummarized(found) ? found.content_summary : undefined;
};
