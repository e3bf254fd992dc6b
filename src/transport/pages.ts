import { ProtocolError } from "../errors/index.ts";
import { anObject, aPage, aPageOfBytes, type Listed, type Shape, type Unparsed } from "./shapes.ts";
import type { RequestOptions, Transport } from "./transport.ts";

/** One page of a list. */
export interface Page<T> {
  /** How many there are in all, at the time of this page. */
  readonly count: number;
  /** What the page holds. */
  readonly results: readonly T[];
  /** True when there is another page. */
  readonly more: boolean;
}

/** A list on the server, read as it is iterated: constant memory, nothing truncated. */
export interface Pages<T> extends AsyncIterable<T> {
  /** One page of up to `limit` items, `offset` items in. */
  page(options?: { readonly limit?: number; readonly offset?: number }): Promise<Page<T>>;
  /** Every item, in one array. */
  all(): Promise<T[]>;
}

/** The same, for those who look at each of thousands of items: a step of an asynchronous iterator an item takes more memory than the item does. */
export interface Batches<T> extends Pages<T> {
  /** Every item, so many at once as a page brings; further pages are asked for right away. */
  batches(): AsyncIterable<readonly T[]>;
}

export interface PagesOptions<T> extends Pick<RequestOptions, "path" | "query" | "signal" | "persist" | "mostBytes"> {
  /** Items a request. */
  readonly pageSize: number;
  /**
   * Items a request after the first one, at most, where that may be more: what is left is shared by as many pages as can be under way at once, so
   * that the first one tells soon how much that is, and none waits for another. @default pageSize
   */
  readonly later?: number | undefined;
  /** How many items there are, where that is known: then the first pages are asked for at once, as large as later ones. It may be wrong. */
  readonly known?: number | undefined;
  /** What each item looks like, or that it is left as bytes. @default a JSON object */
  readonly items?: Shape<unknown> | Unparsed;
  /** How many there can be, at most: an answer with more is none. */
  readonly most?: number | undefined;
  /** What tells an item from another: those seen twice, as the list moved under the reader, are dropped. @default pulp_href */
  readonly identity?: (item: T) => unknown;
}

const hrefOf = (item: unknown): unknown => (item as { pulp_href?: unknown } | null)?.pulp_href;

/** A list may grow while it is read, but not as fast as it is read. */
const mostOf = (countAtFirst: number, pageSize: number): number => 2 * countAtFirst + 100 * pageSize;

/** Pages under way at once, as many as the API workers of a small server: memory stays at so many pages. */
const ahead = 2;

/** Items a page, so that all of them are about as long, and as many as can be under way. */
const shareOf = (left: number, pageSize: number, most: number): number =>
  left === 0 || most <= pageSize ? pageSize : Math.max(pageSize, Math.ceil(left / (ahead * Math.ceil(left / (ahead * most)))));

/** `GET <key>?limit=…&offset=…`, page after page, by the server's own `next` links. */
export const pages = <T>(transport: Transport, key: string, options: PagesOptions<T>): Batches<T> => {
  const {
    path,
    query = {},
    signal,
    persist,
    mostBytes,
    pageSize,
    later = pageSize,
    known = 0,
    items = anObject,
    most: limit,
    identity = hrefOf,
  } = options;
  type Parameters = Readonly<Record<string, unknown>>;

  const read = async (parameters: Parameters): Promise<Listed<T>> => {
    const offset = Number(parameters.offset);
    const expects = typeof items === "string" ? aPageOfBytes(offset, items) : aPage(items, offset, limit);
    return (await transport.send<Listed<T>>("GET", key, { path, query: parameters, signal, persist, mostBytes, expects })).body;
  };

  async function* each(): AsyncGenerator<{ readonly items: readonly T[]; readonly goOn: () => void }> {
    // Only the identities of the last page are kept: offset paging repeats what a new item pushed down, and that is where it lands.
    let before = new Set<unknown>();
    const asked: Promise<Listed<T>>[] = [];
    const ask = (parameters: Parameters): void => {
      const page = read(parameters);
      page.catch(() => {});
      asked.push(page);
    };
    const first: Parameters = { ...query, limit: shareOf(known, pageSize, later), offset: 0 };
    askAhead(first, known, asked, ask);
    let most: number | undefined;
    let received = 0;
    for (let page = await asked.shift(); page !== undefined; page = await asked.shift()) {
      const { next, count, results } = page;
      most ??= mostOf(count, pageSize);
      received += results.length;
      if (received > most) throw endless(key, received);
      let wentOn = next === null;
      const goOn = (): void => {
        if (!wentOn && next !== null) {
          const link: Parameters = Object.fromEntries(new URLSearchParams(transport.urls.nextQuery(next)));
          const isFirst = received === results.length && known === 0;
          askAhead(isFirst ? { ...link, limit: shareOf(count - Number(link.offset), Number(link.limit), later) } : link, count, asked, ask);
        }
        wentOn = true;
      };
      const seen = new Set<unknown>();
      for (const item of results) seen.add(identity(item));
      seen.delete(undefined);
      const last = before;
      before = seen;
      yield { items: last.size === 0 ? results : results.filter((item) => !last.has(identity(item))), goOn };
      if (next === null) return;
      goOn();
    }
  }

  async function* iterate(): AsyncGenerator<T> {
    for await (const { items, goOn } of each())
      for (const item of items) {
        yield item;
        // Not before the first item is taken: many look for one, and stop there.
        goOn();
      }
  }

  async function* batches(): AsyncGenerator<readonly T[]> {
    for await (const { items, goOn } of each()) {
      goOn();
      yield items;
    }
  }

  /** While one page is read, the next ones are under way: by the server's own link, and by the offsets that follow from it. */
  const askAhead = (link: Parameters, count: number, asked: readonly unknown[], ask: (parameters: Parameters) => void): void => {
    const [limit, offset] = [Number(link.limit), Number(link.offset)];
    while (asked.length < ahead) {
      const at = offset + asked.length * limit;
      if (asked.length > 0 && !(at < count)) return;
      ask(asked.length === 0 ? link : { ...link, offset: at });
    }
  };

  return {
    [Symbol.asyncIterator]: iterate,
    batches,
    async page({ limit = pageSize, offset = 0 } = {}) {
      const { count, results, next } = await read({ ...query, limit, offset });
      return { count, results, more: next !== null };
    },
    async all() {
      const items: T[] = [];
      for await (const some of batches()) for (const item of some) items.push(item);
      return items;
    },
  };
};

const endless = (key: string, received: number): ProtocolError =>
  new ProtocolError({
    attempted: `GET ${key}`,
    message: `the list grows faster than it can be read: ${received} items so far.`,
    hint: "Does something between here and the server repeat its answers? Else read it with narrower filters.",
  });
