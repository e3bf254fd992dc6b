import { guard, PulpError, type PulpErrorInit } from "./base.ts";
import { named } from "./brand.ts";

/** An operation got nowhere for longer than `patienceMs`: `waitedFor` says what for, `cause` what went wrong last. */
export class PatienceError extends PulpError {
  /** What should have happened: `the answer to GET /pulp/api/v3/tasks/`. */
  readonly waitedFor: string;
  /** `pulp_href` of every task that was dispatched and whose end was not seen. */
  readonly running: readonly string[];

  static {
    named(PatienceError, "PatienceError");
  }

  constructor(
    init: Omit<PulpErrorInit, "code" | "message" | "hint"> & {
      readonly waitedFor: string;
      readonly running: readonly string[];
      readonly waited: number;
    },
  ) {
    const { waitedFor, running, waited } = init;
    super({
      ...init,
      code: "OUT_OF_PATIENCE",
      message: `waited ${Math.round(waited / 1000)} s, in all, for ${waitedFor}.`,
      hint:
        running.length === 0
          ? "Look at the server, and at what stands before it; run the operation again to go on. patienceMs says how long is waited."
          : `${running.length} task(s) may run on: ${running.join(", ")}. Re-attach with pulp.tasks.attach(href) when the server is well; patienceMs says how long is waited.`,
    });
    this.waitedFor = waitedFor;
    this.running = running;
  }
}

/** Whether a value is a {@link PatienceError}, of any copy of the package. */
export const isPatienceError = guard(PatienceError);
