import type { ClosureHook, TravelHook } from "../hooks.ts";
import { contentsOf, openRequirements, packagesIn, solve } from "../shared/closure/index.ts";
import { debReader, debRules } from "./solvable.ts";

/** What packages depend on: `Depends` and `Pre-Depends`, by dpkg's rules. The server can't solve that (PLP0028). */
export const travelDeb: TravelHook = async (run, { source, destination, units, dependencies }) => {
  const chosen = new Set(units.filter(({ kind }) => kind === "packages").map(({ unit }) => unit.pulp_href));
  if (dependencies === "without" || chosen.size === 0) return { along: [], unsolved: [], missing: [] };
  const contents = await contentsOf(run, debReader, source, destination);
  const { along, unsolved } = solve({
    rules: debRules,
    wanted: contents.source.filter(({ unit }) => chosen.has(unit.pulp_href)),
    ...contents,
    recommended: dependencies === "recommended" ? "with" : "without",
  });
  return {
    along: along.map(({ unit }) => ({ kind: "packages", unit })),
    unsolved: [...new Set(unsolved.map(({ requirement }) => requirement.text))].sort(),
    missing: [],
  };
};

/** What no package of a version fulfils, other versions beside it included. */
export const openDeb: ClosureHook = async (run, { version, companions }) => {
  const [own = [], ...others] = await Promise.all(
    [version, ...companions].map((href) => packagesIn(run, debReader, { repository_version: href })),
  );
  return openRequirements(debRules, own, others.flat()).map(({ by, requirement }) => ({
    kind: "packages",
    unit: by.unit,
    requires: requirement.text,
  }));
};
