import type { TaskSnapshot, TaskState } from "../tasks/index.ts";

/** Where an operation is. */
export interface Progress {
  /** `sync`, `publish`, `distribute` … */
  readonly step: string;
  /** `pulp_href` of the task; `undefined` for work that the client does itself, such as an upload. */
  readonly task: string | undefined;
  /** Where the step stands. */
  readonly state: TaskState;
  /** Stable, for programs: `sync.downloading.artifacts`; the step's name where the server has reported nothing yet. */
  readonly code: string;
  /** The server's words, or the client's. */
  readonly message: string;
  /** In units of the step: packages, metadata files, bytes of an upload. */
  readonly done: number;
  /** `undefined` while it isn't known. */
  readonly total: number | undefined;
}

/**
 * One thing that was asked for, however many tasks it takes. It has started already; await it for its result, iterate it for its progress.
 *
 * @example
 * ```ts
 * const sync = epel.sync();
 * for await (const p of sync) console.log(p.step, p.message, p.done, p.total);
 * const { version } = await sync;
 * ```
 */
export interface Operation<T> extends Promise<T>, AsyncIterable<Progress> {
  /** 16 hex digits, known at once: the server files every task of the operation under a Correlation-ID that begins with it. */
  readonly correlationId: string;
  /** Tasks dispatched so far, in order, each as it was last seen. Grows as the operation goes on; once looked at, it is kept up to date. */
  readonly tasks: readonly TaskSnapshot[];
  /** Cancels the server's tasks and dispatches nothing further; the operation then rejects. Aborting a `signal` only ends the waiting. */
  cancel(): Promise<void>;
}

/** Client options of everything that waits. */
export interface Wait {
  /** Ends the waiting; tasks already dispatched run on, and the error lists them. `AbortSignal.timeout(ms)` is a time limit. */
  readonly signal?: AbortSignal | undefined;
}
