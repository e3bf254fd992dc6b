import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { files } from "../../../examples/upstreams/files.ts";
import type { Handler } from "../../../examples/upstreams/handler.ts";
import type { State } from "../../../examples/upstreams/serve.ts";
import { type Switching, startSwitching, withFiles } from "../switching.ts";

const DATA = join(import.meta.dirname, "data");

/** A file of the upstream, for uploads. */
export const pythonFile = (name: string): string => join(DATA, "files", name);

/** A wheel of the upstream as a file of the caller's own: its archive ends with a comment. What a server knows of another's doesn't matter to it. */
export const ownWheel = async (name: string, comment: string): Promise<Buffer> => {
  const words = Buffer.from(comment);
  const wheel = Buffer.concat([await readFile(pythonFile(name)), words]);
  // A zip ends with the length of its comment, and the comment.
  wheel.writeUInt16LE(words.length, wheel.length - words.length - 2);
  return wheel;
};

interface Release {
  readonly filename: string;
  readonly url: string;
  readonly requires_python: string;
  readonly digests: { readonly sha256: string };
  readonly metadata_sha256: string | null;
  readonly yanked_reason: string | null;
}

/** An index as PyPI is one: `/simple/`, `/pypi/<project>/json`, the files, and the metadata of each wheel beside it. */
export const startPythonUpstream = (): Promise<Switching> => startSwitching("/python/", pythonHandlers);

/** The same as handlers, below `/python/`. */
export const pythonHandlers = (state: () => State): readonly Handler[] => [
  files("/python/files/", () => join(DATA, "files")),
  index(state),
];

const index =
  (state: () => State): Handler =>
  async (request, response, path) => {
    const [, simple, json] = /^\/python\/(?:simple\/([^/]*)\/?|pypi\/([^/]+)\/json)$/.exec(path) ?? [];
    if (simple === "") {
      const projects = (await readdir(join(DATA, state()))).map((file) => file.replace(".json", ""));
      response.writeHead(200, { "content-type": "text/html" }).end(page(projects.map((name) => `<a href="${name}/">${name}</a>`)));
      return "answered";
    }
    const project = simple ?? json;
    const file = project === undefined ? undefined : join(DATA, state(), `${project.toLowerCase().replace(/[-_.]+/g, "-")}.json`);
    const found = file === undefined ? undefined : await readFile(file, "utf8").catch(() => undefined);
    if (found === undefined) return "pass";
    const text = withFiles(found, request.headers.host, "/python/files/");
    // Mirrors that don't find a serial call the page stale, and leave the project out.
    if (json !== undefined) response.writeHead(200, { "content-type": "application/json", "x-pypi-last-serial": "1" }).end(text);
    else {
      const { releases } = JSON.parse(text) as { readonly releases: Readonly<Record<string, readonly Release[]>> };
      response.writeHead(200, { "content-type": "text/html" }).end(page(Object.values(releases).flat().map(link)));
    }
    return "answered";
  };

const page = (lines: readonly string[]): string => `<!DOCTYPE html>\n<html><body>\n${lines.join("<br/>\n")}\n</body></html>\n`;

const link = ({ filename, url, requires_python, digests, metadata_sha256, yanked_reason }: Release): string => {
  const metadata = metadata_sha256 === null ? "" : ` data-core-metadata="sha256=${metadata_sha256}"`;
  const yanked = yanked_reason === null ? "" : ` data-yanked="${yanked_reason}"`;
  const needs = requires_python.replace(">", "&gt;");
  return `<a href="${url}#sha256=${digests.sha256}" data-requires-python="${needs}"${metadata}${yanked}>${filename}</a>`;
};
