import { expect, test } from "vitest";
import { packageWords } from "../../../src/plugins/npm/words.ts";

const matches = (word: string, version: string): string | boolean | undefined => {
  const sought = packageWords.parse(word);
  if (sought === undefined) return undefined;
  return sought.matches?.({ pulp_href: "", version }) !== false ? String(sought.filters.name) : false;
};

test.each([
  ["lodash", "4.17.21", "lodash"],
  ["lodash", "5.0.0-beta.1", "lodash"],
  ["lodash@4.17.21", "4.17.21", "lodash"],
  ["lodash@4.17.21", "4.17.20", false],
  ["lodash@4", "4.17.21", "lodash"],
  ["lodash@^4.17", "4.18.0", "lodash"],
  ["lodash@~4.17.1", "4.18.0", false],
  ["lodash@^4", "5.0.0-beta.1", false],
  ["lodash@>=5.0.0-0", "5.0.0-beta.1", "lodash"],
  ["lodash >=4 <5", "4.9.0", "lodash"],
  ["lodash >= 4.10", "4.9.0", false],
  ["lodash 3 || 4", "4.9.0", "lodash"],
  ["lodash@1.0.0+build.1", "1.0.0+build.1", "lodash"],
  ["lodash@1.0.0+build.1", "1.0.0+build.2", false],
  ["@babel/core", "7.0.0", "@babel/core"],
  ["@babel/core@^7", "7.1.0", "@babel/core"],
  ["@babel/core@^7", "8.0.0", false],
  ["lodash@latest", "4.0.0", undefined],
  ["@babel", "7.0.0", undefined],
  ["lodash@", "4.0.0", undefined],
  ["", "1.0.0", undefined],
])("%j of %s: %s", (word, version, expected) => expect(matches(word, version)).toBe(expected));
