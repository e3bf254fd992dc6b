import type { ComponentPaths } from "../generated/index.ts";
import type { Eradication } from "./eradicate/index.ts";
import type { Fleet, FleetSource } from "./fleet/index.ts";
import type { Insight, TasksHandle } from "./insight/index.ts";
import type { LedgerHandle } from "./ledger/index.ts";
import type { Across, Core, DynamicDistribution, DynamicRepository, Maintenance, Namespace, Repository } from "./model/index.ts";
import type { Adapter, Ansible, Container, Deb, File, Gem, HuggingFace, Maven, Npm, Ostree, Python, Rpm } from "./plugins/index.ts";
import type { Releases } from "./releases/index.ts";
import type { Schedules } from "./schedules/index.ts";
import type { DynamicStreaming, Pipeline, PipelineSpec, Streaming } from "./streams/index.ts";
import type { Promotions } from "./streams/promotion/index.ts";
import type { Api, ClientEvents, ServerStatus } from "./transport/index.ts";

/** A repository of RPM packages. */
export interface RpmRepository extends Repository<Rpm>, Streaming<Rpm> {}
/** A repository of plain files. */
export interface FileRepository extends Repository<File>, Streaming<File> {}
/** A repository of Ansible collections. */
export interface AnsibleRepository extends Repository<Ansible>, Streaming<Ansible> {}
/** A repository of files of models and data sets. */
export interface HuggingFaceRepository extends Repository<HuggingFace>, Streaming<HuggingFace> {}
/** A repository of ostree branches. */
export interface OstreeRepository extends Repository<Ostree>, Streaming<Ostree> {}
/** A repository of Python packages. */
export interface PythonRepository extends Repository<Python>, Streaming<Python> {}
/** A repository of npm packages. */
export interface NpmRepository extends Repository<Npm>, Streaming<Npm> {}
/** A repository of Maven artifacts. */
export interface MavenRepository extends Repository<Maven>, Streaming<Maven> {}
/** A repository of container images. */
export interface ContainerRepository extends Repository<Container>, Streaming<Container> {}
/** A repository of Debian packages. */
export interface DebRepository extends Repository<Deb>, Streaming<Deb> {}
/** A repository of Ruby gems. */
export interface GemRepository extends Repository<Gem>, Streaming<Gem> {}

/** The typed low-level clients, one a component. One object serves all: only their types differ. */
export type Apis = { readonly [C in keyof ComponentPaths]: Api<ComponentPaths[C]> };

/** What a client has whatever the plugins. */
export interface PulpCore extends Across, Eradication, Insight, Promotions {
  /** What the server says of itself, at the time of `connect()`. */
  readonly status: ServerStatus;
  /** Installed plugins and their versions: `pulp.plugins.rpm?.version`. */
  readonly plugins: ServerStatus["plugins"];
  /** Each component's REST API as it is, with the client's session, limits, retries and errors. */
  readonly api: Apis;
  /** The core's own types: content guards, keyrings, users, roles, domains, exporters … */
  readonly core: Core;
  /** What was done in this domain, by whom and why. */
  readonly ledger: LedgerHandle;
  /** Names for what any number of repositories had at one moment, and the rings that serve it. */
  readonly releases: Releases;
  /** Orphan cleanup, space, repair. */
  readonly maintenance: Maintenance;
  /** What is done again and again: descriptions and runs in Pulp, run by one machine or several. */
  readonly schedules: Schedules;
  /** Tasks of the server: find, wait, cancel; what runs, and what waits for what. */
  readonly tasks: TasksHandle;
  /** What works but deserves a look, of the configuration. */
  readonly warnings: readonly string[];
  /** A repository whose plugin is known only at run time. @throws CapabilityError for a plugin without an adapter */
  repository<const K extends keyof BuiltIn>(of: { readonly plugin: K; readonly name: string }): ReturnType<BuiltIn[K]["repository"]>;
  repository(of: { readonly plugin: string; readonly name: string }): DynamicRepository & DynamicStreaming;
  /**
   * Streams that are made and kept together, from an object, or from a file by way of `readPipeline()`. Nothing is sent.
   * @throws PipelineError with all of its problems
   * @example `await pulp.pipeline("site", await readPipeline("pipeline.yaml")).ensure();`
   */
  pipeline(name: string, spec: PipelineSpec): Pipeline;
  /**
   * Repositories, remotes and distributions that are made and kept together, thousands of them, of any plugins: from an object, a list, a file by way of
   * `readFleet()`, or what gives entries one after the other. Nothing is sent.
   * @throws FleetError with all that is wrong
   * @example `await pulp.fleet("mirrors", await readFleet("fleet.yaml")).ensure();`
   */
  fleet(name: string, repositories: FleetSource): Fleet;
  /** A distribution, by base path or name, whose plugin is known only at run time. @throws CapabilityError for a plugin without an adapter */
  distribution(of: { readonly plugin: string; readonly name: string }): DynamicDistribution;
  /** Listens to requests, answers, retries and failed operations. @returns what ends the listening. */
  on<E extends keyof ClientEvents>(event: E, listener: (...args: ClientEvents[E]) => void): () => void;
  /** Stops waiting, logs out, cancels nothing. */
  close(): Promise<void>;
  /** As `close()`: `await using pulp = await connect()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The plugins that the SDK knows. */
export interface BuiltIn {
  /** RPM packages, advisories, modules, groups. */
  readonly rpm: Namespace<Rpm, RpmRepository>;
  /** Plain files. */
  readonly file: Namespace<File, FileRepository>;
  /** Ansible collections. */
  readonly ansible: Namespace<Ansible, AnsibleRepository>;
  /** Files of models and data sets. */
  readonly hugging_face: Namespace<HuggingFace, HuggingFaceRepository>;
  /** ostree branches and commits. */
  readonly ostree: Namespace<Ostree, OstreeRepository>;
  /** Python packages. */
  readonly python: Namespace<Python, PythonRepository>;
  /** npm packages. */
  readonly npm: Namespace<Npm, NpmRepository>;
  /** Maven artifacts. */
  readonly maven: Namespace<Maven, MavenRepository>;
  /** Container images. */
  readonly container: Namespace<Container, ContainerRepository>;
  /** Debian packages. */
  readonly deb: Namespace<Deb, DebRepository>;
  /** Ruby gems. */
  readonly gem: Namespace<Gem, GemRepository>;
}

/** A connected client. */
export interface Pulp extends PulpCore, BuiltIn {}

/** Namespaces of the adapters given to `connect`; a name that a client uses already is refused. */
export type With<A extends readonly Adapter[]> = {
  readonly [K in A[number] as Exclude<K["plugin"], keyof Pulp>]: Namespace<K, Repository<K> & Streaming<K>>;
};
