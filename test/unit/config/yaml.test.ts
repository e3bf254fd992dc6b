import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { printYaml } from "../../../src/config/index.ts";

// What others read: PyYAML knows YAML 1.1, most of the rest 1.2.

const tricky = [
  "on",
  "Yes",
  "null",
  "~",
  "2026-11-26",
  "12:30",
  "1_000",
  "0o17",
  "017",
  "1e3",
  ".inf",
  "=",
  "<<",
  "- a",
  "a: b",
  "#x",
  "",
  " ",
  "a\nb\n",
  "\tx",
  "é\u{1f33f}",
  "{{ x }}",
  "*a",
  "&b",
  "!t",
  "%d",
  "@",
  "`",
  "'",
  '"',
];

test.each(["1.1", "1.2"] as const)("means the same to readers of YAML %s", async (version) => {
  const data = {
    texts: tricky,
    keys: Object.fromEntries(tricky.filter((text) => text !== "<<").map((text) => [text, text])),
    numbers: [0, -1, 1.5],
    nothing: null,
    none: [],
    empty: {},
  };
  expect(parse(await printYaml(data), { version, merge: false })).toEqual(data);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ unit: "binary" }), fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string()))),
      async (value) => {
        const own = Object.fromEntries(Object.entries(value).filter(([key]) => key !== "__proto__" && key !== "<<"));
        expect(parse(await printYaml(own), { version, merge: false })).toEqual(own);
      },
    ),
    { numRuns: 200 },
  );
});
