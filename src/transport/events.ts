import { EventEmitter } from "eventemitter3";
import type { PulpError } from "../errors/index.ts";

/** What every event of a release has. */
export interface ReleaseTold {
  /** The release's name. */
  readonly release: string;
  /** ISO time. */
  readonly at: string;
  /** Who did it; `user` is `null` where the client doesn't know it. */
  readonly by: { readonly user: string | null; readonly host: string; readonly program: string };
  /** Why; `null` where nobody said. */
  readonly reason: string | null;
  /** 16 hex digits that the Correlation-IDs of its tasks begin with. */
  readonly operation: string;
}

/** What became of a ring; `release` is what it serves now. */
export interface ReleaseRolled extends ReleaseTold {
  /** The ring's name. */
  readonly ring: string;
  /** What it served before; `null` where that was nothing. */
  readonly before: string | null;
  /** Clients of any of its repositories see something new. */
  readonly changed: boolean;
  /** Base paths that serve something new. */
  readonly switched: readonly string[];
}

/** What a release holds, or would. */
export interface ReleaseMade extends ReleaseTold {
  /** The release that it is a hotfix of. */
  readonly base: string | null;
  /** Pairs of one's own. */
  readonly tags: Readonly<Record<string, string>>;
  /** How many repositories it has. */
  readonly repositories: number;
  /** How many units all of them hold. */
  readonly units: number;
}

/** Names and payloads of what a client tells of releases: each once it is so. */
export interface ReleaseEvents {
  /** Somebody looked at what a release would be. */
  "release:planned": [ReleaseMade];
  /** A release is there. */
  "release:applied": [ReleaseMade & { /** sha256 of its manifest. */ readonly manifest: string }];
  /** A ring serves a release; also where this client only finished what another one had begun, whom `by` and `operation` name then. */
  "release:rolledOut": [ReleaseRolled];
  /** A ring serves again what it served before. */
  "release:rolledBack": [ReleaseRolled];
  /** A gate of a ring is closed. Nothing was changed. */
  "release:refused": [ReleaseTold & { readonly ring: string; readonly gate: "after" | "requires" | "check"; readonly message: string }];
  /** Something failed; `partly` where some distributions of the ring had been switched by then. */
  "release:failed": [
    ReleaseTold & {
      readonly action: "plan" | "apply" | "rollOut" | "rollBack" | "delete";
      readonly ring: string | null;
      readonly code: string;
      readonly message: string;
      readonly partly: boolean;
    },
  ];
  /** A release is gone; its manifest stays. */
  "release:deleted": [ReleaseTold];
}

/** Names and payloads of what a client tells. Bodies and headers are never part of them. */
export interface ClientEvents extends ReleaseEvents {
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
  /** A webhook's receiver has taken a message; of the receiver the origin is told only, as an address may hold a secret. */
  "webhook:delivered": [{ readonly receiver: string; readonly event: keyof ReleaseEvents; readonly id: string; readonly attempts: number }];
  /** A message was given up. */
  "webhook:failed": [
    {
      readonly receiver: string;
      readonly event: keyof ReleaseEvents;
      readonly id: string;
      readonly attempts: number;
      readonly error: PulpError;
    },
  ];
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
