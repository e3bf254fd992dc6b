import type { Unit, WithoutFilesHook } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";
import { filesOf, manifestsIn } from "./manifests.ts";

interface Blob extends Unit {
  readonly artifact: string | null;
}

/** Tags and manifests of whose layers the server hasn't all. GET `content/container/manifests/`, `content/container/blobs/` */
export const imagesWithoutBlobs: WithoutFilesHook = async (run, { version, units }) => {
  const [manifests, blobs] = await Promise.all([
    manifestsIn(run, version),
    listUnits<Blob>(run, "content/container/blobs/", { repository_version: version, fields: "pulp_href,artifact" }).all(),
  ]);
  const lacking = new Set(blobs.filter(({ artifact }) => artifact === null).map(({ pulp_href }) => pulp_href));
  const own = new Set(manifests.filter((one) => filesOf(one).some((href) => lacking.has(href))).map(({ pulp_href }) => pulp_href));
  // A list of manifests has no layers itself.
  const all = new Set([
    ...own,
    ...manifests.filter((one) => one.listed_manifests.some((href) => own.has(href))).map((one) => one.pulp_href),
  ]);
  return new Set(units.filter((unit) => all.has(String(unit.tagged_manifest ?? unit.pulp_href))).map(({ pulp_href }) => pulp_href));
};
