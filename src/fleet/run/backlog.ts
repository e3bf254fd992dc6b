import type { FleetOutcome } from "../outcome.ts";

/** Outcomes that nobody has read: then nothing further is begun. */
const most = 1_000;

/** Outcomes that wait for whoever reads them. Where nobody does, they aren't kept. */
export class Backlog<T> {
  readonly #read: () => void;
  #unread: FleetOutcome<T>[] = [];
  #readers = 0;
  #isDrained = false;
  #isClosed = false;
  #more = Promise.withResolvers<void>();

  /** @param read told when there is room for more */
  constructor(read: () => void) {
    this.#read = read;
  }

  get isFull(): boolean {
    return this.#unread.length >= most;
  }

  add(outcome: FleetOutcome<T>): void {
    if (this.#isDrained) return;
    this.#unread.push(outcome);
    this.#moved();
  }

  /** None comes any more. */
  close(): void {
    this.#isClosed = true;
    this.#moved();
  }

  /** Nobody reads them, unless somebody does. */
  drain(): void {
    if (this.#readers > 0) return;
    this.#isDrained = true;
    this.#unread = [];
    this.#read();
  }

  /** Each once, also where several read. */
  async *outcomes(): AsyncGenerator<FleetOutcome<T>> {
    this.#readers++;
    try {
      for (;;) {
        const outcome = this.#unread.shift();
        if (outcome !== undefined) {
          this.#read();
          yield outcome;
        } else if (this.#isClosed) return;
        else await this.#more.promise;
      }
    } finally {
      // Whoever leaves the loop doesn't end the run.
      this.#readers--;
      this.drain();
    }
  }

  #moved(): void {
    this.#more.resolve();
    this.#more = Promise.withResolvers();
  }
}
