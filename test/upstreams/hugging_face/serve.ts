import type { Handler } from "../../../examples/upstreams/handler.ts";
import { type Switching, startSwitching } from "../switching.ts";

/** The model that the hub has, and its files. */
export const MODEL = "grove/acorn-small";
export const MODEL_FILES: Readonly<Record<string, string>> = {
  "config.json": `${JSON.stringify({ model_type: "acorn", hidden_size: 8 }, null, 2)}\n`,
  "model.safetensors": "\u0010\u0000weights of a very small acorn",
};
const COMMIT = "5f0c3b1a9d2e4f6071829304a5b6c7d8e9f00112";

/**
 * As much of the hub as its clients ask for: `GET api/models/<id>` (and `…/revision/<revision>`) says which commit and which files there are,
 * `<id>/resolve/<revision>/<file>` has them, with the headers that clients go by.
 */
export const startHub = (): Promise<Switching> => startSwitching("/", () => [hub]);

const hub: Handler = async (request, response, path) => {
  if (path === `/api/models/${MODEL}` || path.startsWith(`/api/models/${MODEL}/revision/`)) {
    const siblings = Object.keys(MODEL_FILES).map((rfilename) => ({ rfilename }));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ id: MODEL, sha: COMMIT, siblings }));
    return "answered";
  }
  const [, name = ""] = /^\/grove\/acorn-small\/resolve\/[^/]+\/(.+)$/.exec(path) ?? [];
  const text = MODEL_FILES[name];
  if (text === undefined) return "pass";
  const bytes = Buffer.from(text);
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": bytes.length,
    etag: `"${name}-1"`,
    "x-repo-commit": COMMIT,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
  return "answered";
};
