import type { Adapter } from "./adapter.ts";
import { endpointSince } from "./arrivals.ts";
import { type CoreType, coreTypes } from "./core.ts";
import { isWord, type WordOf, wordsOf } from "./words.ts";

/** One line of the capability table: what a plugin can do through the SDK, from which version on, or why not. */
export interface Capability {
  readonly plugin: string;
  /** Method of a repository, a distribution or its content: `sync`, `publish`, `upload`, `add with dependencies` … */
  readonly operation: string;
  /** First version of the plugin; `undefined` where every version that the adapter works with has it. */
  readonly since: string | undefined;
  /** The error that the server gives, where its plugin has this but broken. */
  readonly broken: string | undefined;
}

/** What an adapter needs to have for an operation of some plugins. */
const has: Readonly<Record<WordOf<"some">, (adapter: Adapter) => boolean>> = {
  clientConfig: ({ hooks }) => hooks?.clientConfig !== undefined,
  closure: ({ hooks }) => hooks?.closure !== undefined,
  publish: ({ publications }) => publications.length > 0,
  publications: ({ publications }) => publications.length > 0,
  // What can't be published can't be served, whatever is in it.
  stream: ({ broken }) => broken?.publish === undefined,
  upload: ({ upload }) => upload !== undefined,
  uploadAll: ({ upload }) => upload !== undefined,
};

/** Whether handles of a plugin know a word: an operation, a verb of the server's, or one that finds out. */
export const knowsWord = (adapter: Adapter, word: string): boolean =>
  Object.hasOwn(adapter.verbs, word) || isWord(word, "every", "look") || (isWord(word, "some") && has[word](adapter));

const kindsOf = (word: string, paths: readonly string[]): readonly string[] =>
  paths.slice(1).map((path) => `${word} of kind ${path.split("/")[2]}`);

/** What an adapter can do, read off the adapter itself. */
export const capabilitiesOf = (adapter: Adapter): readonly Capability[] => {
  const { plugin, hooks = {}, broken = {}, change } = adapter;
  const placing = change.way === "modify" ? change.placing : undefined;
  const since: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.entries(adapter.verbs).map(([verb, { since: first }]) => [verb, first])),
    ...(adapter.checkpoints === undefined ? {} : { "publish of a checkpoint": adapter.checkpoints }),
    ...(placing === undefined ? {} : { [`add with ${placing.fields.join(" and ")}`]: placing.since }),
  };
  if (adapter.autopublish) since.autopublish = adapter.autopublishSince;
  const [source] = adapter.alternateContentSources ?? [];
  if (source !== undefined) since.alternateContentSource = endpointSince(source);
  for (const [word, { since: first }] of Object.entries(adapter.entries ?? {})) since[word] = first;
  for (const [path, first] of Object.entries(adapter.kindsSince ?? {})) {
    const [list = "", , kind] = path.split("/");
    since[`${list.replace(/s$/, "")} of kind ${kind}`] = first;
  }
  const operations = [
    ...wordsOf("every"),
    ...wordsOf("some").filter((word) => has[word](adapter) && !(word === "uploadAll" && "upload" in broken)),
    // Into a stream: whatever units can be added.
    ...(has.stream(adapter) ? ["promote"] : []),
    ...(adapter.autopublish ? ["autopublish"] : []),
    ...(hooks.copy === undefined ? [] : ["copy"]),
    ...(hooks.copy === undefined && hooks.travel === undefined ? [] : ["add with dependencies"]),
    ...(hooks.upstreamIndex === undefined && hooks.upstreamSays === undefined ? [] : ["upstream check"]),
    ...(adapter.pullThrough === undefined ? [] : ["pull-through"]),
    ...(adapter.alternateContentSources === undefined ? [] : ["alternateContentSource"]),
    ...Object.keys(adapter.resources ?? {}),
    ...kindsOf("remote", adapter.remotes),
    ...kindsOf("publication", adapter.publications),
    ...kindsOf("distribution", adapter.distributions),
    ...Object.keys(since),
    ...Object.keys(broken),
  ];
  return [...new Set(operations)].map((operation) => ({
    plugin,
    operation,
    since: since[operation] ?? adapter.since,
    broken: broken[operation],
  }));
};

/** What can be done with the core's own types; each is one row, as all of them go through the one generic resource. */
export const coreCapabilities = (): readonly (Capability & { readonly type: CoreType })[] =>
  Object.entries(coreTypes).map(([operation, type]) => ({ plugin: "core", operation, since: undefined, broken: undefined, type }));
