import { matchesGlob } from "node:path";
import type { Selector } from "../hooks.ts";

const special = /[*?[\]{}]/;

/** A path, or a glob of paths (`images/*.iso`), as node:path matches them. */
export const byGlob = (field: string): Selector => ({
  grammar: "a path, or a glob of paths such as images/*.iso",
  fields: [field],
  parse(word) {
    if (word === "") return undefined;
    if (!special.test(word)) return { filters: { [field]: word } };
    return { filters: {}, matches: (unit) => matchesGlob(String(unit[field]), word) };
  },
});
