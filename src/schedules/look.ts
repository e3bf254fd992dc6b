import { type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Carried } from "./carrier.ts";
import { AllDescribed, type Described, readDescribed, type SchedulePause } from "./described.ts";
import type { Description, RunsOn } from "./description.ts";
import { tickOf } from "./due.ts";
import { runLine, runLines } from "./names.ts";
import { lastRunIn, runsIn, type ScheduleRun, tickIn } from "./runs.ts";
import { carrierOf } from "./server/index.ts";
import { timesOf } from "./times.ts";

/** A schedule, as it stands. */
export interface Schedule {
  /** Its name. */
  readonly name: string;
  /** What is done, and when. */
  readonly spec: Description;
  /** Who runs it: the server by itself, or whoever calls `run()`. */
  readonly runsOn: RunsOn;
  /** Who paused it, when and why; `undefined` of one that isn't paused. */
  readonly paused: SchedulePause | undefined;
  /** The last run, or the one that goes on. */
  readonly last: ScheduleRun | undefined;
  /** ISO time of the next run, if there is a runner then; in the past where there should have been one. `undefined` of one that is paused, or in trouble. */
  readonly next: string | undefined;
  /** Why the server doesn't run it, though it should, or why that can't be seen; `undefined` where all is well. */
  readonly trouble: string | undefined;
}

/** All of them, by name. */
export const listSchedules = async (context: Context, run: Run): Promise<readonly Schedule[]> => {
  const ledger = ledgerOf(context);
  const all = await new AllDescribed(ledger).read(run);
  const [lasts, carried] = await Promise.all([
    ledger.lasts(
      run,
      runLines,
      all.map(({ name }) => runLine(name)),
    ),
    carriedOf(context, run, all),
  ]);
  const schedules = await Promise.all(
    all.map((described) => scheduleOf(context, described, lasts.get(runLine(described.name)), carried.get(described.name))),
  );
  return schedules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** One of them. */
export const lookAtSchedule = async (context: Context, run: Run, described: Described): Promise<Schedule> => {
  const [tail, carried] = await Promise.all([
    ledgerOf(context).lines.tail(run, runLine(described.name), "afresh"),
    carriedOf(context, run, [described]),
  ]);
  return scheduleOf(context, described, tail?.record, carried.get(described.name));
};

/** Runs, the newest first: those in the ledger, and those that the server has made by itself. */
export const historyOf = async (context: Context, run: Run, name: string, limit: number): Promise<readonly ScheduleRun[]> => {
  const [ran, carried] = await Promise.all([ranByClients(context, run, name, limit), ranByServer(context, run, name, limit)]);
  return [...ran, ...carried].toSorted((a, b) => newestFirst(a, b)).slice(0, limit);
};

const newestFirst = (a: ScheduleRun, b: ScheduleRun): number => Date.parse(b.started) - Date.parse(a.started);

const ranByClients = async (context: Context, run: Run, name: string, limit: number): Promise<readonly ScheduleRun[]> => {
  const { lines } = ledgerOf(context);
  const entries = (await lines.entriesOf(run, runLine(name))).toReversed();
  const records: LedgerRecord[] = [];
  const size = Math.max(10, limit * 2);
  const isEnough = (): boolean => records.filter(({ kind }) => kind === "intent").length >= limit;
  for (let i = 0; i < entries.length && !isEnough(); i += size)
    records.push(...(await lines.each(entries.slice(i, i + size), async (entry) => lines.readable(await lines.parsed(entry), entry))));
  return runsIn(name, records.toReversed()).toReversed().slice(0, limit);
};

/** Of one that was deleted, nothing says whether the server had it. */
const ranByServer = async (context: Context, run: Run, name: string, limit: number): Promise<readonly ScheduleRun[]> => {
  const carrier = carrierOf(context);
  if (carrier === undefined) return [];
  const described = await readDescribed(ledgerOf(context), run, name);
  if (described !== undefined) return described.description.runsOn === undefined ? [] : carrier.runs(run, name, limit);
  return (await carrier.isAllowed(run)) ? carrier.runs(run, name, limit) : [];
};

const carriedOf = async (context: Context, run: Run, all: readonly Described[]): Promise<ReadonlyMap<string, Carried>> =>
  (await carrierOf(context)?.look(
    run,
    all.filter(({ description }) => description.runsOn === "server"),
  )) ?? new Map();

const scheduleOf = async (
  context: Context,
  described: Described,
  record: LedgerRecord | undefined,
  carried: Carried | undefined,
): Promise<Schedule> => {
  const { name, description, paused } = described;
  const { runsOn = "client" } = description;
  const lasts = [record === undefined ? undefined : lastRunIn(name, record), carried?.last].filter((one) => one !== undefined);
  const next = runsOn === "server" ? carried?.next : await nextOf(context, described, record);
  const lacking = runsOn === "server" && carried === undefined ? "the server has no plugin any more that runs it." : undefined;
  return Object.freeze({
    name,
    spec: description,
    runsOn,
    paused,
    last: lasts.toSorted(newestFirst)[0],
    next: next === undefined || paused !== undefined ? undefined : new Date(next).toISOString(),
    trouble: carried?.trouble ?? lacking,
  });
};

/** When clients run it next. */
const nextOf = async (
  { transport }: Context,
  { name, description, paused, since }: Described,
  record: LedgerRecord | undefined,
): Promise<number | undefined> => {
  if (paused !== undefined) return undefined;
  const times = await timesOf(name, description).catch(() => undefined);
  const after = Math.max(since, tickIn(record) ?? since);
  return times === undefined ? undefined : tickOf({ name, description, times, after }, transport.clock.now())?.due;
};
