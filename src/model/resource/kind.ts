import { UsageError } from "../../errors/index.ts";
import type { Adapter, Naming } from "../../plugins/adapter.ts";
import type { ResourceWord } from "./change.ts";

/** What must be installed for a resource to exist: a plugin, or the core itself. */
export type Owner = Pick<Adapter, "plugin" | "since" | "broken" | "renamed" | "pushed" | "basePath" | "reasons">;

/** One type of resource: where it is listed and created, and by what it is known. */
export interface Kind {
  readonly word: ResourceWord;
  readonly owner: Owner;
  readonly path: string;
  /** What it is called where the plugin has it later than the rest: `remote of kind git`. */
  readonly called?: string;
  /** The field that names one. @default "name" */
  readonly key?: string;
  /** Which names the server takes, where that is less than all. */
  readonly naming?: Naming;
  /** The server can't filter by that field: the list is read whole. */
  readonly lookup?: "scan";
}

/** `remotes/rpm/uln/` -> `uln`. */
const kindName = (path: string): string => path.split("/")[2] ?? path;

/** The path that `kind` names, or the most usual one. */
export const pathOfKind = (paths: readonly string[], kind: string | undefined, adapter: Adapter, word: ResourceWord): string => {
  const path = kind === undefined ? paths[0] : paths.find((candidate) => kindName(candidate) === kind);
  if (path !== undefined) return path;
  throw new UsageError({
    message: `${adapter.plugin} has no ${word} of the kind ${JSON.stringify(kind)}.`,
    hint: `Kinds: ${paths.map(kindName).join(", ") || "none"}.`,
  });
};

export const repositoryKind = (adapter: Adapter): Kind => ({ word: "repository", owner: adapter, path: adapter.repository });
const kindOf = (word: ResourceWord, path: string, adapter: Adapter): Kind => {
  const since = adapter.kindsSince?.[path];
  return since === undefined
    ? { word, owner: adapter, path }
    : { word, owner: { ...adapter, since }, path, called: `${word} of kind ${kindName(path)}` };
};
export const remoteKind = (adapter: Adapter, kind?: string): Kind =>
  kindOf("remote", pathOfKind(adapter.remotes, kind, adapter, "remote"), adapter);
/** Publications have no names: they are listed by time. */
export const publicationKind = (adapter: Adapter): Kind => ({
  ...kindOf("publication", pathOfKind(adapter.publications, undefined, adapter, "publication"), adapter),
  key: "-pulp_created",
});
export const distributionKind = (adapter: Adapter, kind?: string): Kind =>
  kindOf("distribution", pathOfKind(adapter.distributions, kind, adapter, "distribution"), adapter);
