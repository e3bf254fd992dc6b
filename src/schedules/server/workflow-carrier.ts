import { isPermissionError, isServerError, isValidationError, PermissionError } from "../../errors/index.ts";
import { ledgerOf } from "../../ledger/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Carried, Carrier } from "../carrier.ts";
import { type Described, describedBy } from "../described.ts";
import type { Description } from "../description.ts";
import { tickOf } from "../due.ts";
import { durationOf } from "../duration.ts";
import { descriptionLine } from "../names.ts";
import { notForServer, type Refusal } from "../refusal.ts";
import type { ScheduleRun } from "../runs.ts";
import { timesOf } from "../times.ts";
import { lastRuns, runsOfWorkflows } from "./runs.ts";
import { isWork, workOf } from "./work.ts";
import {
  createWorkflow,
  isScheduled,
  nameOf,
  namesOf,
  scheduleIn,
  sequenceIn,
  stopWorkflow,
  type Workflow,
  workflowList,
  workflowsNamed,
  workIn,
} from "./workflows.ts";

const viewing = "workflow.view_workflow";
const changing = "workflow.change_workflow";

/** Schedules as workflows of pulp_workflow: one for each record that says what is to be run. */
export class WorkflowCarrier implements Carrier {
  readonly #context: Context;
  #maySee = false;

  constructor(context: Context) {
    this.#context = context;
  }

  async refuses(_run: Run, _name: string, description: Description): Promise<Refusal | undefined> {
    const found = await workOf(this.#context, description);
    return isWork(found) ? undefined : found;
  }

  async isAllowed(run: Run): Promise<boolean> {
    try {
      // Whoever may make one is told what is missing.
      await run.send("POST", workflowList, { body: {} });
      return true;
    } catch (error) {
      if (isValidationError(error)) return true;
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  async requireAllowed(run: Run): Promise<void> {
    if (!(await this.isAllowed(run))) throw this.#forbidden(run, changing);
  }

  async stands(run: Run, { name, operation, description }: Described): Promise<"as described" | "lost" | "stale"> {
    const [workflow] = await workflowsNamed(run, nameOf(this.#context.ledger, name, operation));
    if (workflow === undefined) return "lost";
    const work = await workOf(this.#context, description);
    return isScheduled(workflow) && isWork(work) && workIn(workflow) === work.digest ? "as described" : "stale";
  }

  async settle(run: Run, name: string): Promise<void> {
    const { ledger } = this.#context;
    for (;;) {
      const record = (await ledgerOf(this.#context).lines.tail(run, descriptionLine(name), "afresh"))?.record;
      if (record === undefined) return;
      const described = describedBy(record);
      const isRun = described?.description.runsOn === "server" && described.paused === undefined;
      const wanted = isRun ? nameOf(ledger, name, record.operation) : undefined;
      const all = await workflowsNamed(run, namesOf(ledger, name));
      // Whoever has written a later record looks himself.
      const over = all.filter((one) => isScheduled(one) && one.name !== wanted && sequenceIn(one) <= record.sequence);
      await Promise.all(over.map((one) => stopWorkflow(run, one)));
      if (!isRun || all.some((one) => one.name === wanted)) return;
      // And looks once more: what was wanted when this one was made may be no longer.
      await this.#make(run, described);
    }
  }

  async #make(run: Run, { name, sequence, operation, description, since }: Described): Promise<void> {
    const work = await workOf(this.#context, description);
    if (!isWork(work)) throw notForServer(name, work);
    const now = this.#context.transport.clock.now();
    const start = tickOf({ name, description, times: await timesOf(name, description), after: since }, now)?.due ?? now;
    const every = durationOf(name, "every", description.every ?? "");
    await createWorkflow(run, { name: nameOf(this.#context.ledger, name, operation), sequence, start, every, work });
  }

  async look(run: Run, described: readonly Described[]): Promise<ReadonlyMap<string, Carried>> {
    if (described.length === 0) return new Map();
    const { ledger } = this.#context;
    if (!(await this.#sees(run))) {
      const trouble = `this user may not see what the server runs: it takes ${viewing}.`;
      return new Map(described.map(({ name }) => [name, { next: undefined, last: undefined, trouble }]));
    }
    const [only] = described.length === 1 ? described : [];
    const bySchedule = new Map<string, Workflow[]>(described.map(({ name }) => [name, []]));
    for (const one of await workflowsNamed(run, namesOf(ledger, only?.name))) bySchedule.get(scheduleIn(ledger, one) ?? "")?.push(one);
    const lasts = await lastRuns(this.#context, run, bySchedule);
    return new Map(
      described.map(({ name, operation, paused }) => {
        const workflow = bySchedule.get(name)?.find((one) => one.name === nameOf(ledger, name, operation));
        const runs = workflow !== undefined && isScheduled(workflow);
        const next = runs && workflow.next_dispatch !== null ? Date.parse(workflow.next_dispatch) : undefined;
        const why = workflow === undefined ? "it was never told to" : "somebody has stopped it there";
        return [name, { next, last: lasts.get(name), trouble: runs || paused !== undefined ? undefined : `${why}: ensure() mends that.` }];
      }),
    );
  }

  async runs(run: Run, name: string, limit: number): Promise<readonly ScheduleRun[]> {
    if (!(await this.#sees(run))) throw this.#forbidden(run, viewing);
    return runsOfWorkflows(this.#context, run, await workflowsNamed(run, namesOf(this.#context.ledger, name)), limit);
  }

  /** Asked once only: a refusal comes as an error that would be worth another try. */
  async #sees(run: Run): Promise<boolean> {
    if (this.#maySee) return true;
    try {
      await run.send("GET", workflowList, { query: { limit: 1, fields: "pulp_href" }, stop: AbortSignal.abort() });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // It may have been trouble of another sort.
      if (!(await this.isAllowed(run))) return false;
    }
    this.#maySee = true;
    return true;
  }

  #forbidden(run: Run, permission: string): PermissionError {
    return new PermissionError({
      code: "NOT_PERMITTED",
      attempted: run.label,
      message: `this user may not do that: the server runs the schedule, and that takes ${permission}.`,
      hint: "Ask for a role that holds it (workflow.workflow_admin, workflow.workflow_viewer), or have somebody do it who has one. Nothing was changed.",
      status: 403,
      details: [],
      permission,
    });
  }
}

/** To lists, pulp_workflow (0.4) answers those who lack a permission with a 500: it looks for an object there, which there is none of. */
const isRefusal = (error: unknown): boolean => isPermissionError(error) || (isServerError(error) && error.status === 500);
