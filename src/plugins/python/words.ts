import { compare, satisfies, valid, validRange } from "@renovatebot/pep440";
import type { Selector, Unit } from "../hooks.ts";

const filename = /\.(whl|egg|exe|tar\.gz|tar\.bz2|zip)$/;
const requirement = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(.*)$/;
const labelled = /^\S+==\S+ \((.+)\)$/;

/** As PEP 503 compares names: `Grove.Acorn` is `grove-acorn`. */
const normalizedName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/** As PEP 440 orders releases; what it can't read lies below, as text. */
export const comparePython = (a: string, b: string): number => {
  const [x, y] = [valid(a), valid(b)];
  if (x !== null && y !== null) return compare(x, y);
  return x === null && y === null ? a.localeCompare(b) : x === null ? -1 : 1;
};

/** `Grove.Acorn==1.0 (grove_acorn-1.0.tar.gz)`: a release has several files, and each is a unit. */
export const packageLabel = (unit: Unit): string => `${unit.name}==${unit.version} (${unit.filename})`;

/** Project specifiers as pip reads them; the server compares names as PEP 503 says, so spelling doesn't matter. */
export const packageWords: Selector = {
  grammar:
    "a project (requests), a specifier (requests>=2.31,<3; it means a pre-release only where it names one), a file's name, or a whole label",
  fields: ["name", "version", "filename"],
  // Seen in 3.36; the filter of 3.27 is exact.
  foldSince: "3.36",
  fold: (field, value) => (field === "name" ? normalizedName(value) : value),
  parse(word) {
    const file = labelled.exec(word)?.[1] ?? (filename.test(word) ? word : undefined);
    if (file !== undefined) return { filters: { filename: file.trim() } };
    const [, name = "", specifier = ""] = requirement.exec(word) ?? [];
    if (name === "" || !validRange(specifier)) return undefined;
    if (specifier.trim() === "") return { filters: { name } };
    return { filters: { name }, matches: ({ version }) => valid(String(version)) !== null && satisfies(String(version), specifier) };
  },
};

const wheel = /^[^-\s/]+-[^-\s/]+(-\d[^-\s/]*)?-[^-\s/]+-[^-\s/]+-[^-\s/]+\.whl$/;
const other = /^[^\s/]+-\d[^\s/]*\.(tar\.gz|tar\.bz2|zip|egg|exe)$/;

/** The server takes any name for bytes that it has, and fails with an unhelpful error for others. */
export const objectionToName = (name: string): string | undefined => {
  if (wheel.test(name) || other.test(name)) return undefined;
  const should = name.endsWith(".whl") ? "<name>-<version>-<python>-<abi>-<platform>.whl" : "a wheel's or <name>-<version>.tar.gz";
  return `${JSON.stringify(name)} is no name of a Python distribution: it should be ${should}.`;
};
