/** What a local Pulp is busy with. */
export type LocalPhase = "install" | "database" | "migrate" | "start" | "ready" | "stop";

/** One step of the way to a running server. */
export interface LocalProgress {
  /** What is being done. */
  readonly phase: LocalPhase;
  /** A sentence without a full stop. */
  readonly message: string;
  /** How many of {@link LocalProgress.total} are done (distributions, migrations); absent where nothing is counted. */
  readonly done?: number;
  /** How many there are to do; absent where nothing is counted. */
  readonly total?: number;
}

/** Hears what is being done while a local Pulp starts. */
export type OnProgress = (progress: LocalProgress) => void;
