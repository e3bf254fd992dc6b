import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { type Listening, listen } from "../support/listen.ts";

/** The one file that each repository's upstream has. */
export const fileName = "payload.txt";
export const manifestName = "PULP_MANIFEST";

/** What the file of repository `name` contains: another content for every name, so that nothing is served from an earlier run. */
export function payload(name: string): string {
  return `${name}\n`.repeat(64);
}

export function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** What is at `/<name>/<file>`. */
export function answerOf(path: string): string | undefined {
  const [name = "", file = ""] = path.slice(1).split("/");
  const content = payload(name);
  return { [manifestName]: `${fileName},${sha256(content)},${content.length}\n`, [fileName]: content }[file];
}

/** A file upstream for every name there is: `<baseUrl>/<name>/PULP_MANIFEST` lists one small file. */
export async function startUpstream(): Promise<Listening> {
  const server = createServer((request, response) => {
    const answer = answerOf(request.url ?? "/");
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "text/plain" }).end(answer ?? "not found\n");
  });
  return listen(server);
}
