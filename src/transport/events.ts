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

/** A listener that throws must not break the request that it listens to: its error is thrown again where nothing depends on it. */
export class Events {
  readonly #emitter = new EventEmitter<ClientEvents>();

  on<E extends keyof ClientEvents>(event: E, listener: (...args: ClientEvents[E]) => void): () => void {
    const guarded = (...args: ClientEvents[E]): void => {
      try {
        const result: unknown = listener(...args);
        if (result instanceof Promise) result.catch(rethrowLater);
      } catch (error) {
        rethrowLater(error);
      }
    };
    // eventemitter3 can't see that the tuple of one event is that event's tuple.
    this.#emitter.on(event, guarded as never);
    return () => {
      this.#emitter.off(event, guarded as never);
    };
  }

  emit<E extends keyof ClientEvents>(event: E, ...args: ClientEvents[E]): void {
    (this.#emitter.emit as (event: E, ...args: ClientEvents[E]) => boolean).call(this.#emitter, event, ...args);
  }
}

const rethrowLater = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};
