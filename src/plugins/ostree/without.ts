import type { WithoutHook } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";
import { modify, versionHref } from "../shared/modify.ts";
import { readMetafiles, readRefs } from "./repository.ts";

/**
 * POST `<repository>modify/` from the empty version, with all that stays: taken out, a commit leaves its objects behind, for as long as there is any other.
 * Its summary and its deltas go: clients ask for each ref by itself then, and for objects.
 */
export const withoutCommits: WithoutHook = async (run, { repository, version, units }) => {
  const [refs, commits, { configs }] = await Promise.all([
    readRefs(run, version),
    listUnits(run, "content/ostree/commits/", { repository_version: version, fields: "pulp_href" }).all(),
    readMetafiles(run, version),
  ]);
  const going = new Set(units.map(({ pulp_href }) => pulp_href));
  const stay = [...refs, ...commits].map(({ pulp_href }) => pulp_href).filter((href) => !going.has(href));
  return modify(run, repository.pulp_href, { add: [...stay, ...configs], base: versionHref(repository.pulp_href, 0) });
};
