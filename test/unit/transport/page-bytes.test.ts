import { describe, expect, it } from "vitest";
import { splitPage } from "../../../src/transport/page-bytes.ts";
import { inParts } from "../../../src/transport/parts.ts";
import { aPageOfBytes, type Unparsed } from "../../../src/transport/shapes.ts";

const bytes = (text: string): Buffer => Buffer.from(text);
const split = (text: string) => {
  const { results, ...rest } = splitPage(bytes(text)) as { readonly results: readonly Buffer[] };
  return { ...rest, results: results.map((item) => JSON.parse(item.toString())) };
};

describe("a page whose items stay bytes", () => {
  const odd = [
    { a: 'a "quoted" word, and a \\', b: "] } , [ {", c: ["\\", '\\"', ["\\\\"]] },
    { ü: "ünïcödé, 💧", results: [{ results: [] }], empty: {}, none: null, n: -1.5e3 },
    {},
    { last: "" },
  ];

  it.each([
    ["compact", JSON.stringify({ count: 4, next: null, previous: null, results: odd })],
    ["indented", JSON.stringify({ count: 4, next: null, previous: null, results: odd }, null, 2)],
    ["first", JSON.stringify({ results: odd, count: 4, next: null, previous: null })],
    ["without any", JSON.stringify({ count: 0, next: null, previous: null, results: [] })],
    ["without any, indented", '{ "count": 0, "results": [\n ], "next": null }'],
    ["one", JSON.stringify({ count: 1, next: "http://pulp.test/?a=[1]", results: [odd[0]] })],
    ["scalars", '{"count":3,"next":null,"results":[1,"a, b",null]}'],
  ])("%s, has what JSON has", (_, text) => {
    expect(split(text)).toEqual(JSON.parse(text));
  });

  it("is none where it is cut short anywhere, or isn't JSON in the midst of it", () => {
    const text = JSON.stringify({ count: 4, next: null, previous: null, results: odd });
    const read = (given: string, items: Unparsed = "sound bytes"): boolean => {
      try {
        const shape = aPageOfBytes(0, items);
        return shape.fits(shape.parse?.(bytes(given)));
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        return false;
      }
    };
    expect(read(text)).toBe(true);
    for (let length = 0; length < text.length; length++)
      for (const items of ["bytes", "sound bytes"] as const) expect(read(text.slice(0, length), items), text.slice(0, length)).toBe(false);
    expect(read(text.replace('"last"', "last"))).toBe(false);
    expect(read(text.replace(",{},", ",{],"))).toBe(false);
    expect(read(text.replace(",{},", ',"text",'))).toBe(false);
    for (const items of ["bytes", "sound bytes"] as const) expect(read('{"detail":"no page"}', items)).toBe(false);
    // That is seen when it is parsed.
    expect(read(text.replace('"last"', "last"), "bytes")).toBe(true);
  });
});

describe("a page that is looked at in parts", () => {
  const items = (...texts: readonly string[]): readonly Buffer[] => texts.map(bytes);
  const whole = items('{"n":0}', '{"n":1}', '{"n":2}', '{"n":3}', '{"n":4}');
  const seen = async (first: readonly Buffer[], again: readonly Buffer[] = []) => {
    const asked: string[] = [];
    const parts = await inParts<{ readonly n: number }>(async (how) => (asked.push(how) === 1 ? first : again), 2);
    const numbers: number[][] = [];
    for await (const part of parts) numbers.push(part.map(({ n }) => n));
    return { numbers, asked };
  };

  it("is read once", async () => {
    expect(await seen(whole)).toEqual({ numbers: [[0, 1], [2, 3], [4]], asked: ["bytes"] });
    expect(await seen([])).toEqual({ numbers: [], asked: ["bytes"] });
  });

  it.each(['{"n":', "{n:3}", "null", "3", "[3]", '"3"', ""])("is read again where an item is %j, and goes on there", async (odd) => {
    const first = [...whole.slice(0, 3), bytes(odd), ...whole.slice(4)];
    expect(await seen(first, whole)).toEqual({ numbers: [[0, 1], [2, 3], [4]], asked: ["bytes", "sound bytes"] });
  });

  it("may be shorter then", async () => {
    const first = [...whole.slice(0, 4), bytes("4")];
    expect(await seen(first, whole.slice(0, 3))).toEqual({ numbers: [[0, 1], [2, 3], []], asked: ["bytes", "sound bytes"] });
  });
});
