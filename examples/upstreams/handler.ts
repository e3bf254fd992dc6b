import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers a request, or returns `"pass"` to leave it to the next handler. `path` is decoded and free of `.` and `..`. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<"answered" | "pass">;

/** A server that listens on a free port of 127.0.0.1. */
export interface Listening extends AsyncDisposable {
  /** Origin without a trailing slash, such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly port: number;
  /** Stops listening and drops the connections that are open. */
  close(): Promise<void>;
}

/** Serves with the first handler that answers; 404 where none does. */
export function serve(...handlers: readonly Handler[]): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(handlers, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, String(error));
    });
  });
  return listen(server);
}

async function answer(handlers: readonly Handler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? "/");
  if (path === undefined) return plain(response, 400, "Bad path");
  for (const handler of handlers) if ((await handler(request, response, path)) === "answered") return;
  plain(response, 404, "Not found");
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://upstream").pathname);
    return path.includes("\0") || path.split("/").includes("..") ? undefined : path;
  } catch {
    return undefined;
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain" }).end(`${text}\n`);
}

async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { origin: `http://127.0.0.1:${port}`, port, close, [Symbol.asyncDispose]: close };
}
