import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connect, type Pulp } from "../../src/index.ts";
import { file } from "../../src/plugins/index.ts";
import { connectShared, countRequests, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { startFaultyUpstreams } from "../support/upstream.ts";

// Servers that can't be reached, aren't Pulp, don't let one in, or can't do what is asked.

const tls = (name: string): string => join(import.meta.dirname, "../fixtures/tls", name);

describe("connect()", () => {
  const failure = async (options: Parameters<typeof connectShared>[0]) => rejection(connectShared({ retries: 0, ...options }));

  test("says that nothing listens there", async () => {
    const gone = await startFaultyUpstreams();
    await gone.close();
    const error = await failure({ baseUrl: gone.origin });
    expect(error).toMatchObject({ name: "NetworkError", code: "HOST_UNREACHABLE", reached: "never" });
    expect(error.message).toContain("Is the server running, and is the port right?");
  });

  test("says that the host isn't known", async () => {
    const error = await failure({ baseUrl: "http://pulp.invalid" });
    expect(error).toMatchObject({ name: "NetworkError", code: "HOST_NOT_FOUND" });
    expect(error.message).toContain("Check baseUrl");
  });

  test("says that something else than Pulp answers, or Pulp's content app", async () => {
    await using upstream = await startFaultyUpstreams();
    const { origin: content } = new URL(inject("pulp").contentUrl);
    for (const baseUrl of [upstream.origin, content]) {
      const error = await failure({ baseUrl });
      expect(error).toMatchObject({ name: "ProtocolError" });
      expect(error.message).toMatch(/Check baseUrl/);
    }
    upstream.fail(/./, { kind: "replace", body: "<html>Sign in</html>" });
    expect((await failure({ baseUrl: upstream.origin })).message).toContain("baseUrl");
    expect(await failure({ apiRoot: "/elsewhere/" })).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("apiRoot") });
  });

  test("says that the password is wrong, without repeating it", async () => {
    const error = await failure({ password: "not-the-password" });
    expect(error).toMatchObject({ name: "AuthenticationError", status: 401 });
    expect(error.message).toContain("Check username and password");
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain("not-the-password");
    expect(await failure({ username: "nobody" })).toMatchObject({ name: "AuthenticationError" });
  });

  test("says that the certificate isn't trusted, and by which option it would be; with that option it is", async () => {
    await using secure = await startHttps(inject("pulp").baseUrl);
    const error = await failure({ baseUrl: secure.baseUrl });
    expect(error).toMatchObject({ name: "NetworkError", code: "CERTIFICATE_NOT_TRUSTED", reached: "never" });
    expect(error.message).toContain("tls.ca");
    expect(secure.requests).toBe(0);
    expect(await failure({ baseUrl: secure.baseUrl, tls: { ca: tls("stranger.crt") } })).toMatchObject({ code: "CERTIFICATE_NOT_TRUSTED" });

    const pulp = await connectShared({ baseUrl: secure.baseUrl, tls: { ca: tls("authority.crt") } });
    const name = unique("over-tls");
    expect(await pulp.file.repository(name).ensure({})).toHaveLength(1);
    expect(await pulp.file.repository(name).delete()).toHaveLength(1);
    await pulp.close();
  });
});

describe("what a server can't do", () => {
  let pulp: Pulp;
  let newer: Pulp;
  beforeAll(async () => {
    const { baseUrl, username, password } = inject("pulp");
    pulp = await connect({
      baseUrl,
      username,
      password,
      adapters: [
        { ...file, plugin: "cargo" },
        { ...file, plugin: "certguard", since: "999.0.0" },
      ] as const,
    });
    newer = await connect({
      baseUrl,
      username,
      password,
      adapters: [{ ...file, plugin: "certguard", verbs: { ...file.verbs, sync: { path: "sync", since: "999.1" } } }] as const,
    });
  });
  afterAll(() => Promise.all([pulp.close(), newer.close()]));

  const sendsNothing = async (error: () => Promise<Error>, client: Pulp = pulp): Promise<Error> => {
    const requests = countRequests(client, /./);
    const seen = await error();
    requests.stop();
    expect(requests.count).toBe(0);
    return seen;
  };

  test("a plugin that nobody knows", async () => {
    for (const of of [() => pulp.repository({ plugin: "crago", name: "x" }), () => pulp.distribution({ plugin: "crago", name: "x" })]) {
      const error = await sendsNothing(() => rejection((async () => of())()));
      expect(error).toMatchObject({ name: "CapabilityError", code: "PLUGIN_UNKNOWN", plugin: "crago" });
      expect(error.message).toMatch(/adapters for .*container.*file.*rpm/);
      expect(error.message).toContain("Check the spelling");
    }
  });

  test("a plugin that isn't installed", async () => {
    const cargo = namespaceOf(pulp, "cargo");
    const attempts = [
      () => cargo.repository("x").ensure({}),
      () => cargo.repository("x").deliver("x"),
      () => cargo.repository("x").delete(),
      () => cargo.distribution("x").rollBack(),
      () => pulp.repository({ plugin: "cargo", name: "x" }).sync(),
      () => pulp.repository({ plugin: "cargo", name: "x" }).upload(new Uint8Array(1), { relative_path: "x" }),
      () => pulp.repository({ plugin: "cargo", name: "x" }).versions.list().all(),
      () => pulp.repository({ plugin: "cargo", name: "x" }).versions.read(),
      () => cargo.repositories.list().all(),
    ];
    for (const attempt of attempts) {
      const error = await sendsNothing(() => rejection((async () => attempt())()));
      expect(error, attempt.toString()).toMatchObject({ name: "CapabilityError", code: "PLUGIN_NOT_INSTALLED", plugin: "cargo" });
      expect(error.message).toContain("this server has no cargo plugin; it has");
      expect(error.message).toContain("Install the plugin");
    }
    expect(pulp.repository({ plugin: "cargo", name: "x" }).can("sync")).toBe(false);
  });

  test("a plugin that is too old, for the adapter or for one verb", async () => {
    const old = await sendsNothing(() => rejection(namespaceOf(pulp, "certguard").repository("x").ensure({})));
    expect(old).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING", required: "999.0.0" });
    expect(old.message).toMatch(/needs certguard 999\.0\.0; this server has \d/);
    expect(namespaceOf(newer, "certguard").repository("x").can("sync")).toBe(false);
    const verb = await sendsNothing(() => rejection(namespaceOf(newer, "certguard").repository("x").sync()), newer);
    expect(verb).toMatchObject({ name: "CapabilityError", operation: "sync", required: "999.1" });
    expect(verb.message).toContain("Update the plugin");
  });

  test("a word that the plugin doesn't have", async () => {
    const container = pulp.repository({ plugin: "container" as string, name: "x" });
    for (const attempt of [() => container.publish(), () => container.upload(new Uint8Array(1)), () => container.call("modify")]) {
      const error = await sendsNothing(() => rejection(attempt()));
      expect(error).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING", plugin: "container" });
      expect(error.message).toContain("copyTags");
    }
  });
});

describe("a user without permissions", () => {
  let admin: Pulp;
  let user: Pulp;
  const username = unique("reader");
  const name = unique("permissions");
  beforeAll(async () => {
    admin = await connectShared();
    await admin.file.repository(name).ensure({ description: "the administrator's" });
    await admin.api.core.POST("users/", { body: { username, password: `password of ${username}` } });
    user = await connectShared({ username, password: `password of ${username}` });
  });
  afterAll(async () => {
    await user.close();
    const { results } = await admin.api.core.GET("users/", { query: { username } });
    for (const { pulp_href } of results) await admin.api.core.DELETE("{auth_user_href}", { path: { auth_user_href: pulp_href ?? "" } });
    await admin.file.repository(name).delete();
    await admin.close();
  });

  test("gets told so, with the server's words, and nothing is changed", async () => {
    const before = await admin.file.repository(name).read();
    const other = unique("forbidden");
    const error = await rejection(user.file.repository(other).ensure({ remote: { url: "http://127.0.0.1:9/PULP_MANIFEST" } }));
    expect(error).toMatchObject({ name: "PermissionError", code: "NOT_PERMITTED", status: 403 });
    expect(error.message).toContain("You do not have permission");
    expect(error.message).toContain("It takes the permission file.add_fileremote: ask for a role");
    expect(await admin.file.repository(other).find()).toBeUndefined();
    expect(await admin.file.remote(other).find()).toBeUndefined();
    // What may not be seen isn't there.
    expect(await rejection(user.file.repository(name).sync())).toMatchObject({ name: "ResourceNotFoundError" });
    const taken = await rejection(user.file.repository(name).ensure({}));
    expect(["PermissionError", "NameTakenError"]).toContain(taken.name);
    expect(await user.file.repository(name).delete()).toEqual([]);
    expect(await admin.file.repository(name).read()).toEqual(before);
  });

  test("may upload with a role on the repository, though not look for artifacts", async () => {
    const mine = unique("mine");
    await admin.file.repository(mine).ensure({});
    const { pulp_href } = await admin.file.repository(mine).read();
    const roles = ["file.filerepository_owner"];
    for (const role of roles)
      await admin.api.file.POST("{file_file_repository_href}add_role/", {
        path: { file_file_repository_href: pulp_href },
        body: { role, users: [username] },
      });
    const bytes = new TextEncoder().encode(`by ${username}`);
    const upload = await user.file.repository(mine).upload(bytes, { relative_path: "mine" });
    expect(upload).toMatchObject({ changed: true, version: { number: 1 }, sent: "file" });
    expect(await rejection(user.api.core.GET("artifacts/"))).toMatchObject({ name: "PermissionError" });
    await user.file.repository(mine).delete();
  });
});

interface Https extends AsyncDisposable {
  readonly baseUrl: string;
  readonly requests: number;
}

/** Ends TLS for a plain server, as a proxy in front of it does. */
const startHttps = async (target: string): Promise<Https> => {
  let requests = 0;
  const options = { key: readFileSync(tls("server.key")), cert: readFileSync(tls("server.crt")) };
  const server = createServer(options, (incoming, answer) => {
    requests++;
    const { method, url, headers } = incoming;
    const onward = request(new URL(url ?? "/", target), { method, headers: { ...headers, "x-forwarded-proto": "https" } }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
