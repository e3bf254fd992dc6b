import { setTimeout as delay } from "node:timers/promises";

/** Time and chance, given from outside so that tests neither wait nor guess. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Between 0 and 1. */
  random(): number;
  /** Milliseconds of the first pause between two tries of a request; each further one is about twice as long. */
  readonly pause: number;
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** What timers hold: of more, they fire at once. */
const longest = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  pause: 250,
  async sleep(milliseconds, signal) {
    try {
      await delay(Math.min(milliseconds, longest), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
