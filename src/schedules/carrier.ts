import type { Run } from "../operation/index.ts";
import type { Described } from "./described.ts";
import type { Description } from "./description.ts";
import type { Refusal } from "./refusal.ts";
import type { ScheduleRun } from "./runs.ts";

/** How a schedule stands with who carries it. */
export interface Carried {
  /** Milliseconds since the epoch; `undefined` where nothing comes. */
  readonly next: number | undefined;
  /** The newest run, of those that are told. */
  readonly last: ScheduleRun | undefined;
  /** Why it isn't run as described, or why that can't be seen. */
  readonly trouble: string | undefined;
}

/**
 * What runs schedules without a client. The ledger says what is wanted; a carrier is made to follow it (`settle`), and asked what became of it.
 */
export interface Carrier {
  /** Why it can't run this one; `undefined` where it can. Static reasons before any that takes a request. */
  refuses(run: Run, name: string, description: Description): Promise<Refusal | undefined>;
  /** Whether this user may have it changed. */
  isAllowed(run: Run): Promise<boolean>;
  /** The same for whoever can't go on without. @throws PermissionError */
  requireAllowed(run: Run): Promise<void>;
  /** Whether it runs what is described: `"lost"`, where it was never told to, `"stale"` where it can't be told again under that record. */
  stands(run: Run, described: Described): Promise<"as described" | "lost" | "stale">;
  /** Has it run what the schedule's last record says, and nothing else of that schedule. */
  settle(run: Run, name: string): Promise<void>;
  /** How schedules that it carries stand, by name. */
  look(run: Run, described: readonly Described[]): Promise<ReadonlyMap<string, Carried>>;
  /** Runs of a schedule, the newest first: `limit` of them at most; none where it never had any. @throws PermissionError */
  runs(run: Run, name: string, limit: number): Promise<readonly ScheduleRun[]>;
}
