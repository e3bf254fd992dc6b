const shortest = 200;
const perTask = 40;
const longest = 5_000;

/**
 * Milliseconds until the watcher looks again.
 *
 * Polling takes CPU from the workers, so it slows down with the number of tasks that are outstanding, and with the time since anything changed:
 * a task that has run for a minute is not asked for five times a second. Looking after a quarter of the quiet time keeps the delay in noticing
 * an end below a quarter of what was waited for anyway.
 *
 * @param takes milliseconds that the shortest of the tasks takes at least: nothing is won by looking before that, nor more often.
 */
export const pollInterval = (outstanding: number, quiet: number, takes = 0): number => {
  const floor = Math.max(Math.min(2_000, shortest + perTask * Math.max(0, outstanding - 1)), takes);
  return Math.min(longest, Math.max(floor, quiet / 4));
};

/** Milliseconds before the next try after `failures` rounds that the server did not answer. */
export const outageInterval = (failures: number): number => Math.min(30_000, 500 * 2 ** failures);
