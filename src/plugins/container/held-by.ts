import type { HeldByHook } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";
import { filesOf, type Manifest, manifestsIn } from "./manifests.ts";

/** Tags that name a manifest, and manifests that list one or are made of a blob. GET `content/container/tags/`, `content/container/manifests/` */
export const holdersOf: HeldByHook = async (run, { version, units }) => {
  const hrefs = new Set(units.map((unit) => unit.pulp_href));
  const [tags, manifests] = await Promise.all([
    listUnits(run, "content/container/tags/", { repository_version: version, fields: "pulp_href,name,tagged_manifest" }).all(),
    manifestsIn(run, version),
  ]);
  const holds = (one: Manifest): boolean => [...one.listed_manifests, ...filesOf(one)].some((href) => hrefs.has(href));
  return [
    ...tags.filter((tag) => hrefs.has(String(tag.tagged_manifest))).map(({ name }) => `tag ${name}`),
    ...manifests.filter(holds).map(({ digest }) => `manifest ${digest}`),
  ];
};
