import type { schemas } from "../../../generated/workflow/index.ts";
import { isValidationError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { objectWith, pages } from "../../transport/index.ts";
import type { Work } from "./work.ts";

// What pulp_workflow's API is asked for. A workflow is never changed nor deleted, only stopped, and its name is never free again.

/** As much of a workflow as is read. */
export type Workflow = Pick<
  schemas["workflow.WorkflowResponse"],
  "pulp_href" | "prn" | "name" | "pulp_labels" | "pulp_created" | "start_time" | "dispatch_interval" | "status" | "next_dispatch" | "tasks"
>;

export const workflowList = "workflow/workflows/";
/** Items a request. */
export const largePage = 1_000;

const sequenceLabel = "pulp_sdk_sequence";
const workLabel = "pulp_sdk_work";
const fields = "pulp_href,prn,name,pulp_labels,pulp_created,start_time,dispatch_interval,status,next_dispatch,tasks";
const aWorkflow = objectWith<Workflow>("a workflow", { pulp_href: "string", prn: "string", name: "string", status: "string" });

/** Names of a ledger's workflows, which all domains share, begin so; see docs/formats.md. */
export const namesOf = (ledger: string, schedule?: string): string =>
  `pulp_sdk/schedule/${ledger}/${schedule === undefined ? "" : `${schedule} `}`;
export const nameOf = (ledger: string, schedule: string, operation: string): string => `${namesOf(ledger, schedule)}${operation}`;
/** The schedule that a workflow is of; `undefined` of another ledger's, or of nobody's. */
export const scheduleIn = (ledger: string, { name }: Workflow): string | undefined =>
  name.startsWith(namesOf(ledger)) ? /^([^/ ]+) [0-9a-f]{16}$/.exec(name.slice(namesOf(ledger).length))?.[1] : undefined;

/** The record that it was made for, by its place in the schedule's line. */
export const sequenceIn = ({ pulp_labels }: Workflow): number => Number(pulp_labels[sequenceLabel] ?? 0);
export const workIn = ({ pulp_labels }: Workflow): string | null | undefined => pulp_labels[workLabel];
export const isScheduled = ({ status }: Workflow): boolean => status === "scheduled";

/** GET `workflow/workflows/?name__startswith=…` */
export const workflowsNamed = (run: Run, name__startswith: string): Promise<Workflow[]> =>
  pages<Workflow>(run.transport, workflowList, {
    query: { name__startswith, fields, ordering: "pulp_created" },
    pageSize: largePage,
    signal: run.signal,
    persist: "operation",
    items: aWorkflow,
  }).all();

/** Made by whoever is first under that name. POST `workflow/workflows/` */
export const createWorkflow = async (
  run: Run,
  { name, sequence, start, every, work }: { name: string; sequence: number; start: number; every: number; work: Work },
): Promise<void> => {
  const there = async (): Promise<Workflow | undefined> => (await workflowsNamed(run, name))[0];
  const body = {
    name,
    pulp_labels: { [sequenceLabel]: String(sequence), [workLabel]: work.digest },
    start_time: new Date(start).toISOString(),
    dispatch_interval: String(every / 1_000),
    tasks: work.tasks,
  } satisfies schemas["workflow.Workflow"];
  try {
    await run.task("schedule", { method: "POST", key: workflowList, body, repeat: "safe", outcome: there });
  } catch (error) {
    if (!isValidationError(error) || (await there()) === undefined) throw error;
  }
};

/** Nothing of it begins any more, and a run that goes on is canceled with it. PATCH `workflow/workflows/<id>/` */
export const stopWorkflow = async (run: Run, { pulp_href: key }: Workflow): Promise<void> => {
  const stopped = async (): Promise<Workflow | undefined> => {
    const { body } = await run.send<Workflow>("GET", key, { expects: aWorkflow });
    return isScheduled(body) ? undefined : body;
  };
  await run.task("stop", { method: "PATCH", key, body: { state: "canceled" }, repeat: "safe", outcome: stopped });
};
