import { expect, it } from "vitest";
import { type Description, describe as describeSchedule, type ScheduleSpec } from "../../../src/schedules/description.ts";
import { tickOf } from "../../../src/schedules/due.ts";
import { delayOf, timesOf } from "../../../src/schedules/times.ts";

const day = 86_400_000;
const at = (text: string): number => Date.parse(text);
const iso = (time: number | undefined): string | undefined => (time === undefined ? undefined : new Date(time).toISOString());
const work = { deliver: { plugin: "file", name: "isos" }, to: "isos" } as const;
const described = (spec: Record<string, unknown>): Description => ({
  from: "2026-01-01T00:00:00.000Z",
  ...describeSchedule("nightly", { ...work, ...spec } as ScheduleSpec),
});
const timesIn = async (spec: Record<string, unknown>, from: string, days: number): Promise<readonly (string | undefined)[]> => {
  const times = await timesOf("nightly", described(spec));
  const found: (string | undefined)[] = [];
  for (let now = times.next(at(from)); now !== undefined && now < at(from) + days * day; now = times.next(now)) {
    found.push(iso(now));
    // What was due last is the same as seen from the time itself, and from right before the next one.
    expect([iso(times.latest(now)), iso(times.latest((times.next(now) ?? now) - 1))]).toEqual([iso(now), iso(now)]);
  }
  return found;
};

it("a time that the clocks skip is run when they have, and one that comes twice is run once", async () => {
  const half = { cron: "30 2 * * *", timeZone: "Europe/Berlin" };
  expect(await timesIn(half, "2026-03-28T00:00:00Z", 3)).toEqual([
    "2026-03-28T01:30:00.000Z",
    "2026-03-29T01:00:00.000Z",
    "2026-03-30T00:30:00.000Z",
  ]);
  expect(await timesIn(half, "2026-10-24T00:00:00Z", 3)).toEqual([
    "2026-10-24T00:30:00.000Z",
    "2026-10-25T00:30:00.000Z",
    "2026-10-26T01:30:00.000Z",
  ]);
  // New York's clocks go back at two: half past one comes twice.
  expect(await timesIn({ cron: "30 1 * * *", timeZone: "America/New_York" }, "2026-10-31T00:00:00Z", 3)).toEqual([
    "2026-10-31T05:30:00.000Z",
    "2026-11-01T05:30:00.000Z",
    "2026-11-02T06:30:00.000Z",
  ]);
});

it("an hour that is left open is run in each, doubled ones too", async () => {
  const hours = await timesIn({ cron: "0 * * * *", timeZone: "Europe/Berlin" }, "2026-10-24T22:00:00Z", 1);
  expect(hours).toHaveLength(23);
  expect(new Set(hours)).toHaveLength(23);
  expect(await timesIn({ cron: "0 * * * *", timeZone: "Europe/Berlin" }, "2026-03-28T22:00:00Z", 1)).toHaveLength(23);
});

it("an interval counts from its first time, and knows nothing of summer", async () => {
  expect(await timesIn({ every: "12h", from: "2026-03-28T06:00:00Z" }, "2026-03-28T00:00:00Z", 2)).toEqual([
    "2026-03-28T06:00:00.000Z",
    "2026-03-28T18:00:00.000Z",
    "2026-03-29T06:00:00.000Z",
    "2026-03-29T18:00:00.000Z",
  ]);
  const times = await timesOf("nightly", described({ every: "12h", from: "2026-03-28T06:00:00Z" }));
  expect(times.latest(at("2026-03-28T05:59:59Z"))).toBeUndefined();
});

it("ten days over the end of summer time: each night has one run, and none is made up for", async () => {
  const description = described({ cron: "30 2 * * *", timeZone: "Europe/Berlin", missed: "none", jitter: "30m" });
  const times = await timesOf("nightly", description);
  const ran: string[] = [];
  let after = at("2026-10-20T00:00:00Z");
  // Looked at when something is due, and three times in between.
  for (let now = after; now < at("2026-10-30T00:00:00Z"); ) {
    const tick = tickOf({ name: "nightly", description, times, after }, now);
    if (tick === undefined) break;
    if (tick.due > now) {
      now = Math.min(tick.due, now + 8 * 3_600_000);
      continue;
    }
    expect([tick.missed, now - tick.due]).toEqual([0, 0]);
    ran.push(String(iso(tick.at)));
    after = tick.at;
  }
  expect(ran).toHaveLength(10);
  expect(ran.map((one) => one.slice(11, 16))).toEqual([...Array(6).fill("00:30"), ...Array(4).fill("01:30")]);
});

it("what was missed is made up for by one run, or let go", async () => {
  const [after, now] = [at("2026-01-01T00:00:00Z"), at("2026-01-03T07:00:00Z")];
  const tickFor = async (spec: Record<string, unknown>) => {
    const description = described({ every: "12h", ...spec });
    return tickOf({ name: "nightly", description, times: await timesOf("nightly", description), after }, now);
  };
  expect(await tickFor({})).toEqual({ at: at("2026-01-03T00:00:00Z"), due: at("2026-01-03T00:00:00Z"), missed: 3 });
  expect(await tickFor({ missed: "none" })).toEqual({ at: at("2026-01-03T12:00:00Z"), due: at("2026-01-03T12:00:00Z"), missed: 0 });
});

it("jitter is another one for each time, and the same for everybody", () => {
  const description = described({ every: "12h", jitter: "1h" });
  const delays = Array.from({ length: 200 }, (_, n) => delayOf("nightly", description, n * day));
  expect(delays).toEqual(Array.from({ length: 200 }, (_, n) => delayOf("nightly", description, n * day)));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...delays)).toBeLessThan(3_600_000);
  expect(new Set(delays).size).toBeGreaterThan(190);
});

it.each([
  [{ every: "0h" }, /nightly.*every: "0h"/],
  [{ every: "-1" }, /every: "-1"/],
  [{ every: "1.5h" }, /every: "1.5h"/],
  [{ every: 12 }, /every: 12 /],
  [{ every: "9999w" }, /every: "9999w"/],
  [{}, /doesn't say when/],
  [{ every: "12h", cron: "0 0 * * *" }, /can't both/],
  [{ every: "12h", timeZone: "UTC" }, /timeZone/],
  [{ every: "12h", from: "tomorrow" }, /from: "tomorrow"/],
  [{ every: "12h", jitter: "12h" }, /jitter/],
  [{ every: "12h", missed: "twice" }, /missed: "twice"/],
  [{ every: "12h", evry: "1h" }, /"evry".*Did you mean every/s],
  [{ every: "12h", to: undefined, deliver: undefined }, /what to do/],
  [{ every: "12h", sync: { plugin: "file", name: "isos" } }, /both deliver and sync/],
  [{ every: "12h", to: "" }, /to is missing/],
  [{ every: "12h", deliver: "isos" }, /names no repository/],
  [{ every: "12h", only: "changed" }, /only means nothing/],
  [{ cron: "0 0 * * *", from: "2026-01-01" }, /from means nothing/],
  [{ cron: "0 0 * * *", timeZone: "Europe/Atlantis" }, /Europe\/Atlantis/],
])("%j is refused by name", (spec, message) => {
  let error: unknown;
  try {
    described(spec);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: "SCHEDULE_INVALID" });
  expect(String(error)).toMatch(message);
});

it.each([
  ["0 25 * * *", /can't be read.*25/],
  ["every night", /can't be read/],
  ["0 0 * *", /can't be read/],
  ["2026-01-01T00:00:00", /can't be read/],
  ["0 0 31 2 *", /never comes/],
  ["0 0 30 2 *", /never comes/],
])("the cron %j is refused by name", async (cron, message) => {
  await expect(timesOf("nightly", described({ cron }))).rejects.toThrow(message);
});

it("a leap day comes, however far it is", async () => {
  const times = await timesOf("nightly", described({ cron: "0 0 29 2 *" }));
  expect(iso(times.next(at("2026-03-01T00:00:00Z")))).toBe("2028-02-29T00:00:00.000Z");
});
