import type { Reference } from "./reference.ts";

/** Every field may be `null`, which unsets it; a handle stands for its href. */
export type Nullable<T> = {
  readonly [K in keyof T]?:
    | T[K]
    | null
    | (string extends T[K] ? Reference : string[] extends T[K] ? readonly (string | Reference)[] : never);
};
