/** What a local Pulp is busy with. */
export type LocalPhase = "install" | "database" | "migrate" | "start" | "ready" | "stop";

/** One step of the way to a running server. */
export interface LocalProgress {
  readonly phase: LocalPhase;
  /** A sentence without a full stop. */
  readonly message: string;
  /** How many of {@link LocalProgress.total} are done (distributions, migrations); absent where nothing is counted. */
  readonly done?: number;
  readonly total?: number;
}

export type OnProgress = (progress: LocalProgress) => void;
