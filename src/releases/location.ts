import type { ContentKind } from "../plugins/adapter.ts";
import type { Unit } from "../plugins/hooks.ts";

/** What has to be asked for, to say where clients find a unit. */
export const locationFields = ({ file }: ContentKind): readonly string[] => file?.fields ?? ["relative_path"];

/** Where clients find it below the base path, the likeliest place; `undefined` where that isn't a path. */
export const locationOf = ({ file }: ContentKind, unit: Unit): { readonly location?: string } => {
  const path = file === undefined ? unit.relative_path : file.paths(unit)[0];
  return typeof path === "string" && path !== "" ? { location: path } : {};
};
