import type { CopyHook } from "../hooks.ts";

/** POST `rpm/copy/`: advisories travel with their packages, modules with theirs, and dependencies where that is asked for. */
export const copyRpm: CopyHook = (run, { source, destination, units, dependencies, base }) =>
  run.task("copy", {
    method: "POST",
    key: "rpm/copy/",
    body: {
      config: [
        {
          source_repo_version: source,
          dest_repo: destination.pulp_href,
          ...(base === undefined ? {} : { dest_base_version: base }),
          content: units.map((unit) => unit.pulp_href),
        },
      ],
      dependency_solving: dependencies === "with",
    },
  });
