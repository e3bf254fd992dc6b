import { UsageError } from "../errors/index.ts";

/** Why a schedule can't be carried. */
export interface Refusal {
  /** Goes on after "the server can't run it:". */
  readonly why: string;
  /** What to do about it. */
  readonly hint: string;
}

/** @throws UsageError (`SCHEDULE_NOT_FOR_SERVER`) */
export const notForServer = (name: string, { why, hint }: Refusal): UsageError =>
  new UsageError({
    code: "SCHEDULE_NOT_FOR_SERVER",
    message: `schedule ${JSON.stringify(name)}: the server can't run it: ${why}.`,
    hint: `${hint} Nothing was changed.`,
  });
