import type { Unit } from "../hooks.ts";

/** Where a publication has a package: as the server lays packages out, in either of its layouts, or as the upstream did, where it was mirrored. */
export const packagePaths = ({ location_href, pkgId }: Unit): readonly string[] => {
  const upstream = String(location_href);
  const name = upstream.split("/").at(-1) ?? "";
  const folder = `Packages/${name.slice(0, 1).toLowerCase()}`;
  return [`${folder}/${name}`, upstream, `Packages/${name}`, `${folder}/by-digest/${String(pkgId).slice(0, 6)}-${name}`];
};
