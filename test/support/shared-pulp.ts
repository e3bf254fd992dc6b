import { inject } from "vitest";
import {
  type ConnectOptions,
  connect,
  type DynamicRepository,
  type DynamicStreaming,
  type Pages,
  type Pulp,
  type Snapshot,
} from "../../src/index.ts";
import type { Distribution, Remote } from "../../src/model/index.ts";
import type { Rpm } from "../../src/plugins/index.ts";

type Options = Omit<ConnectOptions, "adapters">;

/** Connects to the server that all integration tests share, as its administrator unless told otherwise. */
export function connectShared(options: Options = {}): Promise<Pulp> {
  const { baseUrl, apiRoot, domain, username, password } = inject("pulp");
  return connect({ baseUrl, ...(apiRoot && { apiRoot }), ...(domain && { domain }), username, password, ...options });
}

/** A name that no other test has. */
export function unique(stem: string): string {
  return `${stem}-${crypto.randomUUID().slice(0, 8)}`;
}

type Loose = Readonly<Record<string, unknown>>;

/** What `pulp.rpm` and the others have in common, without what each plugin's own fields are. */
export interface AnyNamespace {
  repository(name: string): DynamicRepository & DynamicStreaming;
  remote(name: string): Pick<Remote<Rpm, "remotes/rpm/rpm/">, "delete" | "find" | "labels"> & {
    read(): Promise<Snapshot>;
    ensure(fields: Loose, options?: { readonly secrets?: "keep" | "replace" }): ReturnType<DynamicRepository["ensure"]>;
  };
  distribution(basePath: string): Pick<Distribution<Rpm, "distributions/rpm/rpm/">, "delete" | "find" | "labels" | "rollBack"> & {
    read(): Promise<Snapshot>;
    ensure(fields: Loose): ReturnType<DynamicRepository["ensure"]>;
  };
  readonly repositories: AnyCollection;
  readonly remotes: AnyCollection;
  readonly distributions: AnyCollection;
}
interface AnyCollection {
  list(filters?: Loose): Pages<Snapshot>;
}

/** A plugin's namespace, by its name. */
export function namespaceOf(pulp: Pulp, plugin: string): AnyNamespace {
  return (pulp as unknown as Readonly<Record<string, AnyNamespace>>)[plugin] ?? never(plugin);
}

const never = (plugin: string): never => {
  throw new Error(`no namespace ${plugin}`);
};

/** Everything on the server whose name begins so, as it is: equal before and after means that nothing was changed, not even touched. */
export async function stateOf(pulp: Pulp, prefix: string, plugins: readonly string[] = ["rpm", "file", "container"]): Promise<unknown> {
  const named = { name__startswith: prefix };
  const byPlugin = plugins.map(async (plugin) => {
    const { repositories, remotes, distributions, repository } = namespaceOf(pulp, plugin);
    const [all, ...others] = await Promise.all([
      repositories.list(named).all(),
      remotes.list(named).all(),
      distributions.list(named).all(),
    ]);
    const versions = await Promise.all(all.map(({ name }) => repository(String(name)).versions.list().all()));
    return [plugin, all, ...others, versions];
  });
  return Promise.all(byPlugin);
}

/** Deletes whatever of these plugins has a name that begins so: what serves first, what it is served from then, where that comes from last. */
export async function removeNamed(pulp: Pulp, prefix: string, ...plugins: readonly string[]): Promise<void> {
  for (const plugin of plugins) {
    const { distributions, distribution, repositories, repository, remotes, remote } = namespaceOf(pulp, plugin);
    const named = { name__startswith: prefix };
    for await (const { name } of distributions.list(named)) await distribution(String(name)).delete();
    // Of what releases hold, delete() leaves the repository; the plan tells that, and takes it.
    for await (const { name } of repositories.list(named)) await (await repository(String(name)).planDelete({ remote: "keep" })).apply();
    for await (const { name } of remotes.list(named)) await remote(String(name)).delete();
  }
}

/** Counts the requests of a client whose method and path match. */
export function countRequests(pulp: Pulp, which: RegExp): { readonly count: number; stop(): void } {
  let count = 0;
  const stop = pulp.on("request", ({ method, path }) => {
    if (which.test(`${method} ${path}`)) count++;
  });
  return {
    get count() {
      return count;
    },
    stop,
  };
}

/** What a promise rejects with; a promise that doesn't reject is a failure of the test. */
export async function rejection(promise: PromiseLike<unknown>): Promise<Error> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`rejected with something that is no Error: ${String(error)}`);
  }
  throw new Error(`did not reject, but resolved to ${JSON.stringify(value)}`);
}

/** Labels of content units, sorted. */
export function labelsOf(units: readonly { readonly label: string }[]): readonly string[] {
  return units.map(({ label }) => label).sort();
}
