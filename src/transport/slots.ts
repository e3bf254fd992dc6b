interface Waiting {
  readonly turn: number;
  readonly begin: () => void;
}

/** Lets so many pieces of work be under way at once. Of those that wait the lowest turn goes first, equals in the order in which they came. */
export class Slots {
  #free: number;
  /** In the order in which they go. An array, as what goes through it by the thousands must leave nothing behind (see `Passing`). */
  readonly #waiting: Waiting[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async take<T>(turn: number, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((begin) => this.#waiting.splice(this.#placeOf(turn), 0, { turn, begin }));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next.begin();
    }
  }

  /** Behind all that go before it: halves the line until it is found, as thousands may wait. */
  #placeOf(turn: number): number {
    let [from, to] = [0, this.#waiting.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#waiting[middle]?.turn ?? turn) <= turn) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
