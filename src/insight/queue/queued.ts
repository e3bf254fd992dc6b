import type { TaskResource } from "./names.ts";
import type { QueueSnapshot, TaskRow } from "./snapshot.ts";

/** Where a task that hasn't ended stands. */
export type QueueState = "running" | "canceling" | "waiting for a worker" | "waiting for resources";

/** What a task reserves, and whether for itself alone or only against change. */
export interface TaskReservation {
  /** What is reserved. */
  readonly resource: TaskResource;
  /** `shared`: others may have it so at the same time. */
  readonly mode: "exclusive" | "shared";
}

/** A task that hasn't ended. */
export interface QueuedTask {
  /** Its address. */
  readonly pulp_href: string;
  /** The server's function: `pulp_rpm.app.tasks.synchronizing.synchronize`. */
  readonly name: string;
  /** The last word of that: `synchronize`. */
  readonly operation: string;
  /** Where it stands. */
  readonly state: QueueState;
  /** Name of the repository that it works on, or reads. */
  readonly repository: string | undefined;
  /** What it reserves; the domain, which all tasks share, only where it is reserved alone. */
  readonly reserves: readonly TaskReservation[];
  /** Who asked for it; the user's address where names may not be seen. */
  readonly requestedBy: string | undefined;
  /** The Correlation-ID that it was dispatched under. */
  readonly correlationId: string;
  /** When it started, or, before that, when it was dispatched. ISO time. */
  readonly since: string;
  /** Seconds since then, by this machine's clock. */
  readonly age: number;
  /** Addresses of the tasks right before it, where it waits for resources; more may be before those. */
  readonly behind: readonly string[];
  /** How many tasks end one after the other before it can start; 0 where it waits for none. */
  readonly place: number;
  /** Address of the task at the head of the longest line before it. */
  readonly root: string | undefined;
  /** It waits for a task that this user may not see. */
  readonly unseen: boolean;
}

export const operationOf = (name: string): string => name.split(".").at(-1) ?? name;

/** Seconds in which the server tells a new task whether it is blocked. */
const settled = 5;

/** All of a snapshot, oldest first. */
export const queuedOf = (snapshot: QueueSnapshot): readonly QueuedTask[] => {
  const { rows, graph, users, workersOnline } = snapshot;
  // Where it isn't kept (WORKER_TYPE=redis), running tasks don't have it either.
  const kept = rows.every(({ state, unblocked_at }) => state !== "running" || typeof unblocked_at === "string");
  return rows.map((row, at) => {
    const { blocked = false, behind = [], place = 0, root = at } = graph.waits[at] ?? {};
    const since = row.started_at ?? row.pulp_created;
    const age = Math.max(0, Math.round((snapshot.now - Date.parse(since)) / 1_000));
    const free = blocked || typeof row.unblocked_at === "string" || row.state !== "waiting";
    const unseen = !free && users === undefined && workersOnline > 0 && kept && age > settled;
    const reserves = reservesOf(snapshot, at);
    return Object.freeze({
      pulp_href: row.pulp_href,
      name: row.name,
      operation: operationOf(row.name),
      state: stateOf(row, blocked || unseen),
      repository: repositoryOf(reserves),
      reserves,
      requestedBy: typeof row.created_by === "string" ? (users?.get(row.created_by) ?? row.created_by) : undefined,
      correlationId: row.logging_cid,
      since,
      age,
      behind: Object.freeze(blocked ? behind.map((one) => rows[one]?.pulp_href ?? "") : []),
      place: blocked ? place : 0,
      root: blocked ? rows[root]?.pulp_href : undefined,
      unseen,
    });
  });
};

const stateOf = ({ state }: TaskRow, blocked: boolean): QueueState => {
  if (state !== "waiting") return state === "canceling" ? "canceling" : "running";
  return blocked ? "waiting for resources" : "waiting for a worker";
};

const reservesOf = ({ reservations, resources }: QueueSnapshot, at: number): readonly TaskReservation[] =>
  Object.freeze(
    (reservations[at] ?? []).flatMap(({ key, mode }) => {
      const resource = resources.get(key);
      return resource === undefined || (resource.kind === "domain" && mode === "shared") ? [] : [Object.freeze({ resource, mode })];
    }),
  );

const repositoryOf = (reserves: readonly TaskReservation[]): string | undefined =>
  reserves.find(({ resource }) => resource.kind === "repository")?.resource.name;
