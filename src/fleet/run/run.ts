import { AbortedError } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import { asking } from "../changed.ts";
import { earlierOutcome, openJournal } from "../journal/index.ts";
import type { FleetOutcome } from "../outcome.ts";
import type { Source } from "../source.ts";
import type { Work } from "../work.ts";
import { Capacity } from "./capacity.ts";
import { givenUp } from "./failure.ts";
import type { FleetRun, FleetRunEvents } from "./handle.ts";
import { Hosts } from "./hosts.ts";
import { type AskedFound, Input } from "./input.ts";
import { entryOf, Line } from "./line.ts";
import type { FleetRunOptions } from "./options.ts";
import { Outcomes } from "./outcomes.ts";
import type { FleetReport } from "./report.ts";
import { lookForStuck } from "./stuck.ts";
import { Tries } from "./tries.ts";

/** What a run is over. */
interface RunOf<T> {
  readonly fleet: string;
  readonly source: Source;
  readonly work: Work<T>;
}

/**
 * A run from its beginning to its end. Entries are read (`Input`), wait for their turn (`Line`), are tried (`Tries`), perhaps again, and what became of them
 * is told (`Outcomes`). Whatever moves something wakes the loop, which looks at all of it anew.
 */
export class FleetRunner<T> implements FleetRun<T> {
  readonly #context: Context;
  readonly #of: RunOf<T>;
  readonly #options: FleetRunOptions;
  readonly #input: Input;
  readonly #line: Line;
  readonly #capacity: Capacity;
  readonly #outcomes: Outcomes<T>;
  readonly #tries: Tries<T>;
  /** Nothing further is begun. */
  readonly #stop = new AbortController();
  readonly #done: Promise<FleetReport<T>>;
  /** The fleet's source threw: what would have come after that isn't done. */
  #isCutShort = false;
  #broken: { readonly error: unknown } | undefined;
  #woken = Promise.withResolvers<void>();

  constructor(context: Context, of: RunOf<T>, options: FleetRunOptions) {
    const { fleet, source, work } = of;
    const { only, concurrency = "auto", perHost = 4, hostPauseMs = 0, breakAfter = 5, signal } = options;
    const { clock } = context.transport;
    this.#context = context;
    this.#of = of;
    this.#options = options;
    this.#outcomes = new Outcomes({
      fleet,
      work: work.name,
      clock,
      progress: () => ({ running: this.#tries.running, total: this.#input.total }),
      moved: () => this.#wake(),
      broke: (error) => {
        this.#broken ??= { error };
        this.#stop.abort();
      },
    });
    this.#input = new Input(
      only === "changed" ? asking(context, source.items(), perHost, this.#stop.signal) : source.items(),
      source.isWhole,
      {
        take: (found, order) => this.#take(found, order),
        broke: (error, order) => {
          this.#isCutShort = true;
          this.#outcomes.ofNone(`entry ${order + 1}`, { status: "failed", error });
        },
        moved: () => this.#wake(),
      },
    );
    this.#capacity = new Capacity(context, concurrency);
    const hosts = new Hosts({ perHost, hostPauseMs, breakAfter }, clock, (state, host) =>
      this.#outcomes.events.emit("host", { host, state }),
    );
    this.#line = new Line(clock, hosts);
    this.#tries = new Tries({
      ...options,
      work,
      clock,
      hosts,
      outcomes: this.#outcomes,
      stop: this.#stop.signal,
      again: (entry) => this.#line.add(entry),
      ended: (took, among) => this.#capacity.ended(took, among),
      leisure: () => this.#capacity.leisure(this.#tries.placed, this.#line.length),
      moved: () => this.#wake(),
    });
    // A signal of the user's ends the waiting for all that is under way; what isn't begun isn't begun any more.
    const stop = (): void => this.#end(signal?.reason);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    this.#done = this.#go().finally(() => signal?.removeEventListener("abort", stop));
    this.#done.catch(() => {});
  }

  on<E extends keyof FleetRunEvents<T> & string>(event: E, listener: (...args: FleetRunEvents<T>[E]) => void): () => void {
    return this.#outcomes.events.on(event, listener);
  }

  report(): Promise<FleetReport<T>> {
    this.#outcomes.backlog.drain();
    return this.#done;
  }

  async cancel(): Promise<void> {
    this.#end();
    await this.#tries.cancel();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FleetOutcome<T>> {
    yield* this.#outcomes.backlog.outcomes();
    await this.#done;
  }

  #wake(): void {
    this.#woken.resolve();
  }

  #end(reason?: unknown): void {
    this.#stop.abort(reason);
    this.#wake();
  }

  async #go(): Promise<FleetReport<T>> {
    const over = new AbortController();
    try {
      // Listeners are added in the turn in which the run was asked for.
      await Promise.resolve();
      const { journal, redo } = this.#options;
      if (journal !== undefined) this.#outcomes.journal = await openJournal(this.#context, this.#of, journal, redo);
      void this.#capacity.follow(over.signal, this.#tries, () => this.#wake());
      void lookForStuck(this.#context, this.#tries, over.signal);
      await this.#loop();
      await this.#outcomes.journal?.close(this.#stop.signal.aborted || this.#isCutShort ? "cut off" : "finished");
      if (this.#broken !== undefined) throw this.#broken.error;
      return this.#outcomes.report();
    } finally {
      over.abort();
      this.#outcomes.backlog.close();
      this.#input.end();
    }
  }

  async #loop(): Promise<void> {
    for (;;) {
      this.#woken = Promise.withResolvers();
      // What is there at once has its outcomes, all of it; of what comes one after the other nothing further is read.
      if (this.#stop.signal.aborted && !this.#input.isWhole) this.#input.end();
      this.#input.pull(this.#line.length);
      const next = this.#stop.signal.aborted ? this.#sendAway() : this.#beginAll();
      if (this.#input.isEnded && this.#line.length + this.#tries.running === 0 && !this.#outcomes.isWriting) return;
      await this.#sleep(next);
    }
  }

  async #sleep(until: number | undefined): Promise<void> {
    if (until === undefined) return this.#woken.promise;
    const timer = new AbortController();
    const { clock } = this.#context.transport;
    await Promise.race([this.#woken.promise, clock.sleep(Math.max(0, until - clock.now()), timer.signal).catch(() => {})]);
    timer.abort();
  }

  #take(found: AskedFound, order: number): void {
    const { fleet, source, work } = this.#of;
    if (found.problems !== undefined) {
      const [{ item, kind }] = found.problems;
      this.#outcomes.ofNone(item, { status: "failed", error: source.problemsIn(fleet)(found.problems), cause: kind });
      return;
    }
    const { member, asked } = found;
    const known = this.#outcomes.journal?.knownOf(member);
    const earlier = earlierOutcome<T>(member, known, this.#options.redo);
    if (earlier !== undefined) {
      this.#outcomes.tell(earlier);
      return;
    }
    const entry = entryOf(found, order, known?.begun ?? []);
    const skipped = work.skips(found);
    if (asked?.upstream === "unchanged") this.#outcomes.settle(entry, { status: "unchanged" });
    else if (skipped !== undefined) this.#outcomes.settle(entry, { status: "skipped", error: skipped });
    else this.#line.add(entry);
  }

  /** @returns when to look again, at the latest */
  #beginAll(): number | undefined {
    if (this.#input.isWhole && !this.#input.isEnded) return undefined;
    return this.#line.advance({
      hasRoom: () => !this.#stop.signal.aborted && !this.#outcomes.backlog.isFull && this.#tries.placed < this.#capacity.limit,
      begin: (entry) => this.#tries.begin(entry),
      giveUp: (entry) => this.#outcomes.settle(entry, { status: "skipped", error: givenUp(entry.host), cause: "upstream given up" }),
    });
  }

  #sendAway(): undefined {
    for (const entry of this.#line.clear()) {
      const attempted = `${this.#of.work.name} of ${entry.item.member.name}`;
      this.#outcomes.settle(entry, { status: "canceled", error: new AbortedError({ attempted, cause: this.#stop.signal.reason }) });
    }
  }
}
