import type { ComponentPaths } from "../../generated/index.ts";
import type { Operation, Wait } from "../operation/index.ts";
import type { Body, Filters, Item } from "../plugins/adapter.ts";
import { type CoreType, type CoreTypes, coreTypes } from "../plugins/core.ts";
import type { Pages } from "../transport/index.ts";
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
  readonly name: string;
  find(options?: Wait): Promise<(Readonly<Item<Paths<T>, T["path"]>> & Snapshot) | undefined>;
  /** @throws ResourceNotFoundError */
  read(options?: Wait): Promise<Readonly<Item<Paths<T>, T["path"]>> & Snapshot>;
  /** Who may do what with it. */
  readonly roles: RolesOf;
  /** Handles stand for hrefs: `{ guards: [pulp.core.rbacGuard("a")] }`. */
  ensure: T extends { readonly readOnly: string } ? never : (input?: Fields<T>, options?: EnsureOptions) => Operation<readonly Change[]>;
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

/** The core's own types: content guards, keyrings, users, roles, exporters … each by name, and each listed with `list`. */
export type Core = {
  readonly [K in keyof CoreTypes]: (name: string) => CoreResource<CoreTypes[K]>;
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

export const createCore = (context: Context): Core => {
  const handles = Object.fromEntries(
    Object.entries(coreTypes).map(([name, type]) => {
      const Handle = type.word === "content guard" ? ContentGuardHandle : ResourceHandle;
      return [name, (resource: string) => new Handle(context, kindOf(type), resource)];
    }),
  );
  const list = (type: keyof CoreTypes, filters: object = {}, options: Wait = {}) =>
    new Collection(context, () => kindOf(coreTypes[type])).list({ ...filters }, options);
  return Object.freeze({ ...handles, list }) as Core;
};
