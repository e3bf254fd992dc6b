import { UsageError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { ContentUnit } from "./content.ts";

/** So many of what is in the way are named; a message isn't a list. */
const named = 3;

/**
 * Of units that agree in what a version holds once (a path, a name with its version), one has to be chosen: servers refuse such a change with a
 * number, or drop one of them without a word.
 *
 * @throws UsageError `AMBIGUOUS`, before anything is changed
 */
export const checkOnce = (adapter: Adapter, units: readonly ContentUnit[]): void => {
  const rivals = rivalsAmong(adapter, units);
  if (rivals.length === 0) return;
  const told = rivals.slice(0, named).map(({ place, hrefs }) => `${place.join(" ")} (${hrefs.join(", ")})`);
  const more = rivals.length > named ? `, and ${rivals.length - named} more` : "";
  throw new UsageError({
    code: "AMBIGUOUS",
    message: `there are several of what a version holds once: ${told.join("; ")}${more}.`,
    hint: "Choose one of each: by its href, or from a repository that has but one ({ from }). The repository was not changed.",
  });
};

interface Rivals {
  readonly place: readonly unknown[];
  readonly hrefs: readonly string[];
}

const rivalsAmong = (adapter: Adapter, units: readonly ContentUnit[]): readonly Rivals[] => {
  /** By kind, so that of a place that is one field no key has to be made. */
  const kinds = new Map<string, Map<string, string>>();
  const rivals = new Map<string, { readonly place: readonly unknown[]; readonly hrefs: Set<string> }>();
  for (const { kind, unit, pulp_href } of units) {
    const fields = adapter.content[kind]?.once;
    if (fields === undefined) continue;
    const [only = "", ...more] = fields;
    const at = more.length === 0 ? String(unit[only] ?? "") : fields.map((field) => unit[field] ?? "").join("\n");
    const first = kinds.get(kind) ?? new Map<string, string>();
    kinds.set(kind, first);
    const there = first.get(at);
    if (there === undefined) first.set(at, pulp_href);
    else if (there !== pulp_href) {
      const key = `${kind}\n${at}`;
      const { hrefs } = rivals.get(key) ?? { hrefs: new Set([there]) };
      rivals.set(key, { place: at.split("\n"), hrefs: hrefs.add(pulp_href) });
    }
  }
  return [...rivals.values()].map(({ place, hrefs }) => ({ place, hrefs: [...hrefs] }));
};
