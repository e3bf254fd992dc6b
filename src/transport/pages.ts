import type { RequestOptions, Transport } from "./transport.ts";

/** One page of a list. */
export interface Page<T> {
  /** How many there are in all, at the time of this page. */
  readonly count: number;
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

interface Listed<T> {
  readonly count: number;
  readonly next: string | null;
  readonly results: readonly T[];
}

export interface PagesOptions<T> extends Pick<RequestOptions, "path" | "query" | "signal"> {
  /** Items a request. */
  readonly pageSize: number;
  /** What tells an item from another: those seen twice, as the list moved under the reader, are dropped. @default pulp_href */
  readonly identity?: (item: T) => unknown;
}

const hrefOf = (item: unknown): unknown => (item as { pulp_href?: unknown }).pulp_href;

/** `GET <key>?limit=…&offset=…`, page after page, by the server's own `next` links. */
export const pages = <T>(transport: Transport, key: string, options: PagesOptions<T>): Pages<T> => {
  const { path, query = {}, signal, pageSize, identity = hrefOf } = options;

  const read = async (parameters: Readonly<Record<string, unknown>>): Promise<Listed<T>> =>
    (await transport.send<Listed<T>>("GET", key, { path, query: parameters, signal })).body;

  async function* iterate(): AsyncGenerator<T> {
    // Only the identities of the last page are kept: offset paging repeats what a new item pushed down, and that is where it lands.
    let before = new Set<unknown>();
    let parameters: Readonly<Record<string, unknown>> | undefined = { ...query, limit: pageSize, offset: 0 };
    while (parameters !== undefined) {
      const { results, next }: Listed<T> = await read(parameters);
      const seen = new Set<unknown>();
      for (const item of results) {
        const id = identity(item);
        if (id !== undefined) {
          seen.add(id);
          if (before.has(id)) continue;
        }
        yield item;
      }
      before = seen;
      parameters = next === null ? undefined : Object.fromEntries(new URLSearchParams(transport.urls.nextQuery(next)));
    }
  }

  return {
    [Symbol.asyncIterator]: iterate,
    async page({ limit = pageSize, offset = 0 } = {}) {
      const { count, results, next } = await read({ ...query, limit, offset });
      return { count, results, more: next !== null };
    },
    async all() {
      const items: T[] = [];
      for await (const item of iterate()) items.push(item);
      return items;
    },
  };
};
