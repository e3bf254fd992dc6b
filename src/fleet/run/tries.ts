import { type Clock, Passing } from "../../transport/index.ts";
import type { FleetTask } from "../outcome.ts";
import type { Work } from "../work.ts";
import type { FleetRunEvents } from "./handle.ts";
import type { Hosts } from "./hosts.ts";
import type { Entry } from "./line.ts";
import type { FleetRunOptions } from "./options.ts";
import type { Outcomes } from "./outcomes.ts";
import { type Tried, type Try, tryOnce } from "./try.ts";

/** Milliseconds before another try; each further one about twice as long. */
const firstDelay = 5_000;

interface TriesOptions<T> extends Pick<FleetRunOptions, "retries" | "timeLimitMs" | "signal"> {
  readonly work: Work<T>;
  readonly clock: Clock;
  readonly hosts: Hosts;
  readonly outcomes: Outcomes<T>;
  /** Aborted: nothing is tried again. */
  readonly stop: AbortSignal;
  /** Is to be tried once more, not before its time. */
  readonly again: (entry: Entry) => void;
  /** Told of one that had a place: how long it took, in milliseconds, and how many had one when it began, itself included. */
  readonly ended: (took: number, among: number) => void;
  /** Milliseconds that a task takes at least, for all that the server has to do before it. */
  readonly leisure: () => number;
  /** Told when there may be room for another one. */
  readonly moved: () => void;
}

/** One that is under way. */
interface Running<T> extends Try<T> {
  readonly entry: Entry;
  readonly began: number;
  /** How many had a place by then, itself included. */
  readonly among: number;
  /** Tasks that were told to be stuck. */
  readonly stuck: Set<string>;
  /** Nothing but the server can end it: it has no place in the run. */
  isAside: boolean;
  hasEnded: boolean;
}

/** What is under way: whatever ends is tried again, where that may help, or has its outcome. */
export class Tries<T> {
  readonly #options: TriesOptions<T>;
  readonly #running = new Passing<Running<T>>();
  #aside = 0;
  #isCanceled = false;

  constructor(options: TriesOptions<T>) {
    this.#options = options;
  }

  get running(): number {
    return this.#running.size;
  }

  /** Those that have a place in the run. */
  get placed(): number {
    return this.#running.size - this.#aside;
  }

  longerThan(milliseconds: number): readonly Running<T>[] {
    const now = this.#options.clock.now();
    return [...this.#running].filter(({ began }) => now - began >= milliseconds);
  }

  /** Others go on in the place of what a dead worker holds; where there is no worker, they would only wait, too. */
  isStuck(one: Running<T>, task: string, why: FleetRunEvents<unknown>["stuck"][0]["why"]): void {
    const { hosts, outcomes, moved } = this.#options;
    if (one.hasEnded || one.stuck.has(task + why)) return;
    one.stuck.add(task + why);
    const { entry } = one;
    outcomes.events.emit("stuck", { repository: entry.item.member.name, task, why });
    if (why === "no worker is online" || one.isAside) return;
    one.isAside = true;
    this.#aside++;
    hosts.setAside(entry.host);
    moved();
  }

  begin(entry: Entry): void {
    const { work, clock, hosts, outcomes, leisure, signal = new AbortController().signal, timeLimitMs } = this.#options;
    const { member } = entry.item;
    hosts.begin(entry.host);
    entry.attempts++;
    entry.started ??= outcomes.now();
    outcomes.events.emit("started", { repository: member.name, attempt: entry.attempts });
    const way = {
      signal,
      earlier: entry.earlier,
      begun: async (operation: string) => {
        entry.begun = operation;
        await outcomes.journal?.begin(member, operation);
      },
      leisure,
    };
    const limits = { clock, limit: timeLimitMs, attempted: `${work.name} of ${member.name}` };
    const one: Running<T> = {
      ...tryOnce(() => work.begin(entry.item, way), limits),
      entry,
      began: clock.now(),
      among: this.placed + 1,
      stuck: new Set<string>(),
      isAside: false,
      hasEnded: false,
    };
    const leave = this.#running.add(one);
    // By a listener that was told just now.
    if (this.#isCanceled) void one.cancel();
    void one.end.then((tried) => {
      leave();
      this.#ended(one, tried);
    });
  }

  async cancel(): Promise<void> {
    this.#isCanceled = true;
    await Promise.all([...this.#running].map((one) => one.cancel()));
  }

  #ended(one: Running<T>, tried: Tried<T>): void {
    one.hasEnded = true;
    const { entry, isAside } = one;
    const { hosts, outcomes, retries = 1, stop, ended, moved } = this.#options;
    // A try looks at the tasks of those before it, too.
    const known = new Set(entry.tasks.map(({ pulp_href }) => pulp_href));
    entry.tasks.push(...tried.tasks.filter(({ pulp_href }) => !known.has(pulp_href)));
    // Another try goes on with what this one's sync brought.
    if (entry.begun !== undefined) entry.earlier.push({ operation: entry.begun });
    entry.begun = undefined;
    const took = tookOf(tried.tasks);
    // What has no task waits for no worker.
    if (took !== undefined && !isAside) ended(took, one.among);
    if (isAside) {
      this.#aside--;
      hosts.takeBack(entry.host);
    }
    if ("result" in tried) {
      hosts.end(entry.host, "well");
      outcomes.settle(entry, tried);
    } else {
      const { status, error, verdict } = tried;
      hosts.end(entry.host, verdict.ofHost && !isAside ? "host failed" : "neither");
      const failed = ++entry.failed[verdict.whose];
      if (verdict.again === "worth a try" && failed <= retries && !stop.aborted) this.#again(entry, error);
      else outcomes.settle(entry, { status, error, cause: verdict.cause });
    }
    moved();
  }

  #again(entry: Entry, error: unknown): void {
    const { clock, outcomes, again } = this.#options;
    const delay = Math.round(firstDelay * 2 ** (entry.attempts - 1) * (0.5 + clock.random()));
    entry.notBefore = clock.now() + delay;
    outcomes.events.emit("retry", { repository: entry.item.member.name, attempt: entry.attempts, delay, error });
    again(entry);
  }
}

/** Milliseconds that the longest task took on the server, with its waiting: the client hears of an end later. `undefined` where there was none. */
const tookOf = (tasks: readonly FleetTask[]): number | undefined => {
  const each = tasks.map(({ pulp_created, finished_at }) => Date.parse(finished_at ?? "") - Date.parse(pulp_created));
  return each.length === 0 || each.some(Number.isNaN) ? undefined : Math.max(...each);
};
