import { redact } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import { type Run, reasonFor, wordsOf } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aTaskSnapshot, finalStates, type TaskSnapshot, toTask } from "../../tasks/index.ts";
import { pages } from "../../transport/index.ts";
import { largePage } from "../queue/names.ts";
import { listOf, reservationsOf } from "../queue/reservation.ts";

/** A sync that came to its end. */
export interface UpstreamSync {
  /** Its task's address. */
  readonly pulp_href: string;
  /** ISO time of its end. */
  readonly at: string;
  /** How long it ran. */
  readonly seconds: number;
  /** Files that it fetched, but for metadata; `undefined` where the task doesn't count them. The server counts no bytes. */
  readonly files: number | undefined;
  /** Why it failed, in a word or two: a reason that is known, the server's code, or `failed`; `undefined` where it did not. */
  readonly cause: string | undefined;
  /** The server's words about that, without secrets. */
  readonly message: string | undefined;
}

/** So many of each are enough to tell what is usual. */
const enough = 6;

const fields =
  "pulp_href,name,state,logging_cid,pulp_created,started_at,finished_at,progress_reports,created_resources,error,reserved_resources_record";

/**
 * The syncs of each remote since a moment, newest first, by the key that tasks reserve it under. It is read as far as it takes to have enough of each.
 * A sync is what shares a remote and has a repository for itself, whatever plugins call their task. GET `tasks/`
 */
export const syncsOf = async (
  { transport }: Context,
  run: Run,
  adapters: ReadonlyMap<string, Adapter | undefined>,
  since: string,
): Promise<ReadonlyMap<string, readonly UpstreamSync[]>> => {
  const found = new Map<string, UpstreamSync[]>();
  let lacking = adapters.size;
  const tasks = pages<Readonly<Record<string, unknown>>>(transport, "tasks/", {
    query: { state__in: finalStates, name__contains: "sync", pulp_created__gte: since, ordering: "-pulp_created", fields },
    pageSize: largePage,
    signal: run.signal,
    persist: "operation",
    items: aTaskSnapshot,
  });
  if (lacking === 0) return found;
  for await (const raw of tasks) {
    const record = Array.isArray(raw.reserved_resources_record) ? (raw.reserved_resources_record as readonly string[]) : [];
    const reserved = reservationsOf(record);
    const remote = reserved.find(({ key, mode }) => mode === "shared" && listOf(key) === "remotes/")?.key;
    const hasRepository = reserved.some(({ key, mode }) => mode === "exclusive" && listOf(key) === "repositories/");
    if (remote === undefined || !hasRepository || !adapters.has(remote)) continue;
    const sync = syncFrom(toTask(raw), adapters.get(remote));
    if (sync === undefined) continue;
    const known = found.get(remote) ?? [];
    found.set(remote, known);
    if (known.length < enough && known.push(sync) === enough && --lacking === 0) return found;
  }
  return found;
};

/** What was canceled tells nothing of its upstream. */
const syncFrom = (task: TaskSnapshot, adapter: Adapter | undefined): UpstreamSync | undefined => {
  const { pulp_href, state, started_at, finished_at, progress_reports, error } = task;
  if ((state !== "completed" && state !== "failed") || finished_at === null) return undefined;
  const files = progress_reports.find(({ code }) => code === "sync.downloading.artifacts")?.done;
  const seconds = started_at === null ? 0 : (Date.parse(finished_at) - Date.parse(started_at)) / 1_000;
  const of = { pulp_href, at: new Date(finished_at).toISOString(), seconds, files };
  if (state === "completed") return Object.freeze({ ...of, cause: undefined, message: undefined });
  const message = error === null ? undefined : redact(wordsOf(error));
  const cause = (error === null ? undefined : reasonFor(error, adapter?.reasons)) ?? error?.code ?? "failed";
  return Object.freeze({ ...of, cause, message });
};
