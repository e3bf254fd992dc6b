import type { CopyHook } from "../hooks.ts";

/**
 * POST `deb/copy/`, structured: the suites, components and architectures that list the packages travel along. By their hrefs alone, packages
 * would be in the version, but in none of its indexes.
 */
export const copyStructured: CopyHook = (run, { source, destination, units, base }) =>
  run.task("copy", {
    method: "POST",
    key: "deb/copy/",
    body: {
      config: [
        {
          source_repo_version: source,
          dest_repo: destination.pulp_href,
          ...(base === undefined ? {} : { dest_base_version: base }),
          content: units.map((unit) => unit.pulp_href),
        },
      ],
      structured: true,
    },
  });
