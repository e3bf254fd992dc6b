import { nearest } from "../../config/index.ts";
import { UsageError } from "../../errors/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { type Batches, filtered, type ItemBytes, inParts, type PagesOptions } from "../../transport/index.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";

/** One unit that was chosen, or that differs. */
export interface ContentUnit {
  /** Selector word of its kind: `packages`, `tags` … */
  readonly kind: string;
  /** As people of its ecosystem write it: `nginx-1.26.1-2.el9.x86_64`. */
  readonly label: string;
  /** The unit's address. */
  readonly pulp_href: string;
  /** What the server said of it: the identity's fields at least. */
  readonly unit: Unit;
}

/** The content kind that a word names. @throws UsageError */
export const contentKind = (adapter: Adapter, kind: string): ContentKind => {
  const found = Object.hasOwn(adapter.content, kind) ? adapter.content[kind] : undefined;
  if (found !== undefined) return found;
  throw new UsageError({
    message: `${adapter.plugin} content has no kind ${JSON.stringify(kind)}.`,
    hint: meantKind([kind], Object.keys(adapter.content)),
  });
};

/** What to write in place of words that name no kind. */
export const meantKind = (words: readonly string[], kinds: readonly string[]): string => {
  const meant = words.flatMap((word) => nearest(word, kinds) ?? []);
  return meant.length > 0 ? `Did you mean ${meant.join(", ")}?` : `Kinds: ${kinds.join(", ")}; or { everything: true }.`;
};

/** What people know a unit of a kind by that no adapter describes. */
const telling = ["name", "id", "relative_path", "path", "digest", "checksum", "sha256"];

/** A kind that no adapter describes, by the path of its list. */
export const undescribed = (path: string): ContentKind => ({
  path,
  identity: [],
  label: (unit) => String(telling.map((field) => unit[field]).find((value) => typeof value === "string" && value !== "") ?? unit.pulp_href),
});

/** `/pulp/api/v3/content/rpm/packages/<id>/` (or a list's address) -> `content/rpm/packages/` */
export const listPathOf = ({ transport }: Context, href: string): string =>
  (href.split("?")[0] ?? "").slice(transport.urls.apiBase.length).replace(/[0-9a-f-]{36}\/$/, "");

/** The kind of a unit that was chosen, be it one that no adapter describes. */
export const kindOf = (context: Context, adapter: Adapter, { kind, pulp_href }: Pick<ContentUnit, "kind" | "pulp_href">): ContentKind =>
  adapter.content[kind] ?? undescribed(listPathOf(context, pulp_href));

/** What is asked for of units of a kind: all, where nobody described it. @param more what else of it is looked at */
export const fieldsOf = (kind: ContentKind, more: readonly string[] = []): Readonly<Record<string, unknown>> =>
  kind.identity.length === 0 ? {} : { fields: [...identityFields(kind), ...more] };

export const labelOf = (kind: ContentKind, unit: Unit): string =>
  kind.label?.(unit) ?? kind.identity.map((field) => String(unit[field])).join(" ");

/** What has to be asked of the server to compare and to name units: nothing that isn't looked at. */
export const identityFields = (kind: ContentKind): readonly string[] => [
  ...new Set([
    "pulp_href",
    ...kind.identity,
    ...(kind.select?.fields ?? []),
    ...(kind.lineage?.apart?.fields ?? []),
    ...(kind.digest === undefined ? [] : [kind.digest]),
  ]),
];

/** Some fields only, with that which the server needs beside. */
export const someFields = (kind: ContentKind | undefined, fields: unknown): unknown => {
  if (fields === undefined || kind?.always === undefined) return fields;
  return [...new Set([...(Array.isArray(fields) ? fields : String(fields).split(",")), kind.always])];
};

export const contentUnit = (kind: string, description: ContentKind, unit: Unit): ContentUnit =>
  Object.freeze({ kind, label: labelOf(description, unit), pulp_href: unit.pulp_href, unit });

/** Units of one kind: of a version, or of all the server where none is given. GET `content/<plugin>/<type>/` */
export const listContent = (
  context: Context,
  kind: ContentKind,
  version: string | undefined,
  filters: Fields,
  signal?: AbortSignal,
  { later, known }: Pick<PagesOptions<Unit>, "later" | "known"> = {},
): Batches<Unit> =>
  filtered<Unit>(context.transport, kind.path, {
    query: contentQuery(kind, version, filters),
    pageSize: context.pageSize,
    later,
    known,
    signal,
  });

/** Units of a page that are parsed at once. */
const together = 20;

/** A page of the same, a few units at a time: for those who look at each of thousands that are long. @param mostBytes of the page */
export const contentInParts = (
  context: Context,
  kind: ContentKind,
  version: string,
  filters: Fields,
  place: { readonly limit: number; readonly offset?: number },
  { signal, mostBytes }: Pick<PagesOptions<ItemBytes>, "signal" | "mostBytes">,
): Promise<AsyncIterable<readonly Unit[]>> => {
  const options = { query: contentQuery(kind, version, filters), pageSize: context.pageSize, signal };
  return inParts(async (items) => {
    // One that had to be read again is as long as it is: of what it has, some may have been looked at.
    const most = items === "bytes" ? mostBytes : undefined;
    return (await filtered<ItemBytes>(context.transport, kind.path, { ...options, items, mostBytes: most }).page(place)).results;
  }, together);
};

const contentQuery = (kind: ContentKind, version: string | undefined, filters: Fields): Readonly<Record<string, unknown>> => ({
  ordering: "pk",
  ...filters,
  fields: someFields(kind, filters.fields),
  ...(version === undefined ? {} : { repository_version: version }),
});

/** Of a few fields, each of them short, so many times as many fit an answer: more would be held at once, and are no sooner there. */
const lean = 3;
export const leanPage = ({ pageSize }: Pick<Context, "pageSize">): number => Math.max(pageSize, Math.min(10_000, lean * pageSize));

/**
 * The same, with larger pages after the first, where a few fields are asked for.
 * @param known how many there are.
 */
export const listLean = (
  context: Context,
  kind: ContentKind,
  version: string | undefined,
  filters: Fields,
  signal?: AbortSignal,
  known?: number,
): Batches<Unit> =>
  listContent(context, kind, version, filters, signal, {
    later: filters.fields === undefined ? undefined : leanPage(context),
    known,
  });
