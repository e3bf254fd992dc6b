import type { UpstreamIndexHook } from "../hooks.ts";
import { folderOf } from "../shared/folder.ts";

/** A sync takes the branches that the summary names, at the commits that it names, and the two files themselves. */
export const summaryFiles: UpstreamIndexHook = ({ url }) => {
  const base = folderOf(url);
  return [[`${base}config`], [`${base}summary`]];
};
