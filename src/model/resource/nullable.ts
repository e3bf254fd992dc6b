import type { Reference } from "./reference.ts";

/** Where a field takes an href, a handle stands for it: alone, in a list, or deeper. */
export type WithHandles<T> = string extends T
  ? T | Reference
  : T extends string | number | boolean | null | undefined | Blob
    ? T
    : T extends readonly (infer E)[]
      ? readonly WithHandles<E>[]
      : T extends object
        ? { readonly [K in keyof T]: WithHandles<T[K]> }
        : T;

/** Every field may be `null`, which unsets it; a handle stands for its href. */
export type Nullable<T> = { readonly [K in keyof T]?: WithHandles<T[K]> | null };
