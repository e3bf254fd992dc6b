import type { Unit } from "../hooks.ts";
import type { Package, Reader, Rules } from "../shared/closure/index.ts";
import { compareDebian } from "../versions/debian.ts";
import { providedBy, requirementsIn } from "./relations.ts";
import { packageLabel } from "./words.ts";

/** Fields of a package that its dependencies are in. */
const fields = ["package", "version", "architecture", "sha256", "depends", "pre_depends", "provides", "recommends"] as const;

export const solvableOf = (unit: Unit): Package => {
  const [name, version] = [String(unit.package), String(unit.version)];
  return {
    unit,
    label: packageLabel(unit),
    name,
    version,
    architecture: String(unit.architecture),
    provides: [{ name, operator: "=", version }, ...providedBy(unit.provides)],
    requires: [...requirementsIn(unit.pre_depends), ...requirementsIn(unit.depends)],
    recommends: requirementsIn(unit.recommends),
    supplements: [],
  };
};

/** `all` fits every architecture; `name:any` and what is `all` itself take any. */
const fits = (by: Package, of: Package, wanted: string | undefined): boolean => {
  if (wanted !== undefined && wanted !== "any" && wanted !== "native") return by.architecture === wanted || by.architecture === "all";
  return wanted === "any" || by.architecture === of.architecture || by.architecture === "all" || of.architecture === "all";
};

/** dpkg's rules: what is provided without a version satisfies no condition on it. */
export const debRules: Rules = {
  satisfies(offer, wanted, by, of) {
    if (!fits(by, of, wanted.architecture)) return false;
    if (wanted.operator === undefined || wanted.version === undefined) return true;
    if (offer.operator !== "=" || offer.version === undefined) return false;
    const order = compareDebian(offer.version, wanted.version);
    if (order === 0) return wanted.operator.includes("=");
    return order < 0 ? wanted.operator.startsWith("<") : wanted.operator.startsWith(">");
  },
  compare: compareDebian,
};

export const debReader: Reader = { path: "content/deb/packages/", fields, read: solvableOf };
