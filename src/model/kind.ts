import { UsageError } from "../errors/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { ResourceWord } from "./change.ts";

/** One type of resource of one plugin: where it is listed and created. */
export interface Kind {
  readonly word: ResourceWord;
  readonly adapter: Adapter;
  readonly path: string;
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

export const repositoryKind = (adapter: Adapter): Kind => ({ word: "repository", adapter, path: adapter.repository });
export const remoteKind = (adapter: Adapter, kind?: string): Kind => ({
  word: "remote",
  adapter,
  path: pathOfKind(adapter.remotes, kind, adapter, "remote"),
});
export const distributionKind = (adapter: Adapter, kind?: string): Kind => ({
  word: "distribution",
  adapter,
  path: pathOfKind(adapter.distributions, kind, adapter, "distribution"),
});
