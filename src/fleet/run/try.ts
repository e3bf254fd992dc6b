import { AbortedError } from "../../errors/index.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import type { Clock } from "../../transport/index.ts";
import { type FleetTask, slim } from "../outcome.ts";
import type { Attempt } from "../work.ts";
import { overTime, type Verdict, verdictOn } from "./failure.ts";

/** What a try came to. */
export type Tried<T> = { readonly tasks: readonly FleetTask[] } & (
  | { readonly status: "succeeded" | "unchanged"; readonly result: T }
  | { readonly status: "failed" | "canceled"; readonly error: unknown; readonly verdict: Verdict }
);

/** A try that is under way. */
export interface Try<T> {
  /** Never rejects. What is canceled has ended when the server knows it: nothing is left running. */
  readonly end: Promise<Tried<T>>;
  /** Those that it has dispatched so far; once that is asked, how they get on is followed. */
  tasks(): readonly TaskSnapshot[];
  /** Never rejects. */
  cancel(): Promise<void>;
}

interface TryOptions {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly limit: number | undefined;
  /** For messages. */
  readonly attempted: string;
}

/** Begins one try, and cancels it when its time is over. */
export const tryOnce = <T>(begin: () => Attempt<T>, { clock, limit, attempted }: TryOptions): Try<T> => {
  const timer = new AbortController();
  let attempt: Attempt<T> | undefined;
  let canceling: Promise<void> | undefined;
  let isLate = false;

  const cancel = (): Promise<void> => {
    canceling ??= Promise.resolve(attempt?.cancel()).catch(() => {});
    return canceling;
  };
  const late = (): void => {
    isLate = true;
    void cancel();
  };
  const outcome = async () => {
    try {
      attempt = begin();
      if (limit !== undefined) void clock.sleep(limit, timer.signal).then(late, () => {});
      const result = await attempt.result;
      return { status: isUnchanged(result) ? "unchanged" : "succeeded", result } as const;
    } catch (caught) {
      const error = isLate ? new AbortedError({ code: "TIMED_OUT", attempted }) : caught;
      const verdict = isLate ? overTime : verdictOn(caught);
      return { status: verdict.canceled ? "canceled" : "failed", error, verdict } as const;
    }
  };
  const end = async (): Promise<Tried<T>> => {
    const ended = await outcome();
    timer.abort();
    await canceling;
    return { ...ended, tasks: (attempt?.tasks() ?? []).map(slim) };
  };
  return { end: end(), tasks: () => attempt?.tasks() ?? [], cancel };
};

const isUnchanged = (result: unknown): boolean =>
  typeof result === "object" && result !== null && (result as { readonly changed?: unknown }).changed === false;
