import { AbortedError } from "../errors/index.ts";
import { Passing } from "./passing.ts";

const followers = new WeakMap<AbortSignal, Passing<() => void>>();

/**
 * Calls back when the signal comes. All that follow one are behind a single listener, as thousands come and go where a signal lives long.
 * @returns what ends that
 */
export const onAbort = (signal: AbortSignal, told: () => void): (() => void) => {
  const known = followers.get(signal);
  if (known !== undefined) return known.add(told);
  const all = new Passing<() => void>();
  followers.set(signal, all);
  const tell = (): void => {
    for (const one of all) one();
  };
  signal.addEventListener("abort", tell, { once: true });
  return all.add(told);
};

/**
 * What the work comes to, or an AbortedError as soon as the signal says so. The work isn't ended by that, as it may be others' too: a login, a
 * place in the queue of requests, a look-up for many.
 */
export const untilAborted = async <T>(work: () => Promise<T>, signal: AbortSignal | undefined, attempted: string): Promise<T> => {
  if (signal === undefined) return work();
  if (signal.aborted) throw new AbortedError({ attempted, cause: signal.reason });
  const aborted = Promise.withResolvers<never>();
  const leave = onAbort(signal, () => aborted.reject(signal.reason));
  try {
    return await Promise.race([work(), aborted.promise]);
  } catch (error) {
    throw signal.aborted && error === signal.reason ? new AbortedError({ attempted, cause: error }) : error;
  } finally {
    leave();
  }
};

/**
 * Has a controller follow signals, until what is returned is called. What `AbortSignal.any()` gives is remembered by the signals it came of until all of the heap is
 * looked through, which is much where a signal lives long and is part of thousands.
 */
export const abortWith = (controller: AbortController, signals: readonly (AbortSignal | undefined)[]): (() => void) => {
  const ends = signals.flatMap((signal) => {
    if (signal === undefined) return [];
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    return onAbort(signal, abort);
  });
  return () => {
    for (const end of ends) end();
  };
};

const over = new Error("the time is over");
/** What timers hold: of more, they fire at once. */
const longest = 2 ** 31 - 1;

/** A time limit that is forgotten when it isn't needed any more. */
export interface TimeLimit {
  /** Comes when the time is over, or with the other signal. */
  readonly signal: AbortSignal;
  /** It came as the time was over. */
  readonly isOver: () => boolean;
  readonly end: () => void;
}

/** `AbortSignal.timeout()` keeps what listens to it until that time is over, however soon the work was done. */
export const timeLimit = (milliseconds: number | "none", outer: AbortSignal | undefined): TimeLimit => {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = abortWith(controller, [outer]);
  const timer = milliseconds === "none" ? undefined : setTimeout(() => controller.abort(over), Math.min(milliseconds, longest));
  const end = (): void => {
    clearTimeout(timer);
    leave();
  };
  return { signal, isOver: () => signal.reason === over, end };
};
