import type { ClientConfigHook } from "../hooks.ts";

/** A Gemfile's source, and the sources of `gem` itself. */
export const gemfile: ClientConfigHook = ({ url, guard }) => ({
  files: [
    { path: "Gemfile", text: `source "${url}"\n` },
    { path: "/etc/gemrc", text: `---\n:sources:\n- ${url}\n` },
  ],
  commands: [`gem install --clear-sources --source ${url} <gem>`],
  notes: [
    // Whoever publishes writes specs.4.8, and in it each version as the name of a class.
    "`gem sources --add` refuses what Pulp publishes (Invalid spec cache file), as do `gem search` and `gem fetch`: they read the index of old, which is damaged. Installing reads the compact index.",
    ...(guard === undefined ? [] : [`A ${guard} content guard stands before it: add what it asks for.`]),
  ],
});
