/** Only the latest state is kept: a slow reader skips, and memory stays flat. */
export class Latest<T> {
  #value: T | undefined;
  #revision = 0;
  #ended = false;
  #listened = false;

  /** Somebody reads it, or has begun to. */
  get listened(): boolean {
    return this.#listened;
  }

  #changed = Promise.withResolvers<void>();

  /** Somebody will look. */
  listen(): void {
    this.#listened = true;
  }

  set(value: T): void {
    this.#value = value;
    this.#revision++;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#changed;
    this.#changed = Promise.withResolvers();
    waiting.resolve();
  }

  async *values(): AsyncGenerator<T> {
    this.listen();
    let seen = 0;
    while (!this.#ended || seen < this.#revision) {
      if (this.#value !== undefined && seen < this.#revision) {
        seen = this.#revision;
        yield this.#value;
      } else await this.#changed.promise;
    }
  }
}
