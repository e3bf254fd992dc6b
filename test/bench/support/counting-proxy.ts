import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { listen } from "./listen.ts";

/** A reverse proxy on localhost that counts what passes. */
export interface CountingProxy {
  /** Origin to use in place of the server's, without a trailing slash. */
  readonly baseUrl: string;
  /** Requests seen since the last {@link CountingProxy.reset}. */
  readonly requests: number;
  /** The same, per method and resource type (`POST repositories`), for looking at where they go. */
  readonly breakdown: ReadonlyMap<string, number>;
  /** By the same words: when the first and the last of their answers came, in milliseconds of `performance.now()`. */
  readonly answered: ReadonlyMap<string, Answered>;
  reset(): void;
  stop(): Promise<void>;
}

export interface Answered {
  readonly first: number;
  readonly last: number;
}

const hopByHop = new Set(["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"]);

/**
 * Puts a counting proxy in front of `target`, so that requests are counted the same way for every client.
 *
 * It must not change what is measured: bodies are piped, not collected; the client's own `Host` header is passed on (absolute `next`
 * links then lead through the proxy as well); and the connection is closed towards the client exactly when the server closes it.
 */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const origin = new URL(target);
  const agent = new Agent({ keepAlive: true, noDelay: true });
  const breakdown = new Map<string, number>();
  const answered = new Map<string, Answered>();
  let requests = 0;

  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const kind = describe(incoming);
    breakdown.set(kind, (breakdown.get(kind) ?? 0) + 1);
    outgoing.on("finish", () => {
      const last = performance.now();
      answered.set(kind, { first: answered.get(kind)?.first ?? last, last });
    });
    forward(incoming, outgoing, origin, agent);
  });
  const listening = await listen(server);
  return {
    baseUrl: listening.baseUrl,
    get requests() {
      return requests;
    },
    breakdown,
    answered,
    reset() {
      requests = 0;
      answered.clear();
      breakdown.clear();
    },
    async stop() {
      agent.destroy();
      await listening.stop();
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, origin: URL, agent: Agent): void {
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !hopByHop.has(name)));
  const upstream = request(
    { host: origin.hostname, port: origin.port, method: incoming.method, path: incoming.url, headers, agent },
    (answer) => {
      const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
      if (answer.headers.connection === "close") outgoing.shouldKeepAlive = false;
      outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
      answer.pipe(outgoing);
    },
  );
  upstream.on("error", (error) => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { "content-type": "text/plain" });
    outgoing.end(`counting proxy: ${error.message}`);
  });
  incoming.pipe(upstream);
}

/** `POST /pulp/api/v3/repositories/file/file/` -> `POST repositories`; a sub-resource of an object keeps its verb: `POST repositories/sync`. */
function describe(incoming: IncomingMessage): string {
  const path = (incoming.url ?? "/").split("?", 1)[0] ?? "/";
  const [resource, ...rest] = (path.split("/api/v3/", 2)[1] ?? path).split("/").filter(Boolean);
  const verb = rest.length > 3 ? `/${rest.at(-1)}` : "";
  return `${incoming.method} ${resource ?? ""}${verb}`;
}
