import type { TreeNode } from "../../index.ts";
import type { Charts } from "../charts.ts";

/** Where one version stands, newest first: in which lane, and what passes it. */
export interface LaneRow {
  readonly node: TreeNode;
  readonly lane: number;
  /** Whether its lane goes on above it, and below. */
  readonly above: boolean;
  readonly below: boolean;
  /** Lanes that pass it on their way down. */
  readonly passing: readonly number[];
  /** Lanes that end in it: versions of them were made from it. */
  readonly joining: readonly number[];
}

/** A line of versions, each made from the one below it: the longest that begins at its lowest one. */
interface Line {
  /** Rows from the newest to the oldest. */
  readonly top: number;
  readonly bottom: number;
  /** The row of what its lowest one was made from. */
  readonly joins: number | undefined;
  readonly numbers: readonly number[];
}

/**
 * One row a version, newest first, and lanes beside each other, as few as it takes: the longest line of versions is the first one, and what branches
 * off takes the next lane that is free from its newest version down to where it began.
 */
export const lanesOf = (
  { hierarchy }: Charts,
  nodes: readonly TreeNode[],
): { readonly rows: readonly LaneRow[]; readonly lanes: number } => {
  const rows = nodes.toSorted((a, b) => b.number - a.number);
  const rowOf = new Map(rows.map(({ number }, row) => [number, row]));
  const lines = linesOf(hierarchy, nodes, rowOf).sort((a, b) => b.numbers.length - a.numbers.length || a.top - b.top);
  const taken: Line[][] = [];
  const laneOf = new Map<number, number>();
  for (const line of lines) {
    const end = (one: Line): number => one.joins ?? one.bottom;
    const free = taken.findIndex((lane) => lane.every((other) => end(other) < line.top || other.top > end(line)));
    const lane = free === -1 ? taken.push([]) - 1 : free;
    taken[lane]?.push(line);
    for (const number of line.numbers) laneOf.set(number, lane);
  }
  return {
    lanes: taken.length,
    rows: rows.map((node, row) => {
      const lane = laneOf.get(node.number) ?? 0;
      const own = taken[lane]?.find(({ numbers }) => numbers.includes(node.number));
      const others = taken.flatMap((list, at) => list.filter((one) => one !== own).map((line) => ({ line, at })));
      return {
        node,
        lane,
        above: own !== undefined && own.top < row,
        below: own !== undefined && row < (own.joins ?? own.bottom),
        passing: others.filter(({ line }) => line.top < row && row < (line.joins ?? line.bottom)).map(({ at }) => at),
        joining: others.filter(({ line }) => line.joins === row).map(({ at }) => at),
      };
    }),
  };
};

const linesOf = (hierarchy: Charts["hierarchy"], nodes: readonly TreeNode[], rowOf: ReadonlyMap<number, number>): Line[] => {
  // What has no parent hangs at one root that isn't drawn.
  const root = hierarchy
    .stratify<{ readonly id: string; readonly parent: string }>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent)([
    { id: "root", parent: "" },
    ...nodes.map(({ number, parent }) => ({ id: `${number}`, parent: parent === undefined || !rowOf.has(parent) ? "root" : `${parent}` })),
  ]);
  root.sum(() => 1).sort((a, b) => Number(b.value) - Number(a.value) || Number(b.id) - Number(a.id));
  const rowAt = (node: { readonly id?: string | undefined }): number => rowOf.get(Number(node.id)) ?? 0;
  const lines: Line[] = [];
  root.each((first) => {
    const { parent } = first;
    if (parent === null || (parent !== root && parent.children?.[0] === first)) return;
    const line = [first];
    for (let next = first.children?.[0]; next !== undefined; next = next.children?.[0]) line.push(next);
    const last = line.at(-1) ?? first;
    lines.push({
      top: rowAt(last),
      bottom: rowAt(first),
      joins: parent === root ? undefined : rowAt(parent),
      numbers: line.map(({ id }) => Number(id)),
    });
  });
  return lines;
};
