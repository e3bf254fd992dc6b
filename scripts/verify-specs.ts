// Holds the committed specs against what a server really answers: reads every list (and the versions of each repository) at
// PULP_SDK_BASE_URL with PULP_SDK_USERNAME and PULP_SDK_PASSWORD, prints every contradiction once and exits 1 if there is one.
// The fuller the server, the more it finds; what it finds belongs into scripts/openapi/corrections.ts.
import { readFile } from "node:fs/promises";
import { components } from "./openapi/components.ts";
import type { Document, Schema } from "./openapi/document.ts";
import { contradictions } from "./openapi/verify.ts";

const { PULP_SDK_BASE_URL: baseUrl, PULP_SDK_USERNAME: user = "admin", PULP_SDK_PASSWORD: password } = process.env;
if (baseUrl === undefined || password === undefined) throw new Error("Set PULP_SDK_BASE_URL and PULP_SDK_PASSWORD");

const login = await fetch(new URL("/pulp/api/v3/login/", baseUrl), {
  method: "POST",
  headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` },
});
if (!login.ok) throw new Error(`Login answered ${login.status}`);
const cookie = login.headers
  .getSetCookie()
  .map((line) => line.split(";")[0])
  .join("; ");

const get = async (path: string): Promise<unknown> => {
  const response = await fetch(new URL(path, new URL("/pulp/api/v3/", baseUrl)), { headers: { Cookie: cookie } });
  return response.ok ? response.json() : undefined;
};

interface Page {
  readonly results?: readonly { readonly versions_href?: string }[];
}

const answerOf = (document: Document, path: string): Schema | undefined =>
  document.paths[path]?.get?.responses["200"]?.content?.["application/json"]?.schema;

const found = new Set<string>();
let compared = 0;
const empty: string[] = [];

const compare = (document: Document, schema: Schema, answer: unknown): void => {
  compared += (answer as Page | undefined)?.results?.length ?? 1;
  for (const contradiction of contradictions(document, schema, answer)) found.add(contradiction);
};

for (const component of components) {
  const document = JSON.parse(await readFile(new URL(`../generated/specs/${component}.json`, import.meta.url), "utf8")) as Document;
  const versions = Object.keys(document.paths).find((path) => path.endsWith("_repository_href}versions/"));
  for (const path of Object.keys(document.paths)) {
    const schema = answerOf(document, path);
    if (schema === undefined || /[{]|^\//.test(path)) continue;
    const answer = (await get(`${path}?limit=200`)) as Page | undefined;
    if (answer === undefined) continue;
    compare(document, schema, answer);
    if (answer.results?.length === 0) empty.push(path);
    const versionsHref = path.startsWith(`repositories/${component}/`) ? answer.results?.[0]?.versions_href : undefined;
    const versionSchema = versions === undefined ? undefined : answerOf(document, versions);
    if (versionsHref !== undefined && versionSchema) compare(document, versionSchema, await get(versionsHref));
  }
}

for (const contradiction of [...found].sort()) console.error(contradiction);
console.log(`${compared} objects compared, ${found.size} contradictions; nothing to compare in ${empty.length} lists: ${empty.join(" ")}`);
if (found.size > 0) process.exitCode = 1;
