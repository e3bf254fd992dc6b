import { createServer } from "node:http";
import { answerOf as fileAnswerOf, manifestName, sha256 } from "../deliver/upstream.ts";
import { repodata } from "../list/upstream.ts";
import { type Listening, listen } from "../support/listen.ts";

/** Of each rpm repository. */
const packages = 5;

/** Another content for every name. */
const rpmOf = (name: string): ReadonlyMap<string, Buffer> => {
  const first = Number.parseInt(sha256(name).slice(0, 7), 16);
  return repodata(Array.from({ length: packages }, (_, index) => first + index));
};

/** Upstreams for every name there is: a manifest and one file at `/<name>/`, five packages at `/rpm/<name>/`. */
export async function startUpstreams(): Promise<Listening & { url(plugin: "file" | "rpm", name: string): string }> {
  const rpms = new Map<string, ReadonlyMap<string, Buffer>>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [, name = "", below = ""] = /^\/rpm\/([^/]+)(\/.*)$/.exec(path) ?? [];
    if (name !== "" && !rpms.has(name)) rpms.set(name, rpmOf(name));
    const content = name === "" ? fileAnswerOf(path) : rpms.get(name)?.get(below);
    response.writeHead(content === undefined ? 404 : 200).end(content ?? "not found\n");
  });
  const listening = await listen(server);
  return {
    ...listening,
    url: (plugin, name) => `${listening.baseUrl}/${plugin === "rpm" ? `rpm/${name}/` : `${name}/${manifestName}`}`,
  };
}
