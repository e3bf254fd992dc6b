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
import { type RecordOf, recordsOf } from "./recorded.ts";

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
  readonly recordOf: RecordOf;
}

const versionFields = "pulp_href,number,pulp_created,repository,base_version,content_summary";
const publicationFields = "pulp_href,pulp_created,repository_version";
const taskFields = "pulp_href,name,state,logging_cid,pulp_created,finished_at,created_resources,created_by";

/** A distribution, and all that it remembers to have served. */
interface Remembering {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly history: readonly Entry[];
}

/** What is the same for all repositories of a plugin. */
interface Common extends Pick<Facts, "tasksSince" | "users"> {
  readonly distributions: readonly Remembering[];
}

/**
 * Reads what the server remembers of repositories. A unit may be in hundreds of them: what is the same for all of a plugin is read once.
 * GETs of each repository, its versions, publications and tasks; of the plugin's distributions, the oldest task, and users where one may see them
 */
export class FactsReader {
  readonly #context: Context;
  readonly #run: Run;
  readonly #recordOf: RecordOf;
  readonly #common = new Map<Adapter, Promise<Common>>();

  constructor(context: Context, run: Run, records: readonly LedgerRecord[]) {
    this.#context = context;
    this.#run = run;
    this.#recordOf = recordsOf(records);
  }

  /** @throws ResourceNotFoundError */
  async of(adapter: Adapter, name: string): Promise<Facts> {
    const { pulp_href: href } = await read(this.#context, repositoryKind(adapter), name);
    const [versions, publications, tasks, common] = await Promise.all([
      this.#list<VersionSnapshot>(`${href}versions/`, { ordering: "number", fields: versionFields }),
      adapter.publications.length === 0
        ? []
        : this.#list<PublicationFact>("publications/", { repository: href, ordering: "pulp_created", fields: publicationFields }),
      this.#list<TaskFact>("tasks/", { reserved_resources: href, ordering: "pulp_created", fields: taskFields }),
      this.#commonOf(adapter),
    ]);
    const versionOfPublication = new Map(publications.map((one) => [one.pulp_href, one.repository_version]));
    const distributions = common.distributions.map(({ history, ...distribution }) => ({
      ...distribution,
      served: history.map((entry) => servedFact(entry, href, versionOfPublication)),
    }));
    return {
      plugin: adapter.plugin,
      name,
      href,
      versions,
      publications,
      distributions: distributions.filter(({ served }) => served.some(({ version }) => version !== undefined)),
      tasks,
      tasksSince: common.tasksSince,
      users: common.users,
      recordOf: this.#recordOf,
    };
  }

  #commonOf(adapter: Adapter): Promise<Common> {
    const known = this.#common.get(adapter) ?? this.#readCommon(adapter);
    this.#common.set(adapter, known);
    return known;
  }

  async #readCommon({ distributions }: Adapter): Promise<Common> {
    const { transport } = this.#context;
    const query = { ordering: "pulp_created", fields: "pulp_href,pulp_created" };
    const [snapshots, oldest, users] = await Promise.all([
      listEach(this.#run, distributions, { ordering: "name" }),
      pages<TaskFact>(transport, "tasks/", { query, pageSize: 1, signal: this.#run.signal, persist: "operation" }).page(),
      usersOf((key, fields) => this.#list(key, fields)),
    ]);
    const now = nowOf(this.#context);
    return {
      distributions: snapshots.map((snapshot) => ({
        name: String(snapshot.name),
        snapshot,
        history: historyOf(snapshot, transport.urls, now),
      })),
      tasksSince: oldest.results[0]?.pulp_created,
      users: users ?? new Map(),
    };
  }

  #list<T>(key: string, query: Readonly<Record<string, unknown>>): Promise<T[]> {
    const { transport, pageSize } = this.#context;
    return pages<T>(transport, key, { query, pageSize, signal: this.#run.signal, persist: "operation" }).all();
  }
}

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
