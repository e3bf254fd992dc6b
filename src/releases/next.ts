import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { opensAt } from "./gates.ts";
import { allReleases } from "./known.ts";
import { allRings, ringNamed } from "./ring-records.ts";

/** What a ring could get next. */
export interface RingNext {
  /** A release that was made after the one that it serves, and that it didn't go back from: the newest that may come, else the one that may come soonest; `null` where there is none. */
  readonly release: string | null;
  /** ISO time from which on its gates are open, as far as time is what they wait for; `null` where nobody knows yet. */
  readonly from: string | null;
  /** Whether it may be rolled out there by now; a check of one's own is asked then. */
  readonly open: boolean;
  /** The ring that has to have it first, and hasn't; `null` where that keeps nothing back. */
  readonly waitsFor: string | null;
}

export const nextFor = async (context: Context, run: Run, name: string): Promise<RingNext> => {
  const [rings, releases] = await Promise.all([allRings(context, run), allReleases(context, run)]);
  const { settings, stack, history } = ringNamed(rings, name);
  const served = releases.find((one) => one.name === stack.at(-1)?.release);
  const left = new Set(history.flatMap(({ action, result, before }) => (action === "rollBack" && result === "done" ? [before] : [])));
  const required = settings.requires === null ? undefined : ringNamed(rings, settings.requires);
  const now = context.transport.clock.now();
  const candidates = releases
    .filter((one) => !one.deleted && !left.has(one.name) && one.name !== served?.name && (served === undefined || one.at > served.at))
    .map(({ name: release, at }) => ({ release, from: opensAt(settings, { name: release, at }, required) }));
  const isOpen = (from: string | undefined): boolean => from !== undefined && Date.parse(from) <= now;
  const timed = candidates.filter(({ from }) => from !== undefined).sort((a, b) => Date.parse(a.from ?? "") - Date.parse(b.from ?? ""));
  const next = candidates.findLast(({ from }) => isOpen(from)) ?? timed[0] ?? candidates.at(-1);
  return Object.freeze({
    release: next?.release ?? null,
    from: next?.from ?? null,
    open: isOpen(next?.from),
    waitsFor: next === undefined || next.from !== undefined ? null : settings.requires,
  });
};
