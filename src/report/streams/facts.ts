import type { PastHead, PulpCore, StreamHead, TimelineEntry, TreeNode, VersionSnapshot } from "../../index.ts";

/** A stream, as it is and as it was. */
export interface StreamFacts {
  readonly plugin: string;
  readonly of: string;
  readonly name: string;
  readonly head: StreamHead;
  readonly history: readonly PastHead[];
}

/** A repository in which versions of streams lie. */
export interface RepositoryFacts {
  readonly plugin: string;
  readonly name: string;
  /** By number, ascending. */
  readonly nodes: readonly TreeNode[];
  readonly versions: ReadonlyMap<number, VersionSnapshot>;
  readonly story: readonly TimelineEntry[];
}

/** All that a page of streams tells. */
export interface StreamsFacts {
  readonly streams: readonly StreamFacts[];
  readonly repositories: readonly RepositoryFacts[];
  readonly compared: Compared;
}

/** As much of a client as is used. */
export type Reader = Pick<PulpCore, "repository" | "timeline">;

/** A unit in the page's data: which kind, its label, and how many of the label's first letters are its name. */
export type UnitRow = readonly [kind: number, label: string, name: number];

/** A version in the page's data: from which one its content is told, and what it has more and less than that: `4-9,12`, places in the list of units. */
export interface VersionRow {
  /** `undefined` of where all begin. */
  readonly from?: string;
  readonly more: string;
  readonly less: string;
}

/**
 * What any two versions of a plugin differ in, as data for the page: each version is told by what it differs in from another one, the first version of
 * the plugin's first repository being the beginning of all. So what all versions have isn't in it, and what many have is there once.
 */
export interface Compared {
  readonly kinds: readonly string[];
  readonly units: readonly UnitRow[];
  /** By `<plugin>/<repository>@<number>`. */
  readonly versions: Readonly<Record<string, VersionRow>>;
  /** Kinds that this user may not list. */
  readonly unseen: readonly string[];
}
