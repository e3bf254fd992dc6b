import type { Run } from "../../operation/index.ts";
import type { ContentKind } from "../../plugins/adapter.ts";
import { countAt, type Summary, summaryOf } from "../version/summary.ts";
import type { VersionChange, VersionRef } from "../version/version.ts";

/** What a version that was made by naming units holds, and what the one held that it was made from. */
export interface Grown {
  readonly before: Summary["present"];
  readonly after: Summary["present"];
}

/** So many units are asked for by their ids in a request or two. */
const few = 150;

/** What the version that is to be changed holds, where so many units are named that counting is cheaper than looking. GET `<version>` */
export const countBefore = async (run: Run, from: VersionRef, units: number): Promise<Summary["present"] | undefined> =>
  units <= few ? undefined : from.number === 0 ? {} : (await summaryOf(run, from)).present;

/**
 * The same of the version that came of it. A change without a base follows the latest version: where its number isn't the next one, that was
 * another than the one that was counted. GET `<version>`
 */
export const countAfter = async (
  run: Run,
  before: Summary["present"] | undefined,
  { from, base, changed, version }: VersionChange & { readonly from: VersionRef; readonly base: "given" | "latest" },
): Promise<Grown | undefined> =>
  before === undefined || !changed || (base === "latest" && version.number !== from.number + 1)
    ? undefined
    : { before, after: (await summaryOf(run, version)).present };

/**
 * Whether the counts alone say that all came, or that all went: a server adds and removes no more than it is told to, so that with as many units
 * more as were named none of them was there before, and none is missing now.
 *
 * @param more how many units of the kind were named to be added; below 0: to be removed.
 */
export const tellsAll = (grown: Grown | undefined, { path }: ContentKind, more: number): boolean =>
  grown !== undefined && countAt(grown.after, path) === countAt(grown.before, path) + more;
