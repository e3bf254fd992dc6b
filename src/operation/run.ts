import type { TaskSnapshot } from "../tasks/index.ts";
import type { Answer, Method, RequestOptions, Shape, Transport } from "../transport/index.ts";
import type { Progress } from "./operation.ts";

/** A request that changes something: it may dispatch a task, or be done at once. */
export interface Dispatch {
  readonly method: Method;
  readonly key: string;
  readonly path?: RequestOptions["path"];
  readonly body?: unknown;
  /** `"file"`: the body is a file of any size, so no time limit applies, the signal may cut it off, and a lost answer is an error. */
  readonly transfer?: "file" | undefined;
  /** What the answer looks like where it is done at once. @default a resource; to a DELETE, nothing */
  readonly expects?: Shape<unknown> | undefined;
  /**
   * How to see whether it was done, where the answer was lost: what the answer would have said (`null` where that is nothing), or `undefined` where it wasn't done (yet).
   * A task is looked for in any case.
   */
  readonly outcome?: (() => Promise<unknown>) | undefined;
  /** `"safe"`: twice comes to the same as once (a creation under a unique name, the same value again, a deletion), so a lost one is soon sent again. */
  readonly repeat?: "safe" | undefined;
  /**
   * `"in-turn"`: a request that the server answers at once, queued by the age of its operation. All others go ahead of those: they give the
   * task workers something to do, or let something that waits go on.
   */
  readonly queue?: "in-turn" | undefined;
  /** Milliseconds that its task takes at least, as far as can be said: it isn't asked for before. @default 0 */
  readonly takes?: number | undefined;
  /** Milliseconds after which its task will have ended, as far as can be said: that is when it is looked at first. @default as between any two looks */
  readonly first?: number | undefined;
  /** Called when the server has taken it, before its task has ended. */
  readonly accepted?: (() => void) | undefined;
  /** Asked when its task has failed: what it was about, as a sentence for the message. */
  readonly about?: (() => Promise<string | undefined>) | undefined;
}

/** What came of a dispatch: a finished task, or the answer itself where the server did it at once. */
export interface Settled {
  /** The task that did it; `undefined` where it was done at once. */
  readonly task: TaskSnapshot | undefined;
  /** The server's answer, where there was no task. */
  readonly body: unknown;
}

/**
 * What a step sees of the operation that it belongs to. Steps are plain async functions over a Run and compose by being called: an
 * operation of three steps is one handle, not a handle inside a handle.
 */
export interface Run {
  /** 16 hex digits. */
  readonly correlationId: string;
  /** Ends the waiting when it is aborted. */
  readonly signal: AbortSignal;
  /** For requests that `send` and `task` don't fit. */
  readonly transport: Transport;
  /** What the operation is, for messages: `deliver of file repository "images"`. */
  readonly label: string;
  /** A request that dispatches nothing. */
  send<T = unknown>(method: Method, key: string, options?: Omit<RequestOptions, "signal">): Promise<Answer<T>>;
  /** Dispatches under the operation's Correlation-ID, files the task, waits at the shared watcher, forwards progress. Rejects if it doesn't end well. */
  task(step: string, dispatch: Dispatch): Promise<Settled>;
  /** Waits for a task that exists already. */
  attach(step: string, href: string): Promise<TaskSnapshot>;
  /** Progress of work that the client does itself. */
  report(progress: Progress): void;
}
