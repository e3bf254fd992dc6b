import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type CountingProxy, startCountingProxy } from "../bench/support/counting-proxy.ts";
import { type Listening, listen } from "../bench/support/listen.ts";

let server: Listening;
let proxy: CountingProxy;
const firstIsRead = Promise.withResolvers<void>();

beforeAll(async () => {
  const upstream = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url?.startsWith("/slow")) {
      response.writeHead(200).write("first ");
      await firstIsRead.promise;
      response.end("second");
      return;
    }
    const close = request.url?.startsWith("/close") ? { connection: "close" } : {};
    response.writeHead(201, { "set-cookie": ["a=1", "b=2"], ...close });
    response.end(
      JSON.stringify({ method: request.method, url: request.url, host: request.headers.host, token: request.headers["x-csrftoken"], body }),
    );
  });
  server = await listen(upstream);
  proxy = await startCountingProxy(server.baseUrl);
});
beforeEach(() => proxy.reset());
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

it("passes method, path, headers, body, status and every cookie on, and keeps the client's Host", async () => {
  const answer = await fetch(`${proxy.baseUrl}/pulp/api/v3/tasks/?a=1,2`, {
    method: "PATCH",
    body: "hello",
    headers: { "x-csrftoken": "t" },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await answer.json()).toEqual({
    method: "PATCH",
    url: "/pulp/api/v3/tasks/?a=1,2",
    host: new URL(proxy.baseUrl).host,
    token: "t",
    body: "hello",
  });
});

it("counts each request once, by method and resource, until it is reset", async () => {
  await Promise.all(
    ["remotes/file/file/", "repositories/file/file/", "repositories/file/file/1234/sync/"].map((path) =>
      fetch(`${proxy.baseUrl}/pulp/api/v3/${path}`),
    ),
  );
  expect(proxy.requests).toBe(3);
  expect(Object.fromEntries(proxy.breakdown)).toEqual({ "GET remotes": 1, "GET repositories": 1, "GET repositories/sync": 1 });
  proxy.reset();
  expect(proxy.requests).toBe(0);
});

it("collects no bodies: the first bytes arrive before the last are there", async () => {
  const reader = (await fetch(`${proxy.baseUrl}/slow`)).body?.getReader();
  const read = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe("first ");
  firstIsRead.resolve();
  expect(await read()).toBe("second");
});

it("closes the connection when the server does, and only then", async () => {
  expect((await fetch(`${proxy.baseUrl}/close`)).headers.get("connection")).toBe("close");
  expect((await fetch(`${proxy.baseUrl}/open`)).headers.get("connection")).not.toBe("close");
});

it("answers 502 when the server is not there, and still counts", async () => {
  const gone = await listen(createServer());
  const orphan = await startCountingProxy(gone.baseUrl);
  await gone.stop();
  expect((await fetch(`${orphan.baseUrl}/`)).status).toBe(502);
  expect(orphan.requests).toBe(1);
  await orphan.stop();
});
