import type { Adapter } from "./adapter.ts";

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

/** What an adapter can do, read off the adapter itself. */
export const capabilitiesOf = (adapter: Adapter): readonly Capability[] => {
  const { plugin, hooks = {}, broken = {} } = adapter;
  const served = ["deliver", "distribute", "rollBack"];
  const operations = [
    "ensure",
    ...served,
    ...(adapter.publications.length > 0 ? ["publish"] : []),
    ...(adapter.autopublish ? ["autopublish"] : []),
    ...(adapter.pullThrough === undefined ? [] : ["pull-through"]),
    ...(adapter.upload === undefined ? [] : ["upload"]),
    ...(Object.keys(adapter.content).length === 0 ? [] : ["content", "select", "add", "remove", "diff"]),
    ...(hooks.copy === undefined ? [] : ["copy"]),
    ...(adapter.alternateContentSources === undefined ? [] : ["alternateContentSource"]),
    ...(hooks.clientConfig === undefined ? [] : ["clientConfig"]),
  ];
  const rows = operations.map((operation) => ({ plugin, operation, since: adapter.since, broken: broken[operation] }));
  const verbs = Object.entries(adapter.verbs).map(([operation, { since }]) => ({
    plugin,
    operation,
    since: since ?? adapter.since,
    broken: broken[operation],
  }));
  const others = Object.keys(broken).filter((operation) => !operations.includes(operation) && !(operation in adapter.verbs));
  return [...rows, ...verbs, ...others.map((operation) => ({ plugin, operation, since: adapter.since, broken: broken[operation] }))];
};
