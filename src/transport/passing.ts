interface Box<T> {
  item: T | undefined;
}

/**
 * What comes and goes by the thousands, in the order in which it came.
 *
 * A Map, a Set and an EventTarget's listeners are chains for the garbage collector: a table that became too small still holds what was in it, and knows the next one; a listener that
 * was removed still knows the one behind it. Once one of them is old, all that ever came behind it becomes old as well, though it has gone long since, and stays until all of the heap
 * is looked through; meanwhile the engine doubles its room for what is new, as so much of that seems to last. Here a box is what they hold, and that of what has gone is empty.
 */
export class Passing<T> {
  readonly #boxes = new Set<Box<T>>();

  get size(): number {
    return this.#boxes.size;
  }

  /** @returns what takes it out again */
  add(item: T): () => void {
    const box: Box<T> = { item };
    this.#boxes.add(box);
    return () => {
      this.#boxes.delete(box);
      box.item = undefined;
    };
  }

  /** Those that are there at the moment; what is taken out meanwhile doesn't come. */
  *[Symbol.iterator](): Generator<T> {
    for (const { item } of this.#boxes) if (item !== undefined) yield item;
  }
}
