import type { NamedHook } from "../hooks.ts";

/** Gems that a remote includes, each with the versions that are wanted of it, or any. */
export const namedGems: NamedHook = ({ includes }) => ({
  gems: Object.entries((includes ?? {}) as Readonly<Record<string, string | null>>).map(([name, versions]) =>
    [name, versions ?? ""].join(" ").trim(),
  ),
});
