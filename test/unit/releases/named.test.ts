import { expect, test } from "vitest";
import { contentUnit } from "../../../src/model/content/content.ts";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { builtIn } from "../../../src/plugins/index.ts";
import { movedNames } from "../../../src/releases/named.ts";

const unitOf = (plugin: string, kind: string, unit: Readonly<Record<string, unknown>>) => {
  const adapter: Adapter | undefined = builtIn.find((one) => one.plugin === plugin);
  const description = adapter?.content[kind];
  if (adapter === undefined || description === undefined) throw new Error("unreachable");
  return { adapter, one: contentUnit(kind, description, { pulp_href: JSON.stringify(unit), ...unit }) };
};

test("a ref that is at another commit has moved; one that came has not, nor one of another name", () => {
  const ref = (name: string, checksum: string) => unitOf("ostree", "refs", { name, checksum }).one;
  const { adapter } = unitOf("ostree", "refs", {});
  const [added, removed] = [
    [ref("stable", "b"), ref("new", "b")],
    [ref("stable", "a"), ref("old", "b")],
  ];
  expect(movedNames(adapter, added, removed)).toEqual([{ kind: "refs", from: "stable@a", to: "stable@b" }]);
});

test("what is no name never moves, though a version holds one at a path", () => {
  const file = (sha256: string) => unitOf("file", "files", { relative_path: "setup.iso", sha256 }).one;
  expect(movedNames(unitOf("file", "files", {}).adapter, [file("b")], [file("a")])).toEqual([]);
});
