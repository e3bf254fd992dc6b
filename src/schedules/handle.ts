import { ResourceNotFoundError } from "../errors/index.ts";
import { actorOf, type LedgerRecord, ledgerOf, type Note } from "../ledger/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { type Operation, type OptionNames, type Run, start, type Wait } from "../operation/index.ts";
import { AllDescribed, type Described, describedBy, readDescribed, type SchedulePause } from "./described.ts";
import { type Description, describe, printDescription, type ScheduleSpec } from "./description.ts";
import { tickOf } from "./due.ts";
import { descriptionLine, runLine, runLines } from "./names.ts";
import { perform } from "./perform.ts";
import { checkRunner, ScheduleRunner, type ScheduleRunnerOptions } from "./runner.ts";
import { lastRunIn, runsIn, type ScheduleRun, tickIn } from "./runs.ts";
import { timesOf } from "./times.ts";
import { fleetIn, type ScheduleFleets } from "./work.ts";

/** A schedule, as it stands. */
export interface Schedule {
  /** Its name. */
  readonly name: string;
  /** What is done, and when. */
  readonly spec: Description;
  /** Who paused it, when and why; `undefined` of one that isn't paused. */
  readonly paused: SchedulePause | undefined;
  /** The last run, or the one that goes on. */
  readonly last: ScheduleRun | undefined;
  /** ISO time of the next run, if there is a runner then; in the past where there should have been one. `undefined` of one that is paused. */
  readonly next: string | undefined;
}

/** Why a schedule is changed. */
export interface ScheduleChangeOptions extends Wait {
  /** For the ledger. */
  readonly reason?: string | undefined;
}

const changeOptions: OptionNames<ScheduleChangeOptions> = { reason: "option", signal: "option" };

/** Which runs are wanted. */
export interface ScheduleHistoryOptions extends Wait {
  /** How many, at most. @default 20 */
  readonly limit?: number | undefined;
}

const historyOptions: OptionNames<ScheduleHistoryOptions> = { limit: "option", signal: "option" };

/** What one run by hand is given. */
export interface ScheduleRunNowOptions extends Wait {
  /** Fleets by name, for a schedule that delivers one. */
  readonly fleets?: ScheduleFleets | undefined;
}

const runNowOptions: OptionNames<ScheduleRunNowOptions> = { fleets: "option", signal: "option" };

/** Milliseconds without a sign after which a run by hand is taken over. */
const leaseMs = 300_000;

/** What is done again and again. Descriptions and runs are records in Pulp; any number of machines may run them, and each time is run once. */
export class Schedules {
  readonly #context: Context;
  readonly #closing: AbortSignal;

  /** @internal */
  constructor(context: Context, closing: AbortSignal) {
    this.#context = context;
    this.#closing = closing;
  }

  /**
   * Makes it so; `[]` the second time. One that is paused stays so. Nothing runs it but `run()`, on one machine or several.
   *
   * @throws UsageError (`SCHEDULE_INVALID`) naming the schedule and what is wrong with it, before anything is sent; LedgerError
   * @example `await pulp.schedules.ensure("epel-nightly", { cron: "30 2 * * *", timeZone: "Europe/Berlin", deliver: epel, to: "epel/9" });`
   */
  ensure(name: string, spec: ScheduleSpec, options: ScheduleChangeOptions = {}): Operation<readonly Change[]> {
    const line = descriptionLine(name);
    const wanted = describe(name, spec);
    return this.#begin(`ensure of schedule ${JSON.stringify(name)}`, options, changeOptions, async (run) => {
      const { plugin } = wanted.deliver ?? wanted.sync ?? {};
      if (plugin !== undefined) adapterOf(this.#context, plugin);
      const now = this.#context.transport.clock.now();
      const first = { ...wanted, ...(wanted.every === undefined ? {} : { from: wanted.from ?? new Date(now).toISOString() }) };
      await timesOf(name, first);
      let changes: readonly Change[] = [];
      await ledgerOf(this.#context).appendAfter(run, line, (record) => {
        const before = describedBy(record);
        const next =
          before?.description.every === wanted.every ? { ...first, from: wanted.from ?? before?.description.from ?? first.from } : first;
        const description = printDescription(next as Description) as unknown as Description;
        const fields = differing(before?.description, description);
        changes = fields.length === 0 ? [] : [{ resource: "schedule", name, action: before === undefined ? "created" : "updated", fields }];
        if (fields.length === 0) return undefined;
        const timed = fields.some((field) => ["every", "from", "cron", "timeZone"].includes(field));
        // What is described anew isn't late for what it wasn't there for; the first time of an interval is one of its times.
        const begins = Date.parse(description.from ?? "");
        const isFirst = begins > now || (before === undefined && begins === now);
        const since = !timed && before !== undefined ? before.since : isFirst ? begins - 1 : now;
        return noteOf("ensure", { description, paused: before?.paused, since }, options.reason);
      });
      return changes;
    });
  }

  /**
   * All schedules of this domain, by name, each with its last run and its next one.
   *
   * GET `content/…/`: pages of descriptions, and of what was run last
   */
  list(options: Wait = {}): Operation<readonly Schedule[]> {
    return this.#begin("list of schedules", options, undefined, async (run) => {
      const ledger = ledgerOf(this.#context);
      const all = await new AllDescribed(ledger).read(run);
      const lasts = await ledger.lasts(
        run,
        runLines,
        all.map(({ name }) => runLine(name)),
      );
      const schedules = await Promise.all(all.map((described) => this.#schedule(described, lasts.get(runLine(described.name)))));
      return schedules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  /** One of them. @throws ResourceNotFoundError */
  read(name: string, options: Wait = {}): Operation<Schedule> {
    const line = runLine(name);
    return this.#begin(`read of schedule ${JSON.stringify(name)}`, options, undefined, async (run) => {
      const described = await this.#existing(run, name);
      return this.#schedule(described, (await ledgerOf(this.#context).lines.tail(run, line, "afresh"))?.record);
    });
  }

  /** Its runs, the newest first; also of one that was deleted. */
  history(name: string, options: ScheduleHistoryOptions = {}): Operation<readonly ScheduleRun[]> {
    const line = runLine(name);
    const { limit = 20 } = options;
    return this.#begin(`history of schedule ${JSON.stringify(name)}`, options, historyOptions, async (run) => {
      const { lines } = ledgerOf(this.#context);
      const entries = (await lines.entriesOf(run, line)).toReversed();
      const records: LedgerRecord[] = [];
      const size = Math.max(10, limit * 2);
      const isEnough = (): boolean => records.filter(({ kind }) => kind === "intent").length >= limit;
      for (let i = 0; i < entries.length && !isEnough(); i += size)
        records.push(...(await lines.each(entries.slice(i, i + size), async (entry) => lines.readable(await lines.parsed(entry), entry))));
      return runsIn(name, records.toReversed()).toReversed().slice(0, limit);
    });
  }

  /** From here on no run of it begins, anywhere; one that goes on comes to its end. `[]` where it was paused already. @throws ResourceNotFoundError */
  pause(name: string, options: ScheduleChangeOptions = {}): Operation<readonly Change[]> {
    const { reason } = options;
    return this.#change("pause", name, options, ({ description, since, paused }) => {
      const at = new Date(this.#context.transport.clock.now()).toISOString();
      return paused === undefined
        ? noteOf("pause", { description, since, paused: { at, by: actorOf(this.#context), reason } }, reason)
        : undefined;
    });
  }

  /** It is run again from the next time on: what passed meanwhile isn't made up for. `[]` where it wasn't paused. @throws ResourceNotFoundError */
  resume(name: string, options: ScheduleChangeOptions = {}): Operation<readonly Change[]> {
    return this.#change("resume", name, options, ({ description, paused }) =>
      paused === undefined
        ? undefined
        : noteOf("resume", { description, since: this.#context.transport.clock.now(), paused: undefined }, options.reason),
    );
  }

  /** Nothing runs it any more; a run that goes on comes to its end. Its records stay. `[]` where there is none. */
  delete(name: string, options: ScheduleChangeOptions = {}): Operation<readonly Change[]> {
    return this.#change(
      "delete",
      name,
      options,
      () => ({ action: "delete", reason: options.reason, after: { schedule: null } }),
      "may be missing",
    );
  }

  /**
   * Runs all schedules, now and as they come, until `signal` is aborted, or the client is closed. Any number of machines may do that: each time is run once, and what a machine that
   * died has left is gone on with by another.
   *
   * @example `for await (const event of pulp.schedules.run({ signal })) if (event.type === "ended") console.log(event.run.schedule, event.run.status);`
   */
  run(options: ScheduleRunnerOptions = {}): ScheduleRunner {
    checkRunner(options);
    return new ScheduleRunner(this.#context, options, this.#closing);
  }

  /**
   * Runs it once, now, paused or not, for clocks of one's own (a systemd timer, a CronJob): waits for a run that goes on, and is no less one of its runs. What was due
   * until now is done by it. A run that fails is told by its `status`, not thrown.
   *
   * @throws ResourceNotFoundError, UsageError (`FLEET_LACKING`)
   * @example `const { status, error } = await pulp.schedules.runNow("epel-nightly");`
   */
  runNow(name: string, options: ScheduleRunNowOptions = {}): Operation<ScheduleRun> {
    runLine(name);
    const { fleets = {} } = options;
    return this.#begin(`run of schedule ${JSON.stringify(name)}`, options, runNowOptions, async (run) => {
      const described = await this.#existing(run, name);
      if (described.description.fleet !== undefined) fleetIn(fleets, described.description.fleet);
      const at = this.#context.transport.clock.now();
      const tick = { at, due: at, missed: 0 };
      const performing = perform(this.#context, described, () => tick, { fleets, leaseMs, inTurn: (work) => work(), tell: () => {} });
      const cancel = (): void => void performing.cancel().catch(() => {});
      run.signal.addEventListener("abort", cancel, { once: true });
      const { ran } = await performing.result;
      run.signal.removeEventListener("abort", cancel);
      return ran ?? this.#gone(name);
    });
  }

  #begin<T>(label: string, options: Wait, names: OptionNames<Wait> | undefined, work: (run: Run) => Promise<T>): Operation<T> {
    return start(this.#context, label, work, options, names);
  }

  #change(
    verb: "pause" | "resume" | "delete",
    name: string,
    options: ScheduleChangeOptions,
    next: (now: Described) => Note | undefined,
    missing: "is an error" | "may be missing" = "is an error",
  ): Operation<readonly Change[]> {
    const line = descriptionLine(name);
    return this.#begin(`${verb} of schedule ${JSON.stringify(name)}`, options, changeOptions, async (run) => {
      const written = await ledgerOf(this.#context).appendAfter(run, line, (record) => {
        const now = describedBy(record);
        if (now !== undefined) return next(now);
        return missing === "may be missing" ? undefined : this.#gone(name);
      });
      if (written === undefined) return [];
      return [
        { resource: "schedule", name, action: verb === "delete" ? "deleted" : "updated", fields: verb === "delete" ? [] : ["paused"] },
      ];
    });
  }

  async #existing(run: Run, name: string): Promise<Described> {
    return (await readDescribed(ledgerOf(this.#context), run, name)) ?? this.#gone(name);
  }

  #gone(name: string): never {
    throw new ResourceNotFoundError({
      resource: "schedule",
      name,
      message: `there is no schedule ${JSON.stringify(name)}, or none that this user may see.`,
      hint: "pulp.schedules.list() names those that there are.",
    });
  }

  async #schedule(described: Described, record: LedgerRecord | undefined): Promise<Schedule> {
    const { name, description, paused, since } = described;
    const last = record === undefined ? undefined : lastRunIn(name, record);
    const after = Math.max(since, tickIn(record) ?? since);
    const times = await timesOf(name, description).catch(() => undefined);
    const tick =
      times === undefined || paused !== undefined
        ? undefined
        : tickOf({ name, description, times, after }, this.#context.transport.clock.now());
    return Object.freeze({
      name,
      spec: description,
      paused,
      last,
      next: tick === undefined ? undefined : new Date(tick.due).toISOString(),
    });
  }
}

const noteOf = (
  action: string,
  { description, paused, since }: Pick<Described, "description" | "paused" | "since">,
  reason: string | undefined,
): Note => ({
  action,
  reason,
  after: {
    schedule: printDescription(description),
    since: new Date(since).toISOString(),
    paused: paused === undefined ? null : (JSON.parse(JSON.stringify(paused)) as Record<string, string>),
  },
});

const differing = (before: Description | undefined, after: Description): readonly string[] => {
  const [was, is] = [before ?? {}, after] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]),
  );
};
