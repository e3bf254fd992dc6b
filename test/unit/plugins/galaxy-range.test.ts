import { describe, expect, test } from "vitest";
import { parseRange } from "../../../src/plugins/ansible/range.ts";
import { collectionWords, roleWords } from "../../../src/plugins/ansible/words.ts";

const versions = ["1.0.0", "1.2.0", "1.10.0", "2.0.0-beta.1", "2.0.0", "2.0.1-rc1"];
const chosen = (range: string): readonly string[] | undefined => {
  const test = parseRange(range);
  return test && versions.filter(test);
};

describe("a Galaxy range", () => {
  test.each([
    ["*", ["1.0.0", "1.2.0", "1.10.0", "2.0.0"]],
    ["", ["1.0.0", "1.2.0", "1.10.0", "2.0.0"]],
    ["1.2.0", ["1.2.0"]],
    ["==1.2.0", ["1.2.0"]],
    ["=1.2", ["1.2.0"]],
    [">=1.2,<2", ["1.2.0", "1.10.0"]],
    [">= 1.2.0 , < 2.0.0", ["1.2.0", "1.10.0"]],
    [">1.2.0", ["1.10.0", "2.0.0"]],
    ["<=1.2", ["1.0.0", "1.2.0"]],
    ["!=1.2.0", ["1.0.0", "1.10.0", "2.0.0"]],
    [">=1,!=1.2.0,<2", ["1.0.0", "1.10.0"]],
    ["2.0.0-beta.1", ["2.0.0-beta.1"]],
    [">=2.0.0-beta.1", ["2.0.0-beta.1", "2.0.0", "2.0.1-rc1"]],
    [">3", []],
  ])("%j", (range, expected) => {
    expect(chosen(range)).toEqual(expected);
  });

  test.each(["newest", ">=", "~>1.0", "^1.0.0", "1.2.3.4", ">=1.0 <2", "1.x"])("%j is none", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe("words", () => {
  test.each(["tree", "grove.tree.leaf", "grove.tree:", "grove-x.tree", "", "grove.tree:>=x"])("%j is no collection", (word) => {
    expect(collectionWords.parse(word)).toBeUndefined();
  });

  test("filters by what the server can, and tests the rest", () => {
    expect(collectionWords.parse("grove.tree:>=1,<2")?.filters).toEqual({ namespace: "grove", name: "tree" });
    const role = roleWords.parse("grove.sapling,v1.0");
    expect(role?.matches?.({ pulp_href: "/", version: "v1.0" })).toBe(true);
    expect(role?.matches?.({ pulp_href: "/", version: "v1.1" })).toBe(false);
    expect(roleWords.parse("grove.sapling")?.matches?.({ pulp_href: "/", version: "anything" })).toBe(true);
  });
});
