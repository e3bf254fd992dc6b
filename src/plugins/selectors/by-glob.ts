import type { Selector } from "../hooks.ts";
import { isGlob, matchesWord } from "./glob.ts";

/** A path, or a glob of paths (`images/*.iso`), as node:path matches them; what is named exactly so is meant, too. */
export const byGlob = (field: string, many: "many" | "one" = "one"): Selector => ({
  grammar: "a path, or a glob of paths such as images/*.iso",
  ...(many === "many" ? { many: field } : {}),
  fields: [field],
  parse(word) {
    if (word === "") return undefined;
    if (!isGlob(word)) return { filters: { [field]: word } };
    return { filters: {}, matches: (unit) => matchesWord(String(unit[field]), word) };
  },
});
