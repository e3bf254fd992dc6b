import type { NamedHook } from "../hooks.ts";

interface Entry {
  name?: string;
  version?: string;
}

const pair = /^(name|version)\s*:\s*["']?([^"'#]+?)["']?\s*(?:#.*)?$/;
const bare = /^["']?(\w+\.\w+)(?::([^"'#\s]+))?["']?\s*(?:#.*)?$/;

/**
 * Collections of a requirements file in its usual form, a list of names or of entries with `name` and `version`. What is written in another way
 * (YAML has many) isn't looked for.
 */
const entriesOf = (file: string): readonly Entry[] => {
  const entries: Entry[] = [];
  for (const line of file.split("\n").map((text) => text.trim())) {
    const text = line.replace(/^-\s+/, "");
    if (text !== line) entries.push({});
    const entry = entries.at(-1);
    if (entry === undefined) continue;
    const [, name, version] = bare.exec(text) ?? [];
    const [, key, value] = pair.exec(text) ?? [];
    if (text !== line && name !== undefined) Object.assign(entry, { name, version });
    else if (key !== undefined) Object.assign(entry, { [key]: value });
  }
  return entries;
};

/** Collections that a remote requires, each with its version where one is given. */
export const namedCollections: NamedHook = ({ requirements_file }) => ({
  collections: entriesOf(typeof requirements_file === "string" ? requirements_file : "").flatMap(({ name, version = "*" }) =>
    name === undefined || !/^\w+\.\w+$/.test(name) ? [] : [version === "*" ? name : `${name}:${version}`],
  ),
});
