import type { TaskSnapshot } from "../tasks/index.ts";
import type { FleetMember } from "./spec.ts";

/**
 * What became of one repository: `unchanged` where there was nothing to do; `skipped` where it wasn't tried, as its upstream's host had failed too
 * often; `canceled` where the run was ended, or its task.
 */
export type FleetStatus = "succeeded" | "unchanged" | "failed" | "skipped" | "canceled";

/** A task that a run had the server do. */
export type FleetTask = Pick<TaskSnapshot, "pulp_href" | "name" | "state" | "pulp_created" | "started_at" | "finished_at">;

/** What became of one repository. Data, but for `error` and `result`. */
export interface FleetOutcome<T> {
  /** Its name; of an entry that is none, what stands there in its place. */
  readonly repository: string;
  /** `undefined` for an entry that is no repository. */
  readonly member: FleetMember | undefined;
  /** What became of it. */
  readonly status: FleetStatus;
  /** What the work came to, where it succeeded or had nothing to do. */
  readonly result: T | undefined;
  /** What it failed with, was canceled by, or was skipped for. */
  readonly error: unknown;
  /** Why it failed, in a word or two, to count by: the reason of a failed task, or the error's code. */
  readonly cause: string | undefined;
  /** Host and port of its upstream; `undefined` where that isn't known. */
  readonly host: string | undefined;
  /** How often it was tried. */
  readonly attempts: number;
  /** ISO time of the first try; `undefined` where there was none. */
  readonly started: string | undefined;
  /** ISO time. */
  readonly finished: string;
  /** The server's tasks, of all tries, in order. */
  readonly tasks: readonly FleetTask[];
  /** `"journal"`: it was done by an earlier run, whose journal tells so; then there is no `result`, and `error` has its message alone. */
  readonly from: "run" | "journal";
}

export const slim = ({ pulp_href, name, state, pulp_created, started_at, finished_at }: TaskSnapshot): FleetTask => ({
  pulp_href,
  name,
  state,
  pulp_created,
  started_at,
  finished_at,
});
