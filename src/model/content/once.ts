import { UsageError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { named } from "../../text/index.ts";
import type { ContentUnit } from "./content.ts";

/** So many of what is in the way are named: each is long. */
const most = 3;

/**
 * Of units that agree in what a version holds once (a path, a name with its version), one has to be chosen: servers refuse such a change with a
 * number, or drop one of them without a word.
 *
 * @throws UsageError `AMBIGUOUS`, before anything is changed
 */
export const checkOnce = (adapter: Adapter, units: readonly ContentUnit[]): void => {
  const rivals = rivalsAmong(adapter, units);
  if (rivals.length === 0) return;
  const told = rivals.map(({ place, hrefs }) => `${place.join(" ")} (${hrefs.join(", ")})`);
  throw new UsageError({
    code: "AMBIGUOUS",
    message: `there are several of what a version holds once: ${named(told, most)}.`,
    hint: "Choose one of each: by its href, or from a repository that has but one ({ from }). The repository was not changed.",
  });
};

interface Rivals {
  readonly place: readonly unknown[];
  readonly hrefs: readonly string[];
}

/** By putting them in order: a map of the places of thousands takes more memory than the units do. */
const rivalsAmong = (adapter: Adapter, units: readonly ContentUnit[]): readonly Rivals[] => {
  const fieldsOf = ({ kind }: ContentUnit): readonly string[] => adapter.content[kind]?.once ?? [];
  const compare = (a: ContentUnit, b: ContentUnit): number => {
    if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
    for (const field of fieldsOf(a)) {
      const one = String(a.unit[field] ?? "");
      const other = String(b.unit[field] ?? "");
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
  const sorted = units.filter((unit) => fieldsOf(unit).length > 0).sort(compare);
  const rivals: Rivals[] = [];
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    const first = sorted[start];
    if (first === undefined) break;
    for (let next = sorted[end]; next !== undefined && compare(first, next) === 0; next = sorted[++end]);
    if (end - start === 1) continue;
    const hrefs = new Set(sorted.slice(start, end).map(({ pulp_href }) => pulp_href));
    if (hrefs.size > 1) rivals.push({ place: fieldsOf(first).map((field) => first.unit[field] ?? ""), hrefs: [...hrefs] });
  }
  return rivals;
};
