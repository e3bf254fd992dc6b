import type { Context } from "../../model/resource/context.ts";
import { pages } from "../../transport/index.ts";
import { aStatus, readStatus } from "../../transport/status.ts";

/** Milliseconds between two looks at the server. */
const interval = 15_000;
/** For each worker: one that it works on, and one that waits for it. */
const perWorker = 2;
/** Whatever the server has. */
const most = 64;

/** How many repositories are worked on at once. */
export class Capacity {
  #limit: number;
  readonly #context: Context;
  readonly #fixed: boolean;

  constructor(context: Context, concurrency: number | "auto") {
    this.#context = context;
    this.#fixed = concurrency !== "auto";
    this.#limit = concurrency === "auto" ? limitOf(context.status.onlineWorkers, 0) : concurrency;
  }

  get limit(): number {
    return this.#limit;
  }

  /**
   * Looks at the server from time to time, until the signal comes: as many workers as are online are kept at work, and where others wait in line the
   * run takes no more than its share. GET `status/`, GET `tasks/` of one item
   */
  async follow(signal: AbortSignal, own: { readonly placed: number }, changed: () => void): Promise<void> {
    if (this.#fixed) return;
    const { transport } = this.#context;
    while (!signal.aborted) {
      await transport.clock.sleep(interval, signal).catch(() => {});
      if (signal.aborted) return;
      try {
        const query = { state__in: ["waiting"], fields: "pulp_href" };
        const [status, waiting] = await Promise.all([
          transport.send<Parameters<typeof readStatus>[0]>("GET", "status/", { expects: aStatus, signal }),
          pages(transport, "tasks/", { query, pageSize: 1, signal }).page(),
        ]);
        const { onlineWorkers } = readStatus(status.body);
        // Of its own, those beyond the workers wait.
        const others = waiting.count - Math.max(0, own.placed - onlineWorkers);
        this.#limit = limitOf(onlineWorkers, others);
        changed();
      } catch {
        // A server that doesn't answer is seen by the work itself.
      }
    }
  }
}

/** @param others tasks of others that wait */
const limitOf = (workers: number, others: number): number => {
  const room = others > workers * perWorker * 2 ? Math.ceil(workers / 2) : workers * perWorker;
  return Math.min(most, Math.max(1, room));
};
