import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { PortTakenError } from "./errors.ts";

/** The ports that a server listens on, all of them on 127.0.0.1. */
export interface LocalPorts {
  /** Port of the API. */
  readonly api: number;
  /** Port of the content app. */
  readonly content: number;
}

/**
 * The ports asked for, the ones used before where they are free, and free ones for the rest.
 *
 * @throws PortTakenError if one that was asked for is not free.
 */
export async function choosePorts(wanted: Partial<LocalPorts>, before: Partial<LocalPorts>): Promise<LocalPorts> {
  const api = await choose(wanted.api, before.api, []);
  const content = await choose(wanted.content, before.content, [api]);
  return { api, content };
}

async function choose(wanted: number | undefined, before: number | undefined, used: readonly number[]): Promise<number> {
  if (wanted !== undefined) {
    if (used.includes(wanted)) throw new PortTakenError(wanted);
    await listen(wanted).catch((cause: unknown) => {
      throw new PortTakenError(wanted, cause);
    });
    return wanted;
  }
  const free = async (port: number): Promise<boolean> =>
    !used.includes(port) &&
    (await listen(port).then(
      () => true,
      () => false,
    ));
  if (before !== undefined && (await free(before))) return before;
  // Below the range that systems take the ports of outgoing connections from: no such connection can get in between.
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await free(port)) return port;
  }
}

function listen(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => server.close(() => resolve()));
  });
}
