import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What networks and what stands in them do: before the request gets to the server, or to its answer. */
export type Fault = "reset" | "lost" | "truncated" | "cut short" | "page" | "page after" | "502" | "502 after" | "504 after" | "204 after";
export const faults: readonly Fault[] = [
  "reset",
  "lost",
  "truncated",
  "cut short",
  "page",
  "page after",
  "502",
  "502 after",
  "504 after",
  "204 after",
];

export interface FaultyProxy extends AsyncDisposable {
  readonly baseUrl: string;
  /** How often what was done. */
  readonly done: Readonly<Record<string, number>>;
}

/** Forwards to a plain HTTP server; `next` says what happens to each request. The status and the login get through. */
export async function startFaultyProxy(target: string, next: () => Fault | undefined): Promise<FaultyProxy> {
  const upstream = new URL(target);
  const done: Record<string, number> = {};

  const forward = async (incoming: IncomingMessage): Promise<{ readonly answer: IncomingMessage; readonly body: Buffer }> => {
    const sent = Buffer.concat(await incoming.toArray());
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url, headers } = incoming;
    const outgoing = request(
      { host: upstream.hostname, port: upstream.port, method, path: url, headers: { ...headers, connection: "close" } },
      resolve,
    );
    outgoing.on("error", reject);
    outgoing.end(sent);
    const answer = await promise;
    return { answer, body: Buffer.concat(await answer.toArray()) };
  };

  const page = (response: ServerResponse): unknown => response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Sign in</h1>");
  const empty = (response: ServerResponse, status: number): unknown => response.writeHead(status).end();

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const spared = /\/(status|login)\/$/.test(incoming.url ?? "");
    const fault = spared ? undefined : next();
    const name = fault ?? "none";
    done[name] = (done[name] ?? 0) + 1;
    if (fault === "reset") return incoming.socket.resetAndDestroy();
    if (fault === "page" || fault === "502") {
      await incoming.toArray();
      return fault === "page" ? page(response) : empty(response, 502);
    }
    const { answer, body } = await forward(incoming);
    const { "transfer-encoding": _, connection: __, ...headers } = answer.headers;
    const status = answer.statusCode ?? 500;
    if (fault === "lost") return incoming.socket.resetAndDestroy();
    if (fault === "page after") return page(response);
    if (fault === "502 after" || fault === "504 after" || fault === "204 after") return empty(response, Number(fault.slice(0, 3)));
    // Less than was announced, or less without a word of it.
    if (fault === "truncated" && body.length > 1) {
      response.writeHead(status, headers).write(body.subarray(0, body.length >> 1));
      return setTimeout(() => incoming.socket.destroy(), 20);
    }
    if (fault === "cut short" && body.length > 1) {
      const { "content-length": ___, ...rest } = headers;
      return response.writeHead(status, rest).end(body.subarray(0, body.length >> 1));
    }
    return response.writeHead(status, headers).end(body);
  };

  const server = createServer((incoming, response) => {
    incoming.on("error", () => {});
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
