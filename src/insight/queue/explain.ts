import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { idOf, isFinal, type TaskSnapshot, taskFields, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import { explanationText, type RootBlocker, type TaskBlocker, type TaskExplanation } from "./explanation.ts";
import { aheadOf } from "./graph.ts";
import { type QueuedTask, queuedOf } from "./queued.ts";
import { snapshotOf } from "./snapshot.ts";

/** Whose progress is told. */
const mostRoots = 20;
/** A task may end, or be made, between two requests. */
const looks = 3;

/** @param read the task as it is */
export const explanationOf = async (context: Context, run: Run, read: () => Promise<TaskSnapshot>): Promise<TaskExplanation> => {
  for (let look = 1; ; look++) {
    const task = await read();
    if (isFinal(task)) return explained({ task, queued: undefined, reason: "ended", blockers: [], roots: [], ahead: 0 });
    const snapshot = await snapshotOf(context, run);
    const tasks = queuedOf(snapshot);
    const at = tasks.findIndex(({ pulp_href }) => pulp_href === task.pulp_href);
    const queued = tasks[at];
    if (queued !== undefined) {
      const ahead = queued.place === 0 ? [] : aheadOf(snapshot.graph, at);
      const { waits } = snapshot.graph;
      const heads = ahead.flatMap((one) => (waits[one]?.blocked === false ? (tasks[one] ?? []) : []));
      const right = queued.place === 0 ? [] : (waits[at]?.behind ?? []);
      return explained({
        task,
        queued,
        reason: reasonOf(queued, snapshot.workersOnline),
        blockers: Object.freeze(right.flatMap((one) => blockerOf(queued, tasks[one]))),
        roots: await withProgress(context, run, heads),
        ahead: queued.state === "waiting for a worker" ? before(tasks, at) : ahead.length,
      });
    }
    if (look === looks) return explained({ task, queued, reason: unlisted(task), blockers: [], roots: [], ahead: 0 });
  }
};

const explained = (found: Omit<TaskExplanation, "text">): TaskExplanation =>
  Object.freeze({ ...found, text: () => explanationText(found) });

const unlisted = ({ state }: TaskSnapshot): TaskExplanation["reason"] =>
  state === "running" || state === "canceling" ? state : "waits for a free worker";

const before = (tasks: readonly QueuedTask[], at: number): number =>
  tasks.slice(0, at).filter(({ state }) => state === "waiting for a worker").length;

const reasonOf = ({ state, unseen }: QueuedTask, workersOnline: number): TaskExplanation["reason"] => {
  if (state === "running" || state === "canceling") return state;
  if (unseen) return "waits for a task that you may not see";
  if (state === "waiting for resources") return "waits for resources";
  return workersOnline === 0 ? "no worker is online" : "waits for a free worker";
};

const blockerOf = ({ reserves }: QueuedTask, task: QueuedTask | undefined): readonly TaskBlocker[] => {
  if (task === undefined) return [];
  const modes = new Map(task.reserves.map(({ resource, mode }) => [resource.key, mode]));
  const over = reserves.filter(({ resource: { key }, mode }) => modes.has(key) && (mode === "exclusive" || modes.get(key) === "exclusive"));
  return [Object.freeze({ task, over: Object.freeze(over.map(({ resource }) => resource)) })];
};

/** GET `tasks/?pulp_id__in=…` */
const withProgress = async ({ transport }: Context, run: Run, heads: readonly QueuedTask[]): Promise<readonly RootBlocker[]> => {
  const told = heads.slice(0, mostRoots);
  if (told.length === 0) return [];
  const query = { pulp_id__in: told.map(({ pulp_href }) => idOf(pulp_href)), fields: taskFields };
  const list = pages<Record<string, unknown>>(transport, "tasks/", {
    query,
    pageSize: mostRoots,
    signal: run.signal,
    persist: "operation",
  });
  const progress = new Map((await list.all()).map(toTask).map((task) => [task.pulp_href, task.progress_reports]));
  return Object.freeze(heads.map((task) => Object.freeze({ task, progress: progress.get(task.pulp_href) ?? [] })));
};
