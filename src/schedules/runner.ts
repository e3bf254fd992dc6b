import pLimit, { type LimitFunction } from "p-limit";
import { isTaskCanceledError } from "../errors/index.ts";
import { type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { start } from "../operation/index.ts";
import { AllDescribed, type Described } from "./described.ts";
import { type Tick, tickOf, type Waiting } from "./due.ts";
import type { ScheduleEvent } from "./events.ts";
import { Feed } from "./feed.ts";
import { runLine, runLines } from "./names.ts";
import { type Performing, perform } from "./perform.ts";
import type { ScheduleRunnerOptions } from "./runner-options.ts";
import { lastRunIn, tickIn } from "./runs.ts";
import { timesOf } from "./times.ts";
import { fleetIn } from "./work.ts";

/** Milliseconds, at most, that whoever didn't run a schedule last leaves it to the one who did. */
const standBack = 1_500;
/** Milliseconds until a schedule that couldn't be run is looked at again. */
const afterTrouble = 5_000;

interface Watched extends Waiting {
  readonly described: Described;
  /** Whether somebody was at it when it was looked at: if he has died, his run is gone on with. */
  isHeld: boolean;
  /** Whether this runner ran it last. */
  isOwn: boolean;
  /** Milliseconds that it is left to whoever ran it last. */
  readonly lag: number;
  after: number;
  /** What it waits for, once that was worked out. */
  tick: Tick | undefined;
  /** Not looked at before. */
  notBefore: number;
}

/** Runs schedules from its beginning until it is told to stop. What happens is told to whoever iterates it. */
export class ScheduleRunner implements AsyncIterable<ScheduleEvent> {
  readonly #context: Context;
  readonly #options: ScheduleRunnerOptions;
  readonly #feed = new Feed<ScheduleEvent>();
  readonly #all: AllDescribed;
  readonly #watched = new Map<string, Watched>();
  readonly #unable = new Map<string, number>();
  readonly #running = new Map<string, Performing>();
  /** The operations of the last runs that were this one's, by schedule. */
  readonly #own = new Map<string, string>();
  readonly #limit: LimitFunction;
  /** The schedules aren't what they were when they were looked at. */
  #isOutdated = true;
  #isStopping: boolean;
  #woken = Promise.withResolvers<void>();
  readonly #done: Promise<void>;

  /** @internal */
  constructor(context: Context, options: ScheduleRunnerOptions, closing: AbortSignal) {
    this.#context = context;
    this.#options = options;
    this.#limit = pLimit(options.concurrency ?? 8);
    this.#all = new AllDescribed(ledgerOf(context));
    const end = AbortSignal.any([closing, ...(options.signal === undefined ? [] : [options.signal])]);
    const stop = (): void => void this.stop().catch(() => {});
    this.#isStopping = end.aborted;
    end.addEventListener("abort", stop, { once: true });
    this.#done = this.#go().finally(() => {
      end.removeEventListener("abort", stop);
      this.#feed.close();
    });
    this.#done.catch(() => {});
  }

  /** What happens, each once. It ends when the runner has stopped. */
  async *[Symbol.asyncIterator](): AsyncGenerator<ScheduleEvent> {
    yield* this.#feed;
    await this.#done;
  }

  /** Begins nothing further; resolves when all that runs has come to its end, or was canceled, as `stopping` says. */
  async stop(): Promise<void> {
    if (!this.#isStopping) {
      this.#isStopping = true;
      this.#feed.add({ type: "stopping", running: [...this.#running.keys()] });
      this.#wake();
      const over = [...this.#running.values()].filter((one) => this.#options.stopping === "cancel" || one.isWaiting());
      await Promise.allSettled(over.map((one) => one.cancel()));
    }
    await this.#done;
  }

  /** Cancels what runs now; that is written down as the end of those runs. */
  async cancel(): Promise<void> {
    await Promise.allSettled([...this.#running.values()].map((one) => one.cancel()));
  }

  /** Resolves when it has stopped. */
  get done(): Promise<void> {
    return this.#done;
  }

  #wake(): void {
    this.#woken.resolve();
  }

  async #go(): Promise<void> {
    const { clock } = this.#context.transport;
    const { refreshMs = 15_000 } = this.#options;
    let lookedAt = Number.NEGATIVE_INFINITY;
    while (!this.#isStopping) {
      if (this.#isOutdated || clock.now() - lookedAt >= refreshMs) {
        this.#isOutdated = false;
        await this.#look(lookedAt === Number.NEGATIVE_INFINITY ? "first" : "again");
        lookedAt = clock.now();
        if (this.#isStopping) break;
      }
      this.#woken = Promise.withResolvers();
      const next = this.#beginAll(clock.now());
      await this.#sleep(Math.min(next, lookedAt + refreshMs) - clock.now());
    }
    while (this.#running.size > 0) await Promise.allSettled([...this.#running.values()].map(({ result }) => result));
  }

  async #sleep(milliseconds: number): Promise<void> {
    const over = new AbortController();
    await Promise.race([this.#woken.promise, this.#context.transport.clock.sleep(Math.max(0, milliseconds), over.signal).catch(() => {})]);
    over.abort();
  }

  /** What schedules there are now. The first look has to go well. */
  async #look(how: "first" | "again"): Promise<void> {
    const { only } = this.#options;
    try {
      const found = await start(this.#context, "look at the schedules", async (run) => {
        const all = (await this.#all.read(run)).filter(
          ({ name, description }) => description.runsOn !== "server" && (only === undefined || only.includes(name)),
        );
        const fresh = all.filter(({ name, sequence }) => this.#watched.get(name)?.described.sequence !== sequence);
        const lasts = await ledgerOf(this.#context).lasts(
          run,
          runLines,
          fresh.map(({ name }) => runLine(name)),
        );
        return { all, fresh, lasts };
      });
      const names = new Set(found.all.map(({ name }) => name));
      for (const name of this.#watched.keys()) if (!names.has(name)) this.#watched.delete(name);
      for (const one of found.fresh) await this.#watch(one, found.lasts.get(runLine(one.name)));
    } catch (error) {
      if (how === "first") throw error;
      this.#feed.add({ type: "trouble", schedule: undefined, error });
    }
  }

  async #watch(described: Described, last: LedgerRecord | undefined): Promise<void> {
    const { name, description, sequence, since } = described;
    this.#watched.delete(name);
    if (this.#unable.get(name) === sequence) return;
    try {
      if (description.fleet !== undefined) fleetIn(this.#options.fleets ?? {}, description.fleet);
      const times = await timesOf(name, description);
      const after = Math.max(since, tickIn(last) ?? since);
      const lag = (standBack * (1 + 2 * this.#context.transport.clock.random())) / 3;
      this.#watched.set(name, {
        name,
        described,
        lag,
        description,
        times,
        after,
        isHeld: typeof last?.holder === "number",
        isOwn: last !== undefined && lastRunIn(name, last)?.operation === this.#own.get(name),
        tick: undefined,
        notBefore: 0,
      });
    } catch (error) {
      this.#unable.set(name, sequence);
      this.#feed.add({ type: "unable", schedule: name, error });
    }
  }

  /** @returns when the next one is due */
  #beginAll(now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const watched of this.#watched.values()) {
      if (this.#running.has(watched.name)) continue;
      if (watched.isHeld) this.#begin(watched, watched.after);
      if (watched.isHeld || watched.described.paused !== undefined) continue;
      watched.tick ??= tickOf(watched, now);
      const { tick } = watched;
      if (tick === undefined) continue;
      const due = Math.max(watched.notBefore, tick.due + (watched.isOwn ? 0 : watched.lag));
      if (due <= now) this.#begin(watched, tick.at);
      else next = Math.min(next, due);
    }
    return next;
  }

  #begin(watched: Watched, at: number): void {
    const { clock } = this.#context.transport;
    const { fleets = {}, leaseMs = 300_000 } = this.#options;
    const { name } = watched;
    watched.tick = undefined;
    const decide = (last: LedgerRecord | undefined) => {
      // Of a paused one, only what a dead one left is finished.
      if (watched.described.paused !== undefined) return undefined;
      const after = Math.max(watched.described.since, tickIn(last) ?? watched.after);
      const tick = tickOf({ ...watched, after }, clock.now());
      return tick === undefined || tick.due > clock.now() || this.#isStopping ? undefined : tick;
    };
    const performing = perform(this.#context, watched.described, decide, {
      fleets,
      leaseMs,
      inTurn: this.#limit,
      tell: (event) => this.#feed.add(event),
    });
    this.#running.set(name, performing);
    const ended = async (): Promise<void> => {
      try {
        const { ran, last } = await performing.result;
        if (ran !== undefined) this.#own.set(name, ran.operation);
        watched.isHeld = false;
        const before = watched.after;
        watched.after = Math.max(before, tickIn(last) ?? before);
        watched.isOwn = ran !== undefined;
        if (ran?.status === "taken back") this.#isOutdated = true;
        if (watched.after === before) watched.notBefore = clock.now() + afterTrouble;
        if (ran !== undefined) this.#feed.add({ type: "ended", run: ran });
        else if (last !== undefined && (tickIn(last) ?? 0) >= at && lastRunIn(name, last)?.operation !== this.#own.get(name))
          this.#feed.add({ type: "elsewhere", schedule: name, at: String(last.asked?.at), by: last.by });
      } catch (error) {
        watched.notBefore = clock.now() + afterTrouble;
        // One that only waited for another's.
        if (!(this.#isStopping && isTaskCanceledError(error))) this.#feed.add({ type: "trouble", schedule: name, error });
      } finally {
        this.#running.delete(name);
        this.#wake();
      }
    };
    void ended();
  }
}
