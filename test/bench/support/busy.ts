import type { Administrator } from "./administrator.ts";

interface Ran {
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

/**
 * Seconds in which one or more of the server's workers were at a task that began since `since`: what a run took beside that is the client's, and the
 * API's. Call it when all tasks have ended.
 */
export async function busySeconds(admin: Administrator, since: Date): Promise<number> {
  const query = new URLSearchParams({
    started_at__gte: since.toISOString(),
    fields: "started_at,finished_at",
    ordering: "started_at",
    limit: "10000",
  });
  const { results } = (await admin.call("GET", `/pulp/api/v3/tasks/?${query}`)) as { results: readonly Ran[] };
  return unionOf(results.map(({ started_at, finished_at }) => [Date.parse(String(started_at)), Date.parse(String(finished_at))])) / 1_000;
}

/** How much of the line these stretches cover, by whichever of them begins first. */
export function unionOf(stretches: readonly (readonly [from: number, to: number])[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}
