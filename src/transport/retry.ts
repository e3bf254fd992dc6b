import pRetry from "p-retry";
import {
  isAnswerTooLargeError,
  isNetworkError,
  isProtocolError,
  isResponseError,
  type NetworkError,
  type ProtocolError,
  type ResponseError,
} from "../errors/index.ts";
import { abortWith } from "./abort.ts";
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

/** Milliseconds that pauses double up to. */
const longestPause = 30_000;
/** Seconds that a `Retry-After` is honoured at most: a server that asks for more is asked again by then. */
export const longestRetryAfter = 120;

/** Milliseconds that the server wants to be left alone. */
const wishOf = (error: unknown): number => (isResponseError(error) ? Math.min(longestRetryAfter, error.retryAfter ?? 0) * 1000 : 0);

export interface RetryOptions {
  readonly method: string;
  /** How often to try again after the first attempt. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Any of them ends the repeating; an answer that is on its way still counts. */
  readonly stops?: readonly AbortSignal[] | undefined;
  readonly onRetry?: (attempt: number, delay: number, error: NetworkError | ProtocolError | ResponseError) => void;
}

/**
 * Sends again what is worth it: p-retry counts, doubles the pauses and spreads them, so that clients don't return as one; before its pause the
 * server's own wish is waited out, which p-retry doesn't know.
 */
export const retry = async <T>(send: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> => {
  const { method, retries, clock, signal, stops = [], onRetry } = options;
  const ends = signal === undefined ? stops : [signal, ...stops];
  const isOver = (): boolean => ends.some(({ aborted }) => aborted);
  // These cut pauses short, and no answer that is on its way.
  const pause = new AbortController();
  let goOn = (): void => {};
  let last: unknown;
  try {
    return await pRetry(
      (attempt) => {
        goOn();
        signal?.throwIfAborted();
        return send(attempt);
      },
      {
        retries,
        minTimeout: clock.pause,
        maxTimeout: longestPause,
        randomize: true,
        shouldRetry: ({ error }) => !isOver() && isWorthRepeating(method, error),
        async onFailedAttempt({ error, attemptNumber, retriesLeft, retryDelay }) {
          if (retriesLeft === 0 || isOver() || !isWorthRepeating(method, error)) return;
          last = error;
          goOn = abortWith(pause, ends);
          const wish = wishOf(error);
          onRetry?.(attemptNumber, wish + retryDelay, error);
          if (wish > 0) await clock.sleep(wish, pause.signal).catch(() => {});
        },
        signal: pause.signal,
      },
    );
  } catch (error) {
    throw pause.signal.aborted && error === pause.signal.reason && signal?.aborted !== true ? last : error;
  } finally {
    goOn();
  }
};
