import {
  isAbortedError,
  isNetworkError,
  isPatienceError,
  isProtocolError,
  isPulpError,
  isRateLimitError,
  isServerError,
  isTaskCanceledError,
  isTaskFailedError,
  isTaskGoneError,
  type TaskFailureReason,
  UsageError,
} from "../../errors/index.ts";

/** Whose fault a failure is, and whether another try may help. */
export interface Verdict {
  /** In a word or two, to count by. */
  readonly cause: string;
  readonly again: "worth a try" | "no";
  /** It says something of the upstream's host, whichever repository it was. */
  readonly ofHost: boolean;
  readonly canceled: boolean;
  /** Whose trouble it was: what one goes through takes nothing of the tries that the other gets. */
  readonly whose: Whose;
}

export type Whose = "upstream" | "server";

/** What another try, or another time, may mend; and what tells that the host is in trouble, not just one repository of it. */
const reasons: Readonly<Record<TaskFailureReason, Pick<Verdict, "again" | "ofHost">>> = {
  "upstream login": { again: "no", ofHost: false },
  "upstream refuses": { again: "no", ofHost: false },
  "upstream has nothing": { again: "no", ofHost: false },
  "upstream is asked too often": { again: "worth a try", ofHost: true },
  "upstream failed": { again: "worth a try", ofHost: true },
  "upstream hung up": { again: "worth a try", ofHost: true },
  "upstream unreachable": { again: "worth a try", ofHost: true },
  "upstream certificate": { again: "no", ofHost: true },
  "upstream slow": { again: "worth a try", ofHost: true },
  "upstream is no repository": { again: "no", ofHost: false },
  "upstream is damaged": { again: "worth a try", ofHost: false },
  "disk full": { again: "no", ofHost: false },
  // As of a request that the server answers with 500.
  "internal error": { again: "worth a try", ofHost: false },
  "worker lost": { again: "worth a try", ofHost: false },
  "database lost": { again: "worth a try", ofHost: false },
};

/** It took longer than it may. */
export const overTime: Verdict = { cause: "time limit", again: "no", ofHost: true, canceled: false, whose: "upstream" };

/** Judges an error by its class, its code and its reason. */
export const verdictOn = (error: unknown): Verdict => {
  const cause = isPulpError(error) ? error.code : error instanceof Error ? error.name : "Error";
  const verdict = { cause, again: "no", ofHost: false, canceled: false, whose: "server" } as const;
  if (isTaskFailedError(error)) {
    const { reason } = error;
    if (reason === undefined) return verdict;
    return { ...verdict, cause: reason, ...reasons[reason], whose: reason.startsWith("upstream ") ? "upstream" : "server" };
  }
  if (isTaskCanceledError(error) || isAbortedError(error)) return { ...verdict, canceled: true };
  const ofServer = [isNetworkError, isServerError, isRateLimitError, isProtocolError, isPatienceError, isTaskGoneError];
  return ofServer.some((is) => is(error)) ? { ...verdict, again: "worth a try" } : verdict;
};

/** Of a repository that wasn't tried. */
export const givenUp = (host: string | undefined): UsageError =>
  new UsageError({
    code: "UPSTREAM_GIVEN_UP",
    message: `it wasn't tried: ${host} failed again and again, and is given up for this run.`,
    hint: "Run it again when that host is well.",
  });
