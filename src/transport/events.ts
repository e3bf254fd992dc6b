import { EventEmitter } from "eventemitter3";
import type { PulpError } from "../errors/index.ts";

/** Names and payloads of what a client tells. Bodies and headers are never part of them. */
export interface ClientEvents {
  /** Before each attempt of a request. */
  request: [{ readonly id: number; readonly method: string; readonly path: string; readonly attempt: number }];
  /** After each answer; `duration` in milliseconds. */
  response: [
    {
      readonly id: number;
      readonly method: string;
      readonly path: string;
      readonly attempt: number;
      readonly status: number;
      readonly duration: number;
      readonly correlationId: string | undefined;
    },
  ];
  /** A request is about to be sent again, after `delay` milliseconds: a server's `Retry-After` (`error.retryAfter`), but no more than two minutes. */
  retry: [{ readonly method: string; readonly path: string; readonly attempt: number; readonly delay: number; readonly error: PulpError }];
  /** An operation can't go on for now: what it waits for, and what went wrong. After `patienceMs` of that, in all, it gives up. */
  "operation:waiting": [
    { readonly operation: string; readonly correlationId: string; readonly waitedFor: string; readonly error: unknown },
  ];
  /** An operation ended in an error, whether or not anybody awaits it. */
  "operation:failed": [{ readonly operation: string; readonly correlationId: string; readonly error: unknown }];
}

/** A listener that throws must not break what it listens to: its error is thrown again where nothing depends on it, or told. */
export class Events<M extends Record<keyof M, unknown[]> = ClientEvents> {
  readonly #emitter = new EventEmitter();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void = rethrowLater) {
    this.#onError = onError;
  }

  on<E extends keyof M & string>(event: E, listener: (...args: M[E]) => void): () => void {
    const guarded = (...args: M[E]): void => {
      try {
        const result: unknown = listener(...args);
        if (result instanceof Promise) result.catch(this.#onError);
      } catch (error) {
        this.#onError(error);
      }
    };
    // eventemitter3 can't see that the tuple of one event is that event's tuple.
    this.#emitter.on(event, guarded as never);
    return () => {
      this.#emitter.off(event, guarded as never);
    };
  }

  emit<E extends keyof M & string>(event: E, ...args: M[E]): void {
    this.#emitter.emit(event, ...args);
  }
}

const rethrowLater = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};
