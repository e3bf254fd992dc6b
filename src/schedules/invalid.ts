import { UsageError } from "../errors/index.ts";

/** @throws UsageError (`SCHEDULE_INVALID`) naming the schedule and the field */
export const invalid = (name: string, why: string, hint: string, cause?: unknown): UsageError =>
  new UsageError({
    code: "SCHEDULE_INVALID",
    message: `schedule ${JSON.stringify(name)}: ${why}.`,
    hint: `${hint} Nothing was sent.`,
    ...(cause === undefined ? {} : { cause }),
  });
