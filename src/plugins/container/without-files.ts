import type { Unit, WithoutFilesHook } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

interface Blob extends Unit {
  readonly artifact: string | null;
}
interface Manifest extends Unit {
  readonly listed_manifests: readonly string[];
  readonly blobs: readonly string[];
  readonly config_blob: string | null;
}

/** Tags and manifests of whose layers the server hasn't all. GET `content/container/manifests/`, `content/container/blobs/` */
export const imagesWithoutBlobs: WithoutFilesHook = async (run, { version, units }) => {
  const list = <T extends Unit>(path: string, fields: string): Promise<T[]> =>
    listUnits<T>(run, path, { repository_version: version, fields }).all();
  const [manifests, blobs] = await Promise.all([
    list<Manifest>("content/container/manifests/", "pulp_href,listed_manifests,blobs,config_blob"),
    list<Blob>("content/container/blobs/", "pulp_href,artifact"),
  ]);
  const lacking = new Set(blobs.filter(({ artifact }) => artifact === null).map(({ pulp_href }) => pulp_href));
  const lacks = (of: Manifest): boolean => [...of.blobs, of.config_blob].some((href) => href !== null && lacking.has(href));
  const own = new Set(manifests.filter(lacks).map(({ pulp_href }) => pulp_href));
  // A list of manifests has no layers itself.
  const all = new Set([
    ...own,
    ...manifests.filter((one) => one.listed_manifests.some((href) => own.has(href))).map((one) => one.pulp_href),
  ]);
  return new Set(units.filter((unit) => all.has(String(unit.tagged_manifest ?? unit.pulp_href))).map(({ pulp_href }) => pulp_href));
};
