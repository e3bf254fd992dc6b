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
  expect(picture(node(0, undefined), node(1, 0), node(2, 1, "trunk"))).toEqual(["epel-9", "0", "1", "2  [trunk]"]);
});

test("branches begin where a version has several successors", () => {
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
  ).toEqual(["epel-9", "0", "1", "├─ 2", "│  ├─ 4  [new]", "│  └─ 5", "│     6  [trunk, urgent]", "└─ 3  [release]"]);
});

test("what came from elsewhere, or from what is gone, begins anew", () => {
  expect(picture(node(2, 1, "old"), { ...node(5, undefined, "copy"), parentage: "elsewhere" })).toEqual([
    "epel-9",
    "2  [old]",
    "5  from another repository  [copy]",
  ]);
});

test("a line of 20,000 versions is drawn", () => {
  const nodes = Array.from({ length: 20_000 }, (_, i) => node(i, i === 0 ? undefined : i - 1));
  expect(picture(...nodes)).toHaveLength(20_001);
});
