import { expect, test } from "vitest";
import { compareEvr, compareRpm } from "../../../src/plugins/versions/rpm.ts";
import table from "../../fixtures/versions/rpm.json" with { type: "json" };

// The table is rpm's own word: test/fixtures/versions/rpm.sh.

const sign = (order: number): string => (order < 0 ? "<" : order > 0 ? ">" : "=");

/** Where `compare` says otherwise than rpm: `a < b, rpm: a > b`. */
const differences = (items: readonly string[], order: readonly string[], compare: (a: string, b: string) => number): readonly string[] =>
  items.flatMap((a, i) =>
    items.flatMap((b, j) => {
      const [mine, theirs] = [sign(compare(a, b)), order[i]?.[j]];
      return mine === theirs ? [] : [`${a} ${mine} ${b}, rpm: ${theirs}`];
    }),
  );

test("versions and releases are in rpm's own order", () => {
  expect(table.versions.length * table.versionOrder.length).toBeGreaterThan(13_000);
  expect(differences(table.versions, table.versionOrder, compareRpm)).toEqual([]);
});

test("so are epoch, version and release together", () => {
  expect(differences(table.evrs, table.evrOrder, compareEvr)).toEqual([]);
});

test("what a condition leaves out isn't compared: a release, but not the epoch, which is 0", () => {
  expect(compareEvr("1.26.1-2.el9", "1.26.1")).toBe(0);
  expect(compareEvr("1.26.1-2.el9", "1.26")).toBeGreaterThan(0);
  expect(compareEvr("1:1.26-2.el9", "1.26-2.el9")).toBeGreaterThan(0);
  expect(compareEvr("1.26-2.el9", "1:1.0")).toBeLessThan(0);
  expect(compareEvr("0:1.26-2.el9", "1.26-2.el9")).toBe(0);
});
