import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/index.ts";
import type { Progress } from "../../src/index.ts";
import { openConnection } from "../../src/transport/index.ts";
import { connectTo, fakePulp, origin, password, rejection, username } from "../support/fake-pulp/index.ts";
import { ends, forever, repositoryHref as href, syncLabel as label, syncPath as sync, withSync } from "../support/fake-pulp/sync.ts";

describe("cancel()", () => {
  it("cancels the task on the server, and the operation rejects", async () => {
    const fake = withSync({ phases: forever });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    await fake.clock.at(1_000);
    await operation.cancel();
    expect(fake.tasks.state(fake.tasks.hrefs[0] ?? "")).toBe("canceled");
    expect(fake.seen("PATCH").map(({ body }) => body)).toEqual([{ state: "canceled" }]);
    expect(await rejection(operation)).toMatchObject({
      name: "TaskCanceledError",
      code: "CANCELED",
      attempted: label,
      correlationId: operation.correlationId,
    });
  });

  it("tolerates that the task has ended meanwhile (409)", async () => {
    const fake = withSync({ phases: ends("completed", 1_000) });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    fake.on("GET", /\/tasks\/$/, "refuse");
    await fake.clock.at(3_000);
    await operation.cancel();
    expect(fake.seen("PATCH")).toHaveLength(1);
    expect(fake.tasks.state(fake.tasks.hrefs[0] ?? "")).toBe("completed");
  });

  it("waits for a dispatch that is under way, and cancels what came of it", async () => {
    const fake = withSync({ phases: forever });
    const dispatched = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    fake.on("POST", sync, async (request) => {
      dispatched.resolve();
      await answered.promise;
      return fake.dispatch({ phases: forever })(request);
    });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    await dispatched.promise;
    const canceling = operation.cancel();
    answered.resolve();
    await canceling;
    expect(fake.tasks.hrefs.map((task) => fake.tasks.state(task))).toEqual(["canceled"]);
    expect(await rejection(operation)).toMatchObject({ code: "CANCELED", task: fake.tasks.hrefs[0] });
  });

  it("after the end does nothing", async () => {
    const fake = withSync({ created: [`${href}versions/2/`] });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    await operation;
    await operation.cancel();
    expect(fake.seen("PATCH")).toEqual([]);
    expect((await operation).version.number).toBe(2);
  });
});

describe("a signal", () => {
  it("that is aborted already: nothing is sent", async () => {
    const fake = withSync({});
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const error = await rejection(pulp.file.repository("images").sync({}, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: "AbortedError", code: "ABORTED", attempted: label, running: [] });
    expect(fake.requests).toHaveLength(before);
  });

  it("ends the waiting, cancels nothing, and lists what runs on", async () => {
    const fake = withSync({ phases: forever });
    const { pulp } = await connectTo(fake);
    const controller = new AbortController();
    const operation = pulp.file.repository("images").sync({}, { signal: controller.signal });
    await fake.clock.at(1_000);
    controller.abort("enough");
    expect(await rejection(operation)).toMatchObject({
      name: "AbortedError",
      running: fake.tasks.hrefs,
      correlationId: operation.correlationId,
      cause: "enough",
      hint: expect.stringContaining("attach"),
    });
    expect(fake.seen("PATCH")).toEqual([]);
    const before = fake.requests.length;
    await fake.clock.at(20_000);
    expect(fake.requests).toHaveLength(before);
    await operation.cancel();
    expect(fake.seen("PATCH")).toHaveLength(1);
  });

  it("during a dispatch: the task that came of it is in the error", async () => {
    const controller = new AbortController();
    const fake = withSync({});
    fake.on("POST", sync, async (request) => {
      controller.abort();
      await new Promise((resolve) => setTimeout(resolve, 10));
      return fake.dispatch({ phases: forever })(request);
    });
    const { pulp } = await connectTo(fake);
    const error = await rejection(pulp.file.repository("images").sync({}, { signal: controller.signal }));
    expect(fake.tasks.hrefs).toHaveLength(1);
    expect(error).toMatchObject({ name: "AbortedError", running: fake.tasks.hrefs });
  });

  it("as a time limit says so", async () => {
    const fake = withSync({}).on("POST", sync, async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return fake.dispatch({ phases: forever })(request);
    });
    const { pulp } = await connectTo(fake);
    const error = await rejection(pulp.file.repository("images").sync({}, { signal: AbortSignal.timeout(20) }));
    expect(error).toMatchObject({ code: "TIMED_OUT", message: expect.stringContaining("time limit") });
  });
});

describe("close()", () => {
  it("ends the waiting with CLOSED, logs out and cancels nothing", async () => {
    const fake = withSync({ phases: forever });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    await fake.clock.at(1_000);
    await pulp.close();
    expect(await rejection(operation)).toMatchObject({
      name: "AbortedError",
      code: "CLOSED",
      attempted: label,
      running: fake.tasks.hrefs,
      correlationId: operation.correlationId,
    });
    expect(fake.seen("DELETE /pulp/api/v3/login/")).toHaveLength(1);
    expect(fake.seen("PATCH")).toEqual([]);
    const before = fake.requests.length;
    await fake.clock.at(60_000);
    expect(fake.requests).toHaveLength(before);
  });

  it("during a dispatch: nothing further is sent, and the error names the task", async () => {
    const fake = withSync({});
    const { pulp } = await connectTo(fake);
    fake.on("POST", sync, (request) => {
      void pulp.close();
      return fake.dispatch({ phases: forever })(request);
    });
    expect(await rejection(pulp.file.repository("images").sync())).toMatchObject({ code: "CLOSED", running: fake.tasks.hrefs });
  });
});

describe("close() in a pause between two attempts", () => {
  it.each([
    ["GET", { status: 503, headers: { "Retry-After": "60" } }],
    ["POST", "refuse"],
  ] as const)("%s: ends the pause, sends nothing more, leaves no session", async (method, fault) => {
    const fake = fakePulp().on(method, /\/remotes\/file\/file\/$/, fault);
    const { pulp } = await connectTo(fake);
    const paused = Promise.withResolvers<void>();
    pulp.on("retry", () => paused.resolve());
    const asked =
      method === "GET"
        ? pulp.file.remotes.list().all()
        : pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } });
    const ended = rejection(asked);
    await paused.promise;
    // As a server that has forgotten the session would have it renewed.
    fake.expireSessions();
    await pulp.close();
    expect(await ended).toMatchObject({ name: "AbortedError", code: "CLOSED", attempted: `${method} /pulp/api/v3/remotes/file/file/` });
    expect(fake.clock.elapsed).toBeLessThan(1_000);
    expect(fake.seen("POST /pulp/api/v3/login/")).toHaveLength(1);
    expect(fake.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/pulp/api/v3/login/" });
  });

  it("of a request that a session's end had refused: it doesn't log in again", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    fake.expireSessions();
    fake.on("GET", /\/tasks\/$/, () => void pulp.close());
    expect(await rejection(pulp.tasks.list().all())).toMatchObject({ name: "AbortedError", code: "CLOSED" });
    expect(fake.seen("POST /pulp/api/v3/login/")).toHaveLength(1);
  });

  it("of requests that wait for their turn: none is sent", async () => {
    const fake = fakePulp().on("GET", /\/tasks\/$/, "hang");
    const { pulp } = await connectTo(fake, { concurrency: 1 });
    const holding = new AbortController();
    const held = rejection(pulp.tasks.list({}, { signal: holding.signal }).all());
    const waiting = rejection(pulp.tasks.list().all());
    await expect.poll(() => fake.seen("GET /pulp/api/v3/tasks/").length).toBe(1);
    const closed = pulp.close();
    holding.abort();
    await Promise.all([closed, held]);
    expect(await waiting).toMatchObject({ name: "AbortedError", code: "CLOSED" });
    expect(fake.seen("GET /pulp/api/v3/tasks/")).toHaveLength(1);
  });

  it("of the login itself", async () => {
    const fake = fakePulp().on("POST", /login/, { status: 503, headers: { "Retry-After": "60" } });
    const connection = await openConnection(await resolveConfig({ baseUrl: origin, username, password }), fake.clock);
    const paused = new Promise((resolve) => connection.transport.events.on("retry", resolve));
    const login = rejection(connection.transport.login());
    await paused;
    await connection.close();
    expect(await login).toMatchObject({ name: "AbortedError", code: "CLOSED" });
    expect(fake.seen("login")).toHaveLength(1);
  });
});

describe("attach", () => {
  it("waits for a task by its href, whoever made it", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const task = fake.tasks.make("a".repeat(32), { phases: ends("completed", 3_000) });
    expect(await pulp.tasks.attach(task)).toMatchObject({ state: "completed", pulp_href: task });
    expect(fake.clock.elapsed).toBeGreaterThanOrEqual(3_000);
  });

  it("waits for all of an operation by its Correlation-ID", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const cid = "0123456789abcdef";
    const tasks = ["1", "2", "3"].map((digit) =>
      fake.tasks.make(cid + digit.repeat(16), { phases: ends("completed", Number(digit) * 1_000) }),
    );
    fake.tasks.make("f".repeat(32), { phases: forever });
    const progress: Progress[] = [];
    const operation = pulp.tasks.attach({ correlationId: cid });
    for await (const p of operation) progress.push(p);
    expect((await operation).map((task) => task.pulp_href)).toEqual(tasks);
    expect(progress.length).toBeGreaterThan(0);
  });
});
