import type { UpstreamIndexHook } from "../hooks.ts";

/** A sync takes the branches that the summary names, at the commits that it names, and the two files themselves. */
export const summaryFiles: UpstreamIndexHook = ({ url }) => {
  const base = String(url).replace(/\/*$/, "/");
  return [[`${base}config`], [`${base}summary`]];
};
