import type { UpstreamIndexHook } from "../hooks.ts";
import { folderOf } from "../shared/folder.ts";

/** Of the compact index: what is said of each gem that is included, otherwise the list of all, which has a digest of that for each. */
export const compactIndex: UpstreamIndexHook = ({ url, includes }) => {
  const base = folderOf(url);
  const names = Object.keys((includes ?? {}) as Readonly<Record<string, unknown>>);
  return names.length === 0 ? [[`${base}versions`]] : names.map((name) => [`${base}info/${encodeURIComponent(name)}`] as const);
};
