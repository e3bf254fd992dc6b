import type { Description } from "./description.ts";
import { delayOf, type Times } from "./times.ts";

/** A time at which a schedule is run. */
export interface Tick {
  /** The time that the description names. */
  readonly at: number;
  /** When it begins: `at`, and what jitter adds. */
  readonly due: number;
  /** How many times before it passed without a run: a thousand at most are counted. */
  readonly missed: number;
}

/** Milliseconds after which what hasn't begun was missed. */
const grace = 60_000;

const mostCounted = 1_000;

/** What a schedule waits for. */
export interface Waiting {
  readonly name: string;
  readonly description: Description;
  readonly times: Times;
  /** Nothing up to this moment is run any more: it was, or the schedule wasn't there, or was paused. */
  readonly after: number;
}

/** The time that is to be run now, or else the next one; `undefined` where none comes any more. */
export const tickOf = ({ name, description, times, after }: Waiting, now: number): Tick | undefined => {
  const tick = (at: number, missed: number): Tick => ({ at, due: at + delayOf(name, description, at), missed });
  const latest = times.latest(now);
  if (latest !== undefined && latest > after) {
    const found = tick(latest, passedBetween(times, after, latest));
    if (description.missed === "once" || now - found.due <= grace) return found;
  }
  const next = times.next(Math.max(now, after));
  return next === undefined ? undefined : tick(next, 0);
};

const passedBetween = (times: Times, after: number, until: number): number => {
  let passed = 0;
  for (let at = times.next(after); at !== undefined && at < until && passed < mostCounted; at = times.next(at)) passed++;
  return passed;
};
