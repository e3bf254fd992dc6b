import type { Unit } from "../hooks.ts";

/** Fields that tell where a package is published. */
export const pathFields = ["package", "version", "architecture", "source", "sha256", "relative_path"];

/**
 * Where a publication has a package: in the pool of a component that this package alone doesn't tell, so its upstream's and the usual ones are
 * tried; or as the upstream has it, where the publication is verbatim.
 */
export const packagePaths = (unit: Unit): readonly string[] => {
  const upstream = String(unit.relative_path);
  const source = (String(unit.source ?? "") || String(unit.package)).split("(")[0]?.trimEnd() ?? "";
  const folder = `${source.slice(0, source.startsWith("lib") ? 4 : 1)}/${source}`;
  const [, , suffix = "deb"] = /(\.)(\w+)$/.exec(upstream) ?? [];
  const names = [...new Set([upstream.split("/").at(-1) ?? "", `${unit.package}_${unit.version}_${unit.architecture}.${suffix}`])];
  const [pool, component] = upstream.split("/");
  const components = [...new Set([...(pool === "pool" && component !== undefined ? [component] : []), "main", "all"])];
  const digest = String(unit.sha256).slice(0, 6);
  return [
    upstream,
    ...components.flatMap((one) =>
      names.flatMap((name) => [`pool/${one}/${folder}/${name}`, `pool/${one}/${folder}/by-digest/${digest}-${name}`]),
    ),
  ];
};
