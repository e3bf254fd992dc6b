import { listOf, reservationsOf } from "../../insight/queue/reservation.ts";
import type { Context } from "../../model/resource/context.ts";
import { type Run, serverTimeout } from "../../operation/index.ts";
import { aTaskSnapshot, type TaskSnapshot, taskFields, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import type { LineOf } from "./lines.ts";

/** What the tasks of an operation came to whose client is gone: `undefined` where its sync wasn't begun, or didn't end well. */
export interface Synced {
  /** It made something. */
  readonly changed: boolean;
}

/**
 * Looks for the tasks of an operation that was begun by a client that is gone, and waits for their ends. It was written down right before its
 * sync was sent: while the server may still be working on that request, the look is repeated. GET `tasks/?logging_cid__contains=…`
 */
export const whatCameOf = async (context: Context, run: Run, { operation, at }: LineOf<"begin">): Promise<Synced | undefined> => {
  const { clock } = context.transport;
  const until = Date.parse(at) + serverTimeout;
  let tasks = await tasksOf(context, run, operation);
  while (syncIn(tasks) === undefined && clock.now() < until) {
    await clock.sleep(1_000, run.signal);
    tasks = await tasksOf(context, run, operation);
  }
  // Whatever they end in is told by what they are then.
  const ended = await Promise.allSettled(tasks.map(({ task }) => run.attach("resume", task.pulp_href)));
  run.signal.throwIfAborted();
  const sync = ended[tasks.findIndex(({ isSync }) => isSync)];
  return sync?.status === "fulfilled" && sync.value.state === "completed"
    ? { changed: sync.value.created_resources.length > 0 }
    : undefined;
};

interface Found {
  readonly task: TaskSnapshot;
  readonly isSync: boolean;
}

const syncIn = (tasks: readonly Found[]): Found | undefined => tasks.find(({ isSync }) => isSync);

/** A sync is what reserves a remote: whatever plugins call their task. */
const tasksOf = async ({ transport }: Context, run: Run, operation: string): Promise<readonly Found[]> => {
  const query = { logging_cid__contains: operation, ordering: "pulp_created", fields: `${taskFields},reserved_resources_record` };
  const all = await pages<Readonly<Record<string, unknown>>>(transport, "tasks/", {
    query,
    pageSize: 100,
    signal: run.signal,
    persist: "operation",
    items: aTaskSnapshot,
  }).all();
  return all.map((raw) => {
    const record = Array.isArray(raw.reserved_resources_record) ? (raw.reserved_resources_record as readonly string[]) : [];
    return { task: toTask(raw), isSync: reservationsOf(record).some(({ key }) => listOf(key) === "remotes/") };
  });
};
