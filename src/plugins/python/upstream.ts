import type { UpstreamIndexHook } from "../hooks.ts";
import { folderOf } from "../shared/folder.ts";
import { projectOf } from "./named.ts";

/**
 * The page of each project that is included: it lists all files with their digests, and which are yanked. An index that is taken as a whole has no such page:
 * what it lists are the projects' names.
 */
export const projectPages: UpstreamIndexHook = ({ url, includes }) => {
  const projects = ((includes ?? []) as readonly string[]).map(projectOf);
  if (projects.length === 0 || projects.includes(undefined)) return undefined;
  const base = folderOf(url);
  // As indexes spell them.
  return projects.map(
    (name) =>
      [
        `${base}simple/${String(name)
          .toLowerCase()
          .replace(/[-_.]+/g, "-")}/`,
      ] as const,
  );
};
