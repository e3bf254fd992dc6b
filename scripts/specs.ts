// Fetches every component's OpenAPI document from a server and writes generated/specs/ and generated/manifest.json.
// PULP_SDK_BASE_URL names the server; without it a local one with all plugins is started.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { LOCAL_PLUGINS, startLocalPulp } from "../src/local/index.ts";
import { type Component, components } from "./openapi/components.ts";
import type { RawDocument } from "./openapi/document.ts";
import { stableJson } from "./openapi/json.ts";
import { normalise } from "./openapi/normalise.ts";

const specs = new URL("../generated/specs/", import.meta.url);
const manifest = new URL("../generated/manifest.json", import.meta.url);

const get = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}. Is this plugin installed on the server?`);
  return response.json();
};

const fetchSpecs = async (apiRoot: string): Promise<void> => {
  await mkdir(specs, { recursive: true });
  const versions: Partial<Record<Component, string>> = {};
  for (const component of components) {
    const raw = (await get(`${apiRoot}docs/api.json?component=${component}`)) as RawDocument;
    const version = raw.info["x-pulp-app-versions"]?.[component];
    if (version === undefined) throw new Error(`The server at ${apiRoot} has no component ${component}`);
    versions[component] = version;
    const text = stableJson(normalise(raw));
    await writeFile(new URL(`${component}.json`, specs), text);
    console.log(`${component} ${version}: ${Object.keys(raw.paths).length} paths, ${Math.round(text.length / 1000)} kB`);
  }
  for (const name of await readdir(specs)) if (!(name.replace(/\.json$/, "") in versions)) await rm(new URL(name, specs));
  await writeFile(manifest, `${JSON.stringify(versions, null, 2)}\n`);
};

const given = process.env.PULP_SDK_BASE_URL;
if (given === undefined) {
  await using server = await startLocalPulp({ plugins: LOCAL_PLUGINS, onProgress: ({ message }) => console.log(message) });
  await fetchSpecs(`${server.baseUrl}/pulp/api/v3/`);
} else {
  await fetchSpecs(new URL("/pulp/api/v3/", given).href);
}
