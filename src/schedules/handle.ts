import { ResourceNotFoundError } from "../errors/index.ts";
import { actorOf, ledgerOf, type Note } from "../ledger/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { type Operation, type OptionNames, type Run, start, type Wait } from "../operation/index.ts";
import { type Described, describedBy, readDescribed } from "./described.ts";
import { describe, runsOnIn, type ScheduleSpec } from "./description.ts";
import { ensureSchedule, noteOf } from "./ensure.ts";
import { historyOf, listSchedules, lookAtSchedule, type Schedule } from "./look.ts";
import { descriptionLine, runLine } from "./names.ts";
import { perform } from "./perform.ts";
import { notForServer } from "./refusal.ts";
import { ScheduleRunner } from "./runner.ts";
import { checkRunner, type ScheduleRunnerOptions } from "./runner-options.ts";
import type { ScheduleRun } from "./runs.ts";
import { carrierOf } from "./server/index.ts";
import { fleetIn, type ScheduleFleets } from "./work.ts";

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

const historyOptions: OptionNames<ScheduleHistoryOptions> = { limit: { least: 1 }, signal: "option" };

/** What one run by hand is given. */
export interface ScheduleRunNowOptions extends Wait {
  /** Fleets by name, for a schedule that delivers one. */
  readonly fleets?: ScheduleFleets | undefined;
}

const runNowOptions: OptionNames<ScheduleRunNowOptions> = { fleets: "pairs", signal: "option" };

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
   * Makes it so; `[]` the second time. One that is paused stays so. The server runs it by itself where it can; else nothing does but `run()`, on one machine or
   * several.
   *
   * @throws UsageError (`SCHEDULE_INVALID`) naming the schedule and what is wrong with it, before anything is sent; UsageError (`SCHEDULE_NOT_FOR_SERVER`), PermissionError
   * where the server is to run it and can't, or isn't let; LedgerError
   * @example `await pulp.schedules.ensure("epel-nightly", { cron: "30 2 * * *", timeZone: "Europe/Berlin", deliver: epel, to: "epel/9" });`
   */
  ensure(name: string, spec: ScheduleSpec, options: ScheduleChangeOptions = {}): Operation<readonly Change[]> {
    descriptionLine(name);
    const wish = { name, wanted: describe(name, spec), runsOn: runsOnIn(name, spec), reason: options.reason };
    return this.#begin(`ensure of schedule ${JSON.stringify(name)}`, options, changeOptions, (run) =>
      ensureSchedule(this.#context, run, wish),
    );
  }

  /**
   * All schedules of this domain, by name, each with its last run and its next one.
   *
   * GET `content/…/`: pages of descriptions, and of what was run last; GET `workflow/…/` where there are some that the server runs
   */
  list(options: Wait = {}): Operation<readonly Schedule[]> {
    return this.#begin("list of schedules", options, undefined, (run) => listSchedules(this.#context, run));
  }

  /** One of them. @throws ResourceNotFoundError */
  read(name: string, options: Wait = {}): Operation<Schedule> {
    runLine(name);
    return this.#begin(`read of schedule ${JSON.stringify(name)}`, options, undefined, async (run) =>
      lookAtSchedule(this.#context, run, await this.#existing(run, name)),
    );
  }

  /** Its runs, those of clients and of the server, the newest first; also of one that was deleted. @throws PermissionError for what the server runs */
  history(name: string, options: ScheduleHistoryOptions = {}): Operation<readonly ScheduleRun[]> {
    runLine(name);
    const { limit = 20 } = options;
    return this.#begin(`history of schedule ${JSON.stringify(name)}`, options, historyOptions, (run) =>
      historyOf(this.#context, run, name, limit),
    );
  }

  /** From here on no run of it begins, anywhere; one that goes on comes to its end, but on the server, where it is canceled. `[]` where it was paused already. @throws ResourceNotFoundError */
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

  /** Nothing runs it any more; a run that goes on comes to its end, but on the server, where it is canceled. Its records stay. `[]` where there is none. */
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
   * until now is done by it, but for what the server runs by itself. A run that fails is told by its `status`, not thrown.
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
      const carrier = carrierOf(this.#context);
      const before = carrier === undefined ? undefined : await readDescribed(ledgerOf(this.#context), run, name);
      const isCarried = before?.description.runsOn === "server";
      // Nothing is written down that the server then wouldn't follow.
      if (isCarried) await carrier?.requireAllowed(run);
      const refusal = isCarried && verb === "resume" ? await carrier?.refuses(run, name, before.description) : undefined;
      if (refusal !== undefined) throw notForServer(name, refusal);
      const written = await ledgerOf(this.#context).appendAfter(run, line, (record) => {
        const now = describedBy(record);
        if (now !== undefined) return next(now);
        return missing === "may be missing" ? undefined : this.#gone(name);
      });
      const wasCarried = before === undefined || before.description.runsOn !== undefined;
      if (isCarried || (wasCarried && (await carrier?.isAllowed(run)))) await carrier?.settle(run, name);
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
}
