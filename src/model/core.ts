import type { ComponentPaths } from "../../generated/index.ts";
import type { Operation, Wait } from "../operation/index.ts";
import { type CoreType, type CoreTypes, coreTypes } from "../plugins/core.ts";
import type { Body, Filters, Item } from "../plugins/define.ts";
import type { Pages } from "../transport/index.ts";
import { type GrantsOf, GroupHandle, HolderHandle, type MembersOf } from "./administration/holders.ts";
import {
  ExporterHandle,
  type FilesystemExport,
  type FilesystemExportFields,
  type ImportCheck,
  type ImportCheckFields,
  type Imported,
  ImporterHandle,
  type Past,
  type PulpExport,
  type PulpExportFields,
  type PulpImport,
  type PulpImportFields,
  type Replicated,
  type ReplicateFields,
  UpstreamPulpHandle,
} from "./administration/transfer.ts";
import type { Change, Labels } from "./resource/change.ts";
import { Collection } from "./resource/collection.ts";
import { ContentGuardHandle, type DeleteGuard } from "./resource/content-guard.ts";
import type { Context } from "./resource/context.ts";
import { type EnsureOptions, ResourceHandle } from "./resource/handle.ts";
import type { Kind } from "./resource/kind.ts";
import type { Snapshot } from "./resource/lookup.ts";
import type { Nullable } from "./resource/nullable.ts";
import type { RolesOf } from "./resource/roles.ts";

type Paths<T extends CoreType> = ComponentPaths[T["component"]];
type KeyOf<T extends CoreType> = T extends { readonly key: infer K extends string } ? K : "name";
type Fields<T extends CoreType> = Nullable<Omit<Body<Paths<T>, T["path"]>, KeyOf<T> | "pulp_labels">> & { readonly labels?: Labels };

/** One resource of the core's own: the same verbs as remotes, repositories and distributions. */
export interface CoreResource<T extends CoreType> {
  /** What it was asked for by. */
  readonly name: string;
  /** As it is, or `undefined`. */
  find(options?: Wait): Promise<(Readonly<Item<Paths<T>, T["path"]>> & Snapshot) | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<Readonly<Item<Paths<T>, T["path"]>> & Snapshot>;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  /** Handles stand for hrefs: `{ guards: [pulp.core.rbacGuard("a")] }`. */
  ensure: T extends { readonly readOnly: string } ? never : (input?: Fields<T>, options?: EnsureOptions) => Operation<readonly Change[]>;
  /** Sends the fields that differ. @throws ResourceNotFoundError */
  update: T extends { readonly readOnly: "wholly" }
    ? never
    : (
        fields: T extends { readonly readOnly: string } ? Partial<Item<Paths<T>, T["path"]>> : Omit<Fields<T>, "labels">,
        options?: EnsureOptions,
      ) => Operation<readonly Change[]>;
  /** A content guard that is in use is deleted with `allowOpening` only. */
  delete: T extends { readonly readOnly: string }
    ? never
    : (options?: T extends { readonly word: "content guard" } ? DeleteGuard : Wait) => Operation<readonly Change[]>;
}

/** What some of the core's types can do beyond that. */
interface Beyond {
  readonly user: {
    /** Roles that the user has. */
    readonly grants: GrantsOf;
  };
  readonly group: {
    /** Roles that the group has. */
    readonly grants: GrantsOf;
    /** Who belongs to it. */
    readonly members: MembersOf;
  };
  readonly exporter: {
    /**
     * Writes the newest versions of its repositories, with all that they need, into files at its `path` on the server.
     * @example `const { output_file_info, toc_info } = await pulp.core.exporter("dvd").export({ chunk_size: "4GB" });`
     */
    export(fields?: PulpExportFields, options?: Wait): Operation<PulpExport>;
    /** What it has exported. */
    readonly exports: Past<PulpExport>;
  };
  readonly filesystemExporter: {
    /** Writes the files of a publication, or of a version, as clients see them, below its `path` on the server. */
    export(fields: FilesystemExportFields, options?: Wait): Operation<FilesystemExport>;
    /** What it has exported. */
    readonly exports: Past<FilesystemExport>;
  };
  readonly importer: {
    /** Whether the server could read the files, and has the repositories that the importer maps to. */
    check(fields: ImportCheckFields, options?: Wait): Operation<ImportCheck>;
    /**
     * Reads what an exporter of another server has written: every repository gets the version that was exported.
     * @example `await pulp.core.importer("dvd").import({ toc: "/mnt/dvd/export-toc.json", create_repositories: true });`
     */
    import(fields: PulpImportFields, options?: Wait): Operation<Imported>;
    /** What it has imported. */
    readonly imports: Past<PulpImport>;
  };
  readonly upstreamPulp: {
    /**
     * Makes this server serve what the other one serves: remotes, repositories and distributions are made, synced and switched.
     * @throws TaskFailedError where one repository couldn't be synced: then no distribution was switched
     */
    replicate(fields?: ReplicateFields, options?: Wait): Operation<Replicated>;
  };
}

/** The core's own types: content guards, keyrings, users, roles, exporters … each by name, and each listed with `list`. */
export type Core = {
  readonly [K in keyof CoreTypes]: (name: string) => CoreResource<CoreTypes[K]> & (K extends keyof Beyond ? Beyond[K] : unknown);
} & {
  /** All resources of one type, by the server's own filters. */
  list<const K extends keyof CoreTypes>(
    type: K,
    filters?: Filters<Paths<CoreTypes[K]>, CoreTypes[K]["path"]>,
    options?: Wait,
  ): Pages<Readonly<Item<Paths<CoreTypes[K]>, CoreTypes[K]["path"]>> & Snapshot>;
};

const kindOf = ({ word, component, path, key, lookup, naming }: CoreType): Kind => ({
  word,
  owner: { plugin: component },
  path,
  ...(key === undefined ? {} : { key }),
  ...(lookup === undefined ? {} : { lookup }),
  ...(naming === undefined ? {} : { naming }),
});

const classes: { readonly [K in keyof CoreTypes]?: typeof ResourceHandle } = {
  user: HolderHandle,
  group: GroupHandle,
  exporter: ExporterHandle,
  filesystemExporter: ExporterHandle,
  importer: ImporterHandle,
  upstreamPulp: UpstreamPulpHandle,
};

export const createCore = (context: Context): Core => {
  const handles = Object.fromEntries(
    Object.entries(coreTypes).map(([name, type]) => {
      const Handle = type.word === "content guard" ? ContentGuardHandle : (classes[name as keyof CoreTypes] ?? ResourceHandle);
      return [name, (resource: string) => new Handle(context, kindOf(type), resource)];
    }),
  );
  const list = (type: keyof CoreTypes, filters: object = {}, options: Wait = {}) =>
    new Collection(context, () => kindOf(coreTypes[type])).list({ ...filters }, options);
  return Object.freeze({ ...handles, list }) as Core;
};
