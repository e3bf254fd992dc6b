import type { Document, Operation, Schema } from "./document.ts";

/** What one endpoint takes: names alone. */
export interface Endpoint {
  /** Of the bodies of POST and PATCH. */
  readonly fields?: readonly string[];
  /** Of a list. */
  readonly filters?: readonly string[];
}

/** Endpoint -> what it takes. `*` stands for what tells an object from the others: `<list>*`, and a verb after it. */
export type Outline = Readonly<Record<string, Endpoint>>;

const hrefKey = /^\{(\w+_href)\}(.*)$/;
const prefix = "#/components/schemas/";

const answerOf = (operation: Operation | undefined): Schema | undefined =>
  operation?.responses["200"]?.content?.["application/json"]?.schema ?? operation?.responses["201"]?.content?.["application/json"]?.schema;

/** Where the objects are listed that an href names: the list whose items are what a GET of the href answers. */
const listsOf = (document: Document): ReadonlyMap<string, string> => {
  const { schemas } = document.components;
  const deref = (schema: Schema | undefined): Schema | undefined =>
    typeof schema?.$ref === "string" ? schemas[schema.$ref.slice(prefix.length)] : schema;
  const bySchema = new Map<unknown, string>();
  for (const [key, { get }] of Object.entries(document.paths)) {
    if (key.startsWith("{") || key.startsWith("/")) continue;
    const properties = deref(answerOf(get))?.properties as Readonly<Record<string, Schema>> | undefined;
    const item = (properties?.results?.items as Schema | undefined)?.$ref;
    if (item !== undefined) bySchema.set(item, key);
  }
  const lists = new Map<string, string>();
  for (const [key, { get }] of Object.entries(document.paths)) {
    const [, href = "", rest] = hrefKey.exec(key) ?? [];
    const list = rest === "" ? bySchema.get(answerOf(get)?.$ref) : undefined;
    if (list !== undefined) lists.set(href, `${list}*/`);
  }
  for (const key of Object.keys(document.paths)) {
    const [, href = ""] = hrefKey.exec(key) ?? [];
    const repository = lists.get(href.replace(/_version_href$/, "_href"));
    if (href.endsWith("_repository_version_href") && repository !== undefined) lists.set(href, `${repository}versions/*/`);
  }
  return lists;
};

const fieldsOf = (document: Document, operation: Operation | undefined): readonly string[] => {
  const { schemas } = document.components;
  const names = (schema: Schema | undefined): readonly string[] => {
    if (typeof schema?.$ref === "string") return names(schemas[schema.$ref.slice(prefix.length)]);
    const parts = [schema?.allOf, schema?.oneOf, schema?.anyOf].flatMap((part) => (Array.isArray(part) ? (part as Schema[]) : []));
    return [...Object.keys((schema?.properties as object | undefined) ?? {}), ...parts.flatMap(names)];
  };
  return Object.values(operation?.requestBody?.content ?? {}).flatMap(({ schema }) => names(schema));
};

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** The endpoints of one component, below the API's root. */
export const outlineOf = (document: Document): Outline => {
  const lists = listsOf(document);
  const outline: Record<string, Endpoint> = {};
  for (const [key, item] of Object.entries(document.paths)) {
    const [, href, rest] = hrefKey.exec(key) ?? [];
    const at = href === undefined ? key : lists.has(href) ? `${lists.get(href)}${rest}` : undefined;
    if (at === undefined || at.startsWith("/") || at.includes("{")) continue;
    const fields = sorted([...fieldsOf(document, item.post), ...fieldsOf(document, item.patch)]);
    const filters = sorted((item.get?.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => name));
    outline[at] = { ...(fields.length > 0 && { fields }), ...(filters.length > 0 && { filters }) };
  }
  return outline;
};
