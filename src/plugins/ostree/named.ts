import type { NamedHook } from "../hooks.ts";

const glob = /[*?[\]{}]/;

/** Refs that a remote includes by name. */
export const namedRefs: NamedHook = ({ include_refs }) => ({
  refs: ((include_refs ?? []) as readonly string[]).filter((ref) => !glob.test(ref)),
});
