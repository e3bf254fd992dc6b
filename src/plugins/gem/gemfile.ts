import type { ClientConfigHook } from "../hooks.ts";

/** A Gemfile's source, and the command for `gem` itself. */
export const gemfile: ClientConfigHook = ({ url, guard }) => ({
  files: [{ path: "Gemfile", text: `source "${url}"\n` }],
  commands: [`gem sources --add ${url}`],
  notes: guard === undefined ? [] : [`A ${guard} content guard stands before it: add what it asks for.`],
});
