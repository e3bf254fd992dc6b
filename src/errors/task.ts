import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";
import { redact } from "./redact.ts";

/** Why a task failed, where that is known: what the upstream did, as far as it begins with `upstream`; else what became of the server. Told by the server's code; by its words only where it has none. */
export type TaskFailureReason =
  | "upstream login"
  | "upstream refuses"
  | "upstream has nothing"
  | "upstream is asked too often"
  | "upstream failed"
  | "upstream hung up"
  | "upstream unreachable"
  | "upstream certificate"
  | "upstream slow"
  | "upstream is no repository"
  | "upstream is damaged"
  | "disk full"
  | "internal error"
  | "worker lost"
  | "database lost";

export interface TaskErrorInit extends PulpErrorInit {
  /** `pulp_href` of the task. */
  readonly task: string;
  readonly taskName: string;
  /** The plugin's own error code, such as `PLP0014`, where the server gave one. */
  readonly serverCode?: string | undefined;
  /** The server's description of the error. */
  readonly description?: string | undefined;
  readonly reason?: TaskFailureReason | undefined;
}

/** A task on the server did not end well. */
export class TaskError extends PulpError {
  static {
    named(TaskError, "TaskError");
  }

  /** The task's address. */
  readonly task: string;
  /** The server's function. */
  readonly taskName: string;
  /** The server's own code: `PLP0014`. */
  readonly serverCode: string | undefined;
  /** The server's words, without secrets. */
  readonly description: string | undefined;

  constructor(init: TaskErrorInit) {
    super(init);
    this.task = init.task;
    this.taskName = init.taskName;
    this.serverCode = init.serverCode;
    this.description = init.description === undefined ? undefined : redact(init.description);
  }
}

/** The task failed; `description` and `serverCode` are the server's. */
export class TaskFailedError extends TaskError {
  static {
    named(TaskFailedError, "TaskFailedError");
  }

  /** Why, for programs; `undefined` where that isn't known. */
  readonly reason: TaskFailureReason | undefined;

  constructor(init: TaskErrorInit) {
    super(init);
    this.reason = init.reason;
  }
}
/** The task was canceled, by this client or by somebody else. */
export class TaskCanceledError extends TaskError {
  static {
    named(TaskCanceledError, "TaskCanceledError");
  }
}
/** The server no longer knows the task: it was purged before its end was seen. */
export class TaskGoneError extends TaskError {
  static {
    named(TaskGoneError, "TaskGoneError");
  }
}

/** Whether a value is a {@link TaskError}, of any copy of the package. */
export const isTaskError = guard(TaskError);
/** Whether a value is a {@link TaskFailedError}, of any copy of the package. */
export const isTaskFailedError = guard(TaskFailedError);
/** Whether a value is a {@link TaskCanceledError}, of any copy of the package. */
export const isTaskCanceledError = guard(TaskCanceledError);
/** Whether a value is a {@link TaskGoneError}, of any copy of the package. */
export const isTaskGoneError = guard(TaskGoneError);
