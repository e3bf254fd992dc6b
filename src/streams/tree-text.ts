import { printable, type Sheet, sheetFor, type TextOptions } from "../text/index.ts";

/** One version in a tree. */
export interface TreeNode {
  /** The version's number. */
  readonly number: number;
  /** The version's address. */
  readonly pulp_href: string;
  /** ISO time. */
  readonly created: string;
  /** Number of the version that it was made from; `undefined` of the first, and where that one is in another repository. */
  readonly parent: number | undefined;
  /**
   * `recorded`: the server says so. `assumed`: it says nothing, as of syncs and of what builds on the latest version, or what it was made from
   * is gone: then it is the one before. `elsewhere`: it was made from a version of another repository.
   */
  readonly parentage: "recorded" | "assumed" | "elsewhere";
  /** Streams whose head it is: `trunk`, or `<repository>/<stream>` of another repository. */
  readonly streams: readonly string[];
}

/** The versions of a repository, each with the one that it was made from. */
export interface VersionTree {
  /** The repository's name. */
  readonly repository: string;
  /** By number, ascending. */
  readonly nodes: readonly TreeNode[];
  /**
   * For people: a version a line below the one that it was made from, its streams in brackets.
   * @example `console.log(tree.text({ terminal: process.stdout }));`
   */
  text(options?: TextOptions): string;
}

/**
 * A version a line, each below the one that it was made from. The longest line of versions goes straight down at the left; what branches off stands
 * one step to the right, before the line goes on. So the picture is no wider than the logarithm of its length.
 */
export const treeText = ({ repository, nodes }: Pick<VersionTree, "repository" | "nodes">, options?: TextOptions): string => {
  const sheet = sheetFor(options);
  const { roots, children } = branches(nodes);
  const lines: string[] = [];
  // A stack rather than recursion: lines of versions are long.
  const open = roots.toReversed().map((node) => ({ node, gutter: "", joint: "" }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, gutter, joint } = next;
    const [main, ...aside] = children.get(node.number) ?? [];
    const inner = gutter + (joint === "" ? "" : "│ ");
    const dot = node.streams.length > 0 ? sheet.paint("green", "●") : "○";
    const [first = "", ...more] = sheet.wrap(lineOf(node, sheet), inner.length + 4); // what goes on is indented by two more
    lines.push(`${gutter}${joint}${dot} ${first}`);
    for (const line of more) lines.push(`${inner}${main === undefined ? " " : "│"}   ${line}`.trimEnd());
    if (main !== undefined) open.push({ node: main, gutter: inner, joint: "" });
    for (const child of aside) open.push({ node: child, gutter: inner, joint: "├─" });
  }
  return [...sheet.wrap(sheet.paint("bold", printable(repository)), 0), ...lines].join("\n");
};

/** Where lines begin, and what follows each version: that with most behind it first, then the newest. */
export const branches = (
  nodes: readonly TreeNode[],
): { readonly roots: readonly TreeNode[]; readonly children: ReadonlyMap<number | undefined, readonly TreeNode[]> } => {
  const known = new Set(nodes.map(({ number }) => number));
  const isRoot = ({ parent }: TreeNode): boolean => parent === undefined || !known.has(parent);
  const behind = new Map<number, number>();
  // A version is younger than what it was made from: those behind it have been counted when its turn comes.
  for (const node of nodes.toReversed())
    if (!isRoot(node)) behind.set(Number(node.parent), (behind.get(Number(node.parent)) ?? 0) + 1 + (behind.get(node.number) ?? 0));
  const size = ({ number }: TreeNode): number => behind.get(number) ?? 0;
  const children = Map.groupBy(
    nodes.filter((node) => !isRoot(node)).sort((a, b) => size(b) - size(a) || b.number - a.number),
    ({ parent }) => parent,
  );
  return { roots: nodes.filter(isRoot), children };
};

const lineOf = ({ number, created, parentage, streams }: TreeNode, { paint }: Sheet): string =>
  [
    streams.length > 0 ? paint("bold", String(number)) : String(number),
    paint("dim", created.slice(0, 16).replace("T", " ")),
    ...(parentage === "elsewhere" ? [paint("yellow", "from another repository")] : []),
    ...(streams.length === 0 ? [] : [paint("green", `[${streams.map(printable).join(", ")}]`)]),
  ].join("  ");
