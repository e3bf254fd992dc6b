import type { CopyHook } from "../hooks.ts";

/** Milliseconds that servers take at least for each: they look up what lists it, and whether the repository has another one of its name. */
const each = 0.5;

/**
 * POST `deb/copy/`, structured: the suites, components and architectures that list the packages travel along. By their hrefs alone, packages
 * would be in the version, but in none of its indexes.
 */
export const copyStructured: CopyHook = (run, { source, destination, units, base, accepted }) =>
  run.task("copy", {
    method: "POST",
    key: "deb/copy/",
    takes: each * units.length,
    accepted,
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
