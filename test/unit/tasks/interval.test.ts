import { describe, expect, it } from "vitest";
import { outageInterval, pollInterval } from "../../../src/tasks/interval.ts";

describe("pollInterval", () => {
  it("is short at first", () => {
    expect(pollInterval(1, 0)).toBeLessThanOrEqual(250);
    expect(pollInterval(0, 0)).toBeGreaterThan(0);
  });

  it("grows with what is outstanding, up to two seconds", () => {
    const intervals = [1, 10, 40, 200, 5_000].map((outstanding) => pollInterval(outstanding, 0));
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
    expect(intervals[1]).toBeGreaterThan(intervals[0] ?? 0);
    expect(intervals.at(-1)).toBe(2_000);
  });

  it("grows while nothing changes, by no more than a quarter of that time, up to five seconds", () => {
    for (const quiet of [1_000, 4_000, 12_000, 19_000]) expect(pollInterval(1, quiet)).toBe(quiet / 4);
    expect(pollInterval(1, 3_600_000)).toBe(5_000);
    expect(pollInterval(5_000, 3_600_000)).toBe(5_000);
  });

  it("waits for what can't be there sooner, and doesn't look more often than that, up to five seconds", () => {
    expect([0, 400, 700].map((quiet) => pollInterval(1, quiet, 1_000))).toEqual([1_000, 1_000, 1_000]);
    expect(pollInterval(1, 4_000, 1_000)).toBe(1_000);
    expect(pollInterval(1, 0, 60_000)).toBe(5_000);
    expect(pollInterval(5_000, 0, 100)).toBe(2_000);
    expect(pollInterval(1, 0, 100)).toBe(pollInterval(1, 0));
  });
});

it("an outage is asked about ever more seldom, up to half a minute", () => {
  expect([1, 2, 3, 6, 40].map(outageInterval)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
});
