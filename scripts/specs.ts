// Fetches every component's OpenAPI document from a server, and writes what is kept of it: of the newest line generated/specs/ and
// generated/manifest.json, of another one (--line 3.85) generated/lines/<line>.json.
// PULP_SDK_BASE_URL names the server; without it a local one with all plugins of the line is started.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkLine, type LocalLine, lineOf } from "../src/local/lines.ts";
import { startLocalPulp } from "../src/local/server.ts";
import { type Component, components } from "./openapi/components.ts";
import type { Document, RawDocument } from "./openapi/document.ts";
import { stableJson } from "./openapi/json.ts";
import { normalise } from "./openapi/normalise.ts";
import { outlineOf } from "./openapi/outline.ts";

const generated = new URL("../generated/", import.meta.url);
const specs = new URL("specs/", generated);

const get = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}. Is this plugin installed on the server?`);
  return response.json();
};

interface Fetched {
  readonly version: string;
  readonly document: Document;
}

const fetchAll = async (apiRoot: string, wanted: readonly Component[]): Promise<ReadonlyMap<Component, Fetched>> => {
  const fetched = new Map<Component, Fetched>();
  const { versions } = (await get(`${apiRoot}status/`)) as { readonly versions: readonly { component: string; version: string }[] };
  for (const component of wanted) {
    const raw = (await get(`${apiRoot}docs/api.json?component=${component}`)) as RawDocument;
    const version = versions.find((one) => one.component === component)?.version;
    if (version === undefined) throw new Error(`The server at ${apiRoot} has no component ${component}`);
    fetched.set(component, { version, document: normalise(raw) });
    console.log(`${component} ${version}: ${Object.keys(raw.paths).length} paths`);
  }
  return fetched;
};

const versionsOf = (fetched: ReadonlyMap<Component, Fetched>): Readonly<Record<string, string>> =>
  Object.fromEntries([...fetched].map(([component, { version }]) => [component, version]));

/** Of the newest: whole documents, which the types follow from. */
const writeSpecs = async (fetched: ReadonlyMap<Component, Fetched>): Promise<void> => {
  await mkdir(specs, { recursive: true });
  for (const [component, { document }] of fetched) await writeFile(new URL(`${component}.json`, specs), stableJson(document));
  const stale = (await readdir(specs)).filter((name) => !fetched.has(name.replace(/\.json$/, "") as Component));
  for (const name of stale) await rm(new URL(name, specs));
  await writeFile(new URL("manifest.json", generated), `${JSON.stringify(versionsOf(fetched), null, 2)}\n`);
};

/** Of another line: the names that its endpoints take, from which it follows what it lacks. */
const writeOutlines = async (line: LocalLine, fetched: ReadonlyMap<Component, Fetched>): Promise<void> => {
  const outlines = Object.fromEntries([...fetched].map(([component, { document }]) => [component, outlineOf(document)]));
  await mkdir(new URL("lines/", generated), { recursive: true });
  await writeFile(new URL(`lines/${line}.json`, generated), stableJson({ versions: versionsOf(fetched), outlines }));
};

const { values } = parseArgs({ options: { line: { type: "string", default: "newest" } } });
const line = checkLine(values.line);
const { plugins } = lineOf(line);
const wanted = components.filter((component) => component === "core" || plugins.some((plugin) => plugin === component));
const write = async (apiRoot: string): Promise<void> => {
  const fetched = await fetchAll(apiRoot, wanted);
  await (line === "newest" ? writeSpecs(fetched) : writeOutlines(line, fetched));
};

const given = process.env.PULP_SDK_BASE_URL;
if (given === undefined) {
  await using server = await startLocalPulp({ line, plugins, onProgress: ({ message }) => console.log(message) });
  await write(`${server.baseUrl}${server.apiRoot}api/v3/`);
} else {
  await write(new URL("/pulp/api/v3/", given).href);
}
