import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds. */
  readonly at: number;
}

/** What a receiver does with the request of that number, from 1 on. Doing nothing hangs. */
export type Receiving = (answer: ServerResponse, nth: number) => void;

/** A receiver of messages over real HTTP. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

/** @param receiving takes everything, unless told otherwise */
export const openReceiver = async (receiving: Receiving = (answer) => answer.writeHead(204).end(), port = 0): Promise<Receiver> => {
  const received: Received[] = [];
  const server = createServer((request, answer) => {
    const at = Date.now();
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body, at });
      receiving(answer, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/T0/of-the-path`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
