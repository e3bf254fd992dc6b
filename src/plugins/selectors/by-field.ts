import type { Selector } from "../hooks.ts";

/** The value of one field, whole: an advisory's id, a digest. */
export const byField = (field: string, grammar: string, many: "many" | "one" = "one"): Selector => ({
  grammar,
  ...(many === "many" ? { many: field } : {}),
  fields: [field],
  parse: (word) => (word.trim() === "" ? undefined : { filters: { [field]: word.trim() } }),
});
