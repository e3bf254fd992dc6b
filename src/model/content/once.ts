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
  const rivals = [...Map.groupBy(units, (unit) => placeOf(adapter, unit))].filter(
    ([place, there]) => place !== undefined && new Set(there.map(({ pulp_href }) => pulp_href)).size > 1,
  );
  if (rivals.length === 0) return;
  const told = rivals.slice(0, named).map(
    ([place, there]) =>
      `${JSON.parse(place ?? "[]")
        .slice(1)
        .join(" ")} (${there.map(({ pulp_href }) => pulp_href).join(", ")})`,
  );
  const more = rivals.length > named ? `, and ${rivals.length - named} more` : "";
  throw new UsageError({
    code: "AMBIGUOUS",
    message: `there are several of what a version holds once: ${told.join("; ")}${more}.`,
    hint: "Choose one of each: by its href, or from a repository that has but one ({ from }). The repository was not changed.",
  });
};

/** Where in a version a unit stands, undefined where others may stand there too. */
const placeOf = (adapter: Adapter, { kind, unit }: ContentUnit): string | undefined => {
  const once = adapter.content[kind]?.once;
  return once === undefined ? undefined : JSON.stringify([kind, ...once.map((field) => unit[field] ?? "")]);
};
