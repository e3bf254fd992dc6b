import type { ContentUnit } from "../../model/content/content.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";

const keyOf = (kind: string, description: ContentKind, fields: readonly string[], { unit }: ContentUnit): string => {
  const fold = description.select?.fold ?? ((_, value) => value);
  return JSON.stringify([kind, ...fields.map((field) => fold(field, String(unit[field] ?? "")))]);
};

/** Where in a version a unit stands, where there is room for one; `undefined` where others may stand beside it. */
export const placeOf = (adapter: Adapter, unit: ContentUnit): string | undefined => {
  const description = adapter.content[unit.kind];
  return description?.once === undefined ? undefined : keyOf(unit.kind, description, description.once, unit);
};

/** The thing that a unit is a version of: `nginx` for `x86_64`; `undefined` where it is no version of anything. */
export const lineOf = (adapter: Adapter, unit: ContentUnit): string | undefined => {
  const description = adapter.content[unit.kind];
  const lineage = description?.lineage;
  if (description === undefined || lineage === undefined || lineage.apart?.is(unit.unit) === true) return undefined;
  return keyOf(unit.kind, description, lineage.of, unit);
};

/** What a unit has to share with others, for them to be about the same: its line, else its place, else itself. */
export const nameOf = (adapter: Adapter, unit: ContentUnit): string => lineOf(adapter, unit) ?? placeOf(adapter, unit) ?? unit.pulp_href;

/** Order of two units of one line. */
export const compareIn =
  (adapter: Adapter) =>
  (a: ContentUnit, b: ContentUnit): number => {
    const lineage = adapter.content[a.kind]?.lineage;
    return lineage === undefined ? 0 : lineage.compare(lineage.version(a.unit), lineage.version(b.unit));
  };

/** Those of the newest versions of one line; several may be of one version, such as a wheel and its sources. */
export const newestOf = (adapter: Adapter, units: readonly ContentUnit[], versions = 1): readonly ContentUnit[] => {
  const compare = compareIn(adapter);
  const sorted = units.toSorted((a, b) => compare(b, a));
  let seen = 0;
  return sorted.filter((unit, i) => {
    const before = sorted[i - 1];
    if (before === undefined || compare(before, unit) !== 0) seen++;
    return seen <= versions;
  });
};
