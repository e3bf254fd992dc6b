import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What happens to a connection whose request begins with the words that were named. */
export type Interruption =
  /** The request passes, the answer doesn't: the connection breaks as soon as the answer comes. */
  | { readonly kind: "swallow-answer" }
  /** That many bytes of the request pass, then both sides see the connection break. */
  | { readonly kind: "reset"; readonly afterBytes: number }
  /** That many bytes of the request pass, then the server sees an orderly end, as it would of a client that is ended by its machine. */
  | { readonly kind: "end"; readonly afterBytes: number }
  /** That many bytes of the request pass, then nothing more does, until the client hangs up. */
  | { readonly kind: "stall"; readonly afterBytes: number };

/** A proxy for one server on 127.0.0.1, which does to chosen requests what networks do. */
export interface InterruptingProxy extends AsyncDisposable {
  readonly baseUrl: string;
  /** Interrupts the next request whose request line begins so: `POST /pulp/api/v3/content/`, or matches. */
  interrupt(request: string | RegExp, how: Interruption): void;
  /** How many requests were interrupted so far. */
  readonly interrupted: number;
}

/** Forwards to a plain HTTP server. One connection serves one request: what comes is looked at only at its beginning. */
export async function startInterruptingProxy(target: string): Promise<InterruptingProxy> {
  const { port, hostname } = new URL(target);
  const open = new Set<Socket>();
  let planned: { readonly request: string | RegExp; readonly how: Interruption }[] = [];
  let interrupted = 0;

  const server = createServer({ allowHalfOpen: true }, (client) => {
    let how: Interruption | undefined;
    let passed = 0;
    const upstream = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        // After an orderly end the server is left to read what came before it.
        if (socket !== client || how?.kind !== "end") other.destroy();
      });
    }
    client.on("data", (bytes) => {
      const line = bytes.toString("latin1").split("\r\n", 1)[0] ?? "";
      const plan = /^[A-Z]+ \S+ HTTP\/1/.test(line) ? planned.find(({ request }) => matches(request, line)) : undefined;
      if (plan !== undefined) {
        planned = planned.filter((one) => one !== plan);
        interrupted++;
        how = plan.how;
        passed = 0;
      }
      const left = how === undefined || how.kind === "swallow-answer" ? bytes.length : how.afterBytes - passed;
      upstream.write(bytes.subarray(0, Math.max(0, left)));
      passed += Math.min(bytes.length, left);
      if (left >= bytes.length) return;
      if (how?.kind === "stall") return;
      client.pause();
      if (how?.kind === "reset") upstream.resetAndDestroy();
      else upstream.end();
      client.resetAndDestroy();
    });
    client.on("end", () => upstream.end());
    upstream.on("data", (bytes) => {
      if (how?.kind === "swallow-answer") client.resetAndDestroy();
      else client.write(bytes);
    });
    upstream.on("end", () => client.end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    interrupt: (request, how) => {
      planned.push({ request, how });
    },
    get interrupted() {
      return interrupted;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

const matches = (request: string | RegExp, line: string): boolean =>
  typeof request === "string" ? line.startsWith(request) : request.test(line);
