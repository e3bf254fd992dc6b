import { absent, corrections, everywhere } from "./corrections.ts";
import type { Schema } from "./document.ts";

/** Keys that carry meaning for types or for whoever reads a diff of two servers. Everything else is prose. */
const kept = new Set([
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "default",
  "deprecated",
  "enum",
  "format",
  "items",
  "maxItems",
  "maxLength",
  "maximum",
  "minItems",
  "minLength",
  "minimum",
  "nullable",
  "oneOf",
  "pattern",
  "properties",
  "readOnly",
  "required",
  "type",
  "writeOnly",
]);

type Side = "request" | "answer";

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);

const properties = (value: Schema, side: Side): Schema =>
  Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, strip(isSchema(schema) ? schema : {}, side)]));

const value = (key: string, of: unknown, side: Side): unknown => {
  if (key === "properties" && isSchema(of)) return properties(of, side);
  if (key === "required" && Array.isArray(of)) return [...of].sort();
  if (key === "default") return of;
  if (Array.isArray(of)) return of.map((item) => (isSchema(item) ? strip(item, side) : item));
  return isSchema(of) ? strip(of, side) : of;
};

/**
 * A schema without prose. In answers every property is required: the serializers always send all of them, but the documents mark
 * only those that a request would have to hold.
 */
export const strip = (schema: Schema, side: Side): Schema => {
  const out: Record<string, unknown> = {};
  for (const [key, of] of Object.entries(schema)) if (kept.has(key)) out[key] = value(key, of, side);
  if (side === "answer") delete out.default;
  if (side === "answer" && isSchema(out.properties)) out.required = Object.keys(out.properties).sort();
  return out;
};

/** `file.FileRepositoryResponse` and `PaginatedFileRepositoryResponseList` are what a server sends; the rest is what it takes. */
const sideOf = (name: string): Side => (/Response(List)?$/.test(name) ? "answer" : "request");

/** An answer's schema as the server really answers. */
const correct = (name: string, schema: Schema): Schema => {
  if (sideOf(name) !== "answer" || !isSchema(schema.properties) || !Array.isArray(schema.required)) return schema;
  const changes: Readonly<Record<string, Schema>> = { ...everywhere, ...corrections[name] };
  const fields = Object.entries(schema.properties).map(([field, of]) => [field, isSchema(of) ? { ...of, ...changes[field] } : of]);
  return { ...schema, properties: Object.fromEntries(fields), required: schema.required.filter((field) => !absent[name]?.includes(field)) };
};

/** All named schemas, stripped and corrected. */
export const schemas = (of: Readonly<Record<string, Schema>>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(of).map(([name, schema]) => [name, correct(name, strip(schema, sideOf(name)))]));
