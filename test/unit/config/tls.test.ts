import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isConfigError } from "../../../src/errors/index.ts";
import { tlsChannel } from "../../../src/transport/tls.ts";
import { fixture, resolve } from "./support.ts";

const ca = fixture("authority.crt");
const client = { cert: fixture("client.crt"), key: fixture("client.key") };

const serve = async (clients: "anybody" | "certified"): Promise<Server> => {
  const certified = clients === "certified";
  const server = createServer(
    { key: fixture("server.key"), cert: fixture("server.crt"), ca, requestCert: certified, rejectUnauthorized: certified },
    (request, response) => {
      const name = (request.socket as import("node:tls").TLSSocket).getPeerCertificate()?.subject?.CN ?? "nobody";
      let bytes = 0;
      request.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      request.on("end", () => response.end(JSON.stringify({ method: request.method, bytes, name })));
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const stop = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
};

/** What a request over the global fetch with these TLS options ends with: the answer, or the code of the failure. */
const ask = async (server: Server, tls: object, init: RequestInit = {}): Promise<unknown> => {
  const baseUrl = `https://localhost:${portOf(server)}`;
  const channel = await tlsChannel((await resolve({ baseUrl, tls })).tls);
  try {
    const response = await fetch(`${baseUrl}/`, { ...init, dispatcher: channel?.dispatcher } as RequestInit);
    return await response.json();
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    return cause?.code ?? String(error);
  } finally {
    await channel?.close();
  }
};

describe("TLS over the global fetch, against a real HTTPS server", () => {
  let open: Server;
  let mutual: Server;
  beforeAll(async () => {
    [open, mutual] = await Promise.all([serve("anybody"), serve("certified")]);
  });
  afterAll(() => Promise.all([stop(open), stop(mutual)]));

  it("refuses an authority that nobody vouches for", async () => {
    expect(await ask(open, {})).toBe("SELF_SIGNED_CERT_IN_CHAIN");
  });

  it("trusts the authority that is given, and no other", async () => {
    expect(await ask(open, { ca })).toMatchObject({ method: "GET" });
    expect(await ask(open, { ca: fixture("stranger.crt") })).toBe("SELF_SIGNED_CERT_IN_CHAIN");
  });

  it("trusts everybody when told so", async () => {
    expect(await ask(open, { verify: false })).toMatchObject({ method: "GET" });
  });

  it("shows the client certificate", async () => {
    expect(await ask(mutual, { ca })).toMatch(/^(UND_ERR_SOCKET|ERR_SSL_|ECONNRESET)/);
    expect(await ask(mutual, { ca, ...client })).toEqual({ method: "GET", bytes: 0, name: "client" });
  });

  it("carries bodies: text, forms and streams", async () => {
    const form = new FormData();
    form.set("file", new Blob(["x".repeat(70_000)]));
    expect(await ask(mutual, { ca, ...client }, { method: "POST", body: "y".repeat(100_000) })).toMatchObject({ bytes: 100_000 });
    expect(await ask(mutual, { ca, ...client }, { method: "POST", body: form })).toMatchObject({ method: "POST" });
    const body = new Blob(["z".repeat(5000)]).stream();
    expect(await ask(mutual, { ca, ...client }, { method: "PUT", body, duplex: "half" } as RequestInit)).toMatchObject({ bytes: 5000 });
  });

  it("goes through the proxy of the environment where Node's own fetch would", async () => {
    const asked: string[] = [];
    const proxy = createHttpServer().on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      const [, port] = (request.url ?? "").split(":");
      const upstream = connect(Number(port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${portOf(proxy)}`);
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    try {
      expect(await ask(mutual, { ca, ...client })).toMatchObject({ name: "client" });
      expect(asked).toEqual([`localhost:${portOf(mutual)}`]);
      vi.stubEnv("NODE_USE_ENV_PROXY", undefined);
      expect(await ask(mutual, { ca, ...client })).toMatchObject({ name: "client" });
      expect(asked).toHaveLength(1);
    } finally {
      vi.unstubAllEnvs();
      await stop(proxy);
    }
  });

  it("is still intercepted by nock", async () => {
    const scope = nock(`https://localhost:${portOf(open)}`)
      .get("/")
      .reply(200, { from: "nock" });
    try {
      expect(await ask(open, { ca })).toEqual({ from: "nock" });
      scope.done();
    } finally {
      nock.restore();
    }
  });
});

describe("without the package undici", () => {
  const load = () => Promise.reject(Object.assign(new Error("Cannot find package 'undici'"), { code: "ERR_MODULE_NOT_FOUND" }));

  it("needs none where Node's own trust is enough", async () => {
    expect(await tlsChannel({ verify: true }, { load })).toBeUndefined();
  });

  it.each<[object, string, RegExp]>([
    [
      { ca },
      "tls.ca",
      /an own certificate authority needs the package undici.*npm install undici@8, or name the bundle in NODE_EXTRA_CA_CERTS/,
    ],
    [{ ca, ...client }, "tls.cert", /a client certificate needs the package undici.*npm install undici@8\.$/],
    [{ verify: false }, "tls.verify", /unverified TLS needs the package undici/],
  ])("says what to install", async (tls, key, message) => {
    const config = await resolve({ baseUrl: "https://pulp.example.com", tls });
    const error = await tlsChannel(config.tls, { load }).catch((reason: unknown) => reason);
    expect(isConfigError(error) && [error.code, error.key]).toEqual(["CONFIG_PEER_MISSING", key]);
    expect(String(error)).toMatch(message);
  });
});
