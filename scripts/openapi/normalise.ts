import type { Content, Document, Operation, Parameter, PathItem, RawDocument, RawOperation, RawParameter, Schema } from "./document.ts";
import { schemas, strip } from "./schema.ts";

/** Content types of a body: JSON where the server takes it, multipart where it doesn't (uploads). Forms say the same thing thrice. */
const mediaTypes = ["application/json", "multipart/form-data"];

/** Profilers for server developers: on every operation, of no use to a client. */
const droppedHeaders = new Set(["X-Task-Diagnostics"]);

/**
 * A path key that holds on any server: relative to the API root (`rpm/copy/`), since root and domain vary; relative to the origin,
 * with a leading slash, for what lies outside (`/pypi/{path}/simple/`); hrefs as they are (`{rpm_rpm_repository_href}sync/`).
 */
export const pathKey = (path: string, apiRoot: string): string => {
  const roots = [apiRoot, apiRoot.replace(/api\/v3\/$/, "{pulp_domain}/api/v3/")];
  const root = roots.find((candidate) => path.startsWith(candidate));
  return root === undefined ? path : path.slice(root.length);
};

/** The galaxy API again, with `default` for its `{path}`. */
const repeated = "/pulp_ansible/galaxy/default/";

const content = (
  of: Readonly<Record<string, { readonly schema?: Schema }>> | undefined,
  side: "request" | "answer",
): Content | undefined => {
  const type = mediaTypes.find((name) => of?.[name]);
  return type === undefined ? undefined : { [type]: { schema: strip(of?.[type]?.schema ?? {}, side) } };
};

const parameter = ({ in: where, name, required, explode, schema }: RawParameter): Parameter => ({
  in: where,
  name,
  ...(required && { required: true }),
  // Arrays travel comma-separated; the few that don't are worth seeing.
  ...(explode && { explode: true }),
  schema: strip(schema ?? {}, "request"),
});

const wanted = ({ in: where, name }: RawParameter): boolean => !(where === "header" && droppedHeaders.has(name)) && name !== "pulp_domain";

const byPlace = (a: Parameter, b: Parameter): number => (`${a.in} ${a.name}` < `${b.in} ${b.name}` ? -1 : 1);

const operation = (raw: RawOperation): Operation => {
  const parameters = (raw.parameters ?? []).filter(wanted).map(parameter).sort(byPlace);
  const body = content(raw.requestBody?.content, "request");
  const responses = Object.entries(raw.responses ?? {})
    .filter(([code]) => code.startsWith("2"))
    .map(([code, response]) => {
      const answer = content(response.content, "answer");
      return [code, answer ? { content: answer } : {}] as const;
    });
  return {
    ...(raw.deprecated && { deprecated: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { ...(raw.requestBody?.required && { required: true }), content: body } }),
    responses: Object.fromEntries(responses),
  };
};

const referencesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "");

/** Schemas that a path leads to; others were only named by what has been dropped. */
const reachable = (paths: Readonly<Record<string, PathItem>>, all: Record<string, Schema>): Record<string, Schema> => {
  const names = new Set(referencesIn(paths));
  for (const name of names) for (const next of referencesIn(all[name] ?? {})) names.add(next);
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
};

/** A server's OpenAPI document without prose, with keys and bodies as the SDK uses them. `apiRoot`: `/pulp/api/v3/` by default. */
export const normalise = (raw: RawDocument, apiRoot = "/pulp/api/v3/"): Document => {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(raw.paths)) {
    if (path.startsWith(repeated)) continue;
    const key = pathKey(path, apiRoot);
    if (key in paths) throw new Error(`Two paths become ${key}; the second is ${path}`);
    paths[key] = Object.fromEntries(Object.entries(item).map(([method, of]) => [method, operation(of)]));
  }
  return { openapi: raw.openapi, paths, components: { schemas: reachable(paths, schemas(raw.components?.schemas ?? {})) } };
};
