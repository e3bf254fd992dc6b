import { AbortedError, isPulpError, TaskCanceledError, TaskFailedError } from "../errors/index.ts";
import { isFinal, type TaskSnapshot, toTask, type Watcher } from "../tasks/index.ts";
import type { Transport } from "../transport/index.ts";
import { dispatchOnce } from "./dispatch.ts";
import { randomHex } from "./hex.ts";
import type { Operation, Progress, Wait } from "./operation.ts";
import { progressOf } from "./progress.ts";
import type { Run } from "./run.ts";

export interface Starter {
  readonly transport: Transport;
  readonly watcher: Watcher;
}

/** The reason by which `cancel()` ends a run, to tell it from a signal of the user's. */
const canceledByUser = new Error("canceled");

/**
 * The one place that makes a handle. Not async, as an async function would await the thenable away. The work starts at once; a failure that
 * nobody awaits raises no unhandled rejection, but is emitted as `operation:failed`.
 */
export const start = <T>(
  { transport, watcher }: Starter,
  label: string,
  work: (run: Run) => Promise<T>,
  options: Wait = {},
): Operation<T> => {
  const correlationId = watcher.prefix + randomHex(4);
  const tasks: TaskSnapshot[] = [];
  const dispatches = new Set<Promise<unknown>>();
  const canceled = new AbortController();
  const signal = options.signal === undefined ? canceled.signal : AbortSignal.any([canceled.signal, options.signal]);
  const progress = new Latest();

  const unfinished = (): TaskSnapshot[] => tasks.filter((task) => !isFinal(task));

  const wait = async (step: string, href: string, own: "own" | "foreign"): Promise<TaskSnapshot> => {
    const at = tasks.push(pending(href, correlationId)) - 1;
    const task = await watcher.wait(
      href,
      {
        signal,
        onUpdate(seen) {
          const before = tasks[at];
          tasks[at] = seen;
          const now = progressOf(step, seen, before);
          if (now !== undefined) progress.set(now);
        },
      },
      own,
    );
    return ended(task, step, label);
  };

  const run: Run = {
    correlationId,
    signal,
    transport,
    label,
    send: (method, key, request = {}) => transport.send(method, key, { ...request, signal }),
    async task(step, dispatch) {
      signal.throwIfAborted();
      // The signal doesn't reach the request itself: cut off, it would leave a task that nobody knows of.
      const sent = dispatchOnce(transport, dispatch, correlationId + randomHex(8));
      dispatches.add(sent);
      const { body } = await sent.finally(() => dispatches.delete(sent));
      const href = (body as { task?: unknown } | undefined)?.task;
      if (typeof href !== "string") return { task: undefined, body };
      return { task: await wait(step, href, "own"), body };
    },
    attach: (step, href) => wait(step, transport.urls.href(href), "foreign"),
    report: (now) => progress.set(now),
  };

  const result = (async () => {
    try {
      signal.throwIfAborted();
      return await work(run);
    } catch (error) {
      const named =
        signal.aborted && (error === signal.reason || (isPulpError(error) && error.name === "AbortedError")) ? abortion() : error;
      transport.events.emit("operation:failed", { operation: label, correlationId, error: named });
      throw named;
    } finally {
      progress.end();
    }
  })();
  const abortion = (): Error =>
    signal.reason === canceledByUser
      ? new TaskCanceledError({
          code: "CANCELED",
          attempted: label,
          message: "canceled.",
          correlationId,
          task: tasks.at(-1)?.pulp_href ?? "",
          taskName: tasks.at(-1)?.name ?? "",
        })
      : new AbortedError({ attempted: label, running: unfinished().map((task) => task.pulp_href), correlationId, cause: signal.reason });
  result.catch(() => {});

  const handle: Omit<Operation<T>, typeof Symbol.toStringTag> & { readonly [Symbol.toStringTag]: string } = {
    correlationId,
    tasks,
    // biome-ignore lint/suspicious/noThenProperty: the handle is a promise
    then: (onResult, onError) => result.then(onResult, onError),
    catch: (onError) => result.catch(onError),
    finally: (onEnd) => result.finally(onEnd),
    async *[Symbol.asyncIterator]() {
      yield* progress.values();
      await result;
    },
    async cancel() {
      canceled.abort(canceledByUser);
      await Promise.allSettled(dispatches);
      // A dispatch that was under way when cancel() came has filed its task a turn later.
      await Promise.resolve();
      await Promise.all(unfinished().map((task) => watcher.cancel(task.pulp_href)));
    },
    [Symbol.toStringTag]: "Operation",
  };
  return handle;
};

/** Only the latest state is kept: a slow reader skips, and memory stays flat. */
class Latest {
  #value: Progress | undefined;
  #revision = 0;
  #ended = false;
  #changed = Promise.withResolvers<void>();

  set(value: Progress): void {
    this.#value = value;
    this.#revision++;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#changed;
    this.#changed = Promise.withResolvers();
    waiting.resolve();
  }

  async *values(): AsyncGenerator<Progress> {
    let seen = 0;
    while (!this.#ended || seen < this.#revision) {
      if (this.#value !== undefined && seen < this.#revision) {
        seen = this.#revision;
        yield this.#value;
      } else await this.#changed.promise;
    }
  }
}

const pending = (href: string, correlationId: string): TaskSnapshot =>
  toTask({ pulp_href: href, state: "waiting", logging_cid: correlationId });

/** A skipped task did nothing, and that is no failure: whoever asked looks at what is there. */
const ended = (task: TaskSnapshot, step: string, label: string): TaskSnapshot => {
  if (task.state === "completed" || task.state === "skipped") return task;
  const common = { attempted: label, correlationId: task.logging_cid, task: task.pulp_href, taskName: task.name };
  if (task.state === "canceled")
    throw new TaskCanceledError({
      ...common,
      code: "TASK_CANCELED",
      message: `its ${step} task was canceled on the server.`,
      hint: "Run the operation again to go on.",
    });
  const { description, code } = task.error ?? { description: "the server gave no reason", code: undefined };
  throw new TaskFailedError({
    ...common,
    code: "TASK_FAILED",
    message: `its ${step} task failed: ${description}`,
    hint: `The task is ${task.pulp_href}; the server's log has more under this Correlation-ID.`,
    serverCode: code,
    description,
  });
};
