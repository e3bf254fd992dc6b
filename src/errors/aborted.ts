import { guard, named, PulpError } from "./base.ts";

/** The waiting was aborted by a signal or by `close()`. Nothing was canceled: `running` lists the tasks that go on. */
export class AbortedError extends PulpError {
  static {
    named(AbortedError, "AbortedError");
  }

  /** `pulp_href` of every task that was dispatched and whose end was not seen. */
  readonly running: readonly string[];

  constructor(init: {
    readonly attempted?: string | undefined;
    readonly running?: readonly string[];
    readonly correlationId?: string | undefined;
    readonly cause?: unknown;
    readonly code?: "ABORTED" | "TIMED_OUT" | "CLOSED";
  }) {
    const running = init.running ?? [];
    const code = init.code ?? (isTimeout(init.cause) ? "TIMED_OUT" : "ABORTED");
    const what = { ABORTED: "the waiting was aborted", TIMED_OUT: "the time limit passed", CLOSED: "the client was closed" }[code];
    super({
      code,
      message:
        running.length === 0 ? `${what}; no task was left running.` : `${what}; ${running.length} task(s) run on: ${running.join(", ")}.`,
      attempted: init.attempted,
      hint: running.length === 0 ? undefined : "Re-attach with pulp.tasks.attach(href), or cancel with its cancel().",
      correlationId: init.correlationId,
      cause: init.cause,
    });
    this.running = running;
  }
}

const isTimeout = (cause: unknown): boolean =>
  typeof cause === "object" && cause !== null && (cause as { readonly name?: unknown }).name === "TimeoutError";

/** Whether a value is a {@link AbortedError}, of any copy of the package. */
export const isAbortedError = guard(AbortedError);
