import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { type VersionChange, versionOf } from "./version.ts";

/** That what a version is said to lack is gone from it indeed. GET `<version>`, of it and of the one before. @throws ContentError */
export const checkRemoved = async (run: Run, method: string, before: string, { changed, version }: VersionChange): Promise<void> => {
  if (!changed) return;
  const [was, now] = await Promise.all([summaryOf(run, { pulp_href: before }), summaryOf(run, version)]);
  const count = (counts: Summary["added"], type: string): number => counts[type]?.count ?? 0;
  const kept = Object.keys(now.removed).flatMap((type) => {
    const left = count(was.present, type) + count(now.added, type) - count(now.removed, type);
    const more = count(now.present, type) - left;
    return more > 0 ? [`${more} ${type}`] : [];
  });
  if (kept.length === 0) return;
  throw new ContentError({
    code: "CONTENT_HELD",
    attempted: run.label,
    message: `the server completed the ${method}, but version ${version.number} still has what it says to have removed: ${kept.join(", ")}.`,
    hint: `Only a version without that can go on: versions.delete(${version.number}), which leaves ${versionOf(before).number}, then remove(); or update the plugin on the server.`,
    units: kept,
  });
};
