import type { HeldByHook, Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

interface Manifest extends Unit {
  readonly digest: string;
  readonly listed_manifests: readonly string[];
  readonly blobs: readonly string[];
  readonly config_blob: string | null;
}

/** Tags that name a manifest, and manifests that list one or are made of a blob. GET `content/container/tags/`, `content/container/manifests/` */
export const holdersOf: HeldByHook = async (run, { version, units }) => {
  const hrefs = new Set(units.map((unit) => unit.pulp_href));
  const list = <T extends Unit>(path: string, fields: string): Promise<T[]> =>
    listUnits<T>(run, path, { repository_version: version, fields }).all();
  const [tags, manifests] = await Promise.all([
    list<Unit>("content/container/tags/", "pulp_href,name,tagged_manifest"),
    list<Manifest>("content/container/manifests/", "pulp_href,digest,listed_manifests,blobs,config_blob"),
  ]);
  const holds = (one: Manifest): boolean =>
    [...one.listed_manifests, ...one.blobs, one.config_blob].some((href) => hrefs.has(String(href)));
  return [
    ...tags.filter((tag) => hrefs.has(String(tag.tagged_manifest))).map(({ name }) => `tag ${name}`),
    ...manifests.filter(holds).map(({ digest }) => `manifest ${digest}`),
  ];
};
