import { type AddressInfo, connect, createServer, type Socket } from "node:net";

const TLS_HANDSHAKE = 0x16;

/** A running proxy; `host` is what takes the server's place in URLs. */
export interface PlaintextProxy {
  readonly host: string;
  close(): Promise<void>;
}

/**
 * Forwards to a plain HTTP server on 127.0.0.1 and closes connections that begin with TLS at once.
 * Registry clients try TLS first, even when told not to verify it, and gunicorn lets them wait ten seconds before it hangs up.
 */
export async function closeTlsAtOnce(port: number): Promise<PlaintextProxy> {
  const open = new Set<Socket>();
  const keep = (socket: Socket, other: () => Socket | undefined): void => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      open.delete(socket);
      other()?.destroy();
    });
  };
  const server = createServer((client) => {
    let upstream: Socket | undefined;
    keep(client, () => upstream);
    client.once("data", (first) => {
      if (first[0] === TLS_HANDSHAKE) return client.destroy();
      const server = connect(port, "127.0.0.1");
      upstream = server;
      keep(server, () => client);
      server.write(first);
      client.pipe(server).pipe(client);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
