import type { TaskSnapshot } from "../tasks/index.ts";
import type { Answer, Method, RequestOptions, Transport } from "../transport/index.ts";
import type { Progress } from "./operation.ts";

/** A request that may dispatch a task. */
export interface Dispatch {
  readonly method: Method;
  readonly key: string;
  readonly path?: RequestOptions["path"];
  readonly body?: unknown;
  /** `"file"`: the body is a file of any size, so no time limit applies, the signal may cut it off, and a lost answer is an error. */
  readonly transfer?: "file" | undefined;
  /**
   * `"in-turn"`: a request that the server answers at once, queued by the age of its operation. All others go ahead of those: they give the
   * task workers something to do, or let something that waits go on.
   */
  readonly queue?: "in-turn" | undefined;
}

/** What came of a dispatch: a finished task, or the answer itself where the server did it at once. */
export interface Settled {
  readonly task: TaskSnapshot | undefined;
  readonly body: unknown;
}

/**
 * What a step sees of the operation that it belongs to. Steps are plain async functions over a Run and compose by being called: an
 * operation of three steps is one handle, not a handle inside a handle.
 */
export interface Run {
  /** 16 hex digits. */
  readonly correlationId: string;
  readonly signal: AbortSignal;
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
