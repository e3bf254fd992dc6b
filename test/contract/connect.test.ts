import { describe, expect, it } from "vitest";
import { connectTo, type FakePulp, fakePulp, password, rejection, username } from "../support/fake-pulp/index.ts";

const none = { count: 0, next: null, results: [] };
const basic = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

describe("a server behind a proxy that wants to know who asks", () => {
  const behind = (wanted: string): FakePulp => {
    const fake = fakePulp().on("GET", /tasks/, { body: none });
    return fake.on("GET", /./, ({ headers }) =>
      headers.get("Authorization") === wanted ? undefined : { status: 401, body: "<html>", headers: { "Content-Type": "text/html" } },
    );
  };

  it.each([
    [basic, { type: "basic", username, password }],
    ["Bearer t1cket", { type: "token", token: "t1cket" }],
    ["Own t1cket", { name: "own", headers: async () => ({ Authorization: "Own t1cket" }) }],
  ] as const)("is shown it for its status as well: %s", async (wanted, auth) => {
    const fake = behind(wanted);
    const { pulp } = await connectTo(fake, { auth });
    expect(await pulp.tasks.list().all()).toEqual([]);
    expect(fake.seen("GET /pulp/api/v3/status/").map(({ headers }) => headers.get("Authorization"))).toEqual([null, wanted]);
  });

  it("that accepts none of it says so, and a password, which it would never see again, isn't sent at all", async () => {
    const wrong = behind("Bearer other");
    expect(await rejection(connectTo(wrong, { auth: { type: "token", token: "t1cket" } }))).toMatchObject({
      name: "AuthenticationError",
      status: 401,
    });
    wrong.close();
    const sessions = behind(basic);
    for (const options of [{}, { auth: { type: "none" } }] as const) {
      const error = await rejection(connectTo(sessions, options));
      expect(error).toMatchObject({ name: "AuthenticationError", hint: expect.stringContaining('auth: { type: "basic" }') });
    }
    expect(sessions.requests.filter(({ headers }) => headers.has("Authorization"))).toEqual([]);
    expect(sessions.requests).toHaveLength(2);
  });
});

describe("a domain", () => {
  it("that the server doesn't know is named at once, and no session is left", async () => {
    const fake = fakePulp({ domains: "enabled" }).on("GET", /^\/pulp\/team\//, { status: 404, body: "<h1>Not Found</h1>" });
    const error = await rejection(connectTo(fake, { domain: "team" }));
    expect(error).toMatchObject({
      name: "ConfigError",
      code: "CONFIG_DOMAIN_UNKNOWN",
      key: "domain",
      message: expect.stringContaining('"team"'),
    });
    expect(fake.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/pulp/default/api/v3/login/" });
  });

  it("in which the user may see no tasks is there", async () => {
    const fake = fakePulp({ domains: "enabled" }).on("GET", /team.*tasks/, { status: 403, body: { detail: "no" } });
    expect((await connectTo(fake, { domain: "team" })).pulp.status.domainsEnabled).toBe(true);
  });

  it("of a server that has none is refused, not taken for everybody's", async () => {
    const fake = fakePulp();
    const error = await rejection(connectTo(fake, { domain: "team" }));
    expect(error).toMatchObject({ name: "CapabilityError", plugin: "core", message: expect.stringContaining('"team"') });
    expect(fake.requests).toHaveLength(1);
  });

  it("named default is everywhere, and costs no request", async () => {
    const fake = fakePulp({ domains: "enabled" });
    await connectTo(fake, { domain: "default" });
    expect(fake.requests.map(({ path }) => path)).toEqual(["/pulp/api/v3/status/", "/pulp/default/api/v3/login/"]);
  });
});

it("says in every request what sends it", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake, { userAgent: "mirror/2" });
  await pulp.tasks.list().all();
  await pulp.close();
  const agents = new Set(fake.requests.map(({ headers }) => headers.get("User-Agent")));
  expect([...agents]).toEqual([expect.stringMatching(/^mirror\/2 pulp-sdk\/[\d.]+ node\/[\d.]+$/)]);
});

it("sends with one's own fetch, and nothing past it", async () => {
  const fake = fakePulp();
  const seen: string[] = [];
  const { pulp } = await connectTo(fake, {
    fetch: (input, init) => {
      seen.push(`${(input as Request).method} ${Object.keys(init ?? {})}`);
      return fetch(input, init);
    },
  });
  await pulp.tasks.list().all();
  await pulp.close();
  expect(seen).toEqual(["GET signal", "POST signal", "GET signal", "DELETE signal"]);
  expect(fake.requests).toHaveLength(4);
});

describe("a logger", () => {
  const collecting = () => {
    const lines: [string, string, Readonly<Record<string, unknown>>][] = [];
    const at = (level: string) => (message: string, fields: Readonly<Record<string, unknown>>) => lines.push([level, message, fields]);
    return { lines, logger: { debug: at("debug"), warn: at("warn"), error: at("error") } };
  };

  it("gets what operations wait for, and of others' errors no more than the name", async () => {
    const { lines, logger } = collecting();
    const { connection } = await connectTo(fakePulp(), { logger });
    const event = { operation: "sync of x", correlationId: "c", waitedFor: "the server's answer" };
    connection.transport.events.emit("operation:waiting", { ...event, error: new Error("sent hunter2") });
    expect(lines.at(-1)).toEqual(["warn", "sync of x: waits for the server's answer", { ...event, error: "Error" }]);
  });

  it("gets requests, answers, retries and failed operations, without secrets", async () => {
    const fake = fakePulp().on("GET", /repositories/, { body: none });
    const { lines, logger } = collecting();
    const { pulp } = await connectTo(fake, { logger });
    fake.on("GET", /tasks/, { status: 502, body: { detail: "password=hunter2" } }, 1);
    await pulp.tasks.list({ token: "hunter3" } as object).all();
    await rejection(pulp.file.repository("images").sync());
    expect(lines.slice(0, 2)).toEqual([
      ["debug", "GET /pulp/api/v3/status/", { id: 1, method: "GET", path: "/pulp/api/v3/status/", attempt: 1 }],
      ["debug", "GET /pulp/api/v3/status/: 200", expect.objectContaining({ id: 1, status: 200, duration: expect.any(Number) })],
    ]);
    expect(lines.filter(([level]) => level !== "debug")).toEqual([
      [
        "warn",
        "GET /pulp/api/v3/tasks/: again in 0 ms",
        expect.objectContaining({ attempt: 1, delay: 0, error: expect.objectContaining({ code: "SERVER_FAILED", status: 502 }) }),
      ],
      [
        "error",
        'sync of file repository "images": failed',
        expect.objectContaining({ correlationId: expect.any(String), error: expect.objectContaining({ code: "NOT_FOUND" }) }),
      ],
    ]);
    for (const secret of ["hunter2", "hunter3", password, "session-", basic]) expect(JSON.stringify(lines)).not.toContain(secret);
  });
});
