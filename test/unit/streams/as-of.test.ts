import { describe, expect, test } from "vitest";
import { momentOf } from "../../../src/streams/promotion/as-of.ts";

const now = Date.parse("2026-11-27T12:00:00Z");

describe("a moment is the same for every reader", () => {
  test.each([
    ["2026-11-20", "2026-11-20T00:00:00.000Z"],
    ["2026-11-20T18:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20 18:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20T18:00:01.5+01:00", "2026-11-20T17:00:01.500Z"],
    ["2026-11-20T18:00-0130", "2026-11-20T19:30:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s", (text, iso) => expect(momentOf(text, now).toISOString()).toBe(iso));

  test.each([
    ["2026-11-20T18:00", "in each time zone"],
    ["2026-11-20 18:00:30", "in each time zone"],
    ["2026-02-30", "is no text that says a time"],
    ["2026-02-29T10:00Z", "is no text that says a time"],
    ["2026-11-20T25:00Z", "is no text that says a time"],
    ["2026-11", "is no text that says a time"],
    ["yesterday", "is no text that says a time"],
    ["", "is no text that says a time"],
    [1_764_000_000_000, "which is of type number"],
    [new Date(now), "which is a Date"],
    [null, "null"],
    ["2026-11-28", "still to come"],
  ])("%j is none", (text, words) => {
    expect(() => momentOf(text, now)).toThrow(expect.objectContaining({ name: "UsageError", message: expect.stringContaining(words) }));
  });
});
