import type { FleetOutcome, FleetReport, FleetRun } from "../../../src/index.ts";

type Listener = (...args: unknown[]) => void;

/** A run of so many repositories that tells what a real one does, one each `ms`; each fifth one fails. */
export const pretendedRun = (count: number, ms: number): FleetRun<unknown> => {
  const listeners = new Map<string, Set<Listener>>();
  const emit = (event: string, told: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(told);
  };
  const counts = { succeeded: 0, unchanged: 0, failed: 0, skipped: 0, canceled: 0 };
  const report = async (): Promise<FleetReport<unknown>> => {
    for (let i = 0; i < count; i++) {
      const repository = i % 3 === 2 ? `仓库-日本語-リポジトリ-${i}` : `mirror-of-a-distribution-with-a-long-name-${i}`;
      const started = new Date().toISOString();
      emit("started", { repository, attempt: 1 });
      await new Promise((resolve) => setTimeout(resolve, ms));
      const fails = i % 5 === 4;
      counts[fails ? "failed" : "succeeded"]++;
      const error = fails ? new Error(`404, message='Not Found'\n \u001b[2J of ${repository}`) : undefined;
      const outcome: Partial<FleetOutcome<unknown>> = {
        repository,
        status: fails ? "failed" : "succeeded",
        cause: fails ? "upstream has nothing" : undefined,
        error,
        started,
        finished: new Date().toISOString(),
        from: "run",
      };
      emit("outcome", outcome);
      emit("progress", { done: i + 1, running: 0, total: count });
    }
    return { counts } as unknown as FleetReport<unknown>;
  };
  return {
    on: (event: string, listener: Listener) => {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => all.delete(listener);
    },
    report,
    cancel: async () => {},
    async *[Symbol.asyncIterator]() {},
  } as unknown as FleetRun<unknown>;
};
