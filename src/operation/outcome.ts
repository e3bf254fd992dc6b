import { TaskCanceledError, TaskFailedError } from "../errors/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import { hintFor, type Reason, reasonFor, wordsOf } from "./reasons.ts";

/** A skipped task did nothing, and that is no failure: whoever asked looks at what is there. */
export const ended = (task: TaskSnapshot, step: string, label: string): TaskSnapshot => {
  if (task.state === "canceled")
    throw new TaskCanceledError({
      attempted: label,
      correlationId: task.logging_cid,
      task: task.pulp_href,
      taskName: task.name,
      code: "TASK_CANCELED",
      message: `its ${step} task was canceled on the server.`,
      hint: "Run the operation again to go on.",
    });
  return task;
};

interface Failure {
  readonly step: string;
  readonly label: string;
  readonly reasons: readonly Reason[];
  readonly about: string | undefined;
}

/** A failed task, in the server's words, with what is known to cause such words. */
export const failed = (task: TaskSnapshot, { step, label, reasons, about }: Failure): TaskFailedError => {
  const error = task.error ?? { description: "the server gave no reason", code: undefined };
  const hint = hintFor(error, reasons) ?? "The server's log has more under this Correlation-ID.";
  return new TaskFailedError({
    attempted: label,
    correlationId: task.logging_cid,
    task: task.pulp_href,
    taskName: task.name,
    code: "TASK_FAILED",
    message: `its ${step} task failed: ${wordsOf(error)}${about === undefined ? "" : ` ${about}`}`,
    hint: `${hint} The task is ${task.pulp_href}.`,
    serverCode: error.code,
    description: error.description,
    reason: reasonFor(error, reasons),
  });
};
