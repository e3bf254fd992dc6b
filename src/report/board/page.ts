import { UsageError, type Wait } from "../../index.ts";
import { charts } from "../charts.ts";
import { drawBoard } from "./draw.ts";
import { type BoardCosts, type BoardReader, readBoard } from "./read.ts";

/** What a board is to be. */
export interface BoardPageOptions extends Wait {
  /** Its title. @default "Releases and rings" */
  readonly title?: string | undefined;
  /** What only a release holds, by its name, as `costs()` of each says. @default costs aren't shown */
  readonly costs?: BoardCosts | undefined;
  /** Where a release has a page of its own, relative to the board: `(release) => \`${release}.html\``; http, https or a path. @default nowhere */
  readonly pages?: ((release: string) => string | undefined) | undefined;
}

/**
 * Makes one HTML page of all rings and releases: which ring serves what since when, what it could get next and what keeps that out, what each served over
 * time, every release with its tags and who is served it, and all that was rolled out and back. The page needs nothing else; what it tells is
 * what was so when it was made.
 *
 * Reads as `status()`, `history()` and `next()` of each ring, and `list()` of releases do.
 *
 * @returns HTML, UTF-8
 * @throws UsageError where `d3-hierarchy`, `d3-scale` and `d3-shape` (optional peers) aren't installed
 * @example `await writeFile("index.html", await boardPage(pulp, { pages: (release) => `${release}.html` }));`
 */
export const boardPage = async (pulp: BoardReader, options: BoardPageOptions = {}): Promise<string> => {
  const { title = "Releases and rings", costs, pages, ...wait } = options;
  const drawn = await charts();
  return drawBoard(drawn, await readBoard(pulp, wait), { title, now: new Date(), costs, pageOf: (release) => checked(pages?.(release)) });
};

/** What a page links to runs nothing. @throws UsageError */
const checked = (href: string | undefined): string | undefined => {
  if (href === undefined || /^https?:$/.test(URL.parse(href, "https://board.invalid/")?.protocol ?? "")) return href;
  throw new UsageError({
    message: `a board can't link to ${JSON.stringify(href)}.`,
    hint: "`pages` gives http, https or a path.",
  });
};
