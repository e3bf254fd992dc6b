import type { Run } from "../../operation/index.ts";
import type { ClosureHook, TravelHook } from "../hooks.ts";
import { contentsOf, opened, openRequirements, type Package, packagesAt, packagesIn, solve } from "../shared/closure/index.ts";
import { modulesIn, withModules } from "./modules.ts";
import { rpmReader, rpmRules } from "./solvable.ts";
import { Source } from "./source.ts";
import { Gathered, withAdvisories, withGroupPackages, withGroups } from "./together.ts";

/**
 * What belongs together: advisories with their packages, modules with theirs and with what is said of them, environments and categories with
 * their groups; with dependencies groups with their packages, and whatever all of it requires. The server's own solver isn't asked: it takes one
 * version of a name, and says nothing of what it leaves out.
 */
export const travelRpm: TravelHook = async (run, { source: version, destination, units, known, dependencies }) => {
  const [source, target] = [new Source(run, version, known), new Source(run, destination)];
  const gathered = new Gathered(units);
  await Promise.all([withAdvisories(source, gathered), withGroups(source, gathered)]);
  if (dependencies !== "without") await withGroupPackages(source, gathered);
  const all = dependencies === "without" ? "without" : "with";
  const unsolved = new Set(await withModules(source, gathered, all, () => modulesIn(target)));
  if (dependencies !== "without" && gathered.of("packages").length > 0) {
    const recommended = dependencies === "recommended" ? "with" : "without";
    for (const text of await withDependencies(run, source, target, gathered, recommended)) unsolved.add(text);
    // What came may be modular itself.
    for (const text of await withModules(source, gathered, all, () => modulesIn(target))) unsolved.add(text);
  }
  return { along: gathered.along, unsolved: [...unsolved].sort(), missing: [...gathered.missing].sort() };
};

const withDependencies = async (
  run: Run,
  source: Source,
  target: Source,
  gathered: Gathered,
  recommended: "with" | "without",
): Promise<readonly string[]> => {
  const contents = await contentsOf(run, rpmReader, source.version, String(target.version));
  const [available, present] = await Promise.all([
    source.withPaths(contents.source, contents.source),
    target.withPaths(contents.present, contents.source),
  ]);
  const byHref = new Map(available.map((one) => [one.unit.pulp_href, one]));
  const wanted = gathered.of("packages").flatMap(({ pulp_href }) => byHref.get(pulp_href) ?? []);
  const { along, unsolved } = solve({ rules: rpmRules, wanted, source: available, present, recommended });
  gathered.add(
    "packages",
    along.map(({ unit }) => unit),
  );
  return unsolved.map(({ requirement }) => requirement.text);
};

/** What no package of a version fulfils, other versions beside it included. */
export const openRpm: ClosureHook = async (run, { version, companions, change }) => {
  const read = async (href: string): Promise<readonly Package[]> => packagesIn(run, rpmReader, { repository_version: href });
  const [added, own = [], ...others] = await Promise.all([
    packagesAt(run, rpmReader, change?.add ?? []),
    ...[version, ...companions].map(read),
  ]);
  const requiring = [...own, ...added];
  const [coming, there = [], ...rest] = await Promise.all([
    new Source(run, undefined).withPaths(added, requiring),
    ...[own, ...others].map((known, i) => new Source(run, [version, ...companions][i]).withPaths(known, requiring)),
  ]);
  const going = new Set(change?.remove);
  const after = [...there.filter(({ unit }) => !going.has(unit.pulp_href)), ...coming];
  const open = change === undefined ? openRequirements(rpmRules, there, rest.flat()) : opened(rpmRules, there, after, rest.flat());
  return open.map(({ by, requirement }) => ({ kind: "packages", unit: by.unit, requires: requirement.text }));
};
