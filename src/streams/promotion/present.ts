import { type ContentUnit, contentUnit, fieldsOf, kindOf, listLean } from "../../model/content/content.ts";
import { missingIn } from "../../model/content/presence.ts";
import { joinedField } from "../../model/content/select.ts";
import type { Context } from "../../model/resource/context.ts";
import { Held } from "../../model/version/held.ts";
import { versionOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import { chunkForQuery, maxListBytes, queryBytes } from "../../transport/index.ts";
import { nameOf, placeOf } from "./lines.ts";

/** Up to so many requests are sent as they are; beyond that, it is worth asking how long the whole list is. */
const few = 3;
/** A request takes a server as long as so many units of an answer. */
const perRequest = 100;

/**
 * What a version has at the places and of the names of some units: themselves, where they are there, other versions of them, and what they would
 * take the place of. By their names, as long as that is surely sooner than the whole list: servers take as long for a unit that nobody needs as for any other.
 * GET `content/<plugin>/<type>/?repository_version=…&<name>__in=…`
 */
export const presentIn = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
  held = new Held(run.transport, run.signal),
): Promise<readonly ContentUnit[]> => {
  // The first version of a repository has nothing, ever.
  if (versionOf(version).number === 0) return [];
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)];
  const found = kinds.map(([kind, of]) => {
    const [first] = of;
    const description = first === undefined ? undefined : kindOf(context, adapter, first);
    if (description === undefined) return [];
    const field = description.lineage?.of[0] ?? description.once?.[0];
    return field === undefined
      ? itselfIn(context, description, version, of, run.signal)
      : namesakesIn(context, adapter, { kind, description, field, version, units: of, held }, run.signal);
  });
  return (await Promise.all(found)).flat();
};

const itselfIn = async (
  context: Context,
  description: ContentKind,
  version: string,
  units: readonly ContentUnit[],
  signal: AbortSignal,
): Promise<readonly ContentUnit[]> => {
  const missing = new Set(await missingIn(context, description, version, units, signal));
  return units.filter((unit) => !missing.has(unit));
};

interface Namesakes {
  readonly kind: string;
  readonly description: ContentKind;
  /** By which the server is asked. */
  readonly field: string;
  readonly version: string;
  readonly units: readonly ContentUnit[];
  readonly held: Held;
}

const namesakesIn = async (
  context: Context,
  adapter: Adapter,
  namesakes: Namesakes,
  signal: AbortSignal,
): Promise<readonly ContentUnit[]> => {
  const { kind, description, version, units, held } = namesakes;
  let sought: { readonly names: ReadonlySet<unknown>; readonly places: ReadonlySet<unknown> } | undefined;
  const isSought = (one: ContentUnit): boolean => {
    const place = placeOf(adapter, one);
    // Not before anything is there: of a promotion into an empty stream, no key of thousands is made.
    sought ??= {
      names: new Set(units.map((unit) => nameOf(adapter, unit))),
      places: new Set(units.map((unit) => placeOf(adapter, unit))),
    };
    return sought.names.has(nameOf(adapter, one)) || (place !== undefined && sought.places.has(place));
  };
  const found = new Map<string, ContentUnit>();
  const read = async (filters: Readonly<Record<string, unknown>>): Promise<void> => {
    const known = Object.keys(filters).length === 0 ? held.known(version, description.path) : undefined;
    for await (const some of listLean(context, description, version, { ...filters, ...fieldsOf(description) }, signal, known).batches())
      for (const unit of some) {
        const one = contentUnit(kind, description, unit);
        if (isSought(one)) found.set(unit.pulp_href, one);
      }
  };
  await Promise.all((await queriesFor(context, namesakes)).map(read));
  return [...found.values()];
};

/** Servers filter by the fields that words are asked by, and refuse others: `id` of a package group. */
export const isFilter = ({ select }: ContentKind, field: string): boolean => select?.fields?.includes(field) === true;

const queriesFor = async (
  context: Context,
  { description, field, version, units, held }: Namesakes,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  // Of kinds that nobody chooses by words, servers refuse to be asked by what tells them apart: groups by their `id`.
  if (description.lineage === undefined && description.select === undefined) return [{}];
  const values = [...new Set(units.map(({ unit }) => String(unit[field] ?? "")))];
  // An empty filter is none, and a comma would end the value within a list.
  if (values.includes("") || isFolded(description, field) || !isFilter(description, field)) return [{}];
  const joins = joinedField(context, description) === field && !values.some((value) => value.includes(","));
  const requests = joins ? Math.ceil(queryBytes(values) / maxListBytes) : values.length;
  if (requests > few) {
    const count = await held.count(version, description.path);
    if (count === 0) return [];
    // Of a name there may be several, and of a long list pages are larger.
    if (count !== undefined && count < 2 * (requests * perRequest + values.length)) return [{}];
  }
  const chunks = joins ? chunkForQuery(values) : values.map((value) => [value]);
  return chunks.map((chunk) => (chunk.length === 1 ? { [field]: chunk[0] } : { [`${field}__in`]: chunk }));
};

/** Spellings of one name are many, and only some servers know that they mean the same. */
const isFolded = ({ select }: ContentKind, field: string): boolean => select?.fold !== undefined && select.fold(field, "A") !== "A";
