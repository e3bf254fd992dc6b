import { pages } from "../../transport/index.ts";
import type { Unit, WithoutHook } from "../hooks.ts";
import { modify, versionHref } from "../shared/modify.ts";
import { readMetafiles, readRefs } from "./repository.ts";

/**
 * POST `<repository>modify/` from the empty version, with all that stays: taken out, a commit leaves its objects behind, for as long as there is any other.
 * Its summary and its deltas go: clients ask for each ref by itself then, and for objects.
 */
export const withoutCommits: WithoutHook = async (run, { repository, version, units }) => {
  const query = { repository_version: version, ordering: "pk", fields: "pulp_href" };
  const [refs, commits, { configs }] = await Promise.all([
    readRefs(run, version),
    pages<Unit>(run.transport, "content/ostree/commits/", { query, pageSize: 1000, signal: run.signal }).all(),
    readMetafiles(run, version),
  ]);
  const going = new Set(units.map(({ pulp_href }) => pulp_href));
  const stay = [...refs, ...commits].map(({ pulp_href }) => pulp_href).filter((href) => !going.has(href));
  return modify(run, repository.pulp_href, { add: [...stay, ...configs], base: versionHref(repository.pulp_href, 0) });
};
