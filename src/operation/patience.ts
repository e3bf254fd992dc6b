import type { Clock } from "../transport/index.ts";

/** Milliseconds that an operation goes on without getting anywhere, unless `connect()` is told otherwise. */
export const defaultPatience = 5 * 60_000;

/** What an operation can't go on without. */
export interface Trouble {
  /** `the answer to GET …`, `what came of POST …` */
  readonly waitedFor: string;
  readonly error: unknown;
}

export interface PatienceOptions {
  readonly clock: Clock;
  readonly limit: number;
  /** Something has begun to be waited for. */
  readonly onTrouble: (trouble: Trouble) => void;
  /** Too long. @param waited milliseconds */
  readonly onEnd: (trouble: Trouble, waited: number) => void;
}

/**
 * Bounds the whole of an operation: the time in which it gets nowhere, as answers are lost or the server is away, however many requests that
 * falls upon. A task that runs isn't part of it; and time in which all goes well gives back what was used up, as a sync of many hours outlives
 * many short outages.
 */
export class Patience {
  readonly #options: PatienceOptions;
  readonly #troubles = new Set<Trouble>();
  #left: number;
  #changed: number;
  #timer: AbortController | undefined;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.#left = options.limit;
    this.#changed = options.clock.now();
  }

  /** @returns what ends it. */
  begin(trouble: Trouble): () => void {
    if (this.#troubles.size === 0) this.#spend(trouble);
    this.#troubles.add(trouble);
    this.#options.onTrouble(trouble);
    return () => {
      if (this.#troubles.delete(trouble) && this.#troubles.size === 0) this.#rest();
    };
  }

  /** The operation has ended. */
  close(): void {
    this.#timer?.abort();
  }

  #sinceChange(): number {
    const now = this.#options.clock.now();
    const passed = now - this.#changed;
    this.#changed = now;
    return passed;
  }

  #spend(first: Trouble): void {
    const { clock, limit, onEnd } = this.#options;
    this.#left = Math.min(limit, this.#left + this.#sinceChange());
    const timer = new AbortController();
    this.#timer = timer;
    const end = (): void => onEnd([...this.#troubles].at(-1) ?? first, limit);
    clock.sleep(Math.max(0, this.#left), timer.signal).then(end, () => {});
  }

  #rest(): void {
    this.#timer?.abort();
    this.#left -= this.#sinceChange();
  }
}
