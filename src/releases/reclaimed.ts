import type { Run } from "../operation/index.ts";
import { aListOf, type Listed } from "../transport/index.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** Milliseconds before a release was made in which it may have been looked at what it holds; clocks may differ by less. */
const planned = 86_400_000;

/**
 * Whether files were deleted since a release was planned, of whatever repository: units may stand in several. Servers tell users of their own tasks
 * only, unless they may see others', and of none that was purged. GET `tasks/?name=…reclaim_space`
 */
export const reclaimedSince = async (run: Run, { at }: Pick<ReleaseManifest, "at">): Promise<boolean> => {
  const query = {
    name: "pulpcore.app.tasks.reclaim_space.reclaim_space",
    started_at__gt: new Date(Date.parse(at) - planned).toISOString(),
    limit: 1,
    fields: "pulp_href",
  };
  const { body } = await run.send<Listed<unknown>>("GET", "tasks/", { query, expects: aListOf({ pulp_href: "string" }) });
  return body.count > 0;
};
