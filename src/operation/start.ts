import { withHint } from "../errors/base.ts";
import { AbortedError, isAbortedError, isPermissionError, isValidationError, PatienceError, TaskCanceledError } from "../errors/index.ts";
import { isFinal, type TaskSnapshot, toTask, type Watcher } from "../tasks/index.ts";
import { abortWith, type Method, Passing, type Transport } from "../transport/index.ts";
import { dispatchOnce } from "./dispatch.ts";
import { explained, type PermissionFor } from "./forbidden.ts";
import { OperationHandle } from "./handle.ts";
import { randomHex } from "./hex.ts";
import { Latest } from "./latest.ts";
import type { Operation, Progress, Wait } from "./operation.ts";
import { checkOptions, type OptionNames, waitOptions } from "./options.ts";
import { ended, failed } from "./outcome.ts";
import { defaultPatience, Patience, type Trouble } from "./patience.ts";
import { progressOf } from "./progress.ts";
import { hintFor, type Reason } from "./reasons.ts";
import type { Dispatch, Run } from "./run.ts";

export interface Starter {
  readonly transport: Transport;
  readonly watcher: Watcher;
  /** Milliseconds that one operation goes on without getting anywhere. */
  readonly patience?: number | undefined;
  /** What a request takes that was refused for want of a permission. */
  readonly permissionFor?: PermissionFor;
}

/** Operations in the order of their start, for what has to queue. */
let lastTurn = 0;

/** The reason by which `cancel()` ends a run, to tell it from a signal of the user's. */
const canceledByUser = new Error("canceled");
/** The reason by which a run ends itself. */
const outOfPatience = new Error("out of patience");

/**
 * The one place that makes a handle. Not async, as an async function would await the thenable away. The work starts at once; a failure that
 * nobody awaits raises no unhandled rejection, but is emitted as `operation:failed`.
 *
 * @param options as the caller gave them; those of `names` are known.
 * @param reasons for which tasks of this plugin are known to fail.
 */
export const start = <T>(
  { transport: shared, watcher, patience: limit = defaultPatience, permissionFor }: Starter,
  label: string,
  work: (run: Run) => Promise<T>,
  options: Wait = {},
  names: OptionNames<Wait> = waitOptions,
  reasons: readonly Reason[] = [],
): Operation<T> => {
  const correlationId = watcher.prefix + randomHex(4);
  const turn = ++lastTurn;
  const tasks: TaskSnapshot[] = [];
  const dispatches = new Passing<Promise<unknown>>();
  const canceled = new AbortController();
  const { signal } = canceled;
  const progress = new Latest<Progress>();

  let last: { readonly trouble: Trouble; readonly waited: number } | undefined;
  const patience = new Patience({
    clock: shared.clock,
    limit,
    onTrouble: ({ waitedFor, error }) => shared.events.emit("operation:waiting", { operation: label, correlationId, waitedFor, error }),
    onEnd: (trouble, waited) => {
      last = { trouble, waited };
      canceled.abort(outOfPatience);
    },
  });
  const onTrouble = (waitedFor: string, error: unknown): (() => void) => patience.begin({ waitedFor, error });
  /** As the client's, but what goes wrong is told, and counts. */
  const transport: Transport = {
    ...shared,
    send: (method, key, request = {}) =>
      shared.send(method, key, {
        persist: "operation",
        onTrouble: (error) => onTrouble(`the answer to ${method} ${key}`, error),
        ...request,
      }),
  };

  const unfinished = (): TaskSnapshot[] => tasks.filter((task) => !isFinal(task));

  const file = (href: string): number => tasks.push(pending(href, correlationId)) - 1;

  const wait = async (
    step: string,
    at: number,
    own: "own" | "foreign",
    { about, takes, first }: Partial<Dispatch> = {},
  ): Promise<TaskSnapshot> => {
    const onUpdate = (seen: TaskSnapshot): void => {
      const now = progressOf(step, seen, tasks[at]);
      tasks[at] = seen;
      if (now !== undefined) progress.set(now);
    };
    const watching = { signal, onUpdate, listens: () => progress.listened, onTrouble, takes, first };
    const task = await watcher.wait(tasks[at]?.pulp_href ?? "", watching, own);
    if (task.state !== "failed") return ended(task, step, label);
    const words = await about?.().catch(() => undefined);
    throw failed(task, { step, label, reasons, about: words });
  };

  /** Where a task was dispatched, its place among `tasks`. */
  const sendAndFile = async (dispatch: Dispatch): Promise<{ readonly body: unknown; readonly at: number | undefined }> => {
    const sending = { correlationId: correlationId + randomHex(8), signal, turn, onTrouble };
    const { body } = await dispatchOnce(transport, dispatch, sending).catch((error: unknown) => {
      throw isValidationError(error) ? withHint(error, hintFor({ description: error.summary, code: undefined }, reasons)) : error;
    });
    const href = (body as { task?: unknown } | undefined)?.task;
    return { body, at: typeof href === "string" ? file(transport.urls.href(href)) : undefined };
  };

  const refused = (error: unknown, step: string | undefined, { method, key, path }: Pick<Dispatch, "method" | "key" | "path">): unknown => {
    if (!isPermissionError(error)) return error;
    const { urls } = transport;
    const whole = key.startsWith("/") && path === undefined ? urls.href(key) : urls.path(key, path);
    return explained(error, { label, step, method, path: whole }, permissionFor?.(method, urls.below(whole)));
  };

  const run: Run = {
    correlationId,
    signal,
    transport,
    label,
    send: async (method, key, request = {}) => {
      try {
        return await transport.send(method, key, { ...request, signal });
      } catch (error) {
        throw refused(error, undefined, { method, key, path: request.path });
      }
    },
    async task(step, dispatch) {
      signal.throwIfAborted();
      // The signal doesn't reach the request itself: cut off, it would leave a task that nobody knows of.
      const sent = sendAndFile(dispatch).catch((error: unknown) => {
        throw refused(error, step, dispatch);
      });
      const settled = dispatches.add(sent);
      // A file may be on its way for hours.
      const isAnswered = dispatch.transfer === "file" ? () => {} : watcher.sending();
      const { body, at } = await sent.finally(() => {
        settled();
        isAnswered();
      });
      dispatch.accepted?.();
      return { task: at === undefined ? undefined : await wait(step, at, "own", dispatch), body };
    },
    attach: (step, href) => wait(step, file(transport.urls.href(href)), "foreign"),
    report: (now) => progress.set(now),
  };

  /** How the end of the waiting is told: by the tasks that run on. */
  const abortion = async (code?: "CLOSED"): Promise<Error> => {
    await Promise.allSettled(dispatches);
    const running = unfinished().map((task) => task.pulp_href);
    if (signal.reason === outOfPatience && last !== undefined) {
      const { trouble, waited } = last;
      return new PatienceError({ attempted: label, correlationId, waitedFor: trouble.waitedFor, waited, running, cause: trouble.error });
    }
    const latest = tasks.at(-1);
    return code === undefined && signal.reason === canceledByUser
      ? new TaskCanceledError({
          code: "CANCELED",
          attempted: label,
          message: "canceled.",
          correlationId,
          task: latest?.pulp_href ?? "",
          taskName: latest?.name ?? "",
        })
      : new AbortedError({
          attempted: label,
          running,
          correlationId,
          cause: signal.reason,
          ...(code === undefined ? {} : { code }),
        });
  };

  /** In the operation's words where it was ended from outside, by a signal or by `close()`. */
  const namedBy = (error: unknown): unknown => {
    if (signal.aborted && (error === signal.reason || isAbortedError(error))) return abortion();
    // Refused a look-up that it shared with others, it is told in its own words all the same.
    if (isPermissionError(error) && error.permission === undefined) {
      const [method = "", key = ""] = error.attempted?.split(" ") ?? [];
      if (key.startsWith("/")) return refused(error, undefined, { method: method as Method, key });
    }
    return isAbortedError(error) && error.code === "CLOSED" ? abortion("CLOSED") : error;
  };

  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  const result = (async () => {
    try {
      checkOptions(options, names, label);
      const leave = abortWith(canceled, [options.signal]);
      signal.throwIfAborted();
      // Raced, so that the end comes at once, whatever the work is at; nothing further is sent by then.
      const outcome = await Promise.race([work(run), aborted.promise]);
      // Of what fails, something may still be under way.
      leave();
      return outcome;
    } catch (error) {
      const named = await namedBy(error);
      transport.events.emit("operation:failed", { operation: label, correlationId, error: named });
      throw named;
    } finally {
      signal.removeEventListener("abort", abort);
      patience.close();
      progress.end();
    }
  })();
  result.catch(() => {});

  const cancel = async (): Promise<void> => {
    canceled.abort(canceledByUser);
    await Promise.allSettled(dispatches);
    await Promise.all(unfinished().map((task) => watcher.cancel(task.pulp_href)));
  };
  return new OperationHandle({ correlationId, tasks, progress, result, cancel });
};

const pending = (href: string, correlationId: string): TaskSnapshot =>
  toTask({ pulp_href: href, state: "waiting", logging_cid: correlationId });
