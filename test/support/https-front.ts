import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url));

/** A plain HTTP server by TLS as well. */
export interface HttpsFront {
  readonly origin: string;
  close(): Promise<void>;
}

/** For servers that sync from https only. The certificate is nobody's: remotes want `tls_validation: false`. */
export async function startHttpsFront(target: string): Promise<HttpsFront> {
  const { host } = new URL(target);
  const server = createServer({ key: fixture("server.key"), cert: fixture("server.crt") }, (from, to) => {
    const forward = request(`${target}${from.url}`, { method: from.method ?? "GET", headers: { ...from.headers, host } }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(to);
    });
    forward.on("error", () => from.socket.destroy());
    from.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
