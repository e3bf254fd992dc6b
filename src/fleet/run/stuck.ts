import type { Context } from "../../model/resource/context.ts";
import { isFinal, tasksOfLostWorkers } from "../../tasks/index.ts";
import { aStatus, readStatus } from "../../transport/status.ts";
import type { FleetRunEvents } from "./handle.ts";
import type { Try } from "./try.ts";

/** Milliseconds between two looks. */
const interval = 35_000;
/** Milliseconds that a try is under way before it is looked at: servers take as long to miss a worker. */
const long = 30_000;

/** What is under way of a run. */
interface UnderWay<R> {
  /** Tries that began so many milliseconds ago, or earlier. */
  longerThan(milliseconds: number): readonly R[];
  /** A task of that one doesn't go on. */
  isStuck(one: R, task: string, why: FleetRunEvents<unknown>["stuck"][0]["why"]): void;
}

/**
 * Looks, from time to time, whether what takes long can end at all: a task may belong to a worker that is gone, or wait for one while there is none. Nothing is
 * asked while all goes quickly. GET `status/`, GET `workers/?missing=true`
 */
export const lookForStuck = async <R extends Pick<Try<unknown>, "tasks">>(
  { transport }: Context,
  run: UnderWay<R>,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    await transport.clock.sleep(interval, signal).catch(() => {});
    if (signal.aborted) return;
    const unfinished = run.longerThan(long).flatMap((one) =>
      one
        .tasks()
        .filter((task) => !isFinal(task))
        .map((task) => ({ one, task })),
    );
    if (unfinished.length === 0) continue;
    try {
      const [status, lost] = await Promise.all([
        transport.send<Parameters<typeof readStatus>[0]>("GET", "status/", { expects: aStatus, signal }),
        tasksOfLostWorkers(transport, signal),
      ]);
      const { onlineWorkers } = readStatus(status.body);
      for (const { one, task } of unfinished) {
        if (lost.has(task.pulp_href)) run.isStuck(one, task.pulp_href, "its worker is gone");
        else if (onlineWorkers === 0) run.isStuck(one, task.pulp_href, "no worker is online");
      }
    } catch {
      // A server that doesn't answer is seen by the work itself; who may not see workers isn't told of them.
    }
  }
};
