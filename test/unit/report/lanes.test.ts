import { expect, test } from "vitest";
import type { TreeNode } from "../../../src/index.ts";
import { charts } from "../../../src/report/charts.ts";
import { lanesOf } from "../../../src/report/streams/lanes.ts";

const node = (number: number, parent: number | undefined): TreeNode => ({
  number,
  pulp_href: `/versions/${number}/`,
  created: "2026-11-26T17:50:00Z",
  parent,
  parentage: "recorded",
  streams: [],
});
const lanes = async (...parents: (number | undefined)[]) =>
  lanesOf(
    await charts(),
    parents.map((parent, number) => node(number, parent)),
  );

test("a straight line takes one lane", async () => {
  const { rows, lanes: count } = await lanes(undefined, 0, 1);
  expect(count).toBe(1);
  expect(rows.map(({ node: { number }, above, below }) => [number, above, below])).toEqual([
    [2, false, true],
    [1, true, true],
    [0, true, false],
  ]);
});

test("a branch takes the next lane, from its newest version down to where it began", async () => {
  // 0 - 1 - 2 - 4, and 3 from 1
  const { rows, lanes: count } = await lanes(undefined, 0, 1, 1, 2);
  expect(count).toBe(2);
  expect(rows.map(({ node: { number }, lane, passing, joining }) => [number, lane, passing, joining])).toEqual([
    [4, 0, [], []],
    [3, 1, [0], []],
    [2, 0, [1], []],
    [1, 0, [], [1]],
    [0, 0, [], []],
  ]);
});

test("lanes are used again once a branch has ended, and by what begins anew", async () => {
  // Two short branches, one after the other, from one long line; and a version whose parent is gone.
  const { lanes: count } = await lanes(undefined, 0, 0, 1, 3, 4, 4, 5);
  expect(count).toBe(2);
  expect((await lanes(undefined, 17, 17)).lanes).toBe(1);
});

test("every version has its row, and every line ends where it began, however the tree has grown", async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  const parents = Array.from({ length: 300 }, (_, i) => (i === 0 ? undefined : random(3) === 0 ? random(i) : i - 1));
  const { rows } = await lanes(...parents);
  expect(rows.map(({ node: { number } }) => number)).toEqual(parents.map((_, i) => i).toReversed());
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    const goingDown = new Set([...row.passing, ...(row.below ? [row.lane] : [])]);
    const comingIn = new Set(next === undefined ? [] : [...next.passing, ...next.joining, ...(next.above ? [next.lane] : [])]);
    expect(comingIn, `between ${row.node.number} and ${next?.node.number}`).toEqual(goingDown);
    expect(new Set([...row.passing, row.lane]).size).toBe(row.passing.length + 1);
  }
});
