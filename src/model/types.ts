import type { Operation, Wait } from "../operation/index.ts";
import type { Adapter, Body, Filters, Item, SpecOf, Verb } from "../plugins/adapter.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { Pages } from "../transport/index.ts";
import type { ContentUnit } from "./content/content.ts";
import type { ContentDiff } from "./content/diff.ts";
import type { Moved } from "./content/move.ts";
import type {
  AddOptions,
  ChangeOptions,
  ChangeRequest,
  ContentOptions,
  DistributeOptions,
  OfVersion,
  SelectOptions,
  VersionChoice,
} from "./repository/options.ts";
import type { AlternateContentSource } from "./resource/alternate-content-source.ts";
import type { Change, Labels } from "./resource/change.ts";
import type { EnsureOptions, LabelsOf } from "./resource/handle.ts";
import type { Snapshot } from "./resource/lookup.ts";
import type { Metadata } from "./resource/metadata.ts";
import type { Nullable, WithHandles } from "./resource/nullable.ts";
import type { RolesOf } from "./resource/roles.ts";
import type { Delivery } from "./serving/deliver.ts";
import type { Distributed } from "./serving/distribute.ts";
import type { RolledBack } from "./serving/roll-back.ts";
import type { FileInput, Uploaded, UploadOptions } from "./upload/upload.ts";
import type { UploadedAll, Item as UploadItem } from "./upload/upload-all.ts";
import type { Published } from "./version/steps.ts";
import type { VersionChange, VersionRef } from "./version/version.ts";
import type { Versions } from "./version/versions.ts";

/** An object with nothing required is assignable to what `None` extends. */
type None = Record<never, never>;
/** A verb without a body (`never`) takes none. */
type Args<B, Options> = [B] extends [never]
  ? [body?: None, options?: Options]
  : None extends B
    ? [body?: B, options?: Options]
    : [body: B, options?: Options];
type KindOf<Path> = Path extends `${string}/${string}/${infer K}/` ? K : never;
/** Fields that mean the same in bodies of all kinds. */
type SharedKey<P, Paths, F> = Paths extends readonly [infer One, ...infer Rest]
  ? SharedKey<P, Rest, F> &
      { [K in keyof F]-?: K extends keyof Body<P, One> ? (Pick<F, K> extends Pick<Body<P, One>, K> ? K : never) : never }[keyof F]
  : keyof F;
/**
 * The body of one of several kinds: the first is the default, the others must be named. Fields that all kinds have are said once, so that editors
 * show what is written of them.
 */
type OneOf<P, Paths extends readonly string[], Not extends string, More = unknown> = Paths extends readonly [infer First, ...infer Rest]
  ? Rest extends readonly []
    ? Omit<Body<P, First>, Not> & More & { readonly kind?: KindOf<First> }
    : KindsOf<P, First, Rest, Not, SharedKey<P, Rest, Omit<Body<P, First>, Not>>> & More
  : never;
type KindsOf<P, First, Rest extends readonly unknown[], Not extends string, Shared extends PropertyKey> = Alike<P, First, Shared> &
  (
    | (Omit<Body<P, First>, Not | Shared> & { readonly kind?: KindOf<First> })
    | { [K in Rest[number] & string]: Omit<Body<P, K>, Not | Shared> & { readonly kind: KindOf<K> } }[Rest[number] & string]
  );
/** `{}` would take a string, too. */
type Alike<P, First, Shared> = [Shared] extends [never] ? unknown : Pick<Body<P, First>, Shared & keyof Body<P, First>>;
type First<Paths> = Paths extends readonly [infer F, ...unknown[]] ? F : never;
type Managed = "name" | "pulp_labels";
type Targets = "repository" | "repository_version" | "publication";

type VersionHref<H> = H extends `${infer S}_repository_href}` ? `${S}_repository_version_href}` : never;
type VerbBody<A extends Adapter, V extends Verb> = V extends { readonly on: "version" }
  ? Body<SpecOf<A>, `${VersionHref<A["href"]>}${V["path"]}/`>
  : V extends { readonly about: { readonly field: infer F extends string } }
    ? Omit<Body<SpecOf<A>, `${V["path"]}/`>, F>
    : Body<SpecOf<A>, `${A["href"]}${V["path"]}/`>;
type VerbOptions<V extends Verb> = V extends { readonly on: "version" } ? OfVersion : Wait;

/** A plugin's own verbs, by the names that its adapter gives them. */
export type Verbs<A extends Adapter> = {
  readonly [V in keyof A["verbs"]]: (
    ...args: Args<WithHandles<VerbBody<A, A["verbs"][V]>>, VerbOptions<A["verbs"][V]>>
  ) => Operation<VersionChange>;
};

type PublishBody<A extends Adapter> = WithHandles<OneOf<SpecOf<A>, A["publications"], "repository" | "repository_version">>;
type Publish<A extends Adapter> = A["publications"] extends readonly []
  ? unknown
  : {
      /** Publishes the latest version, or the one that `version` names: POST `publications/…`. */
      publish(body?: PublishBody<A>, options?: OfVersion): Operation<Published>;
    };
type UploadBody<A extends Adapter, P> = A extends { readonly upload: { readonly verb: infer V extends string } }
  ? Body<SpecOf<A>, `${A["href"]}${V}/`>
  : Body<SpecOf<A>, P>;
type UploadFields<A extends Adapter, P> = Partial<Omit<UploadBody<A, P>, "artifact" | "file" | "repository" | "upload">> & {
  readonly sha256?: string;
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

type RemoteWish<A extends Adapter> = OneOf<SpecOf<A>, A["remotes"], Managed, { readonly name?: string }> | string | null;

/** What a repository should be: the server's own fields, with the remote and labels inside. */
export type EnsureInput<A extends Adapter> = Nullable<Omit<Body<SpecOf<A>, A["repository"]>, Managed | "remote">> & {
  /** The remote's fields (it is named like the repository unless told otherwise), an existing remote's name, or `null` for none. */
  readonly remote?: RemoteWish<A>;
  /** Merged with those that are there; `null` unsets. */
  readonly labels?: Labels;
  /** Pairs kept with the repository, and used by `clientConfig()`; `gpgKey` is an armored public key, which Pulp then serves. */
  readonly metadata?: Metadata;
};
type DistributionFields<A extends Adapter> = Nullable<Omit<Body<SpecOf<A>, First<A["distributions"]>>, Managed | Targets | "base_path">>;
type SyncBody<A extends Adapter> = A["verbs"] extends { readonly sync: { readonly path: infer V extends string } }
  ? WithHandles<Body<SpecOf<A>, `${A["href"]}${V}/`>>
  : never;
/** The server's own fields of `modify`, where it has more than the units. */
type ModifyFields<A extends Adapter> = A["change"] extends { readonly way: "modify" }
  ? WithHandles<Omit<Body<SpecOf<A>, `${A["href"]}modify/`>, "add_content_units" | "remove_content_units" | "base_version">>
  : never;

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
  /** Delivers nothing, too, where there was something. @default false */
  readonly allowEmpty?: boolean;
}

/** What every named resource can do. */
export interface AnyResource<S = Snapshot> {
  readonly plugin: string;
  readonly name: string;
  readonly labels: LabelsOf;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  find(options?: Wait): Promise<S | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<S>;
  delete(options?: Wait): Operation<readonly Change[]>;
}

/** What every repository can do, whatever its plugin. */
export interface AnyRepository extends AnyResource {
  readonly versions: Versions;
  /** The version of a number that is there, or the latest. @throws ResourceNotFoundError */
  at(version: number | "latest"): Promise<VersionRef>;
  /** The pairs that `ensure({ metadata })` keeps with it; `gpgKey` as Pulp serves it. */
  metadata(options?: Wait): Operation<Readonly<Record<string, string>>>;
  /** What `after` has and `before` has not, and the reverse; versions of this repository, or of another one of the plugin. */
  diff(before: VersionChoice, after?: VersionChoice, options?: Wait): Operation<ContentDiff>;
  /** Whether its plugin, as this server has it, knows a verb. */
  can(verb: string): boolean;
  deliver(basePath: string, options?: Wait): Operation<Delivery>;
  distribute(basePath: string, options?: Omit<DistributeOptions, "distribution">): Operation<Distributed>;
  /** Adds and removes units by href, in the plugin's own way. */
  change(units: ChangeRequest, options?: Omit<ChangeOptions, "modify">): Operation<VersionChange>;
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

/** Selection words by the adapter's kinds of content. */
export type TypedSelection<A extends Adapter> = { readonly [K in keyof A["content"]]?: readonly string[] | undefined };

export type RepositorySnapshot<A extends Adapter> = Readonly<Item<SpecOf<A>, A["repository"]>> & Snapshot;
export type Repository<A extends Adapter> = RepositoryBase<A> & Verbs<A> & Publish<A> & Upload<A>;

export interface Remote<A extends Adapter, K extends string> extends AnyResource<Readonly<Item<SpecOf<A>, K>> & Snapshot> {
  ensure(
    input: Nullable<Omit<Body<SpecOf<A>, K>, Managed>> & { readonly labels?: Labels },
    options?: EnsureOptions,
  ): Operation<readonly Change[]>;
  update(fields: Nullable<Omit<Body<SpecOf<A>, K>, Managed>>, options?: EnsureOptions): Operation<readonly Change[]>;
}

export interface Distribution<A extends Adapter, K extends string> extends Remote<A, K> {
  /** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
  rollBack(options?: Wait): Operation<RolledBack>;
  /** What a machine needs to consume it: a .repo file, sources, an index URL, a pull command. Holds no secret. */
  clientConfig(options?: Wait): Operation<ClientConfig>;
}

export interface TypedCollection<A extends Adapter, K extends string> {
  list(filters?: Filters<SpecOf<A>, K>, options?: Wait): Pages<Readonly<Item<SpecOf<A>, K>> & Snapshot>;
}

type PathOf<Paths extends readonly string[], K extends string> = Extract<Paths[number], `${string}/${string}/${K}/`>;
interface OfKind<K> {
  readonly kind: K;
}

/** `pulp.rpm`: references to a plugin's resources. */
export interface Namespace<A extends Adapter, R = Repository<A>> {
  repository(name: string): R;
  remote(name: string): Remote<A, First<A["remotes"]> & string>;
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
  readonly repositories: TypedCollection<A, A["repository"]>;
  readonly remotes: TypedCollection<A, First<A["remotes"]> & string>;
  readonly distributions: TypedCollection<A, First<A["distributions"]> & string>;
}
