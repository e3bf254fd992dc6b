import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, vi } from "vitest";
import { Events, systemClock } from "../../src/transport/index.ts";
import { createWire, type Wire, type WireOptions } from "../../src/transport/wire.ts";

// Wires by themselves, and servers of one answer, which end with each test.

const open: Server[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Makes wires that read so many bytes of an answer. */
export const wiresOf =
  (maxAnswerBytes: number) =>
  (options: Partial<WireOptions> = {}): Wire =>
    createWire({ concurrency: 8, timeout: 60_000, maxAnswerBytes, events: new Events(), clock: systemClock, ...options });

/** A server that answers so. @returns a URL of it */
export const served = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x/?limit=1`;
};
