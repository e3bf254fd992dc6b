import { redact } from "../../errors/index.ts";
import type { ProgressReport, TaskSnapshot } from "../../tasks/index.ts";
import { count, duration, inLines } from "../../text/index.ts";
import type { TaskResource } from "./names.ts";
import { operationOf, type QueuedTask } from "./queued.ts";
import { taskWords } from "./words.ts";

/** A task right before another one, and what both need. */
export interface TaskBlocker {
  /** The task that has it, or waits for it before this one. */
  readonly task: QueuedTask;
  /** What it is about; empty where only the domain is. */
  readonly over: readonly TaskResource[];
}

/** A task at the head of a line: it waits for no other. */
export interface RootBlocker {
  /** The task whose end lets the line go on. */
  readonly task: QueuedTask;
  /** What it says of its work; of the oldest 20 roots. */
  readonly progress: readonly ProgressReport[];
}

/** Why a task is where it is, at one moment. */
export interface TaskExplanation {
  /** The task. */
  readonly task: TaskSnapshot;
  /** How it stands in the queue; `undefined` once it has ended. */
  readonly queued: QueuedTask | undefined;
  /** In one word what it waits for. */
  readonly reason:
    | "ended"
    | "running"
    | "canceling"
    | "no worker is online"
    | "waits for a free worker"
    | "waits for resources"
    | "waits for a task that you may not see";
  /** Tasks right before it: when these have ended, it can start. */
  readonly blockers: readonly TaskBlocker[];
  /** Tasks at the heads of the lines before it, oldest first. */
  readonly roots: readonly RootBlocker[];
  /** How many tasks must end before it can start; of one that waits for a worker, how many wait for one before it. */
  readonly ahead: number;
  /** All that for people. */
  text(): string;
}

/** Tasks that are named in a text. */
const most = 20;

/** An explanation for people. */
export const explanationText = (explanation: Omit<TaskExplanation, "text">): string => inLines(linesOf(explanation));

const linesOf = ({ task, queued, reason, blockers, roots, ahead }: Omit<TaskExplanation, "text">): readonly string[] => {
  if (queued === undefined) return [reason === "ended" ? endOf(task) : `${operationOf(task.name)} is ${task.state}`];
  const who = taskWords(queued);
  const time = duration(queued.age);
  switch (reason) {
    case "ended":
    case "running":
    case "canceling":
      return [`${who} is ${reason}, for ${time}`, ...task.progress_reports.map((report) => `  ${progressWords(report)}`)];
    case "no worker is online":
      return [`${who} waits for a worker, for ${time}: no worker is online`];
    case "waits for a free worker":
      return [
        `${who} waits for a free worker, for ${time}; ${count(ahead, "task")} that could start ${ahead === 1 ? "is" : "are"} before it`,
      ];
    case "waits for a task that you may not see":
      return [`${who} waits, for ${time}, for a task that you may not see`];
    case "waits for resources":
      return [
        `${who} waits for resources, for ${time}; ${count(ahead, "task")} must end before it`,
        ...blockers.slice(0, most).map((one) => `  behind ${blockerWords(one)}`),
        ...(blockers.length > most ? [`  and ${count(blockers.length - most, "other")}`] : []),
        ...rootsBeyond(roots, blockers)
          .slice(0, most)
          .map(({ task: root }) => `  at the head of the line: ${taskWords(root)}, ${root.state}`),
        ...roots.flatMap(({ task: root, progress }) => progress.map((report) => `  ${root.operation}: ${progressWords(report)}`)),
      ];
  }
};

const blockerWords = ({ task, over }: TaskBlocker): string =>
  `${taskWords(task)}, ${task.state} for ${duration(task.age)}: both need the ${over.length === 0 ? "domain" : over.map(({ kind, name }) => `${kind} ${JSON.stringify(name)}`).join(", the ")}`;

const rootsBeyond = (roots: readonly RootBlocker[], blockers: readonly TaskBlocker[]): readonly RootBlocker[] => {
  const said = new Set(blockers.map(({ task }) => task.pulp_href));
  return roots.filter(({ task }) => !said.has(task.pulp_href));
};

const progressWords = ({ message, done, total }: RootBlocker["progress"][number]): string =>
  `${message}: ${done}${total === null ? "" : ` of ${total}`}`;

const endOf = ({ name, state, started_at, finished_at, created_resources, error }: TaskSnapshot): string => {
  const took =
    started_at === null || finished_at === null ? "" : ` after ${duration((Date.parse(finished_at) - Date.parse(started_at)) / 1_000)}`;
  const made = created_resources.length === 0 ? "" : `; it made ${created_resources.join(", ")}`;
  return `${operationOf(name)} ${state}${took}${made}${error === null ? "" : `: ${redact(error.description)}`}`;
};
