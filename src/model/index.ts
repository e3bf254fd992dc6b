export { type Across, type AcrossPlugins, createAcross, type OfPlugin } from "./across.ts";
export type { Grant, GrantOptions, GrantsOf, MembersOf } from "./administration/holders.ts";
export type {
  FilesystemExport,
  FilesystemExportFields,
  ImportCheck,
  ImportCheckFields,
  Imported,
  Past,
  PulpExport,
  PulpExportFields,
  PulpImport,
  PulpImportFields,
  Replicated,
  ReplicateFields,
} from "./administration/transfer.ts";
export type { EnsureInput } from "./bodies.ts";
export type { Closure, Open } from "./content/closure.ts";
export type { ContentUnit } from "./content/content.ts";
export type { ContentDiff } from "./content/diff.ts";
export type { Everything } from "./content/everything.ts";
export type { Moved } from "./content/move.ts";
export type { Selection, Words } from "./content/select.ts";
export type { OnMissing, Synced } from "./content/synced.ts";
export { type Core, type CoreResource, createCore } from "./core.ts";
export {
  type CleanUpOptions,
  Maintenance,
  type PurgeOptions,
  type ReclaimOptions,
  type RepairOptions,
} from "./maintenance.ts";
export { createNamespace, repositoryOf } from "./namespace.ts";
export type { Plan, PlanData, PlanStep, Reliance } from "./plan/index.ts";
export type { AnyRepository, DynamicDeliver, DynamicRepository } from "./repository/any.ts";
export type { Publishable, Syncable, Uploadable } from "./repository/capable.ts";
export type { DeletionOptions } from "./repository/deletion.ts";
export type {
  AddOptions,
  ChangeOptions,
  ChangeRequest,
  ClosureOptions,
  ContentOptions,
  DistributeOptions,
  FromSource,
  OfVersion,
  RepositoryLike,
  SelectOptions,
  SyncOptions,
  VersionChoice,
} from "./repository/options.ts";
export type { AlternateContentSource } from "./resource/alternate-content-source.ts";
export type { AnyResource, LabelsOf } from "./resource/any.ts";
export { adapterOf } from "./resource/capability.ts";
export type { Change, Labels, ResourceWord, Secrets } from "./resource/change.ts";
export { checked } from "./resource/checked.ts";
export type { Context } from "./resource/context.ts";
export type { EnsureOptions } from "./resource/handle.ts";
export { Lookup, type Snapshot } from "./resource/lookup.ts";
export type { Metadata } from "./resource/metadata.ts";
export type { Reference } from "./resource/reference.ts";
export type { RoleHolders, RoleSubjects, RolesOf } from "./resource/roles.ts";
export type { DynamicDistribution } from "./serving/any.ts";
export type { Delivery, Step } from "./serving/deliver.ts";
export { DistributionHandle } from "./serving/distribution.ts";
export type { RolledBack } from "./serving/roll-back.ts";
export type { Distributed, Served } from "./serving/serve.ts";
export type {
  Distribution,
  EntriesOf,
  Namespace,
  OwnResource,
  Remote,
  Repository,
  RepositorySnapshot,
  TypedCollection,
  TypedDeliver,
  TypedSelection,
} from "./types.ts";
export type { DeleteUploadsOptions, UnfinishedUpload, UploadsOptions } from "./upload/left.ts";
export type { FileInput, Uploaded, UploadOptions } from "./upload/upload.ts";
export type { UploadedAll } from "./upload/upload-all.ts";
export type { PublicationRef } from "./version/publication.ts";
export type { PublicationSnapshot, Publications, PublicationsOptions } from "./version/publications.ts";
export type { Published } from "./version/steps.ts";
export type { VersionChange, VersionRef } from "./version/version.ts";
export type { VersionSnapshot, Versions } from "./version/versions.ts";
