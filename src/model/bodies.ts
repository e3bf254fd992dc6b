import type { Wait } from "../operation/index.ts";
import type { Adapter, Verb } from "../plugins/adapter.ts";
import type { Body, SpecOf } from "../plugins/define.ts";
import type { Synced } from "./content/synced.ts";
import type { OfVersion, SyncOptions } from "./repository/options.ts";
import type { Labels } from "./resource/change.ts";
import type { Metadata } from "./resource/metadata.ts";
import type { Nullable, WithHandles } from "./resource/nullable.ts";
import type { VersionChange } from "./version/version.ts";

/** An object with nothing required is assignable to what `None` extends. */
type None = Record<never, never>;
/** A verb without a body (`never`) takes none. */
export type Args<B, Options> = [B] extends [never]
  ? [body?: None, options?: Options]
  : None extends B
    ? [body?: B, options?: Options]
    : [body: B, options?: Options];
/** `remotes/rpm/uln/` -> `uln` */
export type KindOf<Path> = Path extends `${string}/${string}/${infer K}/` ? K : never;
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
    ? Flat<Omit<Body<P, First>, Not> & More & { readonly kind?: KindOf<First> }>
    : KindsOf<P, First, Rest, Not, SharedKey<P, Rest, Omit<Body<P, First>, Not>>> & More
  : never;
type KindsOf<P, First, Rest extends readonly unknown[], Not extends string, Shared extends PropertyKey> = Alike<P, First, Shared> &
  (
    | (Omit<Body<P, First>, Not | Shared> & { readonly kind?: KindOf<First> })
    | { [K in Rest[number] & string]: Omit<Body<P, K>, Not | Shared> & { readonly kind: KindOf<K> } }[Rest[number] & string]
  );
/** One object: with `{}` in an intersection it would take a string, too. */
type Flat<T> = { [K in keyof T]: T[K] };
/** Nothing rather than `{}`, likewise. */
type Alike<P, First, Shared> = [Shared] extends [never] ? unknown : Pick<Body<P, First>, Shared & keyof Body<P, First>>;
/** The most usual kind. */
export type First<Paths> = Paths extends readonly [infer F, ...unknown[]] ? F : never;
/** What the SDK says itself: the name of the handle, and labels by a word of their own. */
export type Managed = "name" | "pulp_labels";
type Targets = "repository" | "repository_version" | "publication";

type VersionHref<H> = H extends `${infer S}_repository_href}` ? `${S}_repository_version_href}` : never;
/** The body that a verb of the server's takes. */
export type VerbBody<A extends Adapter, V extends Verb> = V extends { readonly on: "version" }
  ? Body<SpecOf<A>, `${VersionHref<A["href"]>}${V["path"]}/`>
  : V extends { readonly about: { readonly field: infer F extends string } }
    ? Omit<Body<SpecOf<A>, `${V["path"]}/`>, F>
    : Body<SpecOf<A>, `${A["href"]}${V["path"]}/`>;
export type VerbOptions<V extends Verb, Name> = V extends { readonly on: "version" } ? OfVersion : Name extends "sync" ? SyncOptions : Wait;
/** What a verb comes to. */
export type VerbResult<Name> = Name extends "sync" ? Synced : VersionChange;

/** What may be said of a publication. */
export type PublishBody<A extends Adapter> = WithHandles<OneOf<SpecOf<A>, A["publications"], "repository" | "repository_version">>;
type UploadBody<A extends Adapter, P> = A extends { readonly upload: { readonly verb: infer V extends string } }
  ? Body<SpecOf<A>, `${A["href"]}${V}/`>
  : Body<SpecOf<A>, P>;
/** What may be said of a file beside its bytes. */
export type UploadFields<A extends Adapter, P> = WithHandles<
  Partial<Omit<UploadBody<A, P>, "artifact" | "file" | "repository" | "upload">>
> & {
  readonly sha256?: string;
};
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
/** The distribution's own fields, without what it serves and where. */
export type DistributionFields<A extends Adapter> = Nullable<
  Omit<Body<SpecOf<A>, First<A["distributions"]>>, Managed | Targets | "base_path">
>;
/** What may be said of a sync. */
export type SyncBody<A extends Adapter> = A["verbs"] extends { readonly sync: { readonly path: infer V extends string } }
  ? WithHandles<Body<SpecOf<A>, `${A["href"]}${V}/`>>
  : never;
/** The server's own fields of `modify`, where it has more than the units. */
export type ModifyFields<A extends Adapter> = A["change"] extends { readonly way: "modify" }
  ? WithHandles<Omit<Body<SpecOf<A>, `${A["href"]}modify/`>, "add_content_units" | "remove_content_units" | "base_version">>
  : never;

/** The path of one kind. */
export type PathOf<Paths extends readonly string[], K extends string> = Extract<Paths[number], `${string}/${string}/${K}/`>;
