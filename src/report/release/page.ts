import type { Wait } from "../../index.ts";
import { drawRelease } from "./draw.ts";
import { type ReleaseGiven, type ReleaseReader, readRelease } from "./read.ts";

/** What a page of a release is to be. */
export interface ReleasePageOptions extends Wait, ReleaseGiven {
  /** Since which release it tells what differs. @default the one that it is a hotfix of, or the one that was made before it */
  readonly before?: string | undefined;
}

/**
 * Makes one HTML page of a release: what it holds, what differs since another one, which rings serve what, what was rolled out and back, and every unit with
 * its digest. The page needs nothing else; what it tells is what was so when it was made.
 *
 * Reads as `describe()`, `units()` and `diff()` of the release, and `status()` and `history()` of each ring do.
 *
 * @returns HTML, UTF-8
 * @throws ResourceNotFoundError, ManifestError
 * @example `await writeFile("2026-W48.html", await releasePage(pulp, "2026-W48"));`
 */
export const releasePage = async (pulp: ReleaseReader, name: string, options: ReleasePageOptions = {}): Promise<string> => {
  const { before, plan, costs, ...wait } = options;
  return drawRelease(await readRelease(pulp, name, before, wait), { plan, costs });
};
