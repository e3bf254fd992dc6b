import type { Context } from "../../model/resource/context.ts";
import { type Operation, start, Tasks, type Wait } from "../../operation/index.ts";
import { explanationOf } from "./explain.ts";
import type { TaskExplanation } from "./explanation.ts";
import { queueOf, type TaskQueue } from "./queue.ts";
import { type ReservedResources, reservedOf } from "./reserved.ts";

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
    const href = typeof task === "string" ? task : String((task as { readonly pulp_href?: unknown } | undefined)?.pulp_href);
    const work = `tasks.explain of ${href}`;
    return start(this.#context, work, (run) => explanationOf(this.#context, run, () => this.read(href, { signal: run.signal })), options);
  }

  /**
   * Every resource that tasks reserve, by name, with who has it and who waits for it. GET `tasks/`
   * @example `console.log((await pulp.tasks.reserved()).text());`
   */
  reserved(options?: Wait): Operation<ReservedResources> {
    return start(this.#context, "tasks.reserved", (run) => reservedOf(this.#context, run), options);
  }
}
