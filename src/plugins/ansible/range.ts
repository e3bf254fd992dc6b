import semver from "semver";
import { operators } from "../selectors/by-version.ts";

/** Whether a version is one of those asked for. */
export type Range = (version: string) => boolean;

const condition = /^(==|!=|>=|<=|=|>|<)?\s*v?(\d+(?:\.\d+){0,2}(?:[-+][\w.+-]+)?)$/;
const tests: Readonly<Record<string, (order: number) => boolean>> = {
  ...operators,
  "": (order) => order === 0,
};

/** `9` -> `9.0.0`: collections are versioned by semver in full, but people don't write it so. */
const full = (version: string): string => {
  const [core = "", ...rest] = version.split(/(?=[-+])/);
  return [...core.split("."), "0", "0"].slice(0, 3).join(".") + rest.join("");
};

/**
 * A range as Galaxy writes it: `*`, `1.2.3`, `>=1.0.0,<2.0.0`. Pre-releases count only where the range names one, as for `ansible-galaxy`.
 * @returns `undefined` for what is no range.
 */
export const parseRange = (text: string): Range | undefined => {
  const parts = text.split(",").map((part) => part.trim());
  const conditions: Range[] = [];
  let preReleases = false;
  for (const part of parts) {
    if (part === "*" || part === "") continue;
    const [, operator = "", wanted] = condition.exec(part) ?? [];
    const test = tests[operator];
    const version = wanted === undefined ? null : semver.parse(full(wanted));
    if (test === undefined || version === null) return undefined;
    if (version.prerelease.length > 0 && operator !== "!=") preReleases = true;
    conditions.push((candidate) => test(semver.compare(candidate, version)));
  }
  return (version) => {
    const candidate = semver.parse(version);
    if (candidate === null) return conditions.length === 0;
    return (preReleases || candidate.prerelease.length === 0) && conditions.every((holds) => holds(version));
  };
};

export const newestFirst = (a: string, b: string): number => semver.rcompare(a, b);
