import type { Document, Schema } from "./document.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value);

const prefix = "#/components/schemas/";

/** What in an answer contradicts its schema, each as `<schema>.<field>: <what>`. Unknown fields don't: newer servers add some. */
export const contradictions = (document: Document, schema: Schema, value: unknown, at = "answer"): string[] => {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(prefix.length);
    return contradictions(document, document.components.schemas[name] ?? {}, value, name);
  }
  if (value === null) return schema.nullable || Object.keys(schema).every((key) => key === "readOnly") ? [] : [`${at}: null`];
  if (Array.isArray(schema.allOf)) return schema.allOf.flatMap((part) => contradictions(document, part as Schema, value, at));
  const kind = kindOf(value);
  if (typeof schema.type === "string" && schema.type !== kind && !(schema.type === "number" && kind === "integer"))
    return [`${at}: ${kind} instead of ${schema.type}`];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return [`${at}: ${JSON.stringify(value)} is not listed`];
  if (Array.isArray(value)) return value.flatMap((item) => contradictions(document, (schema.items ?? {}) as Schema, item, `${at}[]`));
  if (!isObject(value)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const fields = isObject(schema.properties) ? schema.properties : {};
  return Object.entries(fields).flatMap(([field, of]) => {
    if (field in value) return contradictions(document, of as Schema, value[field], `${at}.${field}`);
    return required.includes(field) ? [`${at}.${field}: absent`] : [];
  });
};
