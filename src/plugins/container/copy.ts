import type { CopyHook } from "../hooks.ts";

/**
 * POST `<repository>/copy_tags/` for tags, `<repository>/copy_manifests/` for manifests: what they point to travels along, in one task and one
 * version each.
 */
export const copyTags: CopyHook = async (run, { source, destination, units }) => {
  const tags = units.filter((unit) => "tagged_manifest" in unit).map((unit) => String(unit.name));
  const digests = units.filter((unit) => "digest" in unit).map((unit) => String(unit.digest));
  const copy = (verb: string, body: object) =>
    run.task("copy", { method: "POST", key: `${destination.pulp_href}${verb}/`, body: { source_repository_version: source, ...body } });
  const manifests = digests.length > 0 ? await copy("copy_manifests", { digests }) : undefined;
  return tags.length > 0 || manifests === undefined ? copy("copy_tags", { names: tags }) : manifests;
};
