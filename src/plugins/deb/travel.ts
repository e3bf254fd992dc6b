import type { ClosureHook, TravelHook } from "../hooks.ts";
import { contentsOf, opened, openRequirements, packagesAt, packagesIn, solve } from "../shared/closure/index.ts";
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
export const openDeb: ClosureHook = async (run, { version, companions, change }) => {
  const [coming, own = [], ...others] = await Promise.all([
    packagesAt(run, debReader, change?.add ?? []),
    ...[version, ...companions].map((href) => packagesIn(run, debReader, { repository_version: href })),
  ]);
  const going = new Set(change?.remove);
  const after = [...own.filter(({ unit }) => !going.has(unit.pulp_href)), ...coming];
  const open = change === undefined ? openRequirements(debRules, own, others.flat()) : opened(debRules, own, after, others.flat());
  return open.map(({ by, requirement }) => ({
    kind: "packages",
    unit: by.unit,
    requires: requirement.text,
  }));
};
