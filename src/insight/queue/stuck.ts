import { isPermissionError } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { OptionNames, Run, Wait } from "../../operation/index.ts";
import { aTaskSnapshot, type ProgressReport, tasksOfLostWorkers, toTask } from "../../tasks/index.ts";
import { count, duration, inLines } from "../../text/index.ts";
import { pages } from "../../transport/index.ts";
import { largePage } from "./names.ts";
import { type QueuedTask, queuedOf } from "./queued.ts";
import { snapshotOf } from "./snapshot.ts";
import { taskWords } from "./words.ts";

/** From when on a task is looked at. */
export interface StuckOptions extends Wait {
  /** Milliseconds that a task may run before it is looked at whether it gets anywhere. @default 3_600_000 */
  readonly runningMs?: number | undefined;
  /** Milliseconds that those are watched. @default 30_000 */
  readonly watchMs?: number | undefined;
}

export const stuckOptions: OptionNames<StuckOptions> = { runningMs: { least: 0 }, signal: "option", watchMs: { least: 0 } };

/**
 * - `its worker is gone`: the server has it running, on a worker that is silent; it fails when another worker notices, within 17 minutes
 * - `no progress`: it runs, and nothing that it tells of its work has changed while it was watched
 * - `doesn't end`: it ran, was asked to end, and is still there after it was watched
 * - `nobody takes it`: nothing holds what it needs, a worker is idle, and that for more than a minute
 * - `no worker is online`
 */
export type StuckReason = "its worker is gone" | "no progress" | "doesn't end" | "nobody takes it" | "no worker is online";

/** A task that doesn't go on. */
export interface StuckTask {
  /** As the queue has it. */
  readonly task: QueuedTask;
  /** How that was seen. */
  readonly why: StuckReason;
  /** How many tasks wait in lines at whose head it is. */
  readonly holdsUp: number;
  /** What it said last of its work; of tasks that run. */
  readonly progress: readonly ProgressReport[];
}

/** What doesn't go on, at one moment. */
export interface StuckTasks {
  /** Those that hold up most first. */
  readonly tasks: readonly StuckTask[];
  /** All that for people, a line each. */
  text(): string;
}

/** Seconds. */
const idleFor = 60;

/** GETs as of the queue, and GET `workers/`; where tasks run for long or are to end, two of `tasks/` with their progress. */
export const stuckOf = async (
  context: Context,
  run: Run,
  { runningMs = 3_600_000, watchMs = 30_000 }: StuckOptions,
): Promise<StuckTasks> => {
  const { clock } = context.transport;
  // Who may not see workers isn't told of them.
  const [snapshot, lost] = await Promise.all([
    snapshotOf(context, run),
    tasksOfLostWorkers(context.transport, run.signal).catch((error: unknown): ReadonlySet<string> => {
      if (isPermissionError(error)) return new Set();
      throw error;
    }),
  ]);
  const queue = queuedOf(snapshot);
  const long = queue.filter(({ state, age }) => state === "running" && age * 1_000 >= runningMs);
  // Those that never ran only wait for what they waited for.
  const canceled = queue.filter(({ state }, at) => state === "canceling" && typeof snapshot.rows[at]?.started_at === "string");
  const watched = long.length + canceled.length > 0;
  const before: Progress = watched ? await progressOf(context, run) : new Map();
  if (watched) await clock.sleep(watchMs, run.signal);
  const after: Progress = watched ? await progressOf(context, run) : new Map();
  // What has ended meanwhile isn't among them any more.
  const still = new Set(long.filter(({ pulp_href: at }) => after.has(at) && same(before.get(at), after.get(at))));
  const unending = new Set(canceled.filter(({ pulp_href }) => after.has(pulp_href)));
  const isIdle = queue.filter(({ state }) => state === "running" || state === "canceling").length < snapshot.workersOnline;
  const why = (task: QueuedTask): StuckReason | undefined => {
    const { state, age, pulp_href } = task;
    if (lost.has(pulp_href)) return "its worker is gone";
    if (still.has(task)) return "no progress";
    if (unending.has(task)) return "doesn't end";
    if (state !== "waiting for a worker" || age <= idleFor) return undefined;
    return snapshot.workersOnline === 0 ? "no worker is online" : isIdle ? "nobody takes it" : undefined;
  };
  const behind = Map.groupBy(queue, ({ root }) => root);
  const tasks = queue.flatMap((task): readonly StuckTask[] => {
    const reason = why(task);
    if (reason === undefined) return [];
    return [
      Object.freeze({ task, why: reason, holdsUp: behind.get(task.pulp_href)?.length ?? 0, progress: after.get(task.pulp_href) ?? [] }),
    ];
  });
  const found = Object.freeze(tasks.toSorted((a, b) => b.holdsUp - a.holdsUp || b.task.age - a.task.age));
  return Object.freeze({ tasks: found, text: () => textOf(found) });
};

type Progress = ReadonlyMap<string, readonly ProgressReport[]>;

const progressOf = async ({ transport }: Context, run: Run): Promise<Progress> => {
  const raw = await pages<Readonly<Record<string, unknown>>>(transport, "tasks/", {
    query: { state__in: ["running", "canceling"], fields: "pulp_href,state,progress_reports" },
    pageSize: largePage,
    signal: run.signal,
    persist: "operation",
    items: aTaskSnapshot,
  }).all();
  return new Map(raw.map(toTask).map(({ pulp_href, progress_reports }) => [pulp_href, progress_reports]));
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const textOf = (tasks: readonly StuckTask[]): string =>
  tasks.length === 0
    ? "nothing is stuck"
    : inLines(
        tasks.map(({ task, why, holdsUp, progress }) => {
          const last = progress.at(-1);
          const at = last === undefined ? "" : `; ${last.message}: ${last.done}${last.total === null ? "" : ` of ${last.total}`}`;
          return `${taskWords(task)}: ${why}, for ${duration(task.age)}${holdsUp === 0 ? "" : `; ${count(holdsUp, "task")} wait for it`}${at}`;
        }),
      );
