import { Range, SemVer, satisfies, valid } from "semver";
import type { Selector, Unit } from "../hooks.ts";

const word = /^(@[^/\s@]+\/[^/\s@]+|[^/\s@]+)(?:(?:@|\s+)(.+))?$/;

export const packageLabel = (unit: Unit): string => `${unit.name}@${unit.version}`;

const rangeOf = (text: string): Range | undefined => {
  try {
    return new Range(text);
  } catch {
    return undefined;
  }
};

/** Packages as `npm install` reads them: `lodash`, `lodash@4.17.21`, `@babel/core@^7`, `lodash >=4 <5`. Tags aren't kept by the server. */
export const packageWords: Selector = {
  grammar:
    "a package (lodash), one version (lodash@4.17.21) or a range (@babel/core@^7, lodash >=4 <5; a pre-release only where the range names one)",
  fields: ["name", "version"],
  parse(text) {
    const [, name = "", wanted] = word.exec(text.trim()) ?? [];
    if (name === "") return undefined;
    if (wanted === undefined) return { filters: { name } };
    const exact = valid(wanted);
    // Build metadata doesn't count in ranges, but tells units apart.
    if (exact !== null) return { filters: { name }, matches: ({ version }) => version === wanted || version === new SemVer(wanted).raw };
    const range = rangeOf(wanted);
    return range === undefined ? undefined : { filters: { name }, matches: ({ version }) => satisfies(String(version), range) };
  },
};
