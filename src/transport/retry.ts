import {
  isAnswerTooLargeError,
  isNetworkError,
  isProtocolError,
  isResponseError,
  type NetworkError,
  type ProtocolError,
  type ResponseError,
} from "../errors/index.ts";
import type { Clock } from "./clock.ts";

const repeatable = new Set(["GET", "HEAD", "OPTIONS"]);
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Answers that say: this request was not carried out, come back later. */
const refused = (status: number, retryAfter: number | undefined): boolean => status === 429 || (status === 503 && retryAfter !== undefined);

const unsent = new WeakSet<object>();

/** Marks an error that came before the request itself was sent. */
export const notSent = (error: unknown): unknown => {
  if (typeof error === "object" && error !== null) unsent.add(error);
  return error;
};

/**
 * Whether the request may have been carried out, though its answer was lost: the connection broke, a gateway answered for the server, or what
 * came is no answer, or more than is read. A 500 is the server's own last word.
 */
export const isLostAnswer = (error: unknown): boolean => {
  if (typeof error === "object" && error !== null && unsent.has(error)) return false;
  if (isNetworkError(error)) return error.reached === "unknown";
  if (isProtocolError(error) || isAnswerTooLargeError(error)) return true;
  return isResponseError(error) && error.status >= 502 && !refused(error.status, error.retryAfter);
};

/** Whether sending the same request again can do no harm, and may help. */
export const isWorthRepeating = (method: string, error: unknown): error is NetworkError | ProtocolError | ResponseError => {
  // A login that failed was tried again already.
  if (typeof error === "object" && error !== null && unsent.has(error)) return false;
  if (isProtocolError(error)) return repeatable.has(method);
  if (isNetworkError(error)) {
    if (error.code === "HOST_UNREACHABLE" || error.code === "HOST_NOT_FOUND") return true;
    return error.reached === "unknown" && repeatable.has(method);
  }
  if (!isResponseError(error)) return false;
  return refused(error.status, error.retryAfter) || (repeatable.has(method) && passing.has(error.status));
};

const firstDelay = 250;
const maxDelay = 30_000;
/** Seconds that a `Retry-After` is honoured at most: a server that asks for more is asked again by then. */
export const longestRetryAfter = 120;

/** Milliseconds before attempt `attempt + 1`: the server's own wish first, else doubling; spread by up to a half so that clients don't return as one. */
export const retryDelay = (attempt: number, retryAfter: number | undefined, random: () => number): number =>
  retryAfter === undefined
    ? Math.min(maxDelay, firstDelay * 2 ** (attempt - 1)) * (0.5 + random() / 2)
    : Math.min(longestRetryAfter, retryAfter) * 1000 + random() * firstDelay;

export interface RetryOptions {
  readonly method: string;
  /** How often to try again after the first attempt. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Ends the repeating; an answer that is on its way still counts. */
  readonly stop?: AbortSignal | undefined;
  readonly onRetry?: (attempt: number, delay: number, error: NetworkError | ProtocolError | ResponseError) => void;
}

/**
 * Sends again what is worth it. The loop is written out, as what it needs, a pause that the server's answer decides and a clock from outside,
 * are what libraries for retries leave to their callers.
 */
export const retry = async <T>(send: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> => {
  const { method, retries, clock, signal, stop, onRetry } = options;
  const ends = AbortSignal.any([signal, stop].filter((each) => each !== undefined));
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await send(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt > retries || stop?.aborted || !isWorthRepeating(method, error)) throw error;
      const delay = retryDelay(attempt, isResponseError(error) ? error.retryAfter : undefined, clock.random);
      onRetry?.(attempt, delay, error);
      await clock.sleep(delay, ends).catch(() => {});
      if (stop?.aborted && !signal?.aborted) throw error;
    }
  }
};
