import { AbortedError, isNetworkError, isProtocolError, isResponseError, TaskGoneError } from "../errors/index.ts";
import { pages, type Transport } from "../transport/index.ts";
import { outageInterval, pollInterval } from "./interval.ts";
import { finalStates, idOf, isFinal, type TaskSnapshot, taskFields, toTask } from "./task.ts";

/** UUIDs that fit one request line of 4,094 bytes beside the other parameters. */
const batch = 90;
/** Milliseconds after which a task is looked at whole, to see that it is still there and what it is at, though nobody asked. */
const refresh = 15_000;
/** Milliseconds without any answer after which waiting is given up. */
const patience = 10 * 60_000;
/** Milliseconds that a task's end may become visible after a later one's: `finished_at` is set before the transaction ends. */
const overlap = 10_000;

/** An outage, of the server or of what stands before it (a page that says "back soon"): the tasks may well run on. */
const isPassing = (error: unknown): boolean =>
  isNetworkError(error) || isProtocolError(error) || (isResponseError(error) && (error.status >= 500 || error.status === 429));

interface Entry {
  readonly href: string;
  readonly waiters: Set<Waiter>;
  checked: number;
  last: TaskSnapshot | undefined;
}

interface Waiter {
  readonly listens: () => boolean;
  readonly update: (task: TaskSnapshot) => void;
  readonly resolve: (task: TaskSnapshot) => void;
  readonly reject: (error: unknown) => void;
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called for every change that is seen, the last one included. */
  readonly onUpdate?: ((task: TaskSnapshot) => void) | undefined;
  /** Whether somebody wants to see progress: else only the end is asked for, which costs the server less. @default nobody does */
  readonly listens?: (() => boolean) | undefined;
}

/**
 * The one place of a client where anything waits for tasks. However many wait, one loop asks: one request for those whose progress somebody
 * watches, and one for the rest that have ended: by their ids up to 90, beyond that correlated, all of this client's since the last look.
 *
 * GET `tasks/`
 */
export class Watcher {
  /** First 8 of the 16 hex digits of every operation of this client: what a correlated query asks for. */
  readonly prefix: string;
  readonly #transport: Transport;
  readonly #entries = new Map<string, Entry>();
  readonly #closed = new AbortController();
  #sleeper: AbortController | undefined;
  #looping = false;
  #changed = 0;
  #cursor: string | undefined;

  constructor(transport: Transport, prefix: string) {
    this.#transport = transport;
    this.prefix = prefix;
  }

  /** Waits until the task is final. Rejects with the signal's reason, TaskGoneError, or what the server answered. */
  wait(
    href: string,
    { signal, onUpdate = () => {}, listens = () => false }: WaitOptions = {},
    own: "own" | "foreign" = "foreign",
  ): Promise<TaskSnapshot> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#closed.signal.aborted) return reject(new AbortedError({ code: "CLOSED", running: [href] }));
      // Its own task was there a moment ago; of another's it has yet to be seen that it exists.
      const checked = own === "own" ? this.#transport.clock.now() : 0;
      const entry = this.#entries.get(href) ?? { href, waiters: new Set<Waiter>(), checked, last: undefined };
      this.#entries.set(href, entry);
      const abort = (): void => {
        this.#drop(entry, waiter);
        reject(signal?.reason);
      };
      const release =
        <V>(settle: (value: V) => void) =>
        (value: V): void => {
          signal?.removeEventListener("abort", abort);
          settle(value);
        };
      const waiter: Waiter = { listens, update: onUpdate, resolve: release(resolve), reject: release(reject) };
      entry.waiters.add(waiter);
      signal?.addEventListener("abort", abort, { once: true });
      if (entry.last !== undefined) onUpdate(entry.last);
      this.#changed = this.#transport.clock.now();
      this.#sleeper?.abort();
      void this.#loop();
    });
  }

  /** Asks the server to cancel a task; one that has ended already is left as it is. PATCH `tasks/<id>/` */
  async cancel(href: string): Promise<void> {
    try {
      await this.#transport.send("PATCH", this.#transport.urls.href(href), { body: { state: "canceled" } });
    } catch (error) {
      if ((error as { status?: number }).status !== 409) throw error;
    }
  }

  /** Ends the waiting. Cancels nothing. */
  close(): void {
    this.#closed.abort();
    this.#sleeper?.abort();
    this.#rejectAll((entry) => new AbortedError({ code: "CLOSED", running: [entry.href] }));
  }

  #drop(entry: Entry, waiter: Waiter): void {
    entry.waiters.delete(waiter);
    if (entry.waiters.size === 0) this.#entries.delete(entry.href);
    if (this.#entries.size === 0) this.#sleeper?.abort();
  }

  #rejectAll(error: (entry: Entry) => unknown): void {
    for (const entry of [...this.#entries.values()]) this.#settle(entry, (waiter) => waiter.reject(error(entry)));
  }

  #settle(entry: Entry, settle: (waiter: Waiter) => void): void {
    this.#entries.delete(entry.href);
    for (const waiter of entry.waiters) settle(waiter);
  }

  async #loop(): Promise<void> {
    if (this.#looping) return;
    this.#looping = true;
    const { clock } = this.#transport;
    let failures = 0;
    let answered = clock.now();
    try {
      while (this.#entries.size > 0 && !this.#closed.signal.aborted) {
        await this.#sleep(failures === 0 ? pollInterval(this.#entries.size, clock.now() - this.#changed) : outageInterval(failures));
        try {
          await this.#round();
          failures = 0;
          answered = clock.now();
        } catch (error) {
          failures++;
          if (!isPassing(error) || clock.now() - answered > patience) this.#rejectAll(() => error);
        }
      }
    } finally {
      this.#looping = false;
    }
  }

  /** A new task makes the interval short again, so it wakes the sleeper; the shortest interval still gathers what is dispatched together. */
  async #sleep(milliseconds: number): Promise<void> {
    const until = this.#transport.clock.now() + milliseconds;
    this.#sleeper = new AbortController();
    try {
      await this.#transport.clock.sleep(milliseconds, this.#sleeper.signal);
    } catch {
      if (this.#entries.size === 0 || this.#closed.signal.aborted) return;
      const shortest = pollInterval(this.#entries.size, 0);
      await this.#transport.clock.sleep(Math.max(0, Math.min(shortest, until - this.#transport.clock.now())));
    }
  }

  async #round(): Promise<void> {
    const now = this.#transport.clock.now();
    const entries = [...this.#entries.values()].sort((a, b) => a.checked - b.checked);
    const isDue = (entry: Entry): boolean => now - entry.checked >= refresh || [...entry.waiters].some((waiter) => waiter.listens());
    const due = entries.filter(isDue).slice(0, batch);
    const others = entries.filter((entry) => !due.includes(entry));
    for (const entry of due) entry.checked = now;
    await Promise.all([...(due.length > 0 ? [this.#askFor(due)] : []), ...(others.length > 0 ? [this.#askForEnded(others)] : [])]);
  }

  async #askFor(entries: readonly Entry[]): Promise<void> {
    const query = { pulp_id__in: entries.map(({ href }) => idOf(href)), fields: taskFields };
    const seen = new Set<string>();
    for await (const raw of pages<Record<string, unknown>>(this.#transport, "tasks/", { query, pageSize: batch })) {
      const task = toTask(raw);
      seen.add(task.pulp_href);
      this.#report(task);
    }
    for (const entry of entries) {
      if (seen.has(entry.href) || !this.#entries.has(entry.href)) continue;
      this.#settle(entry, (waiter) =>
        waiter.reject(
          new TaskGoneError({
            code: "TASK_GONE",
            message: `the server has no task ${entry.href} (any more).`,
            hint: "It may have been purged, or belong to another user or domain; look at what it should have changed.",
            task: entry.href,
            taskName: entry.last?.name ?? "",
          }),
        ),
      );
    }
  }

  /** Only those that have ended: by their ids while they fit one request, else all of this client's since the last look. */
  async #askForEnded(entries: readonly Entry[]): Promise<void> {
    const few = entries.length <= batch;
    const chosen = few
      ? { pulp_id__in: entries.map(({ href }) => idOf(href)) }
      : { logging_cid__contains: this.prefix, finished_at__gte: this.#cursor, ordering: "finished_at" };
    const query = { ...chosen, state__in: finalStates, fields: taskFields };
    let latest: string | undefined;
    for await (const raw of pages<Record<string, unknown>>(this.#transport, "tasks/", { query, pageSize: few ? batch : 500 })) {
      const task = toTask(raw);
      latest = task.finished_at ?? latest;
      this.#report(task);
    }
    if (!few && latest !== undefined) this.#cursor = new Date(Date.parse(latest) - overlap).toISOString();
  }

  #report(task: TaskSnapshot): void {
    const entry = this.#entries.get(task.pulp_href);
    if (entry === undefined) return;
    const changed = entry.last?.state !== task.state;
    entry.last = task;
    if (changed) this.#changed = this.#transport.clock.now();
    for (const waiter of entry.waiters) waiter.update(task);
    if (isFinal(task)) this.#settle(entry, (waiter) => waiter.resolve(task));
  }
}
