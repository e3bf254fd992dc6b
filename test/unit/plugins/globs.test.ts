import { expect, it } from "vitest";
import type { Adapter, Unit } from "../../../src/index.ts";
import { builtIn } from "../../../src/plugins/index.ts";

/** Whether a word of a kind means a unit: by the server's filters and by the test for the rest. */
const means = (plugin: string, kind: string, word: string, unit: Record<string, unknown>): boolean => {
  const adapter: Adapter | undefined = builtIn.find((one) => one.plugin === plugin);
  const sought = adapter?.content[kind]?.select?.parse(word);
  if (sought === undefined) return false;
  const fits = Object.entries(sought.filters).every(([field, value]) => [value].flat().includes(unit[field] as string));
  return fits && sought.matches?.(unit as unknown as Unit) !== false;
};

it.each([
  ["file", "files", "br[1].txt", { relative_path: "br[1].txt" }],
  ["file", "files", "br[1].txt", { relative_path: "br1.txt" }],
  ["file", "files", "a{b}?.txt", { relative_path: "a{b}?.txt" }],
  ["file", "files", "data/*.csv", { relative_path: "data/one.csv" }],
  ["deb", "files", "br[1].txt", { relative_path: "br[1].txt" }],
  ["ostree", "refs", "grove/[a]", { name: "grove/[a]", checksum: "0" }],
  [
    "hugging_face",
    "files",
    "grove/acorn@main:br[1].txt",
    { repo_type: "models", repo_id: "grove/acorn", revision: "main", relative_path: "grove/acorn/resolve/main/br[1].txt" },
  ],
  ["ostree", "commits", "A".repeat(64), { checksum: "a".repeat(64) }],
  ["ostree", "commits", "ABCDEF", { checksum: "abcdef00" }],
  ["ostree", "refs", "grove/stable@ABCDEF", { name: "grove/stable", checksum: "abcdef00" }],
  ["container", "manifests", `sha256:${"AB".repeat(32)}`, { digest: `sha256:${"ab".repeat(32)}` }],
] as const)("%s %s: %s means what is named so, and what it is a pattern of", (plugin, kind, word, unit) => {
  expect(means(plugin, kind, word, unit)).toBe(true);
});

it("a pattern means nothing else", () => {
  expect(means("file", "files", "br[1].txt", { relative_path: "br2.txt" })).toBe(false);
});
