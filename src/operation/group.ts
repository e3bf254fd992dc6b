import type { TaskSnapshot } from "../tasks/index.ts";
import { objectWith, pages } from "../transport/index.ts";
import type { Run, Settled } from "./run.ts";

/**
 * Of a dispatch that makes a group of tasks: waits for all of them, those too that they dispatch themselves: what they made counts as made by
 * one. A failure is told when all have ended. GET `tasks/?task_group=…`
 */
export const waitForGroup = async (run: Run, step: string, settled: Settled): Promise<Settled> => {
  const tasks = await tasksOfGroup(run, step, settled);
  const [first] = tasks ?? [];
  if (tasks === undefined || first === undefined) return settled;
  return { ...settled, task: { ...first, created_resources: tasks.flatMap((task) => task.created_resources) } };
};

/** The finished tasks of the group that a dispatch made; `undefined` where it made none. */
export const tasksOfGroup = async (run: Run, step: string, { body, task }: Settled): Promise<readonly TaskSnapshot[] | undefined> => {
  const href = groupOf(body) ?? (await groupOfTask(run, task));
  if (href === undefined) return undefined;
  const query = { task_group: href, fields: "pulp_href", ordering: "pulp_created" };
  const ended = new Map<string, TaskSnapshot>();
  for (;;) {
    const listed = await pages<{ pulp_href: string }>(run.transport, "tasks/", {
      query,
      pageSize: 1000,
      signal: run.signal,
      items: objectWith("tasks", { pulp_href: "string" }),
    }).all();
    const fresh = listed.filter(({ pulp_href }) => !ended.has(pulp_href));
    if (fresh.length === 0) return [...ended.values()];
    const outcomes = await Promise.allSettled(fresh.map(({ pulp_href }) => run.attach(step, pulp_href)));
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") throw outcome.reason;
      ended.set(outcome.value.pulp_href, outcome.value);
    }
  }
};

const groupOf = (body: unknown): string | undefined => {
  const href = (body as { readonly task_group?: unknown } | undefined)?.task_group;
  return typeof href === "string" ? href : undefined;
};

/** An answer that was lost is found again by its task, which knows its group. */
const groupOfTask = async (run: Run, task: TaskSnapshot | undefined): Promise<string | undefined> =>
  task === undefined ? undefined : groupOf((await run.send("GET", task.pulp_href, { query: { fields: "task_group" } })).body);
