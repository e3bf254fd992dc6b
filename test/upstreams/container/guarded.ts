import type { Handler } from "../../../examples/upstreams/handler.ts";

/** What a registry asks for before it answers, and how it falls short of others. */
export interface Guard {
  readonly asks: "nothing" | "a token" | "a token by login" | "a login";
  readonly login?: { readonly username: string; readonly password: string };
  readonly lacks?: "digests" | "tags" | "tokens";
  /** It has signatures, by an API of its own. */
  readonly signatures?: "none yet";
}

const image = /^\/v2\/.+/;

/** Stands before a registry, as those of the world do: `401` says where there is a token, or that a login is wanted. */
export const guarded = (guard: () => Guard): Handler => {
  let tokens = 0;
  return async (request, response, path) => {
    const { asks, login, lacks, signatures } = guard();
    const basic = login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
    const shown = request.headers.authorization;
    const json = (body: unknown): "answered" => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
      return "answered";
    };
    const refuse = (challenge: string): "answered" => {
      response.writeHead(401, { "www-authenticate": challenge }).end();
      return "answered";
    };
    if (path === "/token") {
      if (asks === "a token by login" && shown !== basic) return refuse('Basic realm="tokens"');
      const { searchParams } = new URL(request.url ?? "", "http://registry.test");
      return json(lacks === "tokens" ? { details: "none today" } : { token: `${searchParams.get("scope")} ${++tokens}` });
    }
    if (signatures !== undefined && path.startsWith("/extensions/v2/")) return json({ signatures: [] });
    if (signatures !== undefined && path.startsWith("/v2")) response.setHeader("x-registry-supports-signatures", "1");
    if (!image.test(path)) return "pass";
    const scope = `repository:${path.split("/").slice(2, -2).join("/")}:pull`;
    if (asks.startsWith("a token") && shown?.startsWith(`Bearer ${scope} `) !== true)
      return refuse(`Bearer realm="http://${request.headers.host}/token",service="registry.test",scope="${scope}"`);
    if (asks === "a login" && shown !== basic) return refuse('Basic realm="registry"');
    if (lacks === "tags" && path.endsWith("/tags/list")) return json({ name: "app", tags: null });
    if (lacks === "digests") {
      const { writeHead } = response;
      response.writeHead = ((status: number, headers: object) => {
        const kept = Object.entries(headers).filter(([name]) => name !== "docker-content-digest");
        return writeHead.call(response, status, Object.fromEntries(kept));
      }) as typeof writeHead;
    }
    return "pass";
  };
};
