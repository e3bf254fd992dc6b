import { describe, expect, test } from "vitest";
import { circlesIn } from "../../../src/streams/circle.ts";

const among = (sources: Readonly<Record<string, readonly string[]>>, paths: readonly string[] = Object.keys(sources)) =>
  circlesIn(paths, new Map(Object.entries(sources))).map((circle) => circle.join(" -> "));

describe("circles are told once, as content goes", () => {
  test.each([
    ["none in a tree", { dirty: [], trunk: ["dirty"], release: ["trunk", "dirty"] }, []],
    ["none where two ways lead to one", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    ["from itself", { a: ["a"] }, ["a -> a"]],
    ["two", { a: ["b"], b: ["a"] }, ["a -> b -> a"]],
    ["three", { a: ["b"], b: ["c"], c: ["a"] }, ["a -> c -> b -> a"]],
    ["behind others", { x: ["a"], a: ["b"], b: ["a"] }, ["a -> b -> a"]],
    ["two circles with one stream in both", { a: ["b", "c"], b: ["a"], c: ["a"] }, ["a -> b -> a", "a -> c -> a"]],
    ["what isn't there is no way on", { a: ["b"], b: ["gone"] }, []],
  ] as readonly (readonly [string, Record<string, readonly string[]>, readonly string[]])[])("%s", (_, sources, circles) => {
    expect(among(sources)).toEqual(circles);
  });

  test("from any of its streams, the same one", () => {
    const sources = { a: ["b"], b: ["c"], c: ["a"] };
    for (const path of Object.keys(sources)) {
      const [circle] = circlesIn([path], new Map(Object.entries(sources)));
      expect([circle?.[0], circle?.at(-1)]).toEqual([path, path]);
      expect(new Set(circle)).toEqual(new Set(["a", "b", "c"]));
    }
  });

  test("however many streams are in it", () => {
    const count = 20_000;
    const sources = new Map(Array.from({ length: count }, (_, i) => [`s${i}`, [`s${(i + 1) % count}`]]));
    expect(circlesIn(sources.keys(), sources).map(({ length }) => length)).toEqual([count + 1]);
  });
});
