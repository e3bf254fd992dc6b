import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "../../src/index.ts";
import { rejection, unique } from "../support/shared-pulp.ts";

let proxy: Server;
let address: string;
const basic = (): string => {
  const { username, password } = inject("pulp");
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
};

/** As sites put before their Pulp: who doesn't say who he is sees nothing, not even the status. */
beforeAll(async () => {
  const { hostname, port } = new URL(inject("pulp").baseUrl);
  proxy = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    if (headers.authorization !== basic())
      return void answer.writeHead(401, { "WWW-Authenticate": 'Basic realm="site"' }).end("<h1>401</h1>");
    incoming.pipe(
      forward({ hostname, port, method, path, headers }, (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
});

test("a server behind a proxy that wants credentials for everything is worked with as any other", async () => {
  const { username, password } = inject("pulp");
  const pulp = await connect({ baseUrl: address, auth: { type: "basic", username, password } });
  const repository = pulp.file.repository(unique("behind"));
  expect(await repository.ensure({})).toHaveLength(1);
  expect(await repository.delete()).toHaveLength(1);
  await pulp.close();
});

test("and says what it wants, where that isn't given", async () => {
  const { username, password } = inject("pulp");
  for (const wrong of [{ username, password }, { auth: { type: "none" } }] as const)
    expect(await rejection(connect({ baseUrl: address, ...wrong }))).toMatchObject({
      name: "AuthenticationError",
      status: 401,
      hint: expect.stringContaining('auth: { type: "basic" }'),
    });
});

test("a domain of a server that has none is refused", async () => {
  const { baseUrl, username, password } = inject("pulp");
  expect(await rejection(connect({ baseUrl, username, password, domain: "nowhere" }))).toMatchObject({
    message: expect.stringContaining('"nowhere"'),
  });
});
