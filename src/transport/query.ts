import { UsageError } from "../errors/index.ts";

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type Query = Readonly<Record<string, QueryValue>>;

/** Lists are comma-separated, as Pulp's `__in` filters want them; `undefined` is left out, `null` is the word. */
export const serializeQuery = (query: Readonly<Record<string, unknown>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    // A server takes an empty list for no filter at all, and answers with everything.
    if (Array.isArray(value) && value.length === 0)
      throw new UsageError({
        message: `the filter ${name} has an empty list.`,
        hint: "Nothing can match that: leave the request out, or the filter. Nothing was sent.",
      });
    search.append(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return search.toString();
};

/** gunicorn refuses request lines over 4,094 bytes; this leaves room for the path and the other parameters. */
export const maxListBytes = 3_000;

/** What a list takes in a query, percent-encoded. */
export const queryBytes = (values: readonly (string | number)[]): number =>
  values.reduce((sum: number, value) => sum + encodeURIComponent(value).length + 3, 0);

/** Cuts a list into parts that each fit a query. Values are measured as they travel, percent-encoded. */
export const chunkForQuery = (values: readonly string[], room = maxListBytes): string[][] => {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  let bytes = 0;
  for (const value of values) {
    const size = queryBytes([value]);
    if (chunk.length > 0 && bytes + size > room) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(value);
    bytes += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
};
