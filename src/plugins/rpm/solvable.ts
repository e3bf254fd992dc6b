import type { Unit } from "../hooks.ts";
import {
  type Capability,
  capabilitiesIn,
  type Operator,
  type Package,
  type Reader,
  type Requirement,
  type Rules,
} from "../shared/closure/index.ts";
import { compareEvr, printEvr } from "../versions/rpm.ts";
import { evr, isSource, nevra } from "./nevra.ts";
import { parseRich } from "./rich.ts";

/** A capability as the server gives it. */
type Entry = readonly [name: string, flags: string | null, epoch: string | null, version: string | null, release: string | null];

/** Fields of a package that its dependencies are in. */
const fields = [
  "name",
  "epoch",
  "version",
  "release",
  "arch",
  "is_modular",
  "pkgId",
  "requires",
  "provides",
  "recommends",
  "supplements",
] as const;

const operators: Readonly<Record<string, Operator>> = { EQ: "=", LT: "<", LE: "<=", GT: ">", GE: ">=" };

const capabilityOf = ([name, flags, epoch, version, release]: Entry): Capability => {
  const operator = flags === null ? undefined : operators[flags];
  if (operator === undefined) return { name };
  const whole = printEvr({ epoch: epoch ?? "", version: version ?? "", release: release ?? "" });
  return { name, operator, version: release ? whole : whole.slice(0, -1) };
};

const print = ({ name, operator, version }: Capability): string => (operator === undefined ? name : `${name} ${operator} ${version}`);

/** What can't be read as a boolean dependency is a name like any other, and told as unsolved unless somebody provides just that. */
const requirementOf = (entry: Entry): Requirement => {
  const capability = capabilityOf(entry);
  const rich = capability.name.startsWith("(") ? parseRich(capability.name) : undefined;
  return { text: print(capability), expression: rich ?? { kind: "capability", capability } };
};

/** rpm itself fulfils `rpmlib(…)`. */
const isPackages = ([name]: Entry): boolean => !name.startsWith("rpmlib(");

const entries = (unit: Unit, field: string): readonly Entry[] => (unit[field] as readonly Entry[] | null | undefined) ?? [];

/** A package that the server described with its dependencies. What a source package requires is needed to build it, not by whoever has it. */
export const solvableOf = (unit: Unit): Package => ({
  unit,
  label: nevra(unit),
  name: String(unit.name),
  version: evr(unit),
  architecture: String(unit.arch),
  provides: entries(unit, "provides").map(capabilityOf),
  requires: isSource(unit) ? [] : entries(unit, "requires").filter(isPackages).map(requirementOf),
  recommends: entries(unit, "recommends").map(requirementOf),
  supplements: entries(unit, "supplements").map(requirementOf),
});

export const rpmReader: Reader = { path: "content/rpm/packages/", fields, read: solvableOf };

/** Names that files have: what is required by its path. */
export const pathsIn = (packages: Iterable<Package>): ReadonlySet<string> => {
  const paths = new Set<string>();
  for (const { requires } of packages)
    for (const { expression } of requires) for (const { name } of capabilitiesIn(expression)) if (name.startsWith("/")) paths.add(name);
  return paths;
};

/** libsolv's rules: what has no version satisfies no condition on it. */
export const rpmRules: Rules = {
  satisfies(offer, wanted) {
    if (wanted.operator === undefined || wanted.version === undefined) return true;
    if (offer.operator === undefined || offer.version === undefined) return false;
    const order = compareEvr(offer.version, wanted.version);
    if (order === 0) return touches(offer.operator, wanted.operator);
    // The one that lies lower must reach up, or the other one down.
    return order < 0
      ? offer.operator.includes(">") || wanted.operator.includes("<")
      : offer.operator.includes("<") || wanted.operator.includes(">");
  },
  compare: compareEvr,
};

/** Two ranges that end at the same version: both hold it, or both go the same way from there. */
const touches = (a: Operator, b: Operator): boolean =>
  (a.includes("=") && b.includes("=")) || (a.includes("<") && b.includes("<")) || (a.includes(">") && b.includes(">"));
