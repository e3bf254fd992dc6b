import { UsageError } from "../errors/index.ts";
import { checkOptions, type OptionNames, type Wait } from "../operation/index.ts";
import type { ScheduleFleets } from "./work.ts";

/** How schedules are run. */
export interface ScheduleRunnerOptions extends Wait {
  /** Nothing further is begun once it is aborted; what becomes of what runs then, `stopping` says. */
  readonly signal?: AbortSignal | undefined;
  /** What runs at the end comes to its own, or is canceled. Both are written down. @default "finish" */
  readonly stopping?: "finish" | "cancel" | undefined;
  /** Fleets by name, or what they are made of, for the schedules that deliver one; those of others are left to whoever has them. */
  readonly fleets?: ScheduleFleets | undefined;
  /** Schedules that this one runs. @default all that are there, and all that come */
  readonly only?: readonly string[] | undefined;
  /** Milliseconds between two looks for new, changed and paused schedules. What is paused isn't begun in any case. @default 15_000 */
  readonly refreshMs?: number | undefined;
  /** Schedules that are run at once. @default 8 */
  readonly concurrency?: number | undefined;
  /** Milliseconds without a sign after which another machine takes a run over; on the same machine a dead process is seen at once. @default 300_000 */
  readonly leaseMs?: number | undefined;
}

const runnerOptions: OptionNames<ScheduleRunnerOptions> = {
  concurrency: { least: 1 },
  fleets: "pairs",
  leaseMs: { least: 1 },
  only: "list",
  refreshMs: { least: 1 },
  signal: "option",
  stopping: ["finish", "cancel"],
};

/** @throws UsageError */
export const checkRunner = (options: ScheduleRunnerOptions): void => {
  checkOptions(options, runnerOptions, "schedules.run");
  const { only } = options;
  if (only?.every((name) => typeof name === "string") === false)
    throw new UsageError({
      message: `only of schedules.run is ${JSON.stringify(only)}.`,
      hint: "It takes a list of names. Nothing was sent.",
    });
};
