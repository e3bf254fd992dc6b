import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";
import { redact } from "./redact.ts";

/** What a plan was made against is no longer so: it would do something else than it said. Nothing was done. */
export class PlanOutdatedError extends PulpError {
  static {
    named(PlanOutdatedError, "PlanOutdatedError");
  }

  /** What is different now, one sentence each. */
  readonly differences: readonly string[];

  constructor(init: Omit<PulpErrorInit, "code"> & { readonly differences: readonly string[] }) {
    super({ ...init, code: "PLAN_OUTDATED" });
    this.differences = Object.freeze(init.differences.map(redact));
  }
}

/** Whether a value is a {@link PlanOutdatedError}, of any copy of the package. */
export const isPlanOutdatedError = guard(PlanOutdatedError);
