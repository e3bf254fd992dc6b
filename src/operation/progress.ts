import type { ProgressReport, TaskSnapshot } from "../tasks/index.ts";
import type { Progress } from "./operation.ts";

/** What is worth telling of a task that was just seen, given how it was seen before; `undefined` when nothing changed. */
export const progressOf = (step: string, task: TaskSnapshot, before: TaskSnapshot | undefined): Progress | undefined => {
  const report = task.progress_reports.findLast((now) => !before?.progress_reports.some((then) => same(then, now))) ?? undefined;
  if (report !== undefined)
    return {
      step,
      task: task.pulp_href,
      state: task.state,
      code: report.code,
      message: report.message,
      done: report.done,
      total: report.total ?? undefined,
    };
  if (before?.state === task.state && before.name === task.name) return undefined;
  return { step, task: task.pulp_href, state: task.state, code: step, message: words(step, task), done: 0, total: undefined };
};

const same = (a: ProgressReport, b: ProgressReport): boolean =>
  a.code === b.code && a.message === b.message && a.done === b.done && a.total === b.total && a.state === b.state;

const words = (step: string, task: TaskSnapshot): string =>
  task.state === "waiting"
    ? `${step} waits for a worker or a resource`
    : task.state === "running"
      ? `${step} runs`
      : `${step} ${task.state}`;
