import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";
import { redactedProblems } from "./redact.ts";

/** One thing that is wrong with a fleet. */
export interface FleetProblem {
  /** What sort of problem it is. */
  readonly kind: "syntax" | "form" | "unknown plugin" | "unknown field" | "name" | "base path" | "secret" | "server";
  /** Which repository: its name, or what stands there in its place. */
  readonly item: string;
  /** Where it stands: `repositories.3.remote.url`. */
  readonly path: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** Of a file, from 1 on. */
  readonly line?: number | undefined;
  /** Of a file, from 1 on. */
  readonly column?: number | undefined;
  /** What the server said, where it was asked. */
  readonly error?: unknown;
}

/**
 * `FLEET_INVALID`: it can't be as it is described, and nothing was sent; `FLEET_INCOMPLETE`: some of it was refused by the server, the rest is done;
 * `FLEET_FAILED`: in a run, some repositories failed, were skipped or canceled.
 */
export type FleetErrorCode = "FLEET_INVALID" | "FLEET_INCOMPLETE" | "FLEET_FAILED";

/** Something is wrong with some of a fleet's repositories. */
export class FleetError extends PulpError {
  static {
    named(FleetError, "FleetError");
  }

  /** Which error it is, for programs. */
  declare readonly code: FleetErrorCode;
  /** All that is wrong, in the order in which it stands there. */
  readonly problems: readonly FleetProblem[];

  constructor(init: PulpErrorInit & { readonly code: FleetErrorCode; readonly problems: readonly FleetProblem[] }) {
    super(init);
    this.problems = redactedProblems(init.problems);
  }

  /** The server's errors among the problems by their own `toJSON()`. */
  override toJSON(): Record<string, unknown> {
    const problems = this.problems.map(({ error, ...problem }) => ({
      ...problem,
      ...(error instanceof PulpError ? { error: error.toJSON() } : {}),
    }));
    return { ...super.toJSON(), problems };
  }
}

/** Whether a value is a {@link FleetError}, of any copy of the package. */
export const isFleetError = guard(FleetError);
