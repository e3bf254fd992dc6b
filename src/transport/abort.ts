import { AbortedError } from "../errors/index.ts";

/**
 * What the work comes to, or an AbortedError as soon as the signal says so. The work isn't ended by that, as it may be others' too: a login, a
 * place in the queue of requests, a look-up for many.
 */
export const untilAborted = async <T>(work: () => Promise<T>, signal: AbortSignal | undefined, attempted: string): Promise<T> => {
  if (signal === undefined) return work();
  if (signal.aborted) throw new AbortedError({ attempted, cause: signal.reason });
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work(), aborted.promise]);
  } catch (error) {
    throw signal.aborted && error === signal.reason ? new AbortedError({ attempted, cause: error }) : error;
  } finally {
    signal.removeEventListener("abort", abort);
  }
};
