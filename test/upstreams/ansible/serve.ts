import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { type Switching, startSwitching } from "../switching.ts";

const DATA = join(import.meta.dirname, "data");

/** A collection that no upstream has, for uploads. */
export const fernTarball = join(DATA, "uploads/grove-fern-1.0.0.tar.gz");
/** A git repository, as `git clone` takes it, that holds the source of `grove.bark` 0.3.0. */
export const barkBundle = join(DATA, "git/bark.bundle");
/** `url` of a role remote, below the origin. */
export const ROLES = "/api/v1/roles/";

interface CollectionInfo {
  readonly namespace: string;
  readonly name: string;
  readonly version: string;
}

/** The collections of a state as the Galaxy API v3 has them, at `/api/`, and one role as v1 does. */
export const ansibleHandlers = (state: () => State): readonly Handler[] => [
  galaxy(state),
  roles,
  files("/download/", () => join(DATA, state())),
];

/** Serves the collections of a state. */
export const startGalaxy = (): Promise<Switching> => startSwitching("/api/", ansibleHandlers);

const galaxy =
  (state: () => State): Handler =>
  async (request, response, path) => {
    if (!path.startsWith("/api/v3") && path !== "/api/") return "pass";
    const origin = `http://${request.headers.host}`;
    const answer = path === "/api/" ? { available_versions: { v3: "v3/" } } : await v3(state(), origin, path.slice("/api/v3".length));
    if (answer === undefined) return "pass";
    send(response, answer);
    return "answered";
  };

const v3 = async (state: State, origin: string, path: string): Promise<unknown> => {
  const all = await collections(state);
  const [, kind, namespace, name, versions, version, blob] = path.split("/");
  if (kind === undefined || kind === "") return { published: state === "v1" ? "2025-01-01T00:00:00Z" : "2025-02-01T00:00:00Z" };
  if (kind !== "collections" || namespace === "all") return undefined;
  const chosen = all.filter((one) => one.namespace === namespace && one.name === name);
  if (namespace === undefined || namespace === "") {
    const names = new Map(
      all.map((one) => [`${one.namespace}.${one.name}`, { namespace: one.namespace, name: one.name, deprecated: false }]),
    );
    return page([...names.values()]);
  }
  if (chosen.length === 0) return undefined;
  if (versions === undefined || versions === "") return { namespace, name, deprecated: false };
  if (version === undefined || version === "") return page(chosen.map((one) => ({ version: one.version })));
  const found = chosen.find((one) => one.version === version);
  if (blob === "docs-blob") return { docs_blob: {} };
  return found === undefined ? undefined : describe(state, origin, found);
};

const page = (data: readonly unknown[]): unknown => ({ meta: { count: data.length }, links: { next: null }, data });

const describe = async (state: State, origin: string, { namespace, name, version, ...metadata }: CollectionInfo): Promise<unknown> => {
  const filename = `${namespace}-${name}-${version}.tar.gz`;
  const bytes = await readFile(join(DATA, state, filename));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    version,
    namespace: { name: namespace },
    collection: { name },
    download_url: `${origin}/download/${filename}`,
    artifact: { filename, sha256, size: bytes.length },
    metadata,
    signatures: [],
  };
};

const collections = async (state: State): Promise<readonly CollectionInfo[]> => {
  const names = (await readdir(join(DATA, state))).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => {
      const manifest = JSON.parse(await readFile(join(DATA, state, name), "utf8")) as { readonly collection_info: CollectionInfo };
      return manifest.collection_info;
    }),
  );
};

/** pulp downloads roles from a fixed place outside, so only what is said of them can be had here. */
const roles: Handler = async (_request, response, path) => {
  if (path !== ROLES) return "pass";
  const role = { name: "sapling", github_user: "grove", github_repo: "sapling" };
  send(response, { count: 1, results: [{ ...role, summary_fields: { namespace: { name: "grove" }, versions: [{ name: "1.0.0" }] } }] });
  return "answered";
};

const send = (response: Parameters<Handler>[1], body: unknown): void => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};
