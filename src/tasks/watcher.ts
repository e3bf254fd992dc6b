import { copyOf } from "../errors/base.ts";
import { AbortedError, isNetworkError, isProtocolError, isResponseError, TaskGoneError } from "../errors/index.ts";
import type { Transport } from "../transport/index.ts";
import { outageInterval, pollInterval } from "./interval.ts";
import { Rounds } from "./round.ts";
import { isFinal, isKnown, type TaskSnapshot } from "./task.ts";
import { Waited, type WaitOptions } from "./waited.ts";

/** Milliseconds without any answer after which waiting is given up, where who waits has no patience of its own. */
const patience = 10 * 60_000;

/** Milliseconds that tasks which have likely ended wait for others that are being sent. */
const longestGathering = 1_000;

/** An outage, of the server or of what stands before it (a page that says "back soon"): the tasks may well run on. */
const isPassing = (error: unknown): boolean =>
  isNetworkError(error) || isProtocolError(error) || (isResponseError(error) && (error.status >= 500 || error.status === 429));

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
  readonly #rounds: Rounds;
  /** By address. Of what is over next to nothing is left in them: a Map's tables keep it for a while (see `Passing`). */
  readonly #entries = new Map<string, Waited>();
  readonly #closed = new AbortController();
  #sleeper: AbortController | undefined;
  #looping = false;
  /** Requests that are on their way to make tasks. */
  #sending = 0;
  #changed = 0;

  constructor(transport: Transport, prefix: string) {
    this.#transport = transport;
    this.prefix = prefix;
    this.#rounds = new Rounds(transport, prefix, {
      seen: (task) => this.#see(task),
      gone: (entry) => this.#reject(entry, () => gone(entry)),
    });
  }

  /** Waits until the task is final. Rejects with the signal's reason, TaskGoneError, or what the server answered. */
  wait(href: string, options: WaitOptions = {}, own: "own" | "foreign" = "foreign"): Promise<TaskSnapshot> {
    if (options.signal?.aborted) return Promise.reject(options.signal.reason);
    if (this.#closed.signal.aborted) return Promise.reject(new AbortedError({ code: "CLOSED", running: [href] }));
    const now = this.#transport.clock.now();
    // Its own task was there a moment ago; of another's it has yet to be seen that it exists.
    const entry = this.#entries.get(href) ?? new Waited(href, now, own === "own" ? now : 0, options);
    this.#entries.set(href, entry);
    const end = entry.join(options, () => this.#left(entry));
    this.#changed = now;
    this.#sleeper?.abort();
    void this.#loop();
    return end;
  }

  /** Something is being sent that may make a task; what this returns is called when it is answered. */
  sending(): () => void {
    this.#sending++;
    return () => {
      this.#sending--;
      if (this.#sending === 0 && this.#due() !== undefined) this.#sleeper?.abort();
    };
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
    for (const entry of [...this.#entries.values()]) this.#reject(entry, () => new AbortedError({ code: "CLOSED", running: [entry.href] }));
  }

  #left(entry: Waited): void {
    if (entry.isLeft) this.#entries.delete(entry.href);
    if (this.#entries.size === 0) this.#sleeper?.abort();
  }

  #reject(entry: Waited, error: () => unknown): void {
    this.#entries.delete(entry.href);
    entry.reject(error);
  }

  #see(task: TaskSnapshot): void {
    const entry = this.#entries.get(task.pulp_href);
    if (entry === undefined) return;
    if (isKnown(task)) entry.outOfTrouble("state");
    else entry.trouble("state", `${entry.href} to leave the state ${JSON.stringify(task.state)}, which this SDK doesn't know`);
    if (entry.see(task)) this.#changed = this.#transport.clock.now();
    if (!isFinal(task)) return;
    this.#entries.delete(entry.href);
    entry.resolve(task);
  }

  async #loop(): Promise<void> {
    if (this.#looping) return;
    this.#looping = true;
    const { clock } = this.#transport;
    let failures = 0;
    let answered = clock.now();
    try {
      while (this.#entries.size > 0 && !this.#closed.signal.aborted) {
        await this.#sleep(failures === 0 ? this.#interval(clock.now() - this.#changed) : outageInterval(failures));
        const entries = [...this.#entries.values()];
        for (const entry of entries) entry.due = undefined;
        try {
          await this.#rounds.ask(entries);
          failures = 0;
          answered = clock.now();
          for (const entry of this.#entries.values()) entry.outOfTrouble("silence");
        } catch (error) {
          failures++;
          const isOver = !isPassing(error) || clock.now() - answered > patience;
          for (const entry of [...this.#entries.values()])
            if (isOver) this.#reject(entry, () => copyOf(error));
            else entry.trouble("silence", `the server to say what ${entry.href} is at`, error);
        }
      }
    } finally {
      this.#looping = false;
    }
  }

  #interval(quiet: number): number {
    const due = this.#due();
    // They are looked at then, together with what is sent beside them.
    if (due !== undefined) return this.#sending > 0 ? longestGathering : Math.max(0, due - this.#transport.clock.now());
    const entries = [...this.#entries.values()];
    return pollInterval(entries.length, quiet, Math.min(...entries.map(({ takes }) => takes)));
  }

  /** When all of them will have ended, where that is known of each. */
  #due(): number | undefined {
    const entries = [...this.#entries.values()];
    const dues = entries.flatMap(({ due }) => due ?? []);
    return dues.length === entries.length ? Math.max(...dues) : undefined;
  }

  /** A new task makes the interval short again, so it wakes the sleeper; the shortest interval still gathers what is dispatched together. */
  async #sleep(milliseconds: number): Promise<void> {
    const { clock } = this.#transport;
    for (let until = clock.now() + milliseconds; ; until = Math.min(until, clock.now() + this.#interval(0))) {
      this.#sleeper = new AbortController();
      try {
        return await clock.sleep(Math.max(0, until - clock.now()), this.#sleeper.signal);
      } catch {
        if (this.#entries.size === 0 || this.#closed.signal.aborted) return;
      }
    }
  }
}

const gone = ({ href, last }: Waited): TaskGoneError =>
  new TaskGoneError({
    code: "TASK_GONE",
    message: `the server has no task ${href} (any more).`,
    hint: "It may have been purged, or belong to another user or domain; look at what it should have changed.",
    task: href,
    taskName: last?.name ?? "",
  });
