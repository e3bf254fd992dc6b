import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy for one server, in which another client gets a word in. */
export interface InterposingProxy extends AsyncDisposable {
  readonly baseUrl: string;
  /** Does something before the next request whose line (`PATCH /pulp/…`) matches goes on to the server: that one waits for it. */
  before(line: RegExp, act: Act): void;
  /** Does something after the server has answered, before the client hears of it; with `"lose"`, the client never does. */
  after(line: RegExp, act: Act, then?: "lose"): void;
}

/** Is told the line that matched, and what the server has answered to it. */
type Act = (line: string, answer?: string) => Promise<unknown>;

interface Plan {
  readonly line: RegExp;
  readonly when: "before" | "after";
  readonly act: Act;
  readonly lose: boolean;
}

/** Forwards to a plain HTTP server, whole requests and whole answers. */
export async function startInterposingProxy(target: string): Promise<InterposingProxy> {
  const { hostname, port } = new URL(target);
  const plans: Plan[] = [];
  const take = (line: string, when: Plan["when"]): Plan | undefined => {
    const at = plans.findIndex((plan) => plan.when === when && plan.line.test(line));
    return at === -1 ? undefined : plans.splice(at, 1)[0];
  };
  const server = createServer(async (from, to) => {
    const line = `${from.method} ${from.url}`;
    const body = await bytesOf(from);
    await take(line, "before")?.act(line);
    const forward = request(
      { hostname, port, method: from.method, path: from.url, headers: from.headers, agent: false },
      async (answer) => {
        const bytes = await bytesOf(answer);
        const plan = take(line, "after");
        await plan?.act(line, bytes.toString());
        if (plan?.lose === true) from.socket.destroy();
        else to.writeHead(answer.statusCode ?? 502, answer.rawHeaders).end(bytes);
      },
    );
    forward.on("error", () => from.socket.destroy());
    forward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    before: (line, act) => void plans.push({ line, when: "before", act, lose: false }),
    after: (line, act, then) => void plans.push({ line, when: "after", act, lose: then === "lose" }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const bytesOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
