import type { TaskSnapshot } from "../tasks/index.ts";
import type { Latest } from "./latest.ts";
import type { Operation, Progress } from "./operation.ts";

/** What of an operation its handle shows. */
interface Started<T> {
  readonly correlationId: string;
  readonly tasks: readonly TaskSnapshot[];
  readonly progress: Latest<Progress>;
  readonly result: Promise<T>;
  readonly cancel: () => Promise<void>;
}

/**
 * What users hold of an operation. A class, as an object literal with a getter is given a shape of its own each time, which, with all that the getter reaches, stays until all of
 * the heap is looked through.
 */
export class OperationHandle<T> implements Operation<T> {
  readonly correlationId: string;
  readonly #started: Started<T>;

  constructor(started: Started<T>) {
    this.correlationId = started.correlationId;
    this.#started = started;
  }

  get [Symbol.toStringTag](): string {
    return "Operation";
  }

  get tasks(): readonly TaskSnapshot[] {
    this.#started.progress.listen();
    return this.#started.tasks;
  }

  then<R = T, E = never>(
    onResult?: ((value: T) => R | PromiseLike<R>) | null,
    onError?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): Promise<R | E> {
    return this.#started.result.then(onResult, onError);
  }

  catch<E = never>(onError?: ((error: unknown) => E | PromiseLike<E>) | null): Promise<T | E> {
    return this.#started.result.catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<T> {
    return this.#started.result.finally(onEnd);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Progress> {
    const { progress, result } = this.#started;
    yield* progress.values();
    await result;
  }

  cancel(): Promise<void> {
    return this.#started.cancel();
  }
}
