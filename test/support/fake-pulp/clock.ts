import type { Clock } from "../../../src/transport/index.ts";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop in which nothing must be under way before time goes on. */
const quietTurns = 8;

/** A clock that nobody waits for: whenever all else rests, it jumps to the next sleeper's time. */
export class FakeClock implements Clock {
  /** Milliseconds of every sleep that was asked for, in order. */
  readonly sleeps: number[] = [];
  /** What is under way outside of the clock: requests. While it isn't 0, time stands still. */
  busy = 0;
  readonly #began: number;
  #now: number;
  #sleepers: Sleeper[] = [];
  #running = false;

  constructor(began = "2026-01-01T00:00:00Z") {
    this.#began = Date.parse(began);
    this.#now = this.#began;
  }

  readonly now = (): number => this.#now;
  readonly random = (): number => 0.5;
  /** Pauses between tries aren't this clock's: they are none. */
  readonly pause = 0;

  /** Milliseconds since the clock was made. */
  get elapsed(): number {
    return this.#now - this.#began;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        at: this.#now + milliseconds,
        wake: () => {
          signal?.removeEventListener("abort", abort);
          resolve();
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.#sleepers.push(sleeper);
      void this.#run();
    });
  }

  /** Resolves when so many milliseconds have passed. */
  async at(milliseconds: number): Promise<void> {
    await this.sleep(Math.max(0, this.#began + milliseconds - this.#now));
    this.sleeps.pop();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#sleepers.length > 0) {
      for (let quiet = 0; quiet < quietTurns; quiet = this.busy === 0 ? quiet + 1 : 0)
        await new Promise((resolve) => setImmediate(resolve));
      const next = this.#sleepers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) continue;
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#running = false;
  }
}
