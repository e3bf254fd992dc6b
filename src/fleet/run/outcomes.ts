import { type Clock, Events } from "../../transport/index.ts";
import type { Journal } from "../journal/index.ts";
import type { FleetOutcome, FleetStatus } from "../outcome.ts";
import { Backlog } from "./backlog.ts";
import { verdictOn } from "./failure.ts";
import type { FleetRunEvents } from "./handle.ts";
import type { Entry } from "./line.ts";
import { type FleetReport, Tally } from "./report.ts";

/** What became of a repository, or of an entry that is none. */
interface End<T> {
  readonly status: FleetStatus;
  readonly result?: T;
  readonly error?: unknown;
  /** @default what the error says */
  readonly cause?: string;
}

interface OutcomesOptions {
  readonly fleet: string;
  readonly work: string;
  readonly clock: Clock;
  /** Where the run is. */
  readonly progress: () => { readonly running: number; readonly total: number | undefined };
  /** Told when the run may go on: an outcome was read or written down. */
  readonly moved: () => void;
  /** Told when the journal can't be written. */
  readonly broke: (error: unknown) => void;
}

/** What a run has to tell: each outcome is written down, added up, told to listeners and kept for its reader. */
export class Outcomes<T> {
  readonly events: Events<FleetRunEvents<T>>;
  readonly backlog: Backlog<T>;
  /** Opened before anything is begun. */
  journal: Journal | undefined;
  readonly #options: OutcomesOptions;
  readonly #tally: Tally<T>;
  #writing = 0;

  constructor(options: OutcomesOptions) {
    const { fleet, work, moved } = options;
    this.#options = options;
    this.#tally = new Tally({ fleet, work, started: this.now() });
    this.events = new Events((error) => this.#tally.listenerFailed(error));
    this.backlog = new Backlog(moved);
  }

  /** Some are known, and not written down yet. */
  get isWriting(): boolean {
    return this.#writing > 0;
  }

  /** ISO time. */
  now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }

  /** An entry that is no repository. */
  ofNone(called: string, end: End<T>): void {
    this.tell(this.#outcomeOf(called, undefined, end));
  }

  /** Told when it has been written down: whoever goes on doesn't do it again. */
  settle(entry: Entry, end: End<T>): void {
    const outcome = this.#outcomeOf(entry.item.member.name, entry, end);
    if (this.journal === undefined) {
      this.tell(outcome);
      return;
    }
    const { broke, moved } = this.#options;
    this.#writing++;
    const written = this.journal.end(outcome).then(() => this.tell(outcome), broke);
    void written.finally(() => {
      this.#writing--;
      moved();
    });
  }

  tell(outcome: FleetOutcome<T>): void {
    this.#tally.add(outcome);
    this.backlog.add(outcome);
    this.events.emit("outcome", outcome);
    this.events.emit("progress", { done: this.#tally.done, ...this.#options.progress() });
  }

  report(): FleetReport<T> {
    return this.#tally.report(this.now());
  }

  #outcomeOf(repository: string, entry: Entry | undefined, { status, result, error, cause }: End<T>): FleetOutcome<T> {
    const isBad = status !== "succeeded" && status !== "unchanged";
    return Object.freeze({
      repository,
      member: entry?.item.member,
      status,
      result,
      error,
      cause: isBad ? (cause ?? verdictOn(error).cause) : undefined,
      host: entry?.host,
      attempts: entry?.attempts ?? 0,
      started: entry?.started,
      finished: this.now(),
      tasks: Object.freeze([...(entry?.tasks ?? [])]),
      from: "run",
    });
  }
}
