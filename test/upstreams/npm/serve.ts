import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { type Switching, startSwitching, withFiles } from "../switching.ts";

const DATA = join(import.meta.dirname, "data");

/** A tarball as `npm pack` names it, for uploads. */
export const npmFile = (name: string): string => join(DATA, "files", name);

interface Packument {
  readonly "dist-tags": Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, object>>;
}

/** A registry: `/<name>`, `/<name>/<version or tag>` and tarballs, at the root of a host, as the public one is. */
export const startNpmUpstream = (): Promise<Switching> => startSwitching("/", npmHandlers);

/** The same as handlers, at the root. */
export const npmHandlers = (state: () => State): readonly Handler[] => [tarballs, documents(state)];

const documents =
  (state: () => State): Handler =>
  async (request, response, path) => {
    const [, name = "", version] = /^\/(@[^/]+\/[^/]+|[^/@]+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const file = join(DATA, state(), `${name.replace("/", "%2f")}.json`);
    const text = name === "" ? undefined : await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return "pass";
    const packument = withFiles(text, request.headers.host, "/");
    const { versions, "dist-tags": tags } = JSON.parse(packument) as Packument;
    const manifest = version === undefined ? undefined : versions[tags[version] ?? version];
    if (version !== undefined && manifest === undefined) return "pass";
    response.writeHead(200, { "content-type": "application/json" }).end(manifest === undefined ? packument : JSON.stringify(manifest));
    return "answered";
  };

const tarballs: Handler = async (_request, response, path) => {
  const [, scope = "", name] = /^\/(@[^/]+\/)?[^/]+\/-\/([^/]+\.tgz)$/.exec(path) ?? [];
  if (name === undefined) return "pass";
  const file = npmFile(scope.replace(/^@(.*)\/$/, "$1-") + basename(name));
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return "pass";
  response.writeHead(200, { "content-type": "application/octet-stream", "content-length": found.size });
  await pipeline(createReadStream(file), response);
  return "answered";
};
