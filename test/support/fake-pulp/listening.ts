import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type FakePulp, origin } from "./server.ts";

/** A pretended server's place on the network, for other processes. */
export interface ListeningFake extends AsyncDisposable {
  readonly baseUrl: string;
}

/** Lets a pretended server answer other processes, whose time is not its own: its tasks should be done at once. */
export const listening = async (fake: FakePulp): Promise<ListeningFake> => {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    const body = await text(request);
    const answer = await fake.answer({
      method: request.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      body: body !== "" && request.headers["content-type"]?.includes("json") === true ? JSON.parse(body) : body,
      at: 0,
    });
    if (typeof answer === "string") return void response.destroy();
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
    response.setHeader("Correlation-ID", request.headers["correlation-id"] ?? "f".repeat(32));
    const { status = 200, body: told } = answer;
    // A text is that of a file, as it is.
    response.setHeader("Content-Type", typeof told === "string" ? "text/plain" : "application/json");
    const said = typeof told === "string" ? told : JSON.stringify(told)?.replaceAll(origin, `http://${request.headers.host}`);
    response.writeHead(status).end(said);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
