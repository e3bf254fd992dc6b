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
  /** For people, with lines; a version's streams stand in brackets. */
  text(): string;
}

/**
 * A version a line, each below the one that it was made from. What goes on in a straight line isn't indented: only where a version has several
 * successors do branches begin, the last of them straight on.
 */
export const treeText = ({ repository, nodes }: Pick<VersionTree, "repository" | "nodes">): string => {
  const known = new Set(nodes.map(({ number }) => number));
  const isRoot = ({ parent }: TreeNode): boolean => parent === undefined || !known.has(parent);
  const children = Map.groupBy(
    nodes.filter((node) => !isRoot(node)),
    ({ parent }) => parent,
  );
  const lines: string[] = [];
  // A stack rather than recursion: lines of versions are long.
  const open = nodes
    .filter(isRoot)
    .toReversed()
    .map((node) => ({ node, before: "", joint: "" }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, before, joint } = next;
    lines.push(`${before}${joint}${lineOf(node)}`);
    const below = children.get(node.number) ?? [];
    const indent = before + (joint === "├─ " ? "│  " : joint === "└─ " ? "   " : "");
    for (const [i, child] of [...below.entries()].toReversed())
      open.push({ node: child, before: indent, joint: below.length === 1 ? "" : i === below.length - 1 ? "└─ " : "├─ " });
  }
  return [repository, ...lines].join("\n");
};

const lineOf = ({ number, created, parentage, streams }: TreeNode): string =>
  [
    String(number),
    created.slice(0, 16).replace("T", " "),
    ...(parentage === "elsewhere" ? ["from another repository"] : []),
    ...(streams.length === 0 ? [] : [`[${streams.join(", ")}]`]),
  ].join("  ");
