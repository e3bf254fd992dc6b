import { idOf } from "../../tasks/index.ts";
import type { TravelHook } from "../hooks.ts";
import { type Package, solve } from "../shared/closure/index.ts";
import { modulesIn, withModules } from "./modules.ts";
import { rpmRules } from "./solvable.ts";
import { Source } from "./source.ts";
import { Gathered, withAdvisories, withGroupPackages, withGroups } from "./together.ts";

/**
 * What belongs together: advisories with their packages, modules with theirs and with what is said of them, environments and categories with
 * their groups; with dependencies groups with their packages, and whatever all of it requires. The server's own solver isn't asked: it takes one
 * version of a name, and says nothing of what it leaves out.
 */
export const travelRpm: TravelHook = async (run, { source: version, destination, units, dependencies }) => {
  const [source, target] = [new Source(run, version), new Source(run, destination)];
  const gathered = new Gathered(units);
  await Promise.all([withAdvisories(source, gathered), withGroups(source, gathered)]);
  if (dependencies !== "without") await withGroupPackages(source, gathered);
  const all = dependencies === "without" ? "without" : "with";
  const unsolved = new Set(await withModules(source, gathered, all, () => modulesIn(target)));
  if (dependencies !== "without" && gathered.of("packages").length > 0) {
    const recommended = dependencies === "recommended" ? "with" : "without";
    for (const text of await withDependencies(source, target, gathered, recommended)) unsolved.add(text);
    // What came may be modular itself.
    for (const text of await withModules(source, gathered, all, () => modulesIn(target))) unsolved.add(text);
  }
  return { along: gathered.beside(units), unsolved: [...unsolved].sort(), missing: [...gathered.missing].sort() };
};

const withDependencies = async (
  source: Source,
  target: Source,
  gathered: Gathered,
  recommended: "with" | "without",
): Promise<readonly string[]> => {
  const [offered, there] = await Promise.all([source.solvable(), target.hrefs()]);
  // What both have was read already.
  const common = offered.filter(({ unit }) => there.has(unit.pulp_href));
  const known = new Set(common.map(({ unit }) => unit.pulp_href));
  const own = await target.solvableAt([...there].filter((href) => !known.has(href)).map(idOf));
  const [available, present] = await Promise.all([source.withPaths(offered, offered), target.withPaths([...common, ...own], offered)]);
  const byHref = new Map<string, Package>(available.map((one) => [one.unit.pulp_href, one]));
  const wanted = gathered.of("packages").flatMap(({ pulp_href }) => byHref.get(pulp_href) ?? []);
  const { along, unsolved } = solve({ rules: rpmRules, wanted, source: available, present, recommended });
  gathered.add(
    "packages",
    along.map(({ unit }) => unit),
  );
  return unsolved.map(({ requirement }) => requirement.text);
};
