import { isPermissionError } from "../errors/index.ts";
import type { LedgerRecord } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { listEach } from "../model/resource/list-each.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { read } from "../model/resource/resource.ts";
import { nowOf } from "../model/serving/serve.ts";
import { type Entry, historyOf } from "../model/serving/served.ts";
import { repositoryHrefOf, versionOf } from "../model/version/version.ts";
import type { VersionSnapshot } from "../model/version/versions.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { pages } from "../transport/index.ts";

/** A task, as far as a story needs it. */
export interface TaskFact {
  readonly pulp_href: string;
  readonly name: string;
  readonly state: string;
  readonly logging_cid: string;
  readonly pulp_created: string;
  readonly finished_at: string | null;
  readonly created_resources: readonly (string | null)[];
  readonly created_by?: string | null;
}

/** A publication, likewise. */
export interface PublicationFact {
  readonly pulp_href: string;
  readonly pulp_created: string;
  readonly repository_version: string;
}

/** What a distribution served from one moment on. */
export interface ServedFact {
  readonly at: string;
  /** The version's number; `undefined` where it is none of this repository that is still there. */
  readonly version: number | undefined;
  /** It followed the repository: `version` was the newest at first. */
  readonly follows: boolean;
}

/** All that the server remembers of one repository, joined by nothing yet. */
export interface Facts {
  readonly plugin: string;
  readonly name: string;
  readonly href: string;
  readonly versions: readonly VersionSnapshot[];
  readonly publications: readonly PublicationFact[];
  readonly distributions: readonly { readonly name: string; readonly snapshot: Snapshot; readonly served: readonly ServedFact[] }[];
  readonly tasks: readonly TaskFact[];
  /** ISO time of the oldest task that the server (or this user) has; `undefined` where there is none. */
  readonly tasksSince: string | undefined;
  /** Names of users, by address. */
  readonly users: ReadonlyMap<string, string>;
  readonly records: readonly LedgerRecord[];
}

const versionFields = "pulp_href,number,pulp_created,repository,base_version,content_summary";
const taskFields = "pulp_href,name,state,logging_cid,pulp_created,finished_at,created_resources,created_by";

/** GETs of the repository, its versions, publications and tasks, the plugin's distributions, the oldest task, and users where one may see them. */
export const factsOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  records: readonly LedgerRecord[],
): Promise<Facts> => {
  const repository = await read(context, repositoryKind(adapter), name);
  const href = repository.pulp_href;
  const { transport, pageSize } = context;
  const list = <T>(key: string, query: Readonly<Record<string, unknown>>): Promise<T[]> =>
    pages<T>(transport, key, { query, pageSize, signal: run.signal, persist: "operation" }).all();
  const [versions, publications, snapshots, tasks, oldest, users] = await Promise.all([
    list<VersionSnapshot>(`${href}versions/`, { ordering: "number", fields: versionFields }),
    adapter.publications.length === 0
      ? []
      : list<PublicationFact>("publications/", {
          repository: href,
          ordering: "pulp_created",
          fields: "pulp_href,pulp_created,repository_version",
        }),
    listEach(run, adapter.distributions, { ordering: "name" }),
    list<TaskFact>("tasks/", { reserved_resources: href, ordering: "pulp_created", fields: taskFields }),
    pages<TaskFact>(transport, "tasks/", {
      query: { ordering: "pulp_created", fields: "pulp_href,pulp_created" },
      pageSize: 1,
      signal: run.signal,
    }).page(),
    usersOf(list),
  ]);
  const versionOfPublication = new Map(publications.map((one) => [one.pulp_href, one.repository_version]));
  const entriesOf = (distribution: Snapshot): readonly ServedFact[] =>
    historyOf(distribution, transport.urls, nowOf(context)).map((entry) => servedFact(entry, href, versionOfPublication));
  const distributions = snapshots.map((snapshot) => ({ name: String(snapshot.name), snapshot, served: entriesOf(snapshot) }));
  return {
    plugin: adapter.plugin,
    name,
    href,
    versions,
    publications,
    distributions: distributions.filter(({ served }) => served.some(({ version }) => version !== undefined)),
    tasks,
    tasksSince: oldest.results[0]?.pulp_created,
    users: users ?? new Map(),
    records,
  };
};

const servedFact = (entry: Entry, repository: string, publications: ReadonlyMap<string, string>): ServedFact => {
  const { at } = entry;
  if (entry.kind === "latest") return { at, version: entry.repository === repository ? entry.since : undefined, follows: true };
  const href =
    entry.kind === "version" ? entry.version : entry.kind === "publication" ? (publications.get(entry.publication) ?? entry.of) : undefined;
  const own = href !== undefined && repositoryHrefOf(href) === repository;
  return { at, version: own ? versionOf(href).number : undefined, follows: false };
};

/** Names of users, by address. Only administrators may list them; to all others they stay addresses. */
export const usersOf = async (
  list: <T>(key: string, query: Readonly<Record<string, unknown>>) => Promise<T[]>,
): Promise<ReadonlyMap<string, string> | undefined> => {
  try {
    const users = await list<{ readonly pulp_href: string; readonly username: string }>("users/", { fields: "pulp_href,username" });
    return new Map(users.map(({ pulp_href, username }) => [pulp_href, username]));
  } catch (error) {
    if (isPermissionError(error)) return undefined;
    throw error;
  }
};
