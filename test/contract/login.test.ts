import { inspect } from "node:util";
import { expect, it } from "vitest";
import { isAuthenticationError, isPermissionError, isServerError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, origin, password, rejection, username } from "../support/fake-pulp/index.ts";

const basic = Buffer.from(`${username}:${password}`).toString("base64");
const remotes = /\/remotes\/file\/file\/$/;
const anything = { type: "none" } as const;

const showsSecrets = (value: unknown): boolean =>
  [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value), (value as Error).stack ?? ""].some(
    (text) => text.includes(password) || text.includes(basic),
  );

const logins = (fake: FakePulp): number => fake.seen("POST /pulp/api/v3/login/").length;

it("logs in once, however many requests start at the same time, and sends the password with no other request", async () => {
  const fake = fakePulp().on("GET", remotes, { body: { count: 0, next: null, results: [] } });
  const { pulp } = await connectTo(fake);
  await Promise.all(Array.from({ length: 20 }, () => pulp.file.remotes.list().all()));
  expect(logins(fake)).toBe(1);
  expect(fake.seen("GET").filter(({ headers }) => headers.has("Authorization"))).toEqual([]);
  expect(new Set(fake.seen("GET /pulp/api/v3/remotes").map(({ headers }) => headers.get("Cookie")))).toEqual(
    new Set(["sessionid=session-1; csrftoken=csrf-1"]),
  );
});

it("sends the CSRF token and the Referer with what changes something, an Origin never", async () => {
  const fake = fakePulp().on("POST", remotes, { status: 201, body: {} });
  const { pulp } = await connectTo(fake);
  await pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } });
  const [post] = fake.seen("POST /pulp/api/v3/remotes");
  expect(post?.headers.get("X-CSRFToken")).toBe("csrf-1");
  expect(post?.headers.get("Referer")).toBe(`${origin}/`);
  expect(post?.headers.has("Origin")).toBe(false);
});

it("logs in again, once, when the session has ended under many requests", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake, { concurrency: 4 });
  fake.expireSessions();
  await Promise.all(Array.from({ length: 20 }, () => pulp.tasks.list().all()));
  expect(logins(fake)).toBe(2);
});

it("logs in again when the server refuses the CSRF token, and sends a POST that was refused so once more", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  const href = fake.tasks.make("0".repeat(32));
  fake.rotateCsrf();
  await pulp.tasks.cancel(href);
  expect(logins(fake)).toBe(2);
  expect(fake.seen("PATCH").map(({ headers }) => headers.get("X-CSRFToken"))).toEqual(["csrf-1", "csrf-2"]);
  expect(fake.tasks.state(href)).toBe("canceled");
});

it("doesn't log in again for a permission that is missing", async () => {
  const fake = fakePulp().on("POST", remotes, { status: 403, body: { detail: "You do not have permission to perform this action." } });
  const { pulp } = await connectTo(fake);
  const error = await rejection(pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } }));
  expect(isPermissionError(error)).toBe(true);
  expect(logins(fake)).toBe(1);
});

it("gives up when the new session is refused too", async () => {
  const fake = fakePulp().on("GET", remotes, { status: 401, body: { detail: "Authentication credentials were not provided." } });
  const { pulp } = await connectTo(fake);
  expect(isAuthenticationError(await rejection(pulp.file.remotes.list().all()))).toBe(true);
  expect(logins(fake)).toBe(2);
  expect(fake.seen("GET /pulp/api/v3/remotes")).toHaveLength(2);
});

it("a wrong password is an AuthenticationError that says what to check and shows no secret", async () => {
  const fake = fakePulp().on("POST", /login/, { status: 401, body: { detail: `Invalid: ${username} ${password} ${basic}` } });
  const error = await rejection(connectTo(fake));
  expect(isAuthenticationError(error)).toBe(true);
  expect(error).toMatchObject({
    code: "NOT_AUTHENTICATED",
    status: 401,
    attempted: "login as ada",
    hint: expect.stringContaining("password"),
  });
  expect(showsSecrets(error)).toBe(false);
  expect(logins(fake)).toBe(1);
});

it("shows no secret in any error, even where the server repeats what it was sent", async () => {
  const echo = {
    detail: `no: ${password}, Basic ${basic}, http://ada:${password}@pulp.test/`,
    url: [`bad: ${password}`],
    body: { password },
  };
  for (const status of [400, 403, 404, 409, 418, 429, 500, 503]) {
    const fake = fakePulp().on("GET", remotes, { status, body: echo });
    const { pulp } = await connectTo(fake, { retries: 0 });
    const error = await rejection(pulp.file.remotes.list().all());
    expect(error, String(status)).toMatchObject({ status });
    expect(showsSecrets(error), inspect(error, { depth: 20 })).toBe(false);
    fake.close();
  }
});

it("shows no secret of the client itself", async () => {
  const fake = fakePulp();
  const { pulp, connection } = await connectTo(fake);
  expect(inspect([pulp, pulp.file.repository("x"), pulp.tasks, connection], { depth: 20 })).not.toContain(password);
});

it("repeats a login that the server is too busy for, and names it as that when it stays so", async () => {
  const busy = fakePulp().on("POST", /login/, { status: 503, body: "busy" }, 2);
  await connectTo(busy);
  expect(logins(busy)).toBe(3);
  busy.close();
  const down = fakePulp().on("POST", /login/, { status: 503, body: "busy" });
  expect(isServerError(await rejection(connectTo(down)))).toBe(true);
});

it("says that cookies are dropped where a login gives no session", async () => {
  const fake = fakePulp().on("POST", /login/, { status: 201, body: {} });
  expect(await rejection(connectTo(fake))).toMatchObject({ name: "ProtocolError", hint: expect.stringContaining("basic") });
});

it("takes Basic where core has no login yet (before 3.70)", async () => {
  const fake = fakePulp({ versions: { core: "3.49.72", file: "1.15.0" } });
  const { pulp } = await connectTo(fake);
  await pulp.tasks.list().all();
  expect(logins(fake)).toBe(0);
  expect(fake.seen("GET /pulp/api/v3/tasks/")[0]?.headers.get("Authorization")).toBe(`Basic ${basic}`);
  await pulp.close();
  expect(fake.seen("DELETE")).toEqual([]);
});

it("a wrong Basic password is an AuthenticationError, sent once", async () => {
  const fake = fakePulp({ versions: { core: "3.49.72", file: "1.15.0" } });
  const { pulp } = await connectTo(fake, { username: "ada", password: "wrong-horse" } as object);
  const error = await rejection(pulp.tasks.list().all());
  expect(isAuthenticationError(error)).toBe(true);
  expect(error).toMatchObject({ details: ["Invalid username/password."] });
  expect(fake.seen("GET /pulp/api/v3/tasks/")).toHaveLength(1);
});

it("sends a bearer token, and nothing of it in an error", async () => {
  const fake = fakePulp().on("GET", /tasks/, { status: 401, body: { detail: "Bearer tok-3n-9f8e7d is not valid: tok-3n-9f8e7d" } });
  const { pulp } = await connectTo(fake, { auth: { type: "token", token: "tok-3n-9f8e7d" } });
  const error = await rejection(pulp.tasks.list().all());
  expect(fake.seen("tasks")[0]?.headers.get("Authorization")).toBe("Bearer tok-3n-9f8e7d");
  expect(inspect(error, { depth: 20 })).not.toContain("tok-3n-9f8e7d");
});

it("asks a strategy of one's own, and lets it renew once", async () => {
  const fake = fakePulp().on("GET", /tasks/, ({ headers }) =>
    headers.get("X-Ticket") === "t2" ? { body: { count: 0, next: null, results: [] } } : { status: 401, body: { detail: "no" } },
  );
  const refused: unknown[] = [];
  let ticket = 1;
  const auth = {
    name: "tickets",
    headers: async ({ method, url }: { method: string; url: string }) => ({ "X-Ticket": `t${ticket}`, "X-For": `${method} ${url}` }),
    renew: (used: Readonly<Record<string, string>>) => {
      refused.push(used["X-Ticket"]);
      ticket++;
      return true;
    },
  };
  const { pulp } = await connectTo(fake, { auth });
  await pulp.tasks.list().all();
  expect(refused).toEqual(["t1"]);
  expect(fake.seen("GET /pulp/api/v3/tasks/")[1]?.headers.get("X-For")).toBe(`GET ${origin}/pulp/api/v3/tasks/`);
});

it("sends no credentials where it has none", async () => {
  const fake = fakePulp().on("GET", /tasks/, { body: { count: 0, next: null, results: [] } });
  const { pulp } = await connectTo(fake, { auth: anything });
  await pulp.tasks.list().all();
  await pulp.close();
  expect(fake.requests.filter(({ headers }) => headers.has("Authorization") || headers.has("Cookie"))).toEqual([]);
});

it("logs out when it is closed, and sends nothing afterwards", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  await pulp.close();
  const [out] = fake.seen("DELETE /pulp/api/v3/login/");
  expect(out?.headers.get("Cookie")).toContain("session-1");
  expect(out?.headers.get("X-CSRFToken")).toBe("csrf-1");
  const before = fake.requests.length;
  expect(await rejection(pulp.tasks.list().all())).toMatchObject({ name: "AbortedError", code: "CLOSED" });
  expect(await rejection(pulp.file.repository("x").ensure({}))).toMatchObject({ name: "AbortedError", code: "CLOSED" });
  expect(fake.requests).toHaveLength(before);
});

it("logs in under `default` on a server with domains, and works in the domain that was asked for", async () => {
  const fake = fakePulp({ domains: "enabled" }).on("GET", /^\/pulp\/team\/api\/v3\/tasks\/$/, {
    body: { count: 0, next: null, results: [] },
  });
  const { pulp } = await connectTo(fake, { domain: "team" });
  await pulp.tasks.list().all();
  expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /pulp/api/v3/status/",
    "POST /pulp/default/api/v3/login/",
    // Whether that domain is there.
    "GET /pulp/team/api/v3/tasks/",
    "GET /pulp/team/api/v3/tasks/",
  ]);
});

it("knows another API root", async () => {
  const fake = fakePulp({ apiRoot: "/mirror/" });
  const { pulp } = await connectTo(fake, { apiRoot: "/mirror/" });
  await pulp.tasks.list().all();
  expect(fake.requests.every(({ path }) => path.startsWith("/mirror/api/v3/"))).toBe(true);
});
