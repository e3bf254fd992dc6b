/** Of more that nobody has read, the oldest are let go. */
const most = 1_000;

/** What is told while it happens, to whoever reads it. */
export class Feed<T> implements AsyncIterable<T> {
  #unread: T[] = [];
  #isClosed = false;
  #more = Promise.withResolvers<void>();

  add(one: T): void {
    this.#unread.push(one);
    if (this.#unread.length > most) this.#unread.shift();
    this.#wake();
  }

  /** None comes any more. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const [one] = this.#unread;
      if (one !== undefined) {
        this.#unread.shift();
        yield one;
      } else if (this.#isClosed) return;
      else await this.#more.promise;
    }
  }

  #wake(): void {
    this.#more.resolve();
    this.#more = Promise.withResolvers();
  }
}
