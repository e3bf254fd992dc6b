import type { Run } from "../../operation/index.ts";
import type { ContentKind } from "../../plugins/adapter.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { countAt, type Summary, summaryOf } from "../version/summary.ts";
import type { VersionRef } from "../version/version.ts";
import type { Modified } from "./modify.ts";

/** How it will be seen what came of naming many units: the latest version's successor says it by itself; beside any other, both are counted. */
export type Before = "latest" | Summary["present"];

/** What a version that was made by naming units brought and took; or what it holds, and what the one held that it was made from. */
export type Grown = Pick<Summary, "added" | "removed"> | { readonly before: Summary["present"]; readonly after: Summary["present"] };

/** So many units are asked for by their ids in a request or two. */
const few = 150;

/** `undefined` where so few units are named that looking is as cheap as counting. GET `<version>`, where it isn't the latest */
export const countBefore = async (
  run: Run,
  { latest_version_href }: Snapshot,
  from: VersionRef,
  units: number,
): Promise<Before | undefined> => {
  if (units <= few) return undefined;
  if (from.pulp_href === latest_version_href) return "latest";
  return (await summaryOf(run, from)).present;
};

/**
 * The same of the version that came of it, from what its task returned (pulpcore >= 3.88), else GET `<version>`. A version says what differs from
 * the one before it: where it was made from a given one, and its number isn't the next, that is another one.
 */
export const countAfter = async (
  run: Run,
  before: Before | undefined,
  { from, base, changed, version, summary }: Modified & { readonly from: VersionRef; readonly base: "given" | "latest" },
): Promise<Grown | undefined> => {
  if (before === undefined || !changed) return undefined;
  if (before === "latest" && base === "given" && version.number !== from.number + 1) return undefined;
  const now = summary ?? (await summaryOf(run, version));
  return before === "latest" ? now : { before, after: now.present };
};

/**
 * Whether the counts alone say that all came, or that all went: a server adds and removes no more than it is told to, so that with as many units
 * more as were named none of them was there before, and none is missing now.
 *
 * @param more how many units of the kind were named to be added; below 0: to be removed.
 */
export const tellsAll = (grown: Grown | undefined, { path }: ContentKind, more: number): boolean => {
  if (grown === undefined) return false;
  if ("after" in grown) return countAt(grown.after, path) === countAt(grown.before, path) + more;
  return countAt(more < 0 ? grown.removed : grown.added, path) === Math.abs(more);
};
