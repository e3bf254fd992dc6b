import type { ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { idOf } from "../../tasks/index.ts";
import { type Batches, chunkForQuery, maxListBytes } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import { type ContentUnit, listContent, listLean } from "./content.ts";

/** Addresses alone are short, so that many fit one answer: 10,000 of them are about a megabyte. */
const addresses = 10_000;

/** Hrefs of all units of one kind in a version. GET `content/<plugin>/<type>/?fields=pulp_href` */
export const hrefsIn = async (
  context: Context,
  kind: ContentKind,
  filters: Readonly<Record<string, unknown>>,
  version: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Set<string>> => {
  const hrefs = new Set<string>();
  const query = { ...filters, fields: "pulp_href" };
  for await (const some of listContent({ ...context, pageSize: addresses }, kind, version, query, signal).batches())
    for (const { pulp_href } of some) hrefs.add(pulp_href);
  return hrefs;
};

/** Up to so many requests nothing is won by reading all, and from so many on it isn't worth asking how long the list is. */
const [few, many] = [2, 20];
/** What a UUID takes in a query, with its comma. */
const idBytes = 39;

/** Parts of a list of hrefs that fit a request line; `"all"` where it is cheaper to read the version's whole list, so many a page. */
const partsOf = async (
  context: Context,
  kind: ContentKind,
  version: string,
  hrefs: readonly string[],
  pageSize: number,
  signal: AbortSignal | undefined,
): Promise<readonly string[][] | "all"> => {
  if (hrefs.length * idBytes >= many * maxListBytes) return "all";
  const chunks = chunkForQuery(hrefs.map(idOf));
  if (chunks.length <= few) return chunks;
  if (chunks.length >= many) return "all";
  const { count } = await listContent(context, kind, version, { fields: "pulp_href" }, signal).page({ limit: 1 });
  return Math.ceil(count / pageSize) < chunks.length ? "all" : chunks;
};

/** Those of the units that a version hasn't: asked for by their ids, or, where they are many, looked for among all that it has. */
export const missingIn = async (
  context: Context,
  kind: ContentKind,
  version: string,
  units: readonly ContentUnit[],
  signal: AbortSignal | undefined,
): Promise<readonly ContentUnit[]> => {
  const hrefs = units.map((unit) => unit.pulp_href);
  const parts = await partsOf(context, kind, version, hrefs, addresses, signal);
  const there =
    parts === "all"
      ? [await hrefsIn(context, kind, {}, version, signal)]
      : await Promise.all(parts.map((ids) => hrefsIn(context, kind, { pulp_id__in: ids }, version, signal)));
  return units.filter((unit) => !there.some((present) => present.has(unit.pulp_href)));
};

/** Units of a version by their hrefs, with the fields asked for. */
export const unitsAt = async (
  context: Context,
  kind: ContentKind,
  version: string,
  hrefs: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<readonly Unit[]> => {
  const units: Unit[] = [];
  await eachAt(context, kind, version, new Set(hrefs), fields, signal, (unit) => void units.push(unit));
  return units;
};

/** The same, one by one: for those who keep little of each. */
export const eachAt = async (
  context: Context,
  kind: ContentKind,
  version: string,
  wanted: { readonly keys: () => Iterable<string>; readonly has: (href: string) => boolean },
  fields: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
  see: (unit: Unit) => void,
): Promise<void> => {
  const read = async (units: Batches<Unit>): Promise<void> => {
    for await (const some of units.batches()) for (const unit of some) if (wanted.has(unit.pulp_href)) see(unit);
  };
  const parts = await partsOf(context, kind, version, [...wanted.keys()], context.pageSize, signal);
  if (parts === "all") return read(listLean(context, kind, version, fields, signal));
  await Promise.all(parts.map((ids) => read(listContent(context, kind, version, { ...fields, pulp_id__in: ids }, signal))));
};
