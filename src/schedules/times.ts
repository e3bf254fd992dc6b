import { createHash } from "node:crypto";
import { UsageError } from "../errors/index.ts";
import type { Description } from "./description.ts";
import { durationOf } from "./duration.ts";
import { invalid } from "./invalid.ts";

/** When a schedule is due, jitter aside; all in milliseconds since the epoch. */
export interface Times {
  /** The first time after that moment; `undefined` where there is none any more. */
  next(after: number): number | undefined;
  /** The last time up to that moment, which may be it. */
  latest(upTo: number): number | undefined;
}

/** As much of the package `croner` as is used. */
type Croner = typeof import("croner");

const cronerOf = async (name: string): Promise<Croner> => {
  try {
    return await import("croner");
  } catch (cause) {
    throw new UsageError({
      message: `schedule ${JSON.stringify(name)}: cron takes the package croner, which isn't installed.`,
      hint: 'npm install croner; or give it an interval: every: "12h".',
      cause,
    });
  }
};

/** @throws UsageError where that is never, or can't be read */
export const timesOf = async (name: string, { every, from, cron = "", timeZone = "UTC" }: Description): Promise<Times> =>
  every === undefined
    ? inCalendar(name, cron, timeZone, await cronerOf(name))
    : regular(durationOf(name, "every", every), Date.parse(from ?? ""));

const regular = (every: number, from: number): Times => ({
  next: (after) => from + Math.max(0, Math.floor((after - from) / every) + 1) * every,
  latest: (upTo) => (upTo < from ? undefined : from + Math.floor((upTo - from) / every) * every),
});

/** Days are looked for so far ahead: to the next 29th of February, over a century's end. */
const inCalendar = (name: string, cron: string, timeZone: string, { Cron }: Croner): Times => {
  const unreadable = (cause?: unknown): UsageError =>
    invalid(
      name,
      `cron: ${JSON.stringify(cron)} can't be read${cause instanceof Error ? ` (${cause.message.replace(/^CronPattern: /, "").replace(/\.$/, "")})` : ""}`,
      'Five fields, minute, hour, day of the month, month, day of the week: "30 2 * * *" is every day at half past two.',
      cause,
    );
  // A date alone would be taken for a time that comes once.
  if (!/^(?:@\w+|\S+(?: \S+){4,5})$/.test(cron)) throw unreadable();
  const job = (() => {
    try {
      return new Cron(cron, { timezone: timeZone, paused: true, mode: "5-or-6-parts" });
    } catch (cause) {
      throw unreadable(cause);
    }
  })();
  const next = (after: number): number | undefined => job.nextRun(new Date(after))?.getTime();
  if (next(Date.UTC(2024, 0, 1)) === undefined)
    throw invalid(name, `cron: ${JSON.stringify(cron)} never comes`, "No year has such a day: look at the day and the month.");
  return {
    next,
    latest: (upTo) =>
      job
        .previousRuns(2, new Date(upTo + 1_000))
        .map((at) => at.getTime())
        .find((at) => at <= upTo),
  };
};

/** By how much a run begins later than its time: the same for everybody. */
export const delayOf = (name: string, { jitter }: Description, tick: number): number => {
  if (jitter === undefined) return 0;
  const chance = createHash("sha256").update(`${name} ${tick}`).digest().readUInt32BE() / 2 ** 32;
  return Math.floor(chance * durationOf(name, "jitter", jitter));
};
