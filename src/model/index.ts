export type { AlternateContentSource } from "./alternate-content-source.ts";
export { adapterOf } from "./capability.ts";
export type { Change, Labels, ResourceWord, Secrets } from "./change.ts";
export type { ContentUnit } from "./content.ts";
export type { Context } from "./context.ts";
export { type Core, type CoreResource, createCore } from "./core.ts";
export type { Delivery, Step } from "./deliver.ts";
export type { ContentDiff } from "./diff.ts";
export type { Distributed, Served } from "./distribute.ts";
export { DistributionHandle } from "./distribution.ts";
export type { DynamicDeliver, DynamicDistribution, DynamicRepository } from "./dynamic.ts";
export type { EnsureOptions, LabelsOf } from "./handle.ts";
export { Lookup, type Snapshot } from "./lookup.ts";
export { Maintenance } from "./maintenance.ts";
export type { Metadata } from "./metadata.ts";
export type { Moved } from "./move.ts";
export { createNamespace, repositoryOf } from "./namespace.ts";
export type { Reference } from "./reference.ts";
export type { AddOptions, ChangeRequest, FromSource, RepositoryLike, VersionChoice } from "./repository-options.ts";
export type { RoleHolders, RoleSubjects, RolesOf } from "./roles.ts";
export type { RolledBack } from "./roll-back.ts";
export type { Selection } from "./select.ts";
export type { PublicationRef, Published } from "./steps.ts";
export type {
  AnyRepository,
  AnyResource,
  Distribution,
  EnsureInput,
  Namespace,
  Remote,
  Repository,
  RepositorySnapshot,
  TypedCollection,
  TypedDeliver,
  TypedSelection,
} from "./types.ts";
export type { Source, Uploaded, UploadOptions } from "./upload.ts";
export type { UploadedAll } from "./upload-all.ts";
export type { VersionChange, VersionRef } from "./version.ts";
export type { VersionSnapshot, Versions } from "./versions.ts";
