import type { paths } from "../../generated/core/index.ts";
import { withHint } from "../errors/base.ts";
import { isNotFoundError, UsageError } from "../errors/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import { aTaskSnapshot, taskFields, toTask } from "../tasks/index.ts";
import { checkFilters, filtered, type Pages, type Paging } from "../transport/index.ts";
import type { Operation, Wait } from "./operation.ts";
import { checkOptions, waitOptions } from "./options.ts";
import { type Starter, start } from "./start.ts";

/** Of an operation or of one dispatch: 16 or 32 hex digits. */
export interface ByCorrelationId {
  /** 16 hex digits of an operation, or 32 of one dispatch. */
  readonly correlationId: string;
}

/** The server's own filters of its tasks. */
export type TaskFilters = Readonly<Omit<NonNullable<paths["tasks/"]["get"]["parameters"]["query"]>, Paging>>;

/** As servers file tasks: 16 digits are an operation's, 32 one dispatch's. */
const correlationIds = /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A blank one would match every task of the server. @throws UsageError */
export const validId = (of: ByCorrelationId): string => {
  const id = String((of as Partial<ByCorrelationId> | null | undefined)?.correlationId ?? "").toLowerCase();
  if (correlationIds.test(id)) return id;
  throw new UsageError({
    message: `${JSON.stringify(id)} is no Correlation-ID.`,
    hint: "It has 16 hex digits (operation.correlationId), or 32 (of one request). Nothing was sent.",
  });
};

/** @throws ForeignHrefError, UsageError for what is no address, or that of something else */
export const validTask = ({ transport }: Pick<Starter, "transport">, task: unknown): string => {
  const href = typeof task === "string" && task.includes("/") ? transport.urls.href(task) : undefined;
  if (href !== undefined && /\/tasks\/[^/]+\/$/.test(href)) return href;
  throw new UsageError({
    message: `${JSON.stringify(href ?? task) ?? "nothing"} is no task's address.`,
    hint: "It looks like /pulp/api/v3/tasks/<id>/; a Correlation-ID is given as { correlationId }. Nothing was sent.",
  });
};
/** The server's own filters of its workers. */
export type WorkerFilters = Readonly<Omit<NonNullable<paths["workers/"]["get"]["parameters"]["query"]>, Paging>>;
/** A worker as the server described it at one moment; `current_task` is an href, or `null` while it is idle. */
export type Worker = Readonly<paths["workers/"]["get"]["responses"][200]["content"]["application/json"]["results"][number]>;

/** Of each task it is asked what it is known by: without that, an answer is none. */
const fieldsOf = ({ fields, exclude_fields = [] }: TaskFilters): Readonly<Record<string, unknown>> => {
  const known = ["pulp_href", "state"];
  const left = exclude_fields.filter((name) => !known.includes(name));
  return {
    fields: fields === undefined ? taskFields : [...new Set([...fields, ...known])],
    exclude_fields: left.length === 0 ? undefined : left,
  };
};

const unseen = "It may have been purged, or belong to another user or domain: whoever isn't an administrator sees own tasks alone.";

/** The server's tasks. */
export class Tasks {
  readonly #starter: Starter;
  readonly #pageSize: number;

  constructor(starter: Starter, pageSize: number) {
    this.#starter = starter;
    this.#pageSize = pageSize;
  }

  /**
   * Waits for a task that exists already, whoever dispatched it; or for all that were dispatched under a Correlation-ID.
   * @example
   * ```ts
   * const task = await pulp.tasks.attach(href);
   * const tasks = await pulp.tasks.attach({ correlationId });   // of an operation, in this process or an earlier one
   * ```
   */
  attach(href: string, options?: Wait): Operation<TaskSnapshot>;
  attach(of: ByCorrelationId, options?: Wait): Operation<readonly TaskSnapshot[]>;
  attach(of: string | ByCorrelationId, options: Wait = {}): Operation<TaskSnapshot> | Operation<readonly TaskSnapshot[]> {
    if (typeof of === "string")
      return start(this.#starter, `task ${of}`, async (run) => run.attach("task", validTask(this.#starter, of)), options);
    return start(
      this.#starter,
      `tasks of ${of?.correlationId}`,
      async (run) => {
        const filters = { logging_cid__contains: validId(of), ordering: ["pulp_created" as const] };
        const tasks = await this.list(filters, { signal: run.signal }).all();
        return Promise.all(tasks.map((task) => run.attach("task", task.pulp_href)));
      },
      options,
    );
  }

  /** One task as it is. GET `tasks/<id>/` */
  async read(task: string, options: Wait = {}): Promise<TaskSnapshot> {
    checkOptions(options, waitOptions, "tasks.read");
    const { signal } = options;
    const { transport } = this.#starter;
    const href = validTask(this.#starter, task);
    try {
      return toTask((await transport.send<Record<string, unknown>>("GET", href, { signal, expects: aTaskSnapshot })).body);
    } catch (error) {
      throw isNotFoundError(error) ? withHint(error, unseen) : error;
    }
  }

  /**
   * By the server's own filters, newest first unless `ordering` says otherwise; with `fields`, what isn't among these is empty. GET `tasks/`
   * @example `const names = (await pulp.tasks.list({ state: "running", fields: ["name"] }).all()).map(({ name }) => name);`
   */
  list(filters: TaskFilters = {}, options: Wait = {}): Pages<TaskSnapshot> {
    checkFilters(filters);
    checkOptions(options, waitOptions, "tasks.list");
    const { signal } = options;
    const query = { ordering: "-pulp_created", ...filters, ...fieldsOf(filters) };
    const raw = filtered<Record<string, unknown>>(this.#starter.transport, "tasks/", {
      query,
      pageSize: this.#pageSize,
      signal,
      items: aTaskSnapshot,
    });
    return {
      async *[Symbol.asyncIterator]() {
        for await (const task of raw) yield toTask(task);
      },
      async page(part) {
        const { results, ...rest } = await raw.page(part);
        return { ...rest, results: results.map(toTask) };
      },
      all: async () => (await raw.all()).map(toTask),
    };
  }

  /**
   * The processes that do the server's work, by name; those that are gone stay listed for a while. GET `workers/`
   * @example `const online = await pulp.tasks.workers({ online: true }).all();`
   */
  workers(filters: WorkerFilters = {}, options: Wait = {}): Pages<Worker> {
    checkFilters(filters);
    checkOptions(options, waitOptions, "tasks.workers");
    const query = { ordering: "name", ...filters };
    return filtered<Worker>(this.#starter.transport, "workers/", { query, pageSize: this.#pageSize, signal: options.signal });
  }

  /** Asks the server to cancel it; one that has ended is left as it is. PATCH `tasks/<id>/` */
  async cancel(href: string): Promise<void> {
    return this.#starter.watcher.cancel(validTask(this.#starter, href));
  }
}
