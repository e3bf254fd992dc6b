import type { Actor } from "../ledger/index.ts";
import type { ScheduleRunBegan } from "./perform.ts";
import type { ScheduleRun } from "./runs.ts";

/** A run has ended here, well or not. */
export interface ScheduleRunEnded {
  /** What it is. */
  readonly type: "ended";
  /** `run.status` says how. */
  readonly run: ScheduleRun;
}

/** Another runner was faster, or is at it. */
export interface ScheduleRunElsewhere {
  /** What it is. */
  readonly type: "elsewhere";
  /** The schedule's name. */
  readonly schedule: string;
  /** ISO time that was due. */
  readonly at: string;
  /** Who ran it. */
  readonly by: Actor;
}

/** A schedule can't be run here: its fleet isn't known, its times can't be worked out. Told once. */
export interface ScheduleUnable {
  /** What it is. */
  readonly type: "unable";
  /** The schedule's name. */
  readonly schedule: string;
  /** Why. */
  readonly error: unknown;
}

/** Something went wrong that isn't a run's: the server doesn't answer, the ledger can't be written. It is tried again. */
export interface ScheduleTrouble {
  /** What it is. */
  readonly type: "trouble";
  /** The schedule's name; `undefined` where it is about all of them. */
  readonly schedule: string | undefined;
  /** What went wrong. */
  readonly error: unknown;
}

/** Nothing further is begun. */
export interface ScheduleRunnerStopping {
  /** What it is. */
  readonly type: "stopping";
  /** Names of the schedules that are run still. */
  readonly running: readonly string[];
}

/** What a runner tells. */
export type ScheduleEvent =
  | ScheduleRunBegan
  | ScheduleRunEnded
  | ScheduleRunElsewhere
  | ScheduleUnable
  | ScheduleTrouble
  | ScheduleRunnerStopping;
