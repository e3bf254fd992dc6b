import { copyOf } from "../errors/base.ts";
import { AbortedError, isNetworkError, isNotFoundError, isProtocolError, isResponseError, TaskGoneError } from "../errors/index.ts";
import { isObject, pages, type Shape, type Transport } from "../transport/index.ts";
import { outageInterval, pollInterval } from "./interval.ts";
import { aTaskSnapshot, finalStates, idOf, isFinal, isKnown, type TaskSnapshot, taskFields, toTask } from "./task.ts";

/** UUIDs that fit one request line of 4,094 bytes beside the other parameters. */
const batch = 90;
/** Milliseconds after which a task is looked at whole, to see that it is still there and what it is at, though nobody asked. */
const refresh = 15_000;
/** Milliseconds without any answer after which waiting is given up, where who waits has no patience of its own. */
const patience = 10 * 60_000;
/** Milliseconds that a task's end may become visible after a later one's: `finished_at` is set before the transaction ends. */
const overlap = 3_000;

/** An outage, of the server or of what stands before it (a page that says "back soon"): the tasks may well run on. */
const isPassing = (error: unknown): boolean =>
  isNetworkError(error) || isProtocolError(error) || (isResponseError(error) && (error.status >= 500 || error.status === 429));

type Raw = Readonly<Record<string, unknown>>;

/** One entry that is none must not hide the others of its page. */
const whateverIsListed: Shape<unknown> = { what: "tasks", fits: (_item): _item is unknown => true };
const isTask = (raw: unknown): raw is Raw => isObject(raw) && typeof raw.pulp_href === "string" && "state" in raw;

interface Entry {
  readonly href: string;
  readonly waiters: Set<Waiter>;
  /** Since when it is waited for, by the client's clock. */
  readonly since: number;
  checked: number;
  last: TaskSnapshot | undefined;
  /** Not in the lists that are asked, but there: it is asked for by itself. */
  isApart: boolean;
}

interface Waiter {
  readonly onTrouble: OnTrouble;
  readonly troubles: Map<"silence" | "state", () => void>;
  readonly listens: () => boolean;
  readonly update: (task: TaskSnapshot) => void;
  readonly resolve: (task: TaskSnapshot) => void;
  readonly reject: (error: unknown) => void;
}

/** Told what can't be gone on without; what it returns is called when that has come. */
type OnTrouble = (waitedFor: string, error: unknown) => () => void;

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called for every change that is seen, the last one included. */
  readonly onUpdate?: ((task: TaskSnapshot) => void) | undefined;
  /** Whether somebody wants to see progress: else only the end is asked for, which costs the server less. @default nobody does */
  readonly listens?: (() => boolean) | undefined;
  /** That nothing is known of the task for now: the server doesn't answer, or says what can't be understood. */
  readonly onTrouble?: OnTrouble | undefined;
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
  /** When the latest that was seen to end ended, by the server's clock, and when that was seen, by the client's. */
  #latest: { readonly finished: number; readonly seen: number } | undefined;

  constructor(transport: Transport, prefix: string) {
    this.#transport = transport;
    this.prefix = prefix;
  }

  /** Waits until the task is final. Rejects with the signal's reason, TaskGoneError, or what the server answered. */
  wait(
    href: string,
    { signal, onUpdate = () => {}, listens = () => false, onTrouble = () => () => {} }: WaitOptions = {},
    own: "own" | "foreign" = "foreign",
  ): Promise<TaskSnapshot> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#closed.signal.aborted) return reject(new AbortedError({ code: "CLOSED", running: [href] }));
      // Its own task was there a moment ago; of another's it has yet to be seen that it exists.
      const checked = own === "own" ? this.#transport.clock.now() : 0;
      const entry = this.#entries.get(href) ?? {
        href,
        waiters: new Set<Waiter>(),
        since: this.#transport.clock.now(),
        checked,
        last: undefined,
        isApart: false,
      };
      this.#entries.set(href, entry);
      const abort = (): void => {
        this.#drop(entry, waiter);
        reject(signal?.reason);
      };
      const release =
        <V>(settle: (value: V) => void) =>
        (value: V): void => {
          for (const end of waiter.troubles.values()) end();
          signal?.removeEventListener("abort", abort);
          settle(value);
        };
      const troubles: Waiter["troubles"] = new Map();
      const waiter: Waiter = { listens, onTrouble, troubles, update: onUpdate, resolve: release(resolve), reject: release(reject) };
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

  #trouble({ waiters }: Entry, kind: "silence" | "state", waitedFor: string, error?: unknown): void {
    for (const { troubles, onTrouble } of waiters) if (!troubles.has(kind)) troubles.set(kind, onTrouble(waitedFor, error));
  }

  #noTrouble({ waiters }: Entry, kind: "silence" | "state"): void {
    for (const { troubles } of waiters) {
      troubles.get(kind)?.();
      troubles.delete(kind);
    }
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
          for (const entry of this.#entries.values()) this.#noTrouble(entry, "silence");
        } catch (error) {
          failures++;
          if (!isPassing(error) || clock.now() - answered > patience) this.#rejectAll(() => copyOf(error));
          else
            for (const entry of this.#entries.values())
              this.#trouble(entry, "silence", `the server to say what ${entry.href} is at`, error);
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
    const isDue = ({ checked, waiters }: Entry): boolean =>
      now - checked >= refresh || [...waiters].some(({ listens, troubles }) => listens() || troubles.has("state"));
    const [apart, listed] = [entries.filter(({ isApart }) => isApart), entries.filter(({ isApart }) => !isApart)];
    const due = listed.filter(isDue).slice(0, batch);
    const others = listed.filter((entry) => !due.includes(entry));
    for (const entry of due) entry.checked = now;
    await Promise.all([
      ...(due.length > 0 ? [this.#askFor(due)] : []),
      ...(others.length > 0 ? [this.#askForEnded(others)] : []),
      ...apart.map((entry) => this.#askAlone(entry)),
    ]);
  }

  async #askFor(entries: readonly Entry[]): Promise<void> {
    const query = { pulp_id__in: entries.map(({ href }) => idOf(href)), fields: taskFields };
    const seen = new Set<string>();
    let strange = 0;
    for await (const raw of this.#pages(query, batch)) {
      if (isTask(raw)) {
        seen.add(String(raw.pulp_href));
        this.#report(raw);
      } else strange++;
    }
    const missing = entries.filter((entry) => !seen.has(entry.href) && this.#entries.has(entry.href));
    if (strange === 0) await Promise.all(missing.map((entry) => this.#askAlone(entry)));
    else for (const entry of missing) this.#trouble(entry, "state", `an answer that tells what ${entry.href} is at`);
  }

  /** One that no list shows: of another domain, or gone. GET `<task>` */
  async #askAlone(entry: Entry): Promise<void> {
    try {
      const { body } = await this.#transport.send<Raw>("GET", this.#transport.urls.href(entry.href), { expects: aTaskSnapshot });
      entry.isApart = true;
      this.#report({ ...body, pulp_href: entry.href });
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
      this.#settle(entry, (waiter) => waiter.reject(gone(entry)));
    }
  }

  /** Only those that have ended: by their ids while they fit one request, else all of this client's since the last that was seen to end. */
  async #askForEnded(entries: readonly Entry[]): Promise<void> {
    const few = entries.length <= batch;
    const chosen = few
      ? { pulp_id__in: entries.map(({ href }) => idOf(href)) }
      : { logging_cid__contains: this.prefix, finished_at__gte: this.#since(entries), ordering: "finished_at" };
    const query = { ...chosen, state__in: finalStates, fields: taskFields };
    for await (const raw of this.#pages(query, few ? batch : 500)) if (isTask(raw)) this.#report(raw);
  }

  #pages(query: Raw, pageSize: number): AsyncIterable<unknown> {
    return pages<unknown>(this.#transport, "tasks/", { query, pageSize, items: whateverIsListed });
  }

  /**
   * What was waited for already ends after what was seen to end, as every round asks for all; what wasn't yet, after it was begun. By the server's
   * own clock, of which that is known: the latest end, and that it was past when it was seen.
   */
  #since(entries: readonly Entry[]): string | undefined {
    if (this.#latest === undefined) return undefined;
    const { finished, seen } = this.#latest;
    const begun = Math.min(...entries.map(({ since }) => since));
    return new Date(finished + Math.max(0, begun - seen) - overlap).toISOString();
  }

  #report(raw: Raw): void {
    const task = toTask(raw);
    const { clock } = this.#transport;
    const finished = Date.parse(task.finished_at ?? "");
    if (finished > (this.#latest?.finished ?? 0)) this.#latest = { finished, seen: clock.now() };
    const entry = this.#entries.get(task.pulp_href);
    if (entry === undefined) return;
    const changed = entry.last?.state !== task.state;
    entry.last = task;
    if (changed) this.#changed = clock.now();
    if (isKnown(task)) this.#noTrouble(entry, "state");
    else this.#trouble(entry, "state", `${entry.href} to leave the state ${JSON.stringify(task.state)}, which this SDK doesn't know`);
    for (const waiter of entry.waiters) waiter.update(task);
    if (isFinal(task)) this.#settle(entry, (waiter) => waiter.resolve(task));
  }
}

const gone = ({ href, last }: Entry): TaskGoneError =>
  new TaskGoneError({
    code: "TASK_GONE",
    message: `the server has no task ${href} (any more).`,
    hint: "It may have been purged, or belong to another user or domain; look at what it should have changed.",
    task: href,
    taskName: last?.name ?? "",
  });
