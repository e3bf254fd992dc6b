import type { Context } from "../../model/resource/context.ts";
import type { Operation, OptionNames, Wait } from "../../operation/index.ts";
import { aTaskSnapshot, type TaskSnapshot, taskFields, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import type { TaskQueue } from "./queue.ts";
import type { QueuedTask } from "./queued.ts";

/** How the queue is watched. */
export interface WatchOptions extends Wait {
  /** Milliseconds between two looks. @default 5_000 */
  readonly everyMs?: number | undefined;
}

export const watchOptions: OptionNames<WatchOptions> = { everyMs: { least: 0 }, signal: "option" };

/** The queue, and what is different from the last look. Tasks that came and ended in between aren't seen. */
export interface TaskQueueChange {
  /** As it is now. */
  readonly queue: TaskQueue;
  /** Tasks that weren't there; the first time, all. */
  readonly arrived: readonly QueuedTask[];
  /** Tasks that waited, and now run. */
  readonly started: readonly QueuedTask[];
  /** Tasks that were there and have ended, as they ended; without those that were purged since. */
  readonly ended: readonly TaskSnapshot[];
}

/** Addresses in one request: together they stay within what proxies let through. */
const atOnce = 50;

/** Looks when the one before was read: who is slow is asked for less. Ends with the signal. */
export async function* watch(
  context: Context,
  look: () => Operation<TaskQueue>,
  { everyMs = 5_000, signal }: WatchOptions,
): AsyncGenerator<TaskQueueChange> {
  let before: Tasks = new Map();
  while (!signal?.aborted) {
    const change = await changeSince(context, before, look, signal).catch((error: unknown) => {
      if (!signal?.aborted) throw error;
    });
    if (change === undefined) return;
    const [told, now] = change;
    yield told;
    before = now;
    await context.transport.clock.sleep(everyMs, signal).catch(() => {});
  }
}

type Tasks = ReadonlyMap<string, QueuedTask>;

const changeSince = async (
  context: Context,
  before: Tasks,
  look: () => Operation<TaskQueue>,
  signal: AbortSignal | undefined,
): Promise<readonly [TaskQueueChange, Tasks]> => {
  const queue = await look();
  const { running, waitingForWorker, waitingForResources, canceling } = queue;
  const now = new Map([...running, ...waitingForWorker, ...waitingForResources, ...canceling].map((task) => [task.pulp_href, task]));
  const arrived = [...now.values()].filter(({ pulp_href }) => !before.has(pulp_href));
  const started = running.filter(({ pulp_href }) => before.get(pulp_href)?.state.startsWith("waiting") === true);
  const gone = [...before.keys()].filter((href) => !now.has(href));
  const ended = await read(context, gone, signal);
  return [Object.freeze({ queue, arrived, started, ended }), now];
};

/** GET `tasks/?pulp_href__in=…` */
const read = async (
  { transport }: Context,
  hrefs: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly TaskSnapshot[]> => {
  const found: TaskSnapshot[] = [];
  for (let i = 0; i < hrefs.length; i += atOnce) {
    const query = { pulp_href__in: hrefs.slice(i, i + atOnce), fields: taskFields };
    const listed = await pages<Readonly<Record<string, unknown>>>(transport, "tasks/", {
      query,
      pageSize: atOnce,
      signal,
      persist: "operation",
      items: aTaskSnapshot,
    }).all();
    found.push(...listed.map(toTask));
  }
  return found;
};
