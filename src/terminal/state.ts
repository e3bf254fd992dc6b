import type { FleetOutcome, FleetRun, FleetStatus } from "../index.ts";

/** Where a run is, as far as it has told. */
export class RunState {
  readonly counts: Record<FleetStatus, number> = { succeeded: 0, unchanged: 0, failed: 0, skipped: 0, canceled: 0 };
  /** When each that is under way was begun, oldest first. Milliseconds since 1970. */
  readonly running = new Map<string, number>();
  /** Repositories by why they failed. */
  readonly causes = new Map<string, number>();
  /** Those that took longest, slowest first. */
  slowest: readonly { readonly repository: string; readonly seconds: number }[] = [];
  /** Hosts that are left alone, and how. */
  readonly hosts = new Map<string, "resting" | "given up">();
  /** The last one that failed. */
  lastFailure: FleetOutcome<unknown> | undefined;
  done = 0;
  total: number | undefined;

  began(repository: string, now: number): void {
    this.running.set(repository, now);
  }

  ended(outcome: FleetOutcome<unknown>): void {
    const { repository, status, cause = status, started, finished, from } = outcome;
    this.running.delete(repository);
    this.counts[status]++;
    this.done++;
    if (status !== "succeeded" && status !== "unchanged") this.causes.set(cause, (this.causes.get(cause) ?? 0) + 1);
    if (status === "failed") this.lastFailure = outcome;
    if (started === undefined || from === "journal") return;
    const seconds = (Date.parse(finished) - Date.parse(started)) / 1_000;
    this.slowest = [...this.slowest, { repository, seconds }].toSorted((a, b) => b.seconds - a.seconds).slice(0, kept);
  }

  /** It waits for another try. */
  waits(repository: string): void {
    this.running.delete(repository);
  }

  host(name: string, state: "resting" | "back" | "given up"): void {
    if (state === "back") this.hosts.delete(name);
    else this.hosts.set(name, state);
  }
}

const kept = 5;

/** Keeps a state as the run tells; @returns what ends that. */
export const follow = (run: FleetRun<unknown>, state: RunState, now: () => number): (() => void) => {
  const ends = [
    run.on("started", ({ repository }) => state.began(repository, now())),
    run.on("retry", ({ repository }) => state.waits(repository)),
    run.on("outcome", (outcome) => state.ended(outcome)),
    run.on("host", ({ host, state: how }) => state.host(host, how)),
    run.on("progress", ({ total }) => {
      state.total = total;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};
