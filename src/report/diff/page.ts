import type { ReleaseDiff } from "../../index.ts";
import { drawDiff } from "./draw.ts";

/** What a page of a difference is to be. */
export interface DiffPageOptions {
  /** Its title. @default what was compared */
  readonly title?: string | undefined;
}

/**
 * Makes one HTML page of what differs between two releases, streams or repositories: in numbers, which CVEs are fixed by it, and every unit, to be searched.
 * The page needs nothing else. Asks for nothing.
 *
 * @returns HTML, UTF-8
 * @example `await writeFile("diff.html", diffPage(await pulp.releases.diff("2026-W47", "2026-W48")));`
 */
export const diffPage = (diff: ReleaseDiff, { title }: DiffPageOptions = {}): string => drawDiff(diff, title);
