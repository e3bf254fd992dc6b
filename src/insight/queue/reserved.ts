import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { duration, inLines } from "../../text/index.ts";
import type { TaskResource } from "./names.ts";
import { type QueuedTask, queuedOf, type TaskReservation } from "./queued.ts";
import { snapshotOf } from "./snapshot.ts";
import { taskWords } from "./words.ts";

/** One that has a resource, or wants it. */
export interface ResourceTask {
  /** The task. */
  readonly task: QueuedTask;
  /** For itself alone, or only against change. */
  readonly mode: TaskReservation["mode"];
}

/** One resource that tasks reserve. */
export interface ReservedResource {
  /** What is reserved, by name. */
  readonly resource: TaskResource;
  /** Tasks that run, are being canceled, or could start: it is theirs. */
  readonly holders: readonly ResourceTask[];
  /** Tasks that wait for this or something else, in line: oldest first. */
  readonly waiters: readonly ResourceTask[];
}

/** What tasks reserve, at one moment. */
export interface ReservedResources {
  /** Those most waited for first. The domain, which all tasks share, is among them only where a task needs it alone. */
  readonly resources: readonly ReservedResource[];
  /** All that for people, a line each. */
  text(): string;
}

/** GET `tasks/` of all that haven't ended, `status/`, `users/`, and lists for names. */
export const reservedOf = async (context: Context, run: Run): Promise<ReservedResources> => {
  const byKey = new Map<string, { resource: TaskResource; holders: ResourceTask[]; waiters: ResourceTask[] }>();
  for (const task of queuedOf(await snapshotOf(context, run)))
    for (const { resource, mode } of task.reserves) {
      const one = byKey.get(resource.key) ?? { resource, holders: [], waiters: [] };
      byKey.set(resource.key, one);
      (task.state === "waiting for resources" ? one.waiters : one.holders).push(Object.freeze({ task, mode }));
    }
  const all = [...byKey.values()].sort((a, b) => b.waiters.length - a.waiters.length || (a.resource.name < b.resource.name ? -1 : 1));
  const resources = Object.freeze(
    all.map(({ resource, holders, waiters }) =>
      Object.freeze({ resource, holders: Object.freeze(holders), waiters: Object.freeze(waiters) }),
    ),
  );
  return Object.freeze({ resources, text: () => textOf(resources) });
};

const most = 10;

const textOf = (resources: readonly ReservedResource[]): string => {
  if (resources.length === 0) return "nothing is reserved";
  const lines = (word: string, tasks: readonly ResourceTask[]): readonly string[] => [
    ...tasks
      .slice(0, most)
      .map(({ task, mode }) => `  ${word} ${taskWords(task)}, ${duration(task.age)}${mode === "shared" ? " (shared)" : ""}`),
    ...(tasks.length > most ? [`  and ${tasks.length - most} more`] : []),
  ];
  return inLines(
    resources.flatMap(({ resource, holders, waiters }) => [
      `${resource.kind} ${JSON.stringify(resource.name)}`,
      ...lines("held by", holders),
      ...lines("wanted by", waiters),
    ]),
  );
};
