import { type AnyStream, UsageError, type Wait } from "../../index.ts";
import { charts } from "../charts.ts";
import { drawStreams } from "./draw.ts";
import type { Reader } from "./facts.ts";
import { readStreams } from "./read.ts";

/** What a page of streams is to be. */
export interface StreamsPageOptions extends Wait {
  /** Its title. @default what the repositories are called */
  readonly title?: string | undefined;
  /** How many versions of each repository, from the newest on, can be compared; heads of streams always can. @default 200 */
  readonly compare?: number | undefined;
}

/**
 * Makes one HTML page of streams: what each is now, the trees of their versions, what was served when, what happened, and what any two versions
 * differ in. The page needs nothing else, neither network nor server; what it tells is what was so when it was made.
 *
 * Reads as `head()`, `history()`, `tree()` of each stream, `timeline()` of each repository and `diff()` of each version do.
 *
 * @returns HTML, UTF-8
 * @throws UsageError where `d3-hierarchy`, `d3-scale` and `d3-shape` (optional peers) aren't installed, or there is no stream
 * @example `await writeFile("epel-9.html", await streamsPage(pulp, pipeline.streams));`
 */
export const streamsPage = async (pulp: Reader, streams: readonly AnyStream[], options: StreamsPageOptions = {}): Promise<string> => {
  const { title, compare = 200, ...wait } = options;
  if (streams.length === 0)
    throw new UsageError({ message: "a page of no streams has nothing to tell.", hint: "Give one at least. Nothing was sent." });
  if (!Number.isInteger(compare) || compare < 0)
    throw new UsageError({ message: `compare is a number of versions, not ${JSON.stringify(compare)}.`, hint: "Nothing was sent." });
  const drawn = await charts();
  return drawStreams(drawn, await readStreams(pulp, streams, compare, wait), { title, now: new Date() });
};
