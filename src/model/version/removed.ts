import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { aResource } from "../../transport/index.ts";
import { type VersionChange, versionOf } from "./version.ts";

type Counts = Readonly<Record<string, { readonly count: number } | undefined>>;
interface Summary {
  readonly content_summary: { readonly added: Counts; readonly removed: Counts; readonly present: Counts };
}

/** That what a version is said to lack is gone from it indeed. GET `<version>`, of it and of the one before. @throws ContentError */
export const checkRemoved = async (run: Run, method: string, before: string, { changed, version }: VersionChange): Promise<void> => {
  if (!changed) return;
  const [was, now] = await Promise.all(
    [before, version.pulp_href].map(async (href) => (await run.send<Summary>("GET", href, { expects: aResource })).body.content_summary),
  );
  if (was === undefined || now === undefined) return;
  const count = (counts: Counts, type: string): number => counts[type]?.count ?? 0;
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
