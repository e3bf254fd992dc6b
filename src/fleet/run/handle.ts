import type { FleetOutcome } from "../outcome.ts";
import type { FleetReport } from "./report.ts";

/** Names and payloads of what a run tells. */
export interface FleetRunEvents<T> {
  /** A repository is begun. */
  started: [{ readonly repository: string; readonly attempt: number }];
  /** A repository failed, and is tried again after `delay` milliseconds. */
  retry: [{ readonly repository: string; readonly attempt: number; readonly delay: number; readonly error: unknown }];
  /** A repository is done, however it ended. */
  outcome: [FleetOutcome<T>];
  /** A host has failed several times in a row, and is left alone for a while; it is back; or it is given up for this run. */
  host: [{ readonly host: string; readonly state: "resting" | "back" | "given up" }];
  /**
   * A task of it doesn't go on, and why: the server ends what a dead worker left within 17 minutes, or when it is told to; meanwhile others have its place in
   * the run. What waits while no worker is online begins when one is. Told once of each.
   */
  stuck: [{ readonly repository: string; readonly task: string; readonly why: "its worker is gone" | "no worker is online" }];
  /** Where the run is: `total` is known where all entries were there at once. */
  progress: [{ readonly done: number; readonly running: number; readonly total: number | undefined }];
}

/** A run over a fleet. It has started; its outcomes come as they are known, each once. */
export interface FleetRun<T> extends AsyncIterable<FleetOutcome<T>> {
  /** @returns what ends the listening. A listener that throws breaks nothing: the report has what it threw. */
  on<E extends keyof FleetRunEvents<T> & string>(event: E, listener: (...args: FleetRunEvents<T>[E]) => void): () => void;
  /** Waits for the end, and sums up. It never throws for a repository. */
  report(): Promise<FleetReport<T>>;
  /** Begins nothing further, and cancels the server's tasks that are under way. Aborting the signal only ends the waiting. */
  cancel(): Promise<void>;
}
