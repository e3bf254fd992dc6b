import { type Batches, type Page, type PagesOptions, pages } from "./pages.ts";
import { chunkForQuery, maxListBytes, queryBytes } from "./query.ts";
import type { Transport } from "./transport.ts";

type Filters = Readonly<Record<string, unknown>>;
type Entry = readonly [name: string, values: readonly (string | number)[]];

const isDigest = /^(?:.*_)?(?:md5|sha\d+|digest|checksum)(?:__in)?$/;
const hex = /^(?:[a-z0-9]+:)?[0-9a-f]{32,}$/i;

/** Servers keep digests in small letters, and compare them letter by letter. */
const smallDigests = (filters: Filters): Filters => {
  const small = (value: unknown): unknown => (typeof value === "string" && hex.test(value) ? value.toLowerCase() : value);
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      !isDigest.test(name) ? value : Array.isArray(value) ? value.map(small) : small(value),
    ]),
  );
};

/** Of these the server takes what has all values: parts would be something else. */
const all = /_resources__in$/;

/** The lists that may be cut: an item has one of their values, so that it is in one part. */
const cuttable = (filters: Filters): readonly Entry[] =>
  Object.entries(filters).flatMap(([name, value]) =>
    name.endsWith("__in") && !all.test(name) && Array.isArray(value) && value.length > 1 ? [[name, value] as const] : [],
  );

/** A comma would end the value within a list: those that have one are asked for alone, by the filter of one value. */
const withoutCommas = (filters: Filters): readonly Filters[] => {
  const [name, values] = Object.entries(filters).find(
    ([key, list]) => key.endsWith("__in") && Array.isArray(list) && list.some((value) => String(value).includes(",")),
  ) ?? ["", []];
  const { [name]: _, ...others } = filters;
  const exact = name.slice(0, -"__in".length);
  if (name === "" || exact in others) return [filters];
  const [alone, together] = [true, false].map((has) =>
    (values as readonly unknown[]).filter((value) => String(value).includes(",") === has),
  );
  return [
    ...(together?.length === 0 ? [] : withoutCommas({ ...others, [name]: together })),
    ...(alone ?? []).flatMap((value) => withoutCommas({ ...others, [exact]: value })),
  ];
};

/** As many queries as it takes for each to fit a request line. */
const partsOf = (filters: Filters): readonly Filters[] => {
  const lists = cuttable(filters).map(([name, values]) => ({ name, values, bytes: queryBytes(values) }));
  const total = lists.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= maxListBytes) return [filters];
  const longest = lists.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const room = Math.max(maxListBytes - (total - longest.bytes), maxListBytes / 4);
  const chunks = chunkForQuery(longest.values.map(String), room);
  return chunks.length === 1 ? [filters] : chunks.flatMap((values) => partsOf({ ...filters, [longest.name]: values }));
};

/** Each value once: an item that is in two parts would be listed twice. */
const once = (filters: Filters): Filters =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, name.endsWith("__in") && Array.isArray(value) ? [...new Set(value)] : value]),
  );

/**
 * A list by filters that users give, however long they are: what doesn't fit one request line is asked for in parts, one after the other, in the
 * order of the values that were given. `ordering` holds within each part.
 */
export const filtered = <T>(transport: Transport, key: string, { query = {}, ...options }: PagesOptions<T>): Batches<T> => {
  const parts = withoutCommas(once(smallDigests(query)))
    .flatMap(partsOf)
    .map((part) => pages<T>(transport, key, { ...options, query: part }));
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first ?? pages<T>(transport, key, { ...options, query });
  return joined([first, ...others], options.pageSize);
};

const hrefOf = (item: unknown): unknown => (item as { readonly pulp_href?: unknown } | null)?.pulp_href;

const joined = <T>(parts: readonly Batches<T>[], pageSize: number): Batches<T> => {
  /** Filters of what an item has several of (a task's resources) find it in more than one part. */
  const unseen = (): ((item: T) => boolean) => {
    const seen = new Set<unknown>();
    return (item) => {
      const href = hrefOf(item);
      if (href !== undefined && seen.has(href)) return false;
      seen.add(href);
      return true;
    };
  };
  async function* iterate(): AsyncGenerator<T> {
    const isNew = unseen();
    for (const part of parts) for await (const item of part) if (isNew(item)) yield item;
  }
  async function* batches(): AsyncGenerator<readonly T[]> {
    const isNew = unseen();
    for (const part of parts) for await (const items of part.batches()) yield items.filter(isNew);
  }
  return {
    [Symbol.asyncIterator]: iterate,
    batches,
    async page({ limit = pageSize, offset = 0 } = {}): Promise<Page<T>> {
      let [skip, count] = [offset, 0];
      const results: T[] = [];
      for (const part of parts) {
        const wanted = limit - results.length;
        // One that is only counted is asked for one item.
        const page = await part.page({ limit: Math.max(wanted, 1), offset: skip });
        if (wanted > 0) results.push(...page.results);
        count += page.count;
        skip = Math.max(0, skip - page.count);
      }
      return { count, results, more: offset + results.length < count };
    },
    async all() {
      const items: T[] = [];
      for await (const some of batches()) for (const item of some) items.push(item);
      return items;
    },
  };
};
