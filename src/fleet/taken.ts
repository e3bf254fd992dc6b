import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { pages } from "../transport/index.ts";
import { prefixesOf } from "./check.ts";

/** What is served where. */
export interface TakenPaths {
  /** The path itself, where something is served there. */
  at(path: string): string | undefined;
  /** A path below it at which something is served. */
  below(path: string): string | undefined;
}

/** Looks at what is served by all plugins. GET `distributions/` @param paths those that are asked about */
export const takenPaths = async (context: Context, run: Run, paths: readonly string[]): Promise<TakenPaths> => {
  const asked = new Set(paths.flatMap((path) => [path, ...prefixesOf(path)]));
  const [taken, below] = [new Set<string>(), new Map<string, string>()];
  const query = { ordering: "name", fields: "pulp_href,base_path" };
  const all = pages<{ readonly pulp_href: string; readonly base_path?: string }>(context.transport, "distributions/", {
    query,
    pageSize: 1_000,
    signal: run.signal,
    persist: "operation",
  });
  for await (const { base_path: path = "" } of all) {
    if (asked.has(path)) taken.add(path);
    for (const prefix of prefixesOf(path)) if (asked.has(prefix)) below.set(prefix, path);
  }
  return { at: (path) => (taken.has(path) ? path : undefined), below: (path) => below.get(path) };
};
