import type { Operation, Wait } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { Body, Filters, Item, SpecOf } from "../plugins/define.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { Pages, Paging } from "../transport/index.ts";
import type {
  Args,
  DistributionFields,
  EnsureInput,
  First,
  KindOf,
  Managed,
  ModifyFields,
  PathOf,
  PublishBody,
  SyncBody,
  UploadFields,
  VerbBody,
  VerbOptions,
  VerbResult,
} from "./bodies.ts";
import type { ContentUnit } from "./content/content.ts";
import type { Everything } from "./content/everything.ts";
import type { Moved } from "./content/move.ts";
import type { OnMissing } from "./content/synced.ts";
import type { AnyRepository } from "./repository/any.ts";
import type {
  AddOptions,
  ChangeOptions,
  ChangeRequest,
  ContentOptions,
  DistributeOptions,
  OfVersion,
  SelectOptions,
} from "./repository/options.ts";
import type { AlternateContentSource } from "./resource/alternate-content-source.ts";
import type { AnyResource } from "./resource/any.ts";
import type { Change, Labels } from "./resource/change.ts";
import type { EnsureOptions } from "./resource/handle.ts";
import type { Snapshot } from "./resource/lookup.ts";
import type { Nullable, WithHandles } from "./resource/nullable.ts";
import type { Delivery } from "./serving/deliver.ts";
import type { RolledBack } from "./serving/roll-back.ts";
import type { Distributed } from "./serving/serve.ts";
import type { FileInput, Uploaded, UploadOptions } from "./upload/upload.ts";
import type { UploadedAll, UploadItem } from "./upload/upload-all.ts";
import type { Publications } from "./version/publications.ts";
import type { Published } from "./version/steps.ts";
import type { VersionChange } from "./version/version.ts";

/** A plugin's own verbs, by the names that its adapter gives them. */
export type Verbs<A extends Adapter> = {
  readonly [V in keyof A["verbs"]]: (
    ...args: Args<WithHandles<VerbBody<A, A["verbs"][V]>>, VerbOptions<A["verbs"][V], V>>
  ) => Operation<VerbResult<V>>;
};

type Publish<A extends Adapter> = A["publications"] extends readonly []
  ? unknown
  : {
      /** The publications of its versions. */
      readonly publications: Publications;
      /** Publishes the latest version, or the one that `version` names: POST `publications/…`. */
      publish(body?: PublishBody<A>, options?: OfVersion): Operation<Published>;
    };
type Upload<A extends Adapter> = A extends { readonly upload: { readonly path: infer P } }
  ? {
      /**
       * Gets a file into the repository. What the server has already isn't sent again: the digest is looked up first.
       * @param fields the content's own fields, and `sha256` to have the file checked before anything is sent.
       * @throws UploadError where the digest doesn't match, or the transfer is cut off.
       */
      upload(file: FileInput, fields?: UploadFields<A, P>, options?: UploadOptions): Operation<Uploaded>;
      /**
       * Gets many files into the repository: as one new version with all of them, or with none, where the plugin allows that.
       * @example `await images.uploadAll(["one.iso", { file: bytes, relative_path: "two.iso" }]);`
       */
      uploadAll(files: readonly UploadItem<UploadFields<A, P>>[], options?: Wait): Operation<UploadedAll>;
    }
  : unknown;

/** A list below a repository: `python.repository("x").blocklist`. */
export interface EntriesOf<Fields, Found, Query> {
  /** By the server's own filters. */
  list(filters?: Query, options?: Wait): Pages<Readonly<Found> & Snapshot>;
  /** Adds one. @throws ValidationError where it is in already */
  add(entry: Fields, options?: Wait): Operation<Readonly<Found> & Snapshot>;
  /** Removes one. Resolves to `[]` where it was gone already. */
  remove(entry: string | { readonly pulp_href: string }, options?: Wait): Operation<readonly Change[]>;
}
type EntryPath<A extends Adapter, E> = E extends { readonly path: infer P extends string } ? `${A["href"]}${P}/` : never;
type EntryLists<A extends Adapter> = A extends { readonly entries: infer E extends NonNullable<Adapter["entries"]> }
  ? {
      readonly [W in keyof E]: EntriesOf<
        Body<SpecOf<A>, EntryPath<A, E[W]>>,
        Item<SpecOf<A>, EntryPath<A, E[W]>>,
        Omit<Filters<SpecOf<A>, EntryPath<A, E[W]>>, Paging>
      >;
    }
  : unknown;

/** What may be said of each part of a delivery. */
export interface TypedDeliver<A extends Adapter> extends Wait {
  /** The distribution's name, when it has to be made. @default the base path */
  readonly name?: string;
  /**
   * `"pull-through"`: nothing is fetched now; the distribution asks the repository's remote when a client asks.
   * @default `"sync"` where the plugin can; else `"pull-through"`, where the repository has a remote
   */
  readonly by?:
    | (A["verbs"] extends { readonly sync: unknown } ? "sync" : never)
    | (A extends { readonly pullThrough: string } ? "pull-through" : never);
  /** As for `sync()`. */
  readonly sync?: SyncBody<A>;
  /** As for `publish()`, where it has to be done. */
  readonly publish?: A["publications"] extends readonly [] ? never : PublishBody<A>;
  /** The distribution's own fields. */
  readonly distribution?: DistributionFields<A>;
  /** Delivers nothing, too: where there was something, or where an upstream lists nothing. @default false */
  readonly allowEmpty?: boolean;
  /** Where the upstream lists more than came, as far as the server tells: `"error"` serves nothing of it. @default "tell" */
  readonly missing?: OnMissing;
}

export interface RepositoryBase<A extends Adapter> extends AnyRepository {
  readonly plugin: A["plugin"];
  find(options?: Wait): Promise<RepositorySnapshot<A> | undefined>;
  read(options?: Wait): Promise<RepositorySnapshot<A>>;
  /**
   * Makes it so: remote, repository, labels. Absent means untouched, `null` unsets, labels merge; resolves to what was changed, `[]` the second time.
   * @throws NameTakenError where another plugin has the name; ValidationError with the server's words by field.
   * @example
   * ```ts
   * await pulp.rpm.repository("epel-9").ensure({ remote: { url: "https://mirror.example.com/epel/9/", policy: "on_demand" } });
   * ```
   */
  ensure(input: EnsureInput<A>, options?: EnsureOptions): Operation<readonly Change[]>;
  /** Sends the repository's own fields that differ. @throws ResourceNotFoundError */
  update(fields: Nullable<Omit<Body<SpecOf<A>, A["repository"]>, Managed>>, options?: EnsureOptions): Operation<readonly Change[]>;
  /**
   * Units of one kind, by the server's own filters; in the latest version unless told otherwise.
   * @example `for await (const p of epel.content({ name: "nginx" }, { kind: "packages" })) console.log(p.version);`
   */
  content<const K extends keyof A["content"] & string>(
    filters: Omit<Filters<SpecOf<A>, A["content"][K]["path"]>, "repository_version">,
    options: ContentOptions<K> & { readonly kind: K },
  ): Pages<Readonly<Item<SpecOf<A>, A["content"][K]["path"]>> & Snapshot>;
  /** The units that the words ask for. @throws UsageError (`NOTHING_SELECTED`) naming the words that found nothing */
  select(selection: TypedSelection<A>, options?: SelectOptions): Operation<readonly ContentUnit[]>;
  /**
   * Adds what the words ask for, from another repository, or from all that the server has.
   * @throws ContentError where the server completed with less than that.
   * @example `await trunk.add({ packages: ["nginx >= 1.26"] }, { from: dirty, dependencies: true });`
   */
  add(selection: TypedSelection<A>, options?: AddOptions<ModifyFields<A>>): Operation<Moved>;
  change(units: ChangeRequest, options?: ChangeOptions<ModifyFields<A>>): Operation<VersionChange>;
  /** Removes what the words ask for, of the latest version. */
  remove(selection: TypedSelection<A>, options?: Wait): Operation<Moved>;
  /** Sync, publish, distribute as one operation, by the cheapest sequence. */
  deliver(basePath: string, options?: TypedDeliver<A>): Operation<Delivery>;
  /** Serves a version, or the latest from now on, at a base path; what was served before is remembered for `rollBack()`. */
  distribute(basePath: string, options?: DistributeOptions<DistributionFields<A>>): Operation<Distributed>;
}

/** Selection words by the adapter's kinds of content, or all that a version holds. */
export type TypedSelection<A extends Adapter> =
  | ({ readonly [K in keyof A["content"]]?: readonly string[] | undefined } & { readonly everything?: never })
  | Everything;

/** A repository as the server described it at one moment. */
export type RepositorySnapshot<A extends Adapter> = Readonly<Item<SpecOf<A>, A["repository"]>> & Snapshot;
/** A reference to a repository of a plugin, with the plugin's own verbs. */
export type Repository<A extends Adapter> = RepositoryBase<A> & Verbs<A> & Publish<A> & Upload<A> & EntryLists<A>;

/** A reference to a remote: an upstream that content is fetched from. */
export interface Remote<A extends Adapter, K extends string> extends AnyResource<Readonly<Item<SpecOf<A>, K>> & Snapshot> {
  /** Makes it so; resolves to what was changed, `[]` the second time. */
  ensure(
    input: Nullable<Omit<Body<SpecOf<A>, K>, Managed>> & { readonly labels?: Labels },
    options?: EnsureOptions,
  ): Operation<readonly Change[]>;
  /** Sends the fields that differ. @throws ResourceNotFoundError */
  update(fields: Nullable<Omit<Body<SpecOf<A>, K>, Managed>>, options?: EnsureOptions): Operation<readonly Change[]>;
}

/** A reference to a distribution: what serves content to clients, at a base path. */
export interface Distribution<A extends Adapter, K extends string> extends Remote<A, K> {
  /** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
  rollBack(options?: Wait): Operation<RolledBack>;
  /** What a machine needs to consume it: a .repo file, sources, an index URL, a pull command. Holds no secret. */
  clientConfig(options?: Wait): Operation<ClientConfig>;
}

/** All resources of one kind. */
export interface TypedCollection<A extends Adapter, K extends string> {
  /** Those that the server's filters let through, by name. GET `<list>` */
  list(filters?: Filters<SpecOf<A>, K>, options?: Wait): Pages<Readonly<Item<SpecOf<A>, K>> & Snapshot>;
}

interface OfKind<K> {
  readonly kind: K;
}

/** `pulp.rpm`: references to a plugin's resources. */
interface NamespaceBase<A extends Adapter, R> {
  /** A reference to a repository: no request, whether it is there or not. `ensure()` makes it. @example `await pulp.rpm.repository("epel-9").deliver("epel/9");` */
  repository(name: string): R;
  /** A reference to a remote, of the most usual kind unless told otherwise: no request. */
  remote(name: string): Remote<A, First<A["remotes"]> & string>;
  /** A reference to a remote, of the most usual kind unless told otherwise: no request. */
  remote<const K extends KindOf<A["remotes"][number]>>(name: string, kind: OfKind<K>): Remote<A, PathOf<A["remotes"], K>>;
  /** By base path, or by name. */
  distribution(basePathOrName: string): Distribution<A, First<A["distributions"]> & string>;
  distribution<const K extends KindOf<A["distributions"][number]>>(
    name: string,
    kind: OfKind<K>,
  ): Distribution<A, PathOf<A["distributions"], K>>;
  /** Of plugins that have them. */
  readonly alternateContentSource: A extends { readonly alternateContentSources: readonly [infer K, ...unknown[]] }
    ? (name: string) => AlternateContentSource<A, K>
    : never;
  /** All repositories of the plugin. */
  readonly repositories: TypedCollection<A, A["repository"]>;
  /** All remotes of its most usual kind. */
  readonly remotes: TypedCollection<A, First<A["remotes"]> & string>;
  /** All distributions of its most usual kind. */
  readonly distributions: TypedCollection<A, First<A["distributions"]> & string>;
  /** Newest first; of plugins that have them. */
  readonly publications: A["publications"] extends readonly [] ? never : TypedCollection<A, First<A["publications"]> & string>;
}

/** A named resource of a plugin's own, such as a namespace. */
export interface OwnResource<A extends Adapter, K> extends Omit<AnyResource<Readonly<Item<SpecOf<A>, K>> & Snapshot>, "labels"> {
  /** Makes it so; resolves to what was changed, `[]` the second time. */
  ensure(input?: Nullable<Omit<Body<SpecOf<A>, K>, Managed>>, options?: EnsureOptions): Operation<readonly Change[]>;
}
type OwnResources<A extends Adapter> = A extends { readonly resources: infer R extends NonNullable<Adapter["resources"]> }
  ? { readonly [W in keyof R]: (name: string) => OwnResource<A, PathIn<R[W]>> } & {
      /** All resources of a type of the plugin's own. */
      list<const W extends keyof R & string>(
        type: W,
        filters?: Omit<Filters<SpecOf<A>, PathIn<R[W]>>, Paging>,
        options?: Wait,
      ): Pages<Readonly<Item<SpecOf<A>, PathIn<R[W]>>> & Snapshot>;
    }
  : unknown;
type PathIn<R> = R extends { readonly path: infer P } ? P : never;

/** `pulp.rpm`: references to a plugin's resources. */
export type Namespace<A extends Adapter, R = Repository<A>> = NamespaceBase<A, R> & OwnResources<A>;
