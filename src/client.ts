import { type Config, type ConfigOptions, resolveConfig } from "./config/index.ts";
import { createEradication } from "./eradicate/index.ts";
import { UsageError } from "./errors/index.ts";
import { fleetOf } from "./fleet/index.ts";
import { createInsight, TasksHandle } from "./insight/index.ts";
import { LedgerHandle } from "./ledger/index.ts";
import {
  adapterOf,
  type Context,
  checked,
  createAcross,
  createCore,
  createNamespace,
  DistributionHandle,
  Lookup,
  Maintenance,
  repositoryOf,
} from "./model/index.ts";
import { randomHex } from "./operation/index.ts";
import { type Adapter, builtIn } from "./plugins/index.ts";
import { permissionFor } from "./plugins/permissions.ts";
import { isTaken } from "./plugins/words.ts";
import type { Pulp, PulpCore, With } from "./pulp.ts";
import { Releases } from "./releases/index.ts";
import { Schedules } from "./schedules/index.ts";
import { holdersOf, pipelineOf, repositoryWords } from "./streams/index.ts";
import { promotionsOf } from "./streams/promotion/index.ts";
import { Watcher } from "./tasks/index.ts";
import { type Connection, createApi, openConnection } from "./transport/index.ts";

/** Where the server is and who asks; see {@link connect}. */
export interface ConnectOptions<A extends readonly Adapter[] = readonly Adapter[]> extends Omit<ConfigOptions, "adapters"> {
  /** Adapters of plugins that the SDK doesn't know. */
  readonly adapters?: A | undefined;
}

/**
 * Connects to a Pulp server: takes the options, else `PULP_SDK_*` variables, else pulp-cli's own `cli.toml` and its profiles; reads
 * `/status/`; logs in.
 *
 * @throws ConfigError, NetworkError, AuthenticationError, ProtocolError: each with the next step.
 * @example
 * ```ts
 * const pulp = await connect({ baseUrl: "https://pulp.example.com", username, password });
 * await pulp.rpm.repository("epel-9").deliver("epel/9");
 * await pulp.close();
 * ```
 */
export async function connect(options?: ConnectOptions & { readonly adapters?: undefined }): Promise<Pulp>;
export async function connect<const A extends readonly Adapter[]>(options: ConnectOptions<A>): Promise<Pulp & With<A>>;
export async function connect(options: ConnectOptions = {}): Promise<Pulp> {
  const config = await resolveConfig(options);
  const adapters = adaptersOf(options.adapters ?? []);
  const connection = await openConnection(config);
  try {
    await connection.transport.login();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return clientOf(connection, config, adapters);
}

/** What all parts of one client share. */
export const contextOf = (
  connection: Connection,
  { auth, ledger, pageSize, patienceMs: patience, userAgent: program }: Omit<ClientConfig, "warnings">,
  adapters: ReadonlyMap<string, Adapter>,
): Context => {
  const { status } = connection;
  const transport = checked(connection.transport, status.plugins);
  return {
    transport,
    watcher: new Watcher(transport, randomHex(4)),
    patience,
    status,
    lookup: new Lookup(transport),
    pageSize,
    adapters,
    words: repositoryWords,
    holders: holdersOf,
    ledger,
    atClose: new Set(),
    actor: { user: "username" in auth ? auth.username : "clientId" in auth ? auth.clientId : null, program },
    permissionFor: (method, path) => permissionFor(adapters, method, path),
  };
};

/** What a client works with of its configuration, once it is connected. */
type ClientConfig = Pick<Config, "auth" | "ledger" | "pageSize" | "patienceMs" | "userAgent" | "warnings">;

/** Everything that a client is, over one connection. */
export const clientOf = (connection: Connection, config: ClientConfig, adapters: ReadonlyMap<string, Adapter>): Pulp => {
  const context = contextOf(connection, config, adapters);
  const { status, transport, watcher } = context;

  const closing = new AbortController();
  const close = async (): Promise<void> => {
    closing.abort();
    watcher.close();
    // At once: nothing more is sent to the server while others are waited for.
    await Promise.all([connection.close(), ...[...context.atClose].map((end) => end())]);
  };
  const api = createApi(connection.transport);
  const core: Omit<PulpCore, "repository"> & Pick<Pulp, "repository"> = {
    status,
    plugins: status.plugins,
    api: new Proxy({} as Pulp["api"], { get: () => api }),
    core: createCore(context),
    ...createAcross(context),
    ...promotionsOf(context),
    ledger: new LedgerHandle(context),
    ...createInsight(context),
    ...createEradication(context),
    maintenance: new Maintenance(context),
    releases: new Releases(context),
    pipeline: (name, spec) => pipelineOf(context, name, spec),
    fleet: (name, repositories) => fleetOf(context, name, repositories),
    schedules: new Schedules(context, closing.signal),
    tasks: new TasksHandle(context),
    warnings: Object.freeze([...config.warnings, ...connection.warnings]),
    repository: (({ plugin, name }: { plugin: string; name: string }) =>
      repositoryOf(context, adapterOf(context, plugin), name)) as Pulp["repository"],
    distribution: ({ plugin, name }) => new DistributionHandle(context, adapterOf(context, plugin), name),
    on: (event, listener) => transport.events.on(event, listener),
    close,
    [Symbol.asyncDispose]: close,
  };
  const namespaces = Object.fromEntries([...adapters].map(([plugin, adapter]) => [plugin, createNamespace(context, adapter)]));
  return Object.freeze({ ...namespaces, ...core }) as Pulp;
};

/** All that a client has, and `then`, which would make a promise of it. */
const reserved: Readonly<Record<Exclude<keyof PulpCore, symbol> | "then", "reserved">> = {
  status: "reserved",
  plugins: "reserved",
  api: "reserved",
  core: "reserved",
  repositories: "reserved",
  remotes: "reserved",
  distributions: "reserved",
  publications: "reserved",
  contentGuards: "reserved",
  ledger: "reserved",
  timeline: "reserved",
  whereIs: "reserved",
  eradicate: "reserved",
  upstreamHealth: "reserved",
  maintenance: "reserved",
  releases: "reserved",
  pipeline: "reserved",
  fleet: "reserved",
  schedules: "reserved",
  tasks: "reserved",
  warnings: "reserved",
  repository: "reserved",
  distribution: "reserved",
  promote: "reserved",
  planPromote: "reserved",
  on: "reserved",
  close: "reserved",
  then: "reserved",
};

/** The type of an adapter refuses these names, too; one that isn't held against the type would take a handle's own word from it. */
const checkVerbs = ({ plugin, verbs }: Adapter): void => {
  const taken = Object.keys(verbs).filter(isTaken);
  if (taken.length === 0) return;
  throw new UsageError({
    message: `a verb of the adapter ${JSON.stringify(plugin)} can't be named ${taken.map((verb) => JSON.stringify(verb)).join(", ")}: repositories have that word already.`,
    hint: "Give the verb another name: its `path` says what the server calls it.",
  });
};

/** The built-in adapters and one's own. @throws UsageError for a name that is in use */
export const adaptersOf = (own: readonly Adapter[]): ReadonlyMap<string, Adapter> => {
  const adapters = new Map<string, Adapter>(builtIn.map((adapter) => [adapter.plugin, adapter]));
  for (const adapter of own) {
    if (adapters.has(adapter.plugin) || Object.hasOwn(reserved, adapter.plugin))
      throw new UsageError({
        message: `an adapter can't be named ${JSON.stringify(adapter.plugin)}: the client uses that name already.`,
        hint: "Give it another `plugin`.",
      });
    checkVerbs(adapter);
    adapters.set(adapter.plugin, adapter);
  }
  return adapters;
};
