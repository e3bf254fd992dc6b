import { describe, expect, it } from "vitest";
import { compare, type Participant } from "../../bench/support/compare.ts";
import { summary, table } from "../../bench/support/report.ts";
import { median, rotate, summarize } from "../../bench/support/statistics.ts";

const participant = (key: string, sample?: number): Participant => ({
  key,
  label: key,
  command: { file: "none", arguments: [] },
  ...(sample === undefined ? {} : { sample }),
});

describe("statistics of the benchmarks", () => {
  it("takes the middle value, whatever the order, and the mean of the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(summarize([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(() => median([])).toThrow(RangeError);
  });

  it("gives everybody every place in as many rounds as there are participants", () => {
    const orders = [0, 1, 2].map((round) => rotate(["a", "b", "c"], round).join(""));
    expect(orders).toEqual(["abc", "bca", "cab"]);
  });

  it("scales a sample's figures up to the whole job, and compares with the floor and the SDK", async () => {
    const seconds: Record<string, number> = { sdk: 11, floor: 10, pulpCli: 9 };
    const turns: string[] = [];
    const figures = await compare(
      [participant("sdk"), participant("floor"), participant("pulpCli", 3)],
      40,
      2,
      async ({ key }, items) => {
        turns.push(`${key}:${items}`);
        return { seconds: seconds[key] ?? 0, requests: items * 4, breakdown: {}, megabytes: 100, cpuSeconds: 1 };
      },
      () => {},
    );
    expect(turns).toEqual(["sdk:40", "floor:40", "pulpCli:3", "floor:40", "pulpCli:3", "sdk:40"]);
    expect(summary(figures)).toEqual({
      sdk: { seconds: 11, requests: 160, megabytes: 100 },
      floor: { seconds: 10, requests: 160, megabytes: 100 },
      pulpCli: { seconds: 120, requests: 160, megabytes: 100 },
    });
    expect(table(figures, 40)).toMatch(/^pulpCli +120\.0 +120\.0-120\.0 +3\.00 +160 +100 +12\.00 +10\.91$/m);
  });
});
