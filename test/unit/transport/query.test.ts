import { describe, expect, it } from "vitest";
import { chunkForQuery } from "../../../src/transport/index.ts";
import { serializeQuery } from "../../../src/transport/query.ts";

describe("serializeQuery", () => {
  it("refuses an empty list, which a server takes for no filter", () => {
    expect(() => serializeQuery({ name__in: [] })).toThrow(/name__in has an empty list/);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ name__in: ["a", "b"], limit: 0 }, "name__in=a%2Cb&limit=0"],
    [{ a: undefined, b: null, c: false, d: "" }, "b=null&c=false&d="],
    [{ name: "a&b=c +ü" }, "name=a%26b%3Dc+%2B%C3%BC"],
    [{ ordering: ["-pulp_created"], n: [1, 2] }, "ordering=-pulp_created&n=1%2C2"],
    [{}, ""],
  ])("%j", (query, expected) => {
    expect(serializeQuery(query)).toBe(expected);
  });
});

describe("chunkForQuery", () => {
  const names = (count: number, name: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => name(i));
  const line = (chunk: readonly string[]): number => serializeQuery({ name__in: chunk }).length;

  it.each([
    ["UUIDs", names(1_000, (i) => `01900000-0000-7000-8000-${String(i).padStart(12, "0")}`)],
    ["names that grow when they are encoded", names(500, (i) => `größe und ${i}`)],
    ["short ones", names(3, String)],
  ])("%s: nothing is lost, the order stays, every part fits", (_, values) => {
    const chunks = chunkForQuery(values);
    expect(chunks.flat()).toEqual(values);
    expect(Math.max(...chunks.map(line))).toBeLessThan(3_100);
    const fewest = Math.ceil(line(values) / 3_100);
    expect(chunks.length).toBeLessThanOrEqual(fewest + 2);
  });

  it("gives one that is too long for any part a part of its own", () => {
    expect(chunkForQuery(["a", "x".repeat(5_000), "b"]).map((chunk) => chunk.length)).toEqual([1, 1, 1]);
    expect(chunkForQuery([])).toEqual([]);
  });
});
