import { listOf, reservationsOf } from "../../insight/queue/reservation.ts";
import type { Context } from "../../model/resource/context.ts";
import { type Run, serverTimeout } from "../../operation/index.ts";
import { aTaskSnapshot, type TaskSnapshot, taskFields, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";

/** An operation that began a repository, and didn't bring it to its end. */
export interface Begun {
  /** That its tasks carry. */
  readonly operation: string;
  /** ISO time at which its sync was about to be sent, where nobody knows whether it was; without it, what isn't there by now won't come. */
  readonly at?: string | undefined;
}

/** What such operations came to. */
export interface Came {
  /** The last one's sync ended well: no other one is needed. */
  readonly isSynced: boolean;
  /** A sync of one of them made something. */
  readonly changed: boolean;
}

const made = ({ state, created_resources }: TaskSnapshot): boolean => state === "completed" && created_resources.length > 0;

/**
 * Looks for the tasks of operations that were begun before, perhaps by a client that is gone, and waits for the ends of the last one's. That was written
 * down right before its sync was sent: while the server may still be working on that request, the look is repeated. GET `tasks/?logging_cid__contains=…`
 */
export const whatCameOf = async (context: Context, run: Run, begun: readonly Begun[]): Promise<Came> => {
  const last = begun.at(-1);
  if (last === undefined) return { isSynced: false, changed: false };
  const before = await Promise.all(begun.slice(0, -1).map(({ operation }) => tasksOf(context, run, operation)));
  const changed = before.flat().some(({ task, isSync }) => isSync && made(task));
  const { clock } = context.transport;
  const { operation, at } = last;
  const until = at === undefined ? 0 : Date.parse(at) + serverTimeout;
  let tasks = await tasksOf(context, run, operation);
  while (syncIn(tasks) === undefined && clock.now() < until) {
    await clock.sleep(1_000, run.signal);
    tasks = await tasksOf(context, run, operation);
  }
  // Whatever they end in is told by what they are then.
  const ended = await Promise.allSettled(tasks.map(({ task }) => run.attach("resume", task.pulp_href)));
  run.signal.throwIfAborted();
  const sync = ended[tasks.findIndex(({ isSync }) => isSync)];
  if (sync?.status !== "fulfilled" || sync.value.state !== "completed") return { isSynced: false, changed };
  return { isSynced: true, changed: changed || made(sync.value) };
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
