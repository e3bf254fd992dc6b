import type { Context } from "../../model/resource/context.ts";
import { pages } from "../../transport/index.ts";
import { aStatus, readStatus } from "../../transport/status.ts";

/** Milliseconds between two looks at the server. */
const interval = 15_000;
/** For each worker: one that it works on, and one that waits for it. */
const perWorker = 2;
/** For each worker, where they are soon done: then it has enough to do until the client has looked again, which needn't be after each of them. */
const mostPerWorker = 16;
/** Milliseconds of work that may be in line beyond the least: as long, others have to wait behind it. */
const longestLine = 6_000;
/** Whatever the server has. */
const most = 64;

/** How many repositories are worked on at once. */
export class Capacity {
  readonly #context: Context;
  readonly #fixed: number | undefined;
  #room: Room;
  #limit: number;
  /** Milliseconds from one end to the next, as seen lately. */
  #apart = 0;

  constructor(context: Context, concurrency: number | "auto") {
    this.#context = context;
    this.#fixed = concurrency === "auto" ? undefined : concurrency;
    this.#room = roomOf(context.status.onlineWorkers, 0);
    this.#limit = this.#room.least;
  }

  get limit(): number {
    return this.#fixed ?? this.#limit;
  }

  /**
   * One has ended: it had so many before it, itself included, as the server takes them in turn. Where they end quickly more are begun at once, one more for each.
   * @param took milliseconds
   */
  ended(took: number, among: number): void {
    this.#apart = took / among;
    this.#limit = Math.max(this.#room.least, Math.min(this.#room.most, this.#limit + 1, Math.floor(longestLine / this.#apart)));
  }

  /**
   * Milliseconds until no more is left of what is under way than keeps the workers busy: nobody needs to know of an end before that. 0 where no other one waits for
   * its turn: then each end may be the last.
   */
  leisure(placed: number, waiting: number): number {
    return waiting === 0 ? 0 : Math.max(0, placed - this.#room.enough) * this.#apart;
  }

  /**
   * Looks at the server from time to time, until the signal comes: as many workers as are online are kept at work, and where others wait in line the
   * run takes no more than its share. GET `status/`, GET `tasks/` of one item
   */
  async follow(signal: AbortSignal, own: { readonly placed: number }, changed: () => void): Promise<void> {
    if (this.#fixed !== undefined) return;
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
        this.#room = roomOf(onlineWorkers, others);
        this.#limit = Math.max(this.#room.least, Math.min(this.#room.most, this.#limit));
        changed();
      } catch {
        // A server that doesn't answer is seen by the work itself.
      }
    }
  }
}

/** How many may be under way: at least, and where they end quickly. */
interface Room {
  readonly least: number;
  /** So many keep the workers busy for a moment: by then it has to be known which have ended. */
  readonly enough: number;
  readonly most: number;
}

/** @param others tasks of others that wait */
const roomOf = (workers: number, others: number): Room => {
  const isShared = others > workers * perWorker * 2;
  const bounded = (room: number): number => Math.min(most, Math.max(1, room));
  const least = bounded(isShared ? Math.ceil(workers / 2) : workers * perWorker);
  return {
    least,
    enough: isShared ? least : workers + Math.ceil(workers / 4),
    most: isShared ? least : bounded(workers * mostPerWorker),
  };
};
