import { expect, it } from "vitest";
import { pairPrefix } from "../../../src/model/resource/change.ts";
import type { Context } from "../../../src/model/resource/context.ts";
import { metadataLabels, pairsOf, validMetadata } from "../../../src/model/resource/metadata.ts";
import type { Run } from "../../../src/operation/index.ts";

/** As the server keeps a label. */
const kept = (value: string): string => value.trim();
const [context, run] = [{} as Context, {} as Run];

const labelOf = async (value: string): Promise<string> =>
  (await metadataLabels(context, run, undefined, { a: value }))[`${pairPrefix}a`] ?? "";
const read = (label: string): string | undefined => pairsOf({ pulp_href: "", pulp_labels: { [`${pairPrefix}a`]: label } }).a;

it.each([
  "",
  "x",
  "hello\n",
  "\n\thello",
  " ",
  "\r\n",
  "a b",
  "a\nb",
  "100 %",
  "%0A",
  "(a, b)",
  "\u00a0x\u2003",
  "ü\u0085",
  "\u001cx",
  "a\0b",
  "😀 ",
])("a pair comes back as it was given: %j", async (value) => {
  const label = await labelOf(value);
  expect(label).not.toMatch(/[(),\0]/);
  expect(kept(label)).toBe(label);
  expect(read(label)).toBe(value);
});

it("is kept as docs/formats.md says", async () => {
  expect(await labelOf("contact\n")).toBe("contact%0A");
  expect(await labelOf("\u00a0(a, 1 %)")).toBe("%C2%A0%28a%2C 1 %25%29");
  expect(read("by hand, 100 %")).toBe("by hand, 100 %");
});

it("takes a megabyte of white space in no time", async () => {
  const value = `x${" ".repeat(1_000_000)}x${"\n".repeat(1_000_000)}`;
  expect(read(await labelOf(value))).toBe(value);
});

it.each([{ "a b": "x" }, { a: 3 }, { a: "\ud800" }, { gpgKey: "x" }, { gpgKey: 3 }])("what can't be kept is refused: %j", (metadata) => {
  expect(() => validMetadata(metadata as never)).toThrow(/Nothing was changed/);
});
