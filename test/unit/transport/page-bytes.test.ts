import { describe, expect, it } from "vitest";
import { splitPage } from "../../../src/transport/page-bytes.ts";
import { aPageOfBytes } from "../../../src/transport/shapes.ts";

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
    const shape = aPageOfBytes(0);
    const read = (given: string): boolean => {
      try {
        return shape.fits(shape.parse?.(bytes(given)));
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        return false;
      }
    };
    expect(read(text)).toBe(true);
    for (let length = 0; length < text.length; length++) expect(read(text.slice(0, length)), text.slice(0, length)).toBe(false);
    expect(read(text.replace('"last"', "last"))).toBe(false);
    expect(read(text.replace(",{},", ",{],"))).toBe(false);
    expect(read(text.replace(",{},", ',"text",'))).toBe(false);
    expect(read('{"detail":"no page"}')).toBe(false);
  });
});
