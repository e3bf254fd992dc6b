import { UsageError } from "../errors/index.ts";
import { checkOptions, type OptionNames, type Wait } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { Entries } from "./repository/entries.ts";
import { RepositoryHandle } from "./repository/handle.ts";
import { AlternateContentSourceHandle } from "./resource/alternate-content-source.ts";
import { Collection } from "./resource/collection.ts";
import type { Context } from "./resource/context.ts";
import { ResourceHandle } from "./resource/handle.ts";
import { distributionKind, publicationKind, remoteKind, repositoryKind } from "./resource/kind.ts";
import { DistributionHandle } from "./serving/distribution.ts";
import type { Namespace } from "./types.ts";

/** A repository handle with the verbs of its plugin as methods: `copyTags`, `importAll` … */
export const repositoryOf = (context: Context, adapter: Adapter, name: string): RepositoryHandle => {
  const handle = new RepositoryHandle(context, adapter, name);
  for (const verb of Object.keys(adapter.verbs))
    if (!(verb in handle)) Object.defineProperty(handle, verb, { value: handle.call.bind(handle, verb), enumerable: false });
  for (const word of Object.keys(adapter.entries ?? {}))
    if (!(word in handle)) Object.defineProperty(handle, word, { value: new Entries(context, adapter, name, word), enumerable: false });
  for (const [word, of] of Object.entries(context.words ?? {}))
    Object.defineProperty(handle, word, { value: of(context, adapter, name), enumerable: false });
  return handle;
};

interface OfKind {
  readonly kind?: string | undefined;
}
const ofKind: OptionNames<OfKind> = { kind: "option" };

/** `pulp.rpm`, made from the adapter alone. */
export const createNamespace = <A extends Adapter>(context: Context, adapter: A): Namespace<A> => {
  const namespace = {
    repository: (name: string) => repositoryOf(context, adapter, name),
    remote: (name: string, options: OfKind = {}) => {
      checkOptions(options, ofKind, `a ${adapter.plugin} remote`);
      return new ResourceHandle(context, remoteKind(adapter, options.kind), name);
    },
    distribution: (basePathOrName: string, options: OfKind = {}) => {
      checkOptions(options, ofKind, `a ${adapter.plugin} distribution`);
      return new DistributionHandle(context, adapter, basePathOrName, options.kind);
    },
    ...Object.fromEntries(
      Object.entries(adapter.resources ?? {}).map(([word, resource]) => [
        word,
        (name: string) => new ResourceHandle(context, { word, owner: adapter, ...resource }, name),
      ]),
    ),
    list: (word: string, filters: object = {}, options: Wait = {}) => {
      const resource = adapter.resources?.[word];
      if (resource === undefined)
        throw new UsageError({
          message: `${adapter.plugin} has no resources of the type ${JSON.stringify(word)}.`,
          hint: "Nothing was sent.",
        });
      return new Collection(context, () => ({ word, owner: adapter, ...resource })).list({ ...filters }, options);
    },
    publications: new Collection(context, () => publicationKind(adapter)),
    alternateContentSource: (name: string) => new AlternateContentSourceHandle(context, adapter, name),
    repositories: new Collection(context, () => repositoryKind(adapter)),
    remotes: new Collection(context, () => remoteKind(adapter)),
    distributions: new Collection(context, () => distributionKind(adapter)),
  };
  // The one cast that stays: what the server answers is typed by the adapter's spec alone, which is a type parameter here. That the classes take
  // what the types promise is held for each adapter by test/types/handles.test-d.ts.
  return namespace as unknown as Namespace<A>;
};
