import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type TreeNode, treeText } from "../../../src/streams/tree-text.ts";

const node = (number: number, parent: number | undefined, ...streams: string[]): TreeNode => ({
  number,
  pulp_href: `/versions/${number}/`,
  created: "2026-11-26T17:50:00Z",
  parent,
  parentage: "recorded",
  streams,
});
const picture = (...nodes: TreeNode[]): readonly string[] =>
  treeText({ repository: "epel-9", nodes })
    .split("\n")
    .map((line) => line.replace("  2026-11-26 17:50", ""));

test("a straight line goes straight down", () => {
  expect(picture(node(0, undefined), node(1, 0), node(2, 1, "trunk"))).toEqual(["epel-9", "○ 0", "○ 1", "● 2  [trunk]"]);
});

test("the longest line goes straight down, what branches off stands beside it", () => {
  expect(
    picture(
      node(0, undefined),
      node(1, 0),
      node(2, 1),
      node(3, 1, "release"),
      node(4, 2, "new"),
      node(5, 2),
      node(6, 5, "trunk", "urgent"),
    ),
  ).toEqual(["epel-9", "○ 0", "○ 1", "├─● 3  [release]", "○ 2", "├─● 4  [new]", "○ 5", "● 6  [trunk, urgent]"]);
});

test("branches of branches", () => {
  const nodes = [node(0, undefined), node(1, 0), node(2, 1), node(3, 1), node(4, 0), node(5, 4), node(6, 5), node(7, 6)];
  expect(picture(...nodes)).toEqual(["epel-9", "○ 0", "├─○ 1", "│ ├─○ 2", "│ ○ 3", "○ 4", "○ 5", "○ 6", "○ 7"]);
});

test("what came from elsewhere, or from what is gone, begins anew", () => {
  expect(picture(node(2, 1, "old"), { ...node(5, undefined, "copy"), parentage: "elsewhere" })).toEqual([
    "epel-9",
    "● 2  [old]",
    "● 5  from another repository  [copy]",
  ]);
});

test("a line of 20,000 versions is drawn", () => {
  const nodes = Array.from({ length: 20_000 }, (_, i) => node(i, i === 0 ? undefined : i - 1));
  expect(picture(...nodes)).toHaveLength(20_001);
});

test("the most branched tree of 1,023 versions is 9 steps wide", () => {
  const nodes = Array.from({ length: 1023 }, (_, i) => node(i, i === 0 ? undefined : Math.floor((i - 1) / 2)));
  expect(Math.max(...picture(...nodes).map((line) => line.indexOf("○")))).toBe(2 * 9);
});

test("nothing is wider than the terminal, by what is seen", () => {
  const nodes = [node(0, undefined), node(1, 0, "current"), node(2, 0, "patchday-2026-11", "東京の鏡", "e".repeat(60))];
  const lines = treeText({ repository: "epel-9", nodes }, { width: 40 }).split("\n");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
  expect(lines).toEqual([
    "epel-9",
    "○ 0  2026-11-26 17:50",
    "├─● 1  2026-11-26 17:50  [current]",
    "● 2  2026-11-26 17:50",
    "    [patchday-2026-11, 東京の鏡,",
    "    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
    "    eeeeeeeeeeeeeeeeeeeeeeee]",
  ]);
});

test("a name can't steer the terminal", () => {
  expect(picture(node(0, undefined, "a\u001b[2Jb\n\u202ec"))).toEqual(["epel-9", "● 0  [a\ufffd[2Jb\ufffd\ufffdc]"]);
});

test.each([0, -1, 1.5, Number.NaN])("%s is no width", (width) => {
  expect(() => treeText({ repository: "x", nodes: [] }, { width })).toThrow(/no width/);
});
