import type { Context } from "../../model/resource/context.ts";
import { checkOptions, type Operation, type Run, start, Tasks, validId, validTask, type Wait } from "../../operation/index.ts";
import { addressesIn, addressIn, type CanceledTasks, cancelAll, meantBy, type TasksToCancel } from "./cancel.ts";
import { explanationOf } from "./explain.ts";
import type { TaskExplanation } from "./explanation.ts";
import { queueOf, type TaskQueue } from "./queue.ts";
import { type ReservedResources, reservedOf } from "./reserved.ts";
import { type StuckOptions, type StuckTasks, stuckOf, stuckOptions } from "./stuck.ts";
import { type TaskQueueChange, type WatchOptions, watch, watchOptions } from "./watch.ts";

/** The server's tasks, and what they wait for. */
export class TasksHandle extends Tasks {
  readonly #context: Context;

  constructor(context: Context) {
    super(context, context.pageSize);
    this.#context = context;
  }

  /**
   * What runs, what waits and behind what, at this moment. Whoever isn't an administrator sees own tasks alone. GET `tasks/`
   * @example `console.log((await pulp.tasks.queue()).text());`
   */
  queue(options?: Wait): Operation<TaskQueue> {
    return start(this.#context, "tasks.queue", (run) => queueOf(this.#context, run), options);
  }

  /**
   * Why a task waits: the tasks before it, the one at the head of the line with its progress, or that no worker is free or online; of one that
   * ended, what it came to. GET `tasks/`
   *
   * @param task the task, or its address
   * @throws NotFoundError, UsageError for what is the address of something else
   * @example `console.log((await pulp.tasks.explain(operation.tasks[0])).text());`
   */
  explain(task: string | { readonly pulp_href: string }, options?: Wait): Operation<TaskExplanation> {
    const href = addressIn(task);
    const work = `tasks.explain of ${typeof href === "string" ? href : "no task"}`;
    const read = (run: Run) => () => this.read(href as string, { signal: run.signal });
    return start(this.#context, work, (run) => explanationOf(this.#context, run, read(run)), options);
  }

  /**
   * Every resource that tasks reserve, by name, with who has it and who waits for it. GET `tasks/`
   * @example `console.log((await pulp.tasks.reserved()).text());`
   */
  reserved(options?: Wait): Operation<ReservedResources> {
    return start(this.#context, "tasks.reserved", (run) => reservedOf(this.#context, run), options);
  }

  /**
   * Tasks that don't go on: that run for long and say nothing new of their work while they are watched, were asked to end and don't, or that no worker
   * takes. It waits for `watchMs` where a task runs for longer than `runningMs`, else it is one look. GET `tasks/`
   * @example `for (const { task, why, holdsUp } of (await pulp.tasks.stuck()).tasks) console.log(task.operation, task.repository, why, holdsUp);`
   */
  stuck(options: StuckOptions = {}): Operation<StuckTasks> {
    return start(this.#context, "tasks.stuck", (run) => stuckOf(this.#context, run, options), options, stuckOptions);
  }

  /**
   * Cancels tasks and all that they have dispatched themselves, and waits until those that ran have ended. Those that have ended are left as they are. PATCH `tasks/<id>/`
   *
   * @param tasks as `queue()` has them, or by address; or all that was dispatched under a Correlation-ID
   * @throws UsageError for what is no task, before anything is sent
   * @example
   * ```ts
   * const { waitingForResources } = await pulp.tasks.queue();
   * await pulp.tasks.cancelAll(waitingForResources.filter(({ repository }) => repository === "epel-9"));
   * await pulp.tasks.cancelAll({ correlationId: operation.correlationId });
   * ```
   */
  cancelAll(tasks: TasksToCancel, options?: Wait): Operation<CanceledTasks> {
    const isId = typeof tasks === "object" && tasks !== null && "correlationId" in tasks;
    const meant = meantBy(isId ? validId(tasks) : addressesIn(tasks).map((task) => validTask(this.#context, task)));
    return start(this.#context, "tasks.cancelAll", (run) => cancelAll(this.#context, run, meant), options);
  }

  /**
   * The queue again and again, with what came, started and ended since the last look, until `signal` is aborted or the loop is left.
   * @example `for await (const { queue, ended } of pulp.tasks.watch({ signal })) console.log(queue.running.length, ended.map(({ name, state }) => `${name} ${state}`));`
   */
  watch(options: WatchOptions = {}): AsyncIterable<TaskQueueChange> {
    checkOptions(options, watchOptions, "tasks.watch");
    const { signal } = options;
    return watch(this.#context, () => this.queue({ signal }), options);
  }
}
