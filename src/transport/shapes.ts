import * as z from "zod/mini";
import { type ItemBytes, itemOf, splitPage } from "./page-bytes.ts";

/** What the body of an answer has to look like. An answer that doesn't is none: it is lost, as if the connection had broken. */
export interface Shape<T> {
  /** For messages: `a page of a list`. */
  readonly what: string;
  fits(body: unknown): body is T;
  /** How its bytes are read. @default JSON, as a whole */
  readonly parse?: (bytes: Uint8Array) => unknown;
}

/** One page of a list, as servers print it. */
export interface Listed<T> {
  readonly count: number;
  readonly next: string | null;
  readonly results: readonly T[];
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shapeOf = <T>(what: string, schema: z.ZodMiniType): Shape<T> => ({
  what,
  fits: (body): body is T => z.safeParse(schema, body).success,
});

/** Whatever is JSON: for those who read the API as it is. */
export const anyJson: Shape<unknown> = { what: "JSON", fits: (body): body is unknown => body !== undefined };

/** Whatever came, even nothing: for those who ask for another format than JSON. */
export const anything: Shape<unknown> = { what: "anything", fits: (_body): _body is unknown => true };

export const anObject: Shape<Readonly<Record<string, unknown>>> = { what: "a JSON object", fits: isObject };

const labels = z.nullable(z.record(z.string(), z.nullable(z.string())));

const counts = z.record(z.string(), z.looseObject({ count: z.number() }));
const summary = z.looseObject({ added: counts, removed: counts, present: counts });

/** A version that says what it holds. */
export const aSummary: Shape<unknown> = shapeOf("a version's summary", z.looseObject({ content_summary: summary }));

/** The fields of a resource that decide what happens next, where it has them. */
export const aResource: Shape<{ readonly pulp_href: string }> = shapeOf(
  "a resource of Pulp",
  z.looseObject({
    pulp_href: z.string(),
    pulp_labels: z.optional(labels),
    content_summary: z.optional(summary),
    hidden_fields: z.optional(z.array(z.looseObject({ name: z.string(), is_set: z.boolean() }))),
  }),
);

const href = z.string().check(z.regex(/^\/[^/]/));

/** 202: where the work goes on. */
export const aTask: Shape<{ readonly task?: string; readonly task_group?: string }> = shapeOf(
  "a task",
  z.union([z.looseObject({ task: href }), z.looseObject({ task_group: href })]),
);

export const noBody: Shape<undefined> = { what: "an answer without a body", fits: (body): body is undefined => body === undefined };

type FieldType = "string" | "number";

/** An object with these fields at least. */
export const objectWith = <T>(what: string, fields: Readonly<Record<string, FieldType>>): Shape<T> => {
  const wanted = Object.entries(fields);
  return { what, fits: (body): body is T => isObject(body) && wanted.every(([name, type]) => typeof body[name] === type) };
};

/** The offset that a `next` link goes on from; `undefined` where it doesn't say. */
const offsetOf = (next: string): number | undefined => {
  const offset = new URLSearchParams(next.slice(next.indexOf("?"))).get("offset");
  return offset !== null && /^\d+$/.test(offset) ? Number(offset) : undefined;
};

/**
 * One page, `offset` items in. Its `next` must go forward, no further than there are items, and no further than the items that came; without
 * one, they must be the last: a list that is cut short is no list.
 */
export const aPage = <T>(items: Shape<T>, offset = 0, most = Number.POSITIVE_INFINITY): Shape<Listed<T>> => ({
  what: `a page of a list of ${items.what}`,
  fits: (body): body is Listed<T> => {
    if (!isObject(body)) return false;
    const { count, next, results } = body;
    if (!Number.isSafeInteger(count) || !Array.isArray(results) || !(next === null || typeof next === "string")) return false;
    if ((count as number) > most || !results.every((item) => items.fits(item))) return false;
    const end = next === null ? Math.max(offset, count as number) : offsetOf(next);
    return end !== undefined && (next === null || (end > offset && end < (count as number))) && offset + results.length >= end;
  },
});

/** When it is seen whether items that stay bytes are what items are: where they are parsed, or before the page is taken. */
export type Unparsed = "bytes" | "sound bytes";

/** The object that an item's bytes are; `undefined` where they are none. */
export const objectIn = (item: ItemBytes): Readonly<Record<string, unknown>> | undefined => {
  const object = itemOf(item);
  return isObject(object) ? object : undefined;
};

/** The same, of items that stay bytes. */
export const aPageOfBytes = (offset: number, items: Unparsed): Shape<Listed<ItemBytes>> => {
  const fits = (item: unknown): item is ItemBytes => Buffer.isBuffer(item) && (items === "bytes" || objectIn(item) !== undefined);
  return { ...aPage({ what: "JSON objects", fits }, offset), parse: splitPage };
};

/** The first page of a list, whose items have these fields at least. */
export const aListOf = <T>(fields: Readonly<Record<string, FieldType>>): Shape<Listed<T>> => aPage(objectWith<T>("such items", fields));
