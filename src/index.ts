export { type ConnectOptions, connect } from "./client.ts";
export type { AuthOptions, TlsOptions } from "./config/index.ts";
export * from "./errors/index.ts";
export type {
  AnyRepository,
  AnyResource,
  Change,
  ChangeRequest,
  Delivery,
  Distributed,
  Distribution,
  DynamicDistribution,
  DynamicRepository,
  EnsureInput,
  EnsureOptions,
  Labels,
  LabelsOf,
  Namespace,
  PublicationRef,
  Published,
  Remote,
  Repository,
  RepositorySnapshot,
  RolledBack,
  Served,
  Snapshot,
  Source,
  Step,
  TypedCollection,
  TypedDeliver,
  Uploaded,
  VersionChange,
  VersionRef,
  VersionSnapshot,
  Versions,
} from "./model/index.ts";
export type { ByCorrelationId, Operation, Progress, Tasks, Wait } from "./operation/index.ts";
export { type Adapter, type ChangeWay, type ContentKind, defineAdapter, type UploadWay, type Verb } from "./plugins/index.ts";
export type { Apis, BuiltIn, ContainerRepository, FileRepository, Pulp, PulpCore, RpmRepository, With } from "./pulp.ts";
export type { ProgressReport, TaskSnapshot, TaskState } from "./tasks/index.ts";
export type { Answered, Api, AuthRequest, AuthStrategy, ClientEvents, Init, Page, Pages, Send, ServerStatus } from "./transport/index.ts";
