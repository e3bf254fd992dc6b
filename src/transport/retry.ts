import pRetry from "p-retry";
import { isNetworkError, isResponseError, PulpError } from "../errors/index.ts";
import type { Clock } from "./clock.ts";

const repeatable = new Set(["GET", "HEAD", "OPTIONS"]);
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Answers that say: this request was not carried out, come back later. */
const refused = (status: number, retryAfter: number | undefined): boolean => status === 429 || (status === 503 && retryAfter !== undefined);

/** Whether sending the same request again can do no harm, and may help. */
export const isWorthRepeating = (method: string, error: unknown): boolean => {
  if (isNetworkError(error)) {
    if (error.code === "HOST_UNREACHABLE" || error.code === "HOST_NOT_FOUND") return true;
    return error.reached === "unknown" && repeatable.has(method);
  }
  if (!isResponseError(error)) return false;
  return refused(error.status, error.retryAfter) || (repeatable.has(method) && passing.has(error.status));
};

const firstDelay = 250;
const maxDelay = 30_000;

/** Milliseconds before attempt `attempt + 1`: the server's own wish first, else doubling; spread by up to a half so that clients don't return as one. */
export const retryDelay = (attempt: number, retryAfter: number | undefined, random: () => number): number => {
  const base = retryAfter === undefined ? Math.min(maxDelay, firstDelay * 2 ** (attempt - 1)) : retryAfter * 1000;
  return retryAfter === undefined ? base * (0.5 + random() / 2) : base + random() * firstDelay;
};

export interface RetryOptions {
  readonly method: string;
  /** How often to try again after the first attempt. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Ends the repeating; an answer that is on its way still counts. */
  readonly stop?: AbortSignal | undefined;
  readonly onRetry?: (attempt: number, delay: number, error: PulpError) => void;
}

export const retry = <T>(send: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> => {
  const { method, retries, clock, signal, stop, onRetry } = options;
  const signals = [signal, stop].filter((each) => each !== undefined);
  const sleep = async (delay: number): Promise<void> => {
    try {
      await clock.sleep(delay, signals.length === 0 ? undefined : AbortSignal.any(signals));
    } catch (error) {
      if (stop?.aborted !== true) throw error;
    }
  };
  return pRetry(send, {
    retries,
    minTimeout: 0,
    shouldRetry: ({ error }) => stop?.aborted !== true && isWorthRepeating(method, error),
    async onFailedAttempt({ error, attemptNumber, retriesLeft }) {
      if (retriesLeft === 0 || stop?.aborted === true || !(error instanceof PulpError) || !isWorthRepeating(method, error)) return;
      const delay = retryDelay(attemptNumber, isResponseError(error) ? error.retryAfter : undefined, clock.random);
      onRetry?.(attemptNumber, delay, error);
      await sleep(delay);
    },
    ...(signal === undefined ? {} : { signal }),
  });
};
