import type { NamedHook } from "../hooks.ts";

const glob = /[*?[\]]/;

/** Tags that a remote includes by name; earlier servers call that `include_tags`. */
export const namedTags: NamedHook = ({ includes, include_tags }) => ({
  tags: ((includes ?? include_tags ?? []) as readonly string[]).filter((tag) => !glob.test(tag)),
});
