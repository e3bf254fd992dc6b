import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { count, duration, inLines } from "../../text/index.ts";
import { type QueuedTask, type QueueState, queuedOf } from "./queued.ts";
import { endedLately, snapshotOf } from "./snapshot.ts";
import { taskWords } from "./words.ts";

/** How many tasks have something in common. */
export interface TaskTotal {
  /** The repository's name, the operation, or the user. */
  readonly name: string;
  /** Tasks that haven't ended. */
  readonly tasks: number;
}

/** What the server is at, and what waits for what, at one moment. */
export interface TaskQueue {
  /** ISO time, by this machine's clock. */
  readonly at: string;
  /** Workers that are online. */
  readonly workersOnline: number;
  /** Oldest first, as in all of these. */
  readonly running: readonly QueuedTask[];
  /** Nothing holds what they need. */
  readonly waitingForWorker: readonly QueuedTask[];
  /** Others hold what they need, or wait for it before them. */
  readonly waitingForResources: readonly QueuedTask[];
  /** Asked to end, and not yet ended. */
  readonly canceling: readonly QueuedTask[];
  /** Most first. */
  readonly totals: {
    readonly repository: readonly TaskTotal[];
    readonly operation: readonly TaskTotal[];
    readonly actor: readonly TaskTotal[];
  };
  /** Tasks that this user sees that ended in the last ten minutes. */
  readonly endedLately: number;
  /**
   * Seconds until all of these have ended, if it goes on as in the last ten minutes: too many where the server was idle in part of them.
   * `undefined` where nothing waits, no worker is online, or fewer than 20 ended.
   */
  readonly estimate: number | undefined;
  /** All that for people: counts, and the oldest tasks of each state, a line each. */
  text(): string;
}

/** The time over which ended tasks are counted. */
const lately = 600;
/** Fewer say nothing of a rate. */
const leastEnded = 20;

/** GET `tasks/` (all that haven't ended; how many ended lately), `status/`, `users/`, and lists for names. */
export const queueOf = async (context: Context, run: Run): Promise<TaskQueue> => {
  const [snapshot, ended] = await Promise.all([snapshotOf(context, run), endedLately(context, run, lately)]);
  const tasks = queuedOf(snapshot);
  const of = (wanted: QueueState) => Object.freeze(tasks.filter(({ state }) => state === wanted));
  const [waitingForWorker, waitingForResources] = [of("waiting for a worker"), of("waiting for resources")];
  const known = ended >= leastEnded && snapshot.workersOnline > 0 && waitingForWorker.length + waitingForResources.length > 0;
  const queue = {
    at: new Date(snapshot.now).toISOString(),
    workersOnline: snapshot.workersOnline,
    running: of("running"),
    waitingForWorker,
    waitingForResources,
    canceling: of("canceling"),
    totals: Object.freeze({
      repository: totalsOf(tasks, ({ repository }) => repository),
      operation: totalsOf(tasks, ({ operation }) => operation),
      actor: totalsOf(tasks, ({ requestedBy }) => requestedBy),
    }),
    endedLately: ended,
    estimate: known ? Math.round((tasks.length / ended) * lately) : undefined,
  };
  return Object.freeze({ ...queue, text: () => textOf(queue) });
};

const totalsOf = (tasks: readonly QueuedTask[], of: (task: QueuedTask) => string | undefined): readonly TaskTotal[] => {
  const groups = [...Map.groupBy(tasks, of)].flatMap(([name, { length }]) =>
    name === undefined ? [] : [Object.freeze({ name, tasks: length })],
  );
  return Object.freeze(groups.sort((a, b) => b.tasks - a.tasks || (a.name < b.name ? -1 : 1)));
};

/** Lines of one state, so that a long queue stays readable. */
const most = 20;

const textOf = (queue: Omit<TaskQueue, "text">): string => {
  const { workersOnline, running, waitingForWorker, waitingForResources, canceling, endedLately: ended, estimate } = queue;
  const all = new Map([...running, ...waitingForWorker, ...waitingForResources, ...canceling].map((task) => [task.pulp_href, task]));
  const section = (title: string, tasks: readonly QueuedTask[]): readonly string[] =>
    tasks.length === 0
      ? []
      : [
          `${title}: ${tasks.length}`,
          ...tasks.slice(0, most).map((task) => `  ${taskWords(task)}, ${duration(task.age)}${behindWords(task, all)}`),
          ...(tasks.length > most ? [`  and ${tasks.length - most} more`] : []),
        ];
  return inLines([
    `${workersOnline === 0 ? "no worker is online" : `${count(workersOnline, "worker")} online`}; ${count(ended, "task")} ended in the last ten minutes${estimate === undefined ? "" : `, the queue is done in about ${duration(estimate)} at that rate`}`,
    ...section("running", running),
    ...section("waiting for a worker", waitingForWorker),
    ...section("waiting for resources", waitingForResources),
    ...section("canceling", canceling),
    ...(all.size === 0 ? ["nothing runs or waits"] : []),
  ]);
};

const behindWords = ({ behind, unseen, place, root }: QueuedTask, all: ReadonlyMap<string, QueuedTask>): string => {
  if (unseen) return ", behind a task that you may not see";
  const [first] = behind.flatMap((href) => all.get(href) ?? []);
  if (first === undefined) return "";
  const more = behind.length === 1 ? "" : ` and ${count(behind.length - 1, "other")}`;
  const head = root === undefined || root === first.pulp_href ? undefined : all.get(root);
  const line = head === undefined ? "" : `; ${place} in line, the first is ${taskWords(head)}`;
  return `, behind ${taskWords(first)}${more}${line}`;
};
