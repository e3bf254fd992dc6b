import { aListOf, aResource } from "../../transport/index.ts";
import type { UnsyncedHook } from "../hooks.ts";
import { normalizedName as normalized } from "./words.ts";

const nameOf = (requirement: string): string => (/^\s*[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? "").trim();

/**
 * Projects that a remote includes and that the server couldn't get: it goes on without them, and the task completes.
 *
 * GET `<remote>`, and where fewer projects were read than are included GET `content/python/packages/`
 */
export const unsyncedProjects: UnsyncedHook = async (run, { repository, fields, done, version }) => {
  const read = done.get("sync.fetching.project");
  const remote = fields.remote ?? repository.remote;
  if (read === undefined || typeof remote !== "string") return [];
  const { includes } = (await run.send<{ includes: readonly string[] | null }>("GET", remote, { expects: aResource })).body;
  const names = new Map((includes ?? []).map((requirement) => [normalized(nameOf(requirement)), nameOf(requirement)]));
  if (read >= names.size) return [];
  const there = new Set<string>();
  for (const name of names.keys()) {
    const query = { repository_version: version, name, limit: 1, fields: "name" };
    if (
      (await run.send<{ count: number }>("GET", "content/python/packages/", { query, expects: aListOf({ name: "string" }) })).body.count > 0
    )
      there.add(name);
  }
  return [...names].filter(([name]) => !there.has(name)).map(([, name]) => name);
};
