import type { Snapshot } from "../model/resource/lookup.ts";
import type { Having } from "../model/version/having.ts";
import type { VersionSnapshot } from "../model/version/versions.ts";
import type { RecordOf } from "./recorded.ts";

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

/** A version, likewise. */
export interface VersionFact extends Having {
  /** What it brought and took; not asked for where a story is of one unit alone. */
  readonly content_summary?: Pick<VersionSnapshot["content_summary"], "added" | "removed"> | undefined;
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
  readonly versions: readonly VersionFact[];
  readonly publications: readonly PublicationFact[];
  readonly distributions: readonly { readonly name: string; readonly snapshot: Snapshot; readonly served: readonly ServedFact[] }[];
  readonly tasks: readonly TaskFact[];
  /** ISO time of the oldest task that the server (or this user) has; `undefined` where there is none. */
  readonly tasksSince: string | undefined;
  /** Names of users, by address; `undefined` for whoever isn't an administrator, and may not see the tasks of others. */
  readonly users: ReadonlyMap<string, string> | undefined;
  readonly recordOf: RecordOf;
}

/** What of tasks is asked for. */
export const taskFields = "pulp_href,name,state,logging_cid,pulp_created,finished_at,created_resources,created_by";
