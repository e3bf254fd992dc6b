import { AbortedError, UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Wait } from "../operation/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import { Events } from "../transport/index.ts";
import { Capacity } from "./capacity.ts";
import { type Asked, asking } from "./changed.ts";
import type { Found, Item } from "./expand.ts";
import { timeLimit, verdictOn } from "./failure.ts";
import { type HostLimits, Hosts, hostOf } from "./hosts.ts";
import { digestOf, Journal, JournalFile, type JournalStore, type LineOf } from "./journal/index.ts";
import { type FleetOutcome, type FleetStatus, type FleetTask, slim } from "./outcome.ts";
import { type FleetReport, Tally } from "./report.ts";
import type { Source } from "./source.ts";
import type { FleetMember } from "./spec.ts";

/** How a run goes about it. */
export interface FleetRunOptions extends Wait, Partial<HostLimits> {
  /**
   * Repositories that are worked on at once. `"auto"` keeps the server's online workers busy, and takes less where others wait in line.
   * @default "auto"
   */
  readonly concurrency?: number | "auto" | undefined;
  /**
   * `"changed"`: upstreams are asked first, by their own small files; one that says what it said before the last such run costs the server no task. What can't be
   * asked so is synced. For `deliver()` and `sync()`. @default all of them
   */
  readonly only?: "changed" | undefined;
  /** Further tries of what may go well another time (an upstream that fails, a worker that is lost). @default 1 */
  readonly retries?: number | undefined;
  /**
   * Where it is written down what was begun and done: the path of a file, or a store of one's own. A run that was cut off is gone on with by one of the
   * same journal; one that came to its end is followed by a new one.
   */
  readonly journal?: string | JournalStore | undefined;
  /** What of a journal's failures is to be done again. @default "nothing" */
  readonly redo?: "nothing" | "failed" | undefined;
  /** Milliseconds that one repository may take; then its tasks are canceled, and it has failed. @default no limit */
  readonly timeLimitMs?: number | undefined;
}

/** Names and payloads of what a run tells. */
export interface FleetRunEvents<T> {
  /** A repository is begun. */
  started: [{ readonly repository: string; readonly attempt: number }];
  /** A repository failed, and is tried again after `delay` milliseconds. */
  retry: [{ readonly repository: string; readonly attempt: number; readonly delay: number; readonly error: unknown }];
  /** A repository is done, however it ended. */
  outcome: [FleetOutcome<T>];
  /** A host has failed several times in a row, and is left alone for a while; it is back; or it is given up for this run. */
  host: [{ readonly host: string; readonly state: "resting" | "back" | "given up" }];
  /** Where the run is: `total` is known where all entries were there at once. */
  progress: [{ readonly done: number; readonly running: number; readonly total: number | undefined }];
}

/** A run over a fleet. It has started; its outcomes come as they are known, each once. */
export interface FleetRun<T> extends AsyncIterable<FleetOutcome<T>> {
  /** @returns what ends the listening. A listener that throws breaks nothing: the report has what it threw. */
  on<E extends keyof FleetRunEvents<T> & string>(event: E, listener: (...args: FleetRunEvents<T>[E]) => void): () => void;
  /** Waits for the end, and sums up. It never throws for a repository. */
  report(): Promise<FleetReport<T>>;
  /** Begins nothing further, and cancels the server's tasks that are under way. Aborting the signal only ends the waiting. */
  cancel(): Promise<void>;
}

/** One try. */
export interface Attempt<T> {
  readonly result: PromiseLike<T>;
  readonly tasks: () => readonly TaskSnapshot[];
  readonly cancel: () => Promise<void>;
}

/** What is done to each repository. */
export interface Work<T> {
  /** `deliver`, `sync`, `run` */
  readonly name: string;
  /** Why there is nothing to be tried; `undefined`: there is. */
  readonly skips: (item: Item) => unknown;
  readonly begin: (item: Item & { readonly asked?: Asked }, way: Way) => Attempt<T>;
}

/** What a try has to know of the run. */
export interface Way {
  readonly signal: AbortSignal;
  /** An operation of an earlier run that began it, and whose end isn't known. */
  readonly earlier: LineOf<"begin"> | undefined;
  /** Writes down the operation that is about to begin; awaited before anything is dispatched. */
  readonly begun: (operation: string) => Promise<void>;
}

interface Queued {
  readonly item: Item & { readonly asked?: Asked };
  readonly order: number;
  readonly earlier: LineOf<"begin"> | undefined;
  readonly host: string | undefined;
  readonly tasks: FleetTask[];
  attempts: number;
  notBefore: number;
  started: string | undefined;
}

/** Entries that are read ahead, so that a host at its limit doesn't hold back the others. */
const ahead = 256;
/** Outcomes that nobody has read: then nothing further is begun. */
const mostUnread = 1_000;
/** Milliseconds before another try; each further one about twice as long. */
const firstDelay = 5_000;

export class FleetRunner<T> implements FleetRun<T> {
  readonly #context: Context;
  readonly #work: Work<T>;
  readonly #options: { readonly retries: number; readonly redo: "nothing" | "failed" } & Pick<FleetRunOptions, "signal" | "timeLimitMs">;
  readonly #source: AsyncGenerator<Found & { readonly asked?: Asked }>;
  readonly #errorOf: ReturnType<Source["problemsIn"]>;
  readonly #isWhole: boolean;
  readonly #capacity: Capacity;
  readonly #hosts: Hosts;
  readonly #events: Events<FleetRunEvents<T>>;
  readonly #tally: Tally<T>;
  readonly #stop = new AbortController();
  readonly #end = new AbortController();
  readonly #done: Promise<FleetReport<T>>;
  /** By priority, then in the order of the fleet. */
  readonly #waiting: Queued[] = [];
  readonly #running = new Map<Queued, Attempt<T> | undefined>();
  #pulling: "now" | "no" | "ended" = "no";
  #order = 0;
  #unread: FleetOutcome<T>[] = [];
  #reading = 0;
  #isDrained = false;
  #journal: Journal | undefined;
  #writing = 0;
  #broken: { readonly error: unknown } | undefined;
  #canceling: Promise<unknown> | undefined;
  #woken = Promise.withResolvers<void>();
  #more = Promise.withResolvers<void>();

  constructor(context: Context, fleet: string, work: Work<T>, source: Source, options: FleetRunOptions) {
    const {
      journal,
      redo = "nothing",
      only,
      concurrency = "auto",
      perHost = 4,
      hostPauseMs = 0,
      breakAfter = 5,
      retries = 1,
      timeLimitMs,
      signal,
    } = options;
    const { clock } = context.transport;
    this.#context = context;
    this.#work = work;
    this.#options = { retries, timeLimitMs, signal, redo };
    this.#source = only === "changed" ? asking(context, source.items(), perHost, this.#stop.signal) : source.items();
    this.#errorOf = source.problemsIn(fleet);
    this.#isWhole = source.isWhole;
    this.#tally = new Tally({ fleet, work: work.name, started: this.#now() });
    this.#events = new Events((error) => this.#tally.listenerFailed(error));
    this.#capacity = new Capacity(context, concurrency);
    this.#hosts = new Hosts({ perHost, hostPauseMs, breakAfter }, clock, (state, host) => this.#events.emit("host", { host, state }));
    // A signal of the user's ends the waiting for all that is under way; what isn't begun isn't begun any more.
    const stop = (): void => {
      this.#stop.abort(signal?.reason);
      this.#wake();
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    const open = journal === undefined ? undefined : (): Promise<Journal> => openJournal(context, fleet, work.name, source, journal, redo);
    this.#done = this.#go(open).finally(() => signal?.removeEventListener("abort", stop));
    this.#done.catch(() => {});
  }

  on<E extends keyof FleetRunEvents<T> & string>(event: E, listener: (...args: FleetRunEvents<T>[E]) => void): () => void {
    return this.#events.on(event, listener);
  }

  report(): Promise<FleetReport<T>> {
    if (this.#reading === 0) this.#drain();
    return this.#done;
  }

  async cancel(): Promise<void> {
    this.#stop.abort();
    this.#wake();
    this.#canceling ??= Promise.allSettled([...this.#running.values()].map((attempt) => attempt?.cancel()));
    await this.#canceling;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FleetOutcome<T>> {
    this.#reading++;
    try {
      for (;;) {
        const outcome = this.#unread.shift();
        if (outcome !== undefined) {
          this.#wake();
          yield outcome;
        } else if (this.#end.signal.aborted) break;
        else await this.#more.promise;
      }
      await this.#done;
    } finally {
      // Whoever leaves the loop doesn't end the run.
      if (--this.#reading === 0) this.#drain();
    }
  }

  #now(): string {
    return new Date(this.#context.transport.clock.now()).toISOString();
  }

  #wake(): void {
    this.#woken.resolve();
  }

  #drain(): void {
    this.#isDrained = true;
    this.#unread = [];
    this.#wake();
  }

  async #go(open: (() => Promise<Journal>) | undefined): Promise<FleetReport<T>> {
    // Listeners are added in the turn in which the run was asked for.
    await Promise.resolve();
    try {
      this.#journal = await open?.();
    } catch (error) {
      this.#end.abort();
      this.#more.resolve();
      throw error;
    }
    void this.#capacity.follow(
      { signal: this.#end.signal },
      () => this.#running.size,
      () => this.#wake(),
    );
    try {
      for (;;) {
        this.#woken = Promise.withResolvers();
        this.#pull();
        const next = this.#beginAll();
        const isOver = this.#pulling === "ended" && this.#waiting.length === 0 && this.#running.size + this.#writing === 0;
        if (isOver) break;
        await this.#sleep(next);
      }
      await this.#journal?.close(this.#stop.signal.aborted ? "cut off" : "finished");
      if (this.#broken !== undefined) throw this.#broken.error;
      return this.#tally.report(this.#now());
    } finally {
      this.#end.abort();
      this.#more.resolve();
      void this.#source.return(undefined);
    }
  }

  async #sleep(until: number | undefined): Promise<void> {
    if (until === undefined) return this.#woken.promise;
    const timer = new AbortController();
    const { clock } = this.#context.transport;
    await Promise.race([this.#woken.promise, clock.sleep(Math.max(0, until - clock.now()), timer.signal).catch(() => {})]);
    timer.abort();
  }

  /** Reads on: as far as needed, or all of what is there at once, as priorities hold among all that is known. */
  #pull(): void {
    if (this.#stop.signal.aborted && !this.#isWhole) this.#pulling = "ended";
    if (this.#pulling !== "no" || (!this.#isWhole && this.#waiting.length >= ahead)) return;
    this.#pulling = "now";
    const next = this.#source.next().then(
      ({ value, done }) => {
        if (this.#pulling === "ended") return;
        this.#pulling = done ? "ended" : "no";
        if (!done) this.#take(value);
      },
      (error: unknown) => {
        this.#pulling = "ended";
        this.#settle(`entry ${this.#order + 1}`, { status: "failed", error });
      },
    );
    void next.finally(() => this.#wake());
  }

  #take(found: Found & { readonly asked?: Asked }): void {
    const order = this.#order++;
    if (found.problem !== undefined) {
      const { item, kind } = found.problem;
      this.#settle(item, { status: "failed", error: this.#errorOf([found.problem]), cause: kind });
      return;
    }
    const { member } = found;
    const known = this.#journal?.knownOf(member);
    const { end } = known ?? {};
    if (end !== undefined && (this.#options.redo === "nothing" || end.status === "succeeded" || end.status === "unchanged")) {
      this.#tell(earlierOutcome(member, end));
      return;
    }
    const queued = {
      item: found,
      order,
      earlier: known?.begin,
      host: hostOf(member.remote),
      tasks: [],
      attempts: 0,
      notBefore: 0,
      started: undefined,
    };
    const skipped = this.#work.skips(found);
    if (found.asked?.upstream === "unchanged") this.#settle(member.name, { status: "unchanged", queued });
    else if (skipped !== undefined) this.#settle(member.name, { status: "skipped", error: skipped, queued });
    else this.#queue(queued);
  }

  #queue(queued: Queued): void {
    const isBefore = (a: Queued, b: Queued): boolean => {
      const [mine, other] = [a.item.member.priority ?? 0, b.item.member.priority ?? 0];
      return mine === other ? a.order < b.order : mine > other;
    };
    const at = this.#waiting.findLastIndex((other) => !isBefore(queued, other));
    this.#waiting.splice(at + 1, 0, queued);
  }

  /** @returns when to look again, at the latest */
  #beginAll(): number | undefined {
    if (this.#stop.signal.aborted) {
      for (const queued of this.#waiting.splice(0))
        this.#settle(queued.item.member.name, { status: "canceled", error: this.#ended(queued), queued });
      return undefined;
    }
    if (this.#isWhole && this.#pulling !== "ended") return undefined;
    let next: number | undefined;
    const later = (at: number | undefined): void => {
      if (at !== undefined && (next === undefined || at < next)) next = at;
    };
    const now = this.#context.transport.clock.now();
    for (let i = 0; i < this.#waiting.length && this.#running.size < this.#capacity.limit && this.#unread.length < mostUnread; ) {
      const queued = this.#waiting[i] as Queued;
      const admission = queued.notBefore > now ? ({ now: "later", at: queued.notBefore } as const) : this.#hosts.admits(queued.host);
      if (admission.now === "later") {
        later(admission.at);
        i++;
        continue;
      }
      this.#waiting.splice(i, 1);
      if (admission.now === "yes") this.#begin(queued);
      else this.#settle(queued.item.member.name, { status: "skipped", error: givenUp(queued.host), cause: "upstream given up", queued });
    }
    return next;
  }

  #begin(queued: Queued): void {
    this.#running.set(queued, undefined);
    this.#hosts.begin(queued.host);
    queued.attempts++;
    queued.started ??= this.#now();
    this.#events.emit("started", { repository: queued.item.member.name, attempt: queued.attempts });
    void this.#carryOut(queued);
  }

  async #carryOut(queued: Queued): Promise<void> {
    const { timeLimitMs } = this.#options;
    const { name } = queued.item.member;
    const timer = new AbortController();
    let late: Promise<void> | undefined;
    let attempt: Attempt<T> | undefined;
    let ended: { readonly result: T } | { readonly error: unknown };
    try {
      attempt = this.#work.begin(queued.item, {
        signal: this.#options.signal ?? new AbortController().signal,
        earlier: queued.attempts === 1 ? queued.earlier : undefined,
        begun: async (operation) => this.#journal?.begin(queued.item.member, operation),
      });
      this.#running.set(queued, attempt);
      const { cancel } = attempt;
      const end = (): void => {
        late = cancel().catch(() => {});
      };
      if (timeLimitMs !== undefined) void this.#context.transport.clock.sleep(timeLimitMs, timer.signal).then(end, () => {});
      ended = { result: await attempt.result };
    } catch (error) {
      ended = { error: late !== undefined ? new AbortedError({ code: "TIMED_OUT", attempted: `${this.#work.name} of ${name}` }) : error };
    }
    timer.abort();
    // What is canceled is told when the server knows it: nothing is left running.
    await (late ?? this.#canceling);
    queued.tasks.push(...(attempt?.tasks() ?? []).map(slim));
    this.#running.delete(queued);
    if ("result" in ended) {
      this.#hosts.end(queued.host, "well");
      this.#settle(name, { status: isUnchanged(ended.result) ? "unchanged" : "succeeded", result: ended.result, queued });
    } else {
      const verdict =
        late !== undefined ? ({ cause: timeLimit, again: "no", ofHost: true, canceled: false } as const) : verdictOn(ended.error);
      this.#hosts.end(queued.host, verdict.ofHost ? "host failed" : "neither");
      if (verdict.again === "worth a try" && queued.attempts <= this.#options.retries && !this.#stop.signal.aborted)
        this.#again(queued, ended.error);
      else this.#settle(name, { status: verdict.canceled ? "canceled" : "failed", error: ended.error, cause: verdict.cause, queued });
    }
    this.#wake();
  }

  #again(queued: Queued, error: unknown): void {
    const { clock } = this.#context.transport;
    const delay = Math.round(firstDelay * 2 ** (queued.attempts - 1) * (0.5 + clock.random()));
    queued.notBefore = clock.now() + delay;
    this.#events.emit("retry", { repository: queued.item.member.name, attempt: queued.attempts, delay, error });
    this.#queue(queued);
  }

  #settle(
    repository: string,
    {
      status,
      result,
      error,
      cause,
      queued,
    }: { readonly status: FleetStatus; readonly result?: T; readonly error?: unknown; readonly cause?: string; readonly queued?: Queued },
  ): void {
    const isBad = status !== "succeeded" && status !== "unchanged";
    const outcome: FleetOutcome<T> = Object.freeze({
      repository,
      member: queued?.item.member,
      status,
      result,
      error,
      cause: isBad ? (cause ?? verdictOn(error).cause) : undefined,
      host: queued?.host,
      attempts: queued?.attempts ?? 0,
      started: queued?.started,
      finished: this.#now(),
      tasks: Object.freeze([...(queued?.tasks ?? [])]),
      from: "run",
    });
    const journal = this.#journal;
    if (journal === undefined || outcome.member === undefined) {
      this.#tell(outcome);
      return;
    }
    // What is told has been written down: whoever goes on doesn't do it again.
    this.#writing++;
    const written = journal.end(outcome).then(
      () => this.#tell(outcome),
      (error: unknown) => {
        this.#broken ??= { error };
        this.#stop.abort();
      },
    );
    void written.finally(() => {
      this.#writing--;
      this.#wake();
    });
  }

  #tell(outcome: FleetOutcome<T>): void {
    this.#tally.add(outcome);
    if (!this.#isDrained) {
      this.#unread.push(outcome);
      this.#more.resolve();
      this.#more = Promise.withResolvers();
    }
    this.#events.emit("outcome", outcome);
    const done = Object.values(this.#tally.counts).reduce((sum, count) => sum + count, 0);
    const total = this.#isWhole && this.#pulling === "ended" ? this.#order : undefined;
    this.#events.emit("progress", { done, running: this.#running.size, total });
  }

  #ended({ item }: Queued): AbortedError {
    const { reason } = this.#stop.signal;
    return new AbortedError({ attempted: `${this.#work.name} of ${item.member.name}`, cause: reason });
  }
}

const isUnchanged = (result: unknown): boolean =>
  typeof result === "object" && result !== null && (result as { readonly changed?: unknown }).changed === false;

const openJournal = (
  context: Context,
  fleet: string,
  work: string,
  source: Source,
  journal: string | JournalStore,
  redo: "nothing" | "failed",
): Promise<Journal> => {
  const { clock, urls } = context.transport;
  const plan = source.isWhole ? digestOf(source.whole(fleet).map(({ member }) => member)) : null;
  const store = typeof journal === "string" ? new JournalFile(journal) : journal;
  return Journal.open(store, clock, { fleet, work, server: urls.origin + urls.apiBase, plan }, redo);
};

/** As a journal tells it. */
const earlierOutcome = <T>(member: FleetMember, end: LineOf<"end">): FleetOutcome<T> => {
  const { repository, status, cause, message, host, attempts, started, finished, tasks } = end;
  const error = message === undefined ? undefined : new Error(message);
  const known = tasks as readonly FleetTask[];
  return Object.freeze({
    repository,
    member,
    status,
    result: undefined,
    error,
    cause,
    host,
    attempts,
    started,
    finished,
    tasks: known,
    from: "journal",
  });
};

const givenUp = (host: string | undefined): UsageError =>
  new UsageError({
    code: "UPSTREAM_GIVEN_UP",
    message: `it wasn't tried: ${host} failed again and again, and is given up for this run.`,
    hint: "Run it again when that host is well.",
  });
