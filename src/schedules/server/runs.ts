import * as z from "zod/mini";
import type { schemas } from "../../../generated/workflow/index.ts";
import { redact } from "../../errors/index.ts";
import type { JsonObject } from "../../ledger/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { chunkForQuery, objectWith, pages } from "../../transport/index.ts";
import type { ScheduleRun, ScheduleRunStatus } from "../runs.ts";
import { largePage, scheduleIn, type Workflow } from "./workflows.ts";

// What a workflow did, told as runs of clients are.

type RunState = schemas["Workflow.WorkflowRunResponseStateEnum"];

/** As much of a run as is read. */
type WorkflowRun = Pick<
  schemas["workflow.WorkflowRunResponse"],
  "pulp_href" | "workflow" | "state" | "pulp_created" | "started_at" | "finished_at" | "error" | "task_group"
>;
const runFields = "pulp_href,workflow,state,pulp_created,started_at,finished_at,error,task_group";
const aRun = objectWith<WorkflowRun>("a run of a workflow", { pulp_href: "string", workflow: "string", state: "string" });

/** As much of the task that does a run's work. */
interface Task {
  readonly task_group: string | null;
  readonly logging_cid: string;
  readonly created_resources: readonly (string | null)[];
}
const taskFields = "pulp_href,task_group,logging_cid,created_resources";

/** A run, and the workflow that it is of. */
interface Of {
  readonly workflow: Workflow;
  readonly run: WorkflowRun;
}

/** The newest runs of some workflows, up to so many in all. GET `workflow/workflow-runs/?workflow__in=…` */
const newestRuns = async (run: Run, workflows: readonly Workflow[], limit: number): Promise<readonly Of[]> => {
  const byHref = new Map(workflows.map((workflow) => [workflow.pulp_href, workflow]));
  const parts = chunkForQuery(workflows.map(({ prn }) => prn)).map((workflow__in) =>
    pages<WorkflowRun>(run.transport, "workflow/workflow-runs/", {
      query: { workflow__in, fields: runFields, ordering: "-pulp_created" },
      pageSize: limit,
      signal: run.signal,
      persist: "operation",
      items: aRun,
    }).page({ limit }),
  );
  const found = (await Promise.all(parts)).flatMap(({ results }) => results);
  return found
    .toSorted((a, b) => (a.pulp_created < b.pulp_created ? 1 : -1))
    .flatMap((one) => {
      const workflow = byHref.get(one.workflow);
      return workflow === undefined ? [] : [{ workflow, run: one }];
    });
};

/** The tasks that did the work of these runs, by their groups; those that were purged, or may not be seen, are missing. GET `tasks/` */
const tasksOf = async (run: Run, runs: readonly Of[]): Promise<ReadonlyMap<string, Task>> => {
  const tasks = new Map<string, Task>();
  const wanted = new Set(runs.flatMap(({ run: { task_group } }) => task_group ?? []));
  const times = runs.map((one) => one.run.pulp_created).toSorted();
  const [from] = times;
  if (wanted.size === 0 || from === undefined) return tasks;
  const steps = runs.flatMap(({ workflow }) => workflow.tasks);
  const reserved = [...new Set(steps.flatMap(({ reserved_resources }) => reserved_resources?.slice(0, 1) ?? []))];
  const all = pages<Task>(run.transport, "tasks/", {
    query: {
      name__in: [...new Set(steps.map(({ task_name }) => task_name))],
      // Of several the server would tell what holds them all.
      ...(reserved.length === 1 ? { reserved_resources: reserved[0] } : {}),
      pulp_created__gte: from,
      fields: taskFields,
      ordering: "pulp_created",
    },
    pageSize: largePage,
    signal: run.signal,
    persist: "operation",
  });
  for await (const task of all) {
    if (task.task_group === null || !wanted.delete(task.task_group)) continue;
    tasks.set(task.task_group, task);
    if (wanted.size === 0) break;
  }
  return tasks;
};

/** The newest runs of one schedule's workflows, the newest first. */
export const runsOfWorkflows = async (
  context: Context,
  run: Run,
  workflows: readonly Workflow[],
  limit: number,
): Promise<readonly ScheduleRun[]> => {
  if (workflows.length === 0) return [];
  const runs = (await newestRuns(run, workflows, limit)).slice(0, limit);
  const tasks = await tasksOf(run, runs);
  return runs.map((one) => told(context, one, tasks.get(one.run.task_group ?? "")));
};

/** Of those that a schedule had, the last ones may have run last: one that is made anew hasn't begun, and one before that may have been none. */
const looksBack = 3;
/** Runs that are looked through at once for the last ones of several schedules. */
const together = 300;

/** The last run of each schedule. */
export const lastRuns = async (
  context: Context,
  run: Run,
  workflows: ReadonlyMap<string, readonly Workflow[]>,
): Promise<ReadonlyMap<string, ScheduleRun>> => {
  // Those that run equally often are asked for together, so that none of them hides the others.
  const recent = [...workflows]
    .map(([name, all]) => ({ name, all: all.slice(-looksBack) }))
    .toSorted((a, b) => intervalOf(a.all.at(-1)) - intervalOf(b.all.at(-1)));
  const found = new Map<string, Of>();
  const keep = (runs: readonly Of[]): void => {
    for (const one of runs) {
      const name = scheduleIn(context.ledger, one.workflow);
      if (name !== undefined && !found.has(name)) found.set(name, one);
    }
  };
  const isOne = recent.length === 1;
  keep(
    await newestRuns(
      run,
      recent.flatMap(({ all }) => all),
      isOne ? 1 : together,
    ),
  );
  const hidden = isOne ? [] : recent.filter(({ name }) => !found.has(name));
  for (const runs of await Promise.all(hidden.map(({ all }) => newestRuns(run, all, 1)))) keep(runs);
  const tasks = await tasksOf(run, [...found.values()]);
  return new Map([...found].map(([name, one]) => [name, told(context, one, tasks.get(one.run.task_group ?? ""))]));
};

/** `"14 00:00:05"` in milliseconds; 0 of one that runs once. */
const intervalOf = (workflow: Workflow | undefined): number => {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+) )?(?:(\d+):)?(?:(\d+):)?(\d+)/.exec(workflow?.dispatch_interval ?? "") ?? [];
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
};

/** The time that was due: the last one before the server began. */
const dueAt = (workflow: Workflow, began: string): string => {
  const [from, every, at] = [Date.parse(workflow.start_time), intervalOf(workflow), Date.parse(began)];
  return new Date(every === 0 ? from : from + Math.max(0, Math.floor((at - from) / every)) * every).toISOString();
};

const statuses: Readonly<Record<RunState, ScheduleRunStatus>> = {
  waiting: "running",
  running: "running",
  canceling: "running",
  completed: "succeeded",
  failed: "failed",
  canceled: "canceled",
  skipped: "canceled",
};

const Failure = z.looseObject({
  description: z.optional(z.string()),
  child_error: z.optional(z.nullable(z.looseObject({ description: z.optional(z.string()) }))),
});

const failureIn = (error: unknown): ScheduleRun["error"] => {
  const { data } = z.safeParse(Failure, error);
  return { code: "TASK_FAILED", message: redact(data?.child_error?.description ?? data?.description ?? "the server doesn't say why.") };
};

/** What came of it: a version, where there is a new one. */
const resultOf = (task: Task | undefined): JsonObject | undefined => {
  const [, number] = /\/versions\/(\d+)\/$/.exec(task?.created_resources.find((href) => href?.includes("/versions/")) ?? "") ?? [];
  return number === undefined ? undefined : { version: Number(number) };
};

const told = ({ transport, status }: Context, { workflow, run }: Of, task: Task | undefined): ScheduleRun => {
  const result = resultOf(task);
  const outcome = statuses[run.state] ?? "running";
  return Object.freeze({
    schedule: /([^/ ]+) \w+$/.exec(workflow.name)?.[1] ?? workflow.name,
    at: dueAt(workflow, run.pulp_created),
    missed: 0,
    status: outcome === "succeeded" && task !== undefined && result === undefined ? "unchanged" : outcome,
    started: run.started_at ?? run.pulp_created,
    finished: run.finished_at ?? undefined,
    operation: task?.logging_cid.replaceAll("-", "") ?? "",
    by: {
      user: null,
      host: new URL(transport.urls.origin).host,
      program: `pulp_workflow ${status.plugins.workflow?.version}`,
      process: workflow.pulp_href,
    },
    takenOverBy: undefined,
    result,
    error: outcome === "failed" ? failureIn(run.error) : undefined,
  });
};
