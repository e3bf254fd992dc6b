import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/index.ts";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";
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
