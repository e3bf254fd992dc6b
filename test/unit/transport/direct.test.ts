import type { RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { Outgoing } from "../../../src/transport/outgoing.ts";
import type { WireOptions } from "../../../src/transport/wire.ts";
import { served, wiresOf } from "../../support/wires.ts";

const wireOf = wiresOf(100_000);

const body = JSON.stringify({ name: "Ærø – ☃ 𝄞", more: "x".repeat(5_000) });
const packed = (encoding: string, bytes: Buffer): RequestListener => {
  return (_, response) => void response.writeHead(200, { "Content-Encoding": encoding, "Correlation-ID": "abc" }).end(bytes);
};

describe("a request that goes without fetch comes to the same as with it", () => {
  it.each<[string, RequestListener]>([
    ["as it is", (_, response) => void response.end(body)],
    ["packed", packed("gzip", gzipSync(body))],
    ["packed in two parts", packed("gzip", Buffer.concat([gzipSync(body.slice(0, 100)), gzipSync(body.slice(100))]))],
    ["deflated", packed("deflate", deflateSync(body))],
    ["deflated, without anything around it", packed("deflate", deflateRawSync(body))],
    ["packed twice", packed("gzip, gzip", gzipSync(gzipSync(body)))],
    ["packed in a way that nobody knows", packed("own", Buffer.from(body))],
    ["by brotli, which nobody asked for", packed("br", brotliCompressSync(body))],
    ["packed and cut short", packed("gzip", gzipSync(body).subarray(0, 60))],
    ["what isn't packed, and says it is", packed("gzip", Buffer.from(body))],
    ["unpacked longer than the limit", packed("gzip", gzipSync("x".repeat(200_000)))],
    ["longer than the limit", (_, response) => void response.end("x".repeat(200_000))],
    ["nothing", (_, response) => void response.writeHead(204).end()],
    ["an error", (_, response) => void response.writeHead(503, { "Retry-After": "7" }).end(body)],
    ["a redirection", (_, response) => void response.writeHead(302, { Location: "/elsewhere" }).end()],
    ["no answer", (incoming) => void incoming.socket.destroy()],
    [
      "half of an answer",
      (incoming, response) => {
        response.writeHead(200, { "Content-Length": 100 }).write("half");
        setTimeout(() => incoming.socket.destroy(), 50);
      },
    ],
    ["late", () => {}],
  ])("%s", async (_, listener) => {
    const url = await served(listener);
    const outcome = async (options: Partial<WireOptions>) => {
      try {
        const answer = await wireOf({ timeout: 1_000, ...options }).send(new Outgoing(url), {
          attempt: 1,
          body: "text",
        });
        const { status, statusText, headers } = answer;
        const told = ["Content-Encoding", "Correlation-ID", "Retry-After", "Location"].map((name) => headers.get(name));
        return { status, statusText, told, text: await answer.text() };
      } catch (error) {
        const { name, code, reached, correlationId } = error as Record<string, unknown>;
        return { name, code, reached, correlationId };
      }
    };
    const fetched = await outcome({ fetch: globalThis.fetch });
    expect(await outcome({})).toEqual(fetched);
  });

  it("JSON is sent, as are headers", async () => {
    const seen: object[] = [];
    const modes: unknown[] = [];
    const url = await served(async (incoming, response) => {
      const { "content-type": type, "content-length": length, "x-own": own, "accept-encoding": packings } = incoming.headers;
      // That of fetch alone.
      modes.push(incoming.headers["sec-fetch-mode"]);
      seen.push({ method: incoming.method, type, length, own, packings, path: incoming.url, body: await text(incoming) });
      response.end("{}");
    });
    const headers = { "Content-Type": "application/json", "X-Own": "Ærø" };
    const request = () => new Outgoing(url, { method: "POST", headers, body });
    await wireOf({ fetch: globalThis.fetch }).send(request(), { attempt: 1, body: "text" });
    await wireOf().send(request(), { attempt: 1, body: "text" });
    expect(modes).toEqual(["cors", undefined]);
    expect(seen[1]).toEqual(seen[0]);
  });

  it("a signal cuts it off, and the server sees that", async () => {
    const gone = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const url = await served((incoming) => {
      arrived.resolve();
      incoming.socket.on("close", () => gone.resolve());
    });
    const controller = new AbortController();
    const sent = wireOf().send(new Outgoing(url), { attempt: 1, body: "text", signal: controller.signal });
    await arrived.promise;
    controller.abort();
    await expect(sent).rejects.toMatchObject({ name: "AbortedError" });
    await gone.promise;
  });
});

it("whatever stands in fetch's place sees all requests", async () => {
  const seen: string[] = [];
  const own = globalThis.fetch;
  const url = await served((_, response) => void response.end("{}"));
  vi.stubGlobal("fetch", (request: Request, init: RequestInit) => {
    seen.push(request.url);
    return own(request, init);
  });
  await wireOf().send(new Outgoing(url), { attempt: 1, body: "text" });
  expect(seen).toEqual([url]);
});
