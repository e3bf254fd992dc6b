import { isPermissionError } from "../errors/index.ts";
import type { LedgerRecord } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { listEach } from "../model/resource/list-each.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { nowOf } from "../model/serving/serve.ts";
import { type Entry, historyOf } from "../model/serving/served.ts";
import { repositoryHrefOf, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { pages } from "../transport/index.ts";
import type { Facts, ServedFact, TaskFact } from "./facts.ts";
import { recordsOf } from "./recorded.ts";

/** A distribution, and all that it remembers to have served. */
interface Remembering {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly history: readonly Entry[];
}

/** What is the same for all repositories of a plugin. */
export interface Common extends Pick<Facts, "plugin" | "tasksSince" | "users" | "recordOf"> {
  readonly distributions: readonly Remembering[];
}

/** GETs of the plugin's distributions, the oldest task, and users where one may see them */
export const readCommon = async (
  context: Context,
  run: Run,
  { plugin, distributions }: Adapter,
  records: readonly LedgerRecord[],
): Promise<Common> => {
  const { transport } = context;
  const query = { ordering: "pulp_created", fields: "pulp_href,pulp_created" };
  const [snapshots, oldest, users] = await Promise.all([
    listEach(run, distributions, { ordering: "name" }),
    pages<TaskFact>(transport, "tasks/", { query, pageSize: 1, signal: run.signal, persist: "operation" }).page(),
    usersOf((key, asked) => list(context, run, key, asked)),
  ]);
  const now = nowOf(context);
  return {
    plugin,
    distributions: snapshots.map((snapshot) => ({
      name: String(snapshot.name),
      snapshot,
      history: historyOf(snapshot, transport.urls, now),
    })),
    tasksSince: oldest.results[0]?.pulp_created,
    users,
    recordOf: recordsOf(records),
  };
};

/** All of a list. */
export const list = <T>({ transport, pageSize }: Context, run: Run, key: string, query: Readonly<Record<string, unknown>>): Promise<T[]> =>
  pages<T>(transport, key, { query, pageSize, signal: run.signal, persist: "operation" }).all();

/** What distributions served, by the repository that it was of. @param published versions of publications, by address */
export const servedOf = (
  distributions: readonly Remembering[],
  published: ReadonlyMap<string, string>,
): ReadonlyMap<string, Facts["distributions"]> => {
  const found = new Map<string, Facts["distributions"][number][]>();
  for (const { history, ...distribution } of distributions)
    for (const repository of new Set(history.flatMap((entry) => repositoryIn(entry, published) ?? []))) {
      const served = history.map((entry) => servedFact(entry, repository, published));
      if (served.every(({ version }) => version === undefined)) continue;
      const known = found.get(repository) ?? [];
      known.push({ ...distribution, served });
      found.set(repository, known);
    }
  return found;
};

const repositoryIn = (entry: Entry, published: ReadonlyMap<string, string>): string | undefined => {
  if (entry.kind === "latest") return entry.repository;
  const href = shownBy(entry, published);
  return href === undefined ? undefined : repositoryHrefOf(href);
};

const servedFact = (entry: Entry, repository: string, published: ReadonlyMap<string, string>): ServedFact => {
  const { at } = entry;
  if (entry.kind === "latest") return { at, version: entry.repository === repository ? entry.since : undefined, follows: true };
  const href = shownBy(entry, published);
  const own = href !== undefined && repositoryHrefOf(href) === repository;
  return { at, version: own ? versionOf(href).number : undefined, follows: false };
};

const shownBy = (entry: Entry, published: ReadonlyMap<string, string>): string | undefined =>
  entry.kind === "version" ? entry.version : entry.kind === "publication" ? (published.get(entry.publication) ?? entry.of) : undefined;

/** Names of users, by address. Only administrators may list them; to all others they stay addresses. */
export const usersOf = async (
  ask: <T>(key: string, query: Readonly<Record<string, unknown>>) => Promise<T[]>,
): Promise<ReadonlyMap<string, string> | undefined> => {
  try {
    const users = await ask<{ readonly pulp_href: string; readonly username: string }>("users/", { fields: "pulp_href,username" });
    return new Map(users.map(({ pulp_href, username }) => [pulp_href, username]));
  } catch (error) {
    if (isPermissionError(error)) return undefined;
    throw error;
  }
};
