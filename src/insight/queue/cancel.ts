import { isConflictError, isResponseError, isTaskGoneError, UsageError } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { ByCorrelationId, Run } from "../../operation/index.ts";
import { aTaskSnapshot, isFinal, type TaskSnapshot, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import { largePage } from "./names.ts";

/** Tasks, or their addresses; or a Correlation-ID: all that was dispatched under it. */
export type TasksToCancel = Iterable<string | { readonly pulp_href: string }> | ByCorrelationId;

/** What became of tasks that were to be canceled, and of their children. */
export interface CanceledTasks {
  /** They were; those that waited for others are `canceling` until these end, and never run. */
  readonly canceled: readonly TaskSnapshot[];
  /** They had ended before that. */
  readonly ended: readonly TaskSnapshot[];
  /** The server refuses, or doesn't show them: they may belong to somebody else, or are gone. */
  readonly refused: readonly { readonly pulp_href: string; readonly error: unknown }[];
}

/** A task that hasn't ended, as far as it is asked for. */
interface Row {
  readonly pulp_href: string;
  readonly state: string;
  readonly logging_cid: string;
  readonly parent_task: string | null;
}

/** Which tasks are meant. */
export interface Meant {
  /** Whether one that hasn't ended is. */
  readonly has: (row: Row) => boolean;
  /** Those that were named. */
  readonly named: readonly string[];
}

/** @param tasks valid addresses of tasks, or a valid Correlation-ID */
export const meantBy = (tasks: readonly string[] | string): Meant => {
  if (typeof tasks !== "string") {
    const named = new Set(tasks);
    return { has: ({ pulp_href }) => named.has(pulp_href), named: [...named] };
  }
  const id = tasks.replaceAll("-", "");
  return { has: ({ logging_cid }) => logging_cid.replaceAll("-", "").startsWith(id), named: [] };
};

/** The server cancels no children. Newest first, so that nothing that waits begins in between; again, until nothing new has come of them. */
export const cancelAll = async (context: Context, run: Run, meant: Meant): Promise<CanceledTasks> => {
  /** With their states when they were asked to end. */
  const asked = new Map<string, string>();
  const refused = new Map<string, unknown>();
  const refuse = (href: string, error: unknown): void => {
    if (!isResponseError(error) && !isTaskGoneError(error)) throw error;
    refused.set(href, error);
  };
  for (;;) {
    const fresh = withChildren(await unfinished(context, run), meant, asked).filter(({ pulp_href }) => !asked.has(pulp_href));
    if (fresh.length === 0) break;
    for (const { pulp_href, state } of fresh) {
      asked.set(pulp_href, state);
      await cancel(run, pulp_href).catch((error: unknown) => refuse(pulp_href, error));
    }
  }
  const ends = await Promise.all(
    [...new Set([...asked.keys(), ...meant.named])]
      .filter((href) => !refused.has(href))
      .map(async (href) => {
        try {
          // What waited never runs, but has its end only when what it waited for has. What was named and isn't among those that haven't ended has, or
          // this user may not see it.
          return asked.get(href) === "running" ? await context.watcher.wait(href, { signal: run.signal }) : await read(run, href);
        } catch (error) {
          refuse(href, error);
        }
      }),
  );
  const known = ends.filter((end) => end !== undefined);
  return Object.freeze({
    canceled: known.filter((task) => isCanceled(task) && asked.has(task.pulp_href)),
    ended: known.filter((task) => !isCanceled(task) || !asked.has(task.pulp_href)),
    refused: [...refused].map(([pulp_href, error]) => ({ pulp_href, error })),
  });
};

const isCanceled = ({ state }: TaskSnapshot): boolean => state === "canceled" || state === "canceling";

const fields = "pulp_href,state,logging_cid,parent_task";

/** GET `tasks/` */
const unfinished = ({ transport }: Context, run: Run): Promise<readonly Row[]> =>
  pages<Row>(transport, "tasks/", {
    query: { state__in: ["waiting", "running", "canceling"], ordering: "-pulp_created", fields },
    pageSize: largePage,
    signal: run.signal,
    persist: "operation",
    items: aTaskSnapshot as never,
  }).all();

/** Rows are newest first: children stand before their parents. */
const withChildren = (rows: readonly Row[], meant: Meant, asked: ReadonlyMap<string, string>): readonly Row[] => {
  const all = new Set([...asked.keys(), ...rows.filter(meant.has).map(({ pulp_href }) => pulp_href)]);
  for (const { pulp_href, parent_task } of rows.toReversed()) if (parent_task !== null && all.has(parent_task)) all.add(pulp_href);
  return rows.filter(({ pulp_href }) => all.has(pulp_href));
};

/** GET `tasks/<id>/` */
const read = async (run: Run, href: string): Promise<TaskSnapshot> =>
  toTask((await run.send<Record<string, unknown>>("GET", href, { expects: aTaskSnapshot })).body);

/** PATCH `tasks/<id>/` */
const cancel = async (run: Run, href: string): Promise<void> => {
  try {
    await run.task("cancel", {
      method: "PATCH",
      key: href,
      body: { state: "canceled" },
      expects: aTaskSnapshot,
      repeat: "safe",
      outcome: async () => {
        const task = await read(run, href);
        return isFinal(task) || task.state === "canceling" ? task : undefined;
      },
    });
  } catch (error) {
    if (!isConflictError(error)) throw error;
  }
};

/** Of a task or its address. What is neither is given as it is, to be refused by name. */
export const addressIn = (task: unknown): unknown =>
  typeof task === "object" && task !== null && "pulp_href" in task ? task.pulp_href : task;

/** @throws UsageError for what is no list of tasks */
export const addressesIn = (tasks: Iterable<string | { readonly pulp_href: string }>): readonly unknown[] => {
  if (typeof tasks !== "string" && typeof (tasks as Partial<Iterable<unknown>> | undefined)?.[Symbol.iterator] === "function")
    return [...tasks].map(addressIn);
  throw new UsageError({
    message: `${JSON.stringify(tasks)} are no tasks to cancel.`,
    hint: "A list of tasks or their addresses, or { correlationId }. Nothing was sent.",
  });
};
