import type { Paging } from "../transport/index.ts";
import type { Adapter, ContentKind, EntryList, NamedResource, UploadWay, Verb } from "./adapter.ts";
import type { TakenWord } from "./words.ts";

type Json<C> = C extends { "application/json": infer B } ? B : C extends { "multipart/form-data": infer B } ? B : never;

/** Body that `method path` takes, straight from the generated types. */
export type Body<P, K, M extends "post" | "patch" = "post"> = K extends keyof P
  ? P[K] extends { [m in M]: { requestBody?: { content: infer C } } }
    ? Json<C>
    : never
  : never;
/** One item of the list at a path. */
export type Item<P, K> = K extends keyof P
  ? P[K] extends { get: { responses: { 200: { content: { "application/json": { results: (infer R)[] } } } } } }
    ? R
    : never
  : never;
/** Filters of the list at a path. */
export type Filters<P, K> = K extends keyof P
  ? P[K] extends { get: { parameters: { query?: infer Q } } }
    ? Readonly<Omit<NonNullable<Q>, Paging>>
    : never
  : never;

type Under<P, Root extends string> = Extract<keyof P, `${Root}/${string}/`>;
type Href<P> = Extract<keyof P, `{${string}_repository_href}`>;
type VerbPath<P, H extends string> = Extract<keyof P, `${H}${string}/`> extends infer K ? (K extends `${H}${infer V}/` ? V : never) : never;
type RootPath<P> = Extract<keyof P, `${string}/`> extends infer K ? (K extends `${infer V}/` ? V : never) : never;
type VersionVerbPath<P> = Extract<keyof P, `{${string}_repository_version_href}${string}/`> extends `{${string}}${infer V}/` ? V : never;
type FieldsOf<T> = T extends unknown ? Extract<keyof T, string> : never;

/** An adapter, held against the plugin's generated paths `P`. */
interface Definition<P, H extends string> extends Adapter {
  readonly href: H;
  readonly repository: Under<P, "repositories">;
  readonly remotes: readonly Under<P, "remotes">[];
  readonly distributions: readonly Under<P, "distributions">[];
  readonly publications: readonly Under<P, "publications">[];
  readonly url: FieldsOf<Item<P, Under<P, "distributions">>>;
  readonly verbs: {
    readonly [method: string]:
      | (Verb & { readonly path: VerbPath<P, H>; readonly about?: never; readonly on?: never })
      | (Verb & { readonly path: VersionVerbPath<P>; readonly about?: never; readonly on: "version" })
      | (Verb & { readonly path: RootPath<P>; readonly about: object });
  } & { readonly [taken in TakenWord]?: never };
  readonly alternateContentSources?: readonly Under<P, "acs">[];
  readonly content: { readonly [kind: string]: ContentKind & { readonly path: Under<P, "content"> } } & { readonly everything?: never };
  readonly resources?: {
    readonly [word: string]: NamedResource & { readonly path: RootPath<P> extends infer R ? (R extends string ? `${R}/` : never) : never };
  };
  readonly entries?: { readonly [word: string]: EntryList & { readonly path: VerbPath<P, H> } };
  readonly upload?: UploadWay & { readonly path: Under<P, "content">; readonly verb?: VerbPath<P, H> };
}

/** The generated paths that an adapter was held against. */
export type SpecOf<A> = A extends { readonly "~paths"?: infer P } ? P : never;

/**
 * Infers the literal, checks it against the plugin's generated paths, returns it unchanged.
 *
 * @example
 * ```ts
 * const definition = defineAdapter<paths>()({ plugin: "cargo", … });
 * type Definition = typeof definition;
 * export interface Cargo extends Definition {}       // keeps every hover short
 * export const cargo: Cargo = definition;
 * ```
 */
export const defineAdapter =
  <P>() =>
  <const H extends Href<P>, const D extends Definition<P, H>>(definition: D & { readonly href: H }) =>
    definition as D & { readonly "~paths"?: P };
