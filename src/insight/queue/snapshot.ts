import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { aTaskSnapshot, finalStates } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import { aStatus, readStatus } from "../../transport/status.ts";
import { usersOf } from "../common.ts";
import { graphOf, type WaitGraph } from "./graph.ts";
import { largePage, namesOf, type TaskResource } from "./names.ts";
import { type Reservation, reservationsOf } from "./reservation.ts";

/** A task that hasn't ended, as far as it is asked for. */
export interface TaskRow {
  readonly pulp_href: string;
  readonly name: string;
  readonly state: string;
  readonly logging_cid: string;
  readonly pulp_created: string;
  readonly started_at: string | null;
  readonly unblocked_at?: string | null;
  readonly reserved_resources_record?: readonly string[] | null;
  readonly created_by?: string | null;
}

/** All tasks that haven't ended, as this user sees them at one moment. */
export interface QueueSnapshot {
  /** Milliseconds, by this machine's clock. */
  readonly now: number;
  /** Oldest first. */
  readonly rows: readonly TaskRow[];
  /** Of each row. */
  readonly reservations: readonly (readonly Reservation[])[];
  readonly graph: WaitGraph;
  readonly workersOnline: number;
  /** Names of users by address; `undefined` for whoever isn't an administrator, and may not see the tasks of others. */
  readonly users: ReadonlyMap<string, string> | undefined;
  /** By key. */
  readonly resources: ReadonlyMap<string, TaskResource>;
}

const fields = "pulp_href,name,state,logging_cid,pulp_created,started_at,unblocked_at,reserved_resources_record,created_by";

/** GET `tasks/`, `status/`, `users/`, then the lists that have the names. */
export const snapshotOf = async (context: Context, run: Run): Promise<QueueSnapshot> => {
  const { transport } = context;
  const list = <T>(key: string, query: Readonly<Record<string, unknown>>): Promise<T[]> =>
    pages<T>(transport, key, { query, pageSize: largePage, signal: run.signal, persist: "operation" }).all();
  const [newestFirst, status, users] = await Promise.all([
    pages<TaskRow>(transport, "tasks/", {
      // It is mostly the oldest ones that end meanwhile: with those last, none moves to a page that was read already.
      query: { state__in: ["waiting", "running", "canceling"], ordering: "-pulp_created", fields },
      pageSize: largePage,
      signal: run.signal,
      persist: "operation",
      items: aTaskSnapshot,
    }).all(),
    run.send<Parameters<typeof readStatus>[0]>("GET", "status/", { expects: aStatus }),
    usersOf(list),
  ]);
  const rows = newestFirst.toReversed();
  const reservations = rows.map(({ reserved_resources_record: record }) => reservationsOf(record ?? []));
  const graph = graphOf(
    rows.map(({ state, unblocked_at }, at) => ({
      state,
      unblocked: typeof unblocked_at === "string",
      exclusive: keysOf(reservations[at], "exclusive"),
      shared: keysOf(reservations[at], "shared"),
    })),
  );
  const resources = await namesOf(context, run, new Set(reservations.flatMap((own) => own.map(({ key }) => key))));
  const { onlineWorkers: workersOnline } = readStatus(status.body);
  return { now: transport.clock.now(), rows, reservations, graph, workersOnline, users, resources };
};

const keysOf = (reservations: readonly Reservation[] = [], wanted: Reservation["mode"]): readonly string[] =>
  reservations.filter(({ mode }) => mode === wanted).map(({ key }) => key);

/** How many tasks ended in the last so many seconds. GET `tasks/` of one item */
export const endedLately = async ({ transport }: Context, run: Run, seconds: number): Promise<number> => {
  const since = new Date(transport.clock.now() - seconds * 1_000).toISOString();
  const query = { state__in: finalStates, finished_at__gte: since, fields: "pulp_href" };
  return (await pages(transport, "tasks/", { query, pageSize: 1, signal: run.signal, persist: "operation" }).page()).count;
};
