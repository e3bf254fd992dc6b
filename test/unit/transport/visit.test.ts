import type { IncomingMessage, RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { type Visit, visit } from "../../../src/transport/index.ts";
import { served } from "../../support/wires.ts";

const { signal } = new AbortController();
const usual: Visit = { signal, timeout: 60_000, limit: 100_000 };

/** Something that isn't Node's own stands in the place of `fetch`, and passes all on. */
const behindFetch = (): void => {
  const own = globalThis.fetch;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => own(url, init));
};

/** What came of it, or that nothing did. */
const outcomeOf = async (url: string, how: Partial<Visit>) => {
  try {
    const { status, headers, bytes } = await visit(url, { ...usual, ...how });
    return { status, told: headers.get("X-Told"), text: Buffer.from(bytes).toString() };
  } catch {
    return "nothing";
  }
};

/** A server that redirects from `/x/` to where that says, and tells what it sees elsewhere. */
const redirecting = (location: string | undefined, status = 302): RequestListener => {
  return (incoming, response) => {
    if (!incoming.url?.startsWith("/x/")) return void response.setHeader("X-Told", JSON.stringify(toldOf(incoming))).end("elsewhere");
    response.writeHead(status, location === undefined ? {} : { Location: location }).end("over there");
  };
};

const toldOf = ({ method, url, headers }: IncomingMessage) => {
  const { authorization, cookie, accept, "user-agent": agent, "x-own": own } = headers;
  return { method, url, authorization, cookie, accept, agent, own };
};

const hops =
  (count: number): RequestListener =>
  (incoming, response) => {
    const at = Number(new URL(incoming.url ?? "", "http://own.test").searchParams.get("limit"));
    if (at > count) response.end("here");
    else response.writeHead(307, { Location: `?limit=${at + 1}` }).end();
  };

describe("what isn't the server is asked without fetch as with it", () => {
  it.each<[string, RequestListener, Partial<Visit>?]>([
    ["as it is", (_, response) => void response.end("x")],
    ["packed", (_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("x".repeat(5_000)))],
    ["by HEAD", (_, response) => void response.writeHead(200, { "X-Told": "1", "Content-Encoding": "gzip" }).end(), { method: "HEAD" }],
    ["longer than the limit", (_, response) => void response.end("x".repeat(200_000))],
    ["an error, of any length", (_, response) => void response.writeHead(404, { "X-Told": "gone" }).end("x".repeat(2_000_000))],
    ["an error without an end", (_, response) => void response.writeHead(401, { "X-Told": "who?" }).write("x".repeat(100_000))],
    ["no answer", (incoming) => void incoming.socket.destroy()],
    ["too late", () => {}, { timeout: 50 }],
    ...[301, 302, 303, 307, 308].map((status): [string, RequestListener] => [
      `from elsewhere (${status})`,
      redirecting("../y?q=1", status),
    ]),
    ["by HEAD from elsewhere", redirecting("/y", 303), { method: "HEAD" }],
    ["from no place", redirecting(undefined)],
    ["from elsewhere, which isn't said with 304", redirecting("/y", 304)],
    ["from a place that is no address", redirecting("http://")],
    ["from a place that isn't asked by http", redirecting("file:///etc/hostname")],
    ["from a place with a login", redirecting("http://moss:secret@127.0.0.1:9/")],
    ["from a place that isn't ASCII", redirecting(Buffer.from("/ø").toString("latin1"))],
    ["from the twentieth place", hops(20)],
    ["from the twenty-first place", hops(21)],
  ])("%s", async (_, listener, how = {}) => {
    const url = await served(listener);
    const direct = await outcomeOf(url, how);
    behindFetch();
    expect(direct).toEqual(await outcomeOf(url, how));
  });

  it.each([
    ["a login", "http://moss:secret@127.0.0.1/"],
    ["another way than http", "ftp://127.0.0.1/"],
    ["nothing", ""],
  ])("an address with %s isn't asked", async (_, url) => {
    expect(await outcomeOf(url, {})).toBe("nothing");
    behindFetch();
    expect(await outcomeOf(url, {})).toBe("nothing");
  });

  it.each(["without", "by"])("what is for one origin isn't sent to another, %s fetch", async (way) => {
    const seen: object[] = [];
    const tell: RequestListener = (incoming, response) => {
      seen.push(toldOf(incoming));
      response.end();
    };
    const other = await served(tell);
    const hop = await served((incoming, response) => {
      seen.push(toldOf(incoming));
      response.writeHead(302, { Location: incoming.url === "/y" ? other : "/y" }).end();
    });
    if (way === "by") behindFetch();
    await visit(hop, { ...usual, headers: { Authorization: "Basic x", Cookie: "a=b", Accept: "application/json", "X-Own": "1" } });
    const kept = { method: "GET", accept: "application/json", agent: "node", own: "1" };
    const login = { authorization: "Basic x", cookie: "a=b" };
    expect(seen).toEqual([
      { ...kept, ...login, url: "/x/?limit=1" },
      { ...kept, ...login, url: "/y" },
      { ...kept, url: "/x/?limit=1" },
    ]);
  });

  it.each(["without", "by"])("a signal cuts it off, %s fetch, and the server sees that", async (way) => {
    const [arrived, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const url = await served((incoming) => {
      arrived.resolve();
      incoming.socket.on("close", () => gone.resolve());
    });
    if (way === "by") behindFetch();
    const controller = new AbortController();
    const visited = visit(url, { ...usual, signal: controller.signal });
    await arrived.promise;
    controller.abort(new Error("enough"));
    await expect(visited).rejects.toThrow("enough");
    await gone.promise;
  });
});

it("nothing of it goes by fetch, not where it is redirected to, either", async () => {
  const modes: unknown[] = [];
  const url = await served((incoming, response) => {
    // That of fetch alone.
    modes.push(incoming.headers["sec-fetch-mode"]);
    if (incoming.url === "/y") response.end();
    else response.writeHead(302, { Location: "/y" }).end();
  });
  await visit(url, usual);
  behindFetch();
  await visit(url, usual);
  expect(modes).toEqual([undefined, undefined, "cors", "cors"]);
});

it("answers that aren't wanted leave their connections to the next ones", async () => {
  const ports = new Set<number | undefined>();
  const url = await served((incoming, response) => {
    ports.add(incoming.socket.remotePort);
    response.writeHead(404).end("gone");
  });
  for (let times = 0; times < 8; times++) await visit(url, usual);
  // The first one isn't always free again by then.
  expect(ports.size).toBeLessThan(8);
});
