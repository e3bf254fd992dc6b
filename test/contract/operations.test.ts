import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection, type TaskScript } from "../support/fake-pulp/index.ts";

const href = "/pulp/api/v3/repositories/file/file/01900000-0000-7000-9000-000000000001/";
const sync = /\/sync\/$/;
const ends = (state: string, after = 1_000) => [
  { after: 0, state: "running" },
  { after, state },
];
const forever = [{ after: 0, state: "running" }];

/** A server with one repository, "images", whose sync goes so. */
const withSync = (script: TaskScript): FakePulp => {
  const fake = fakePulp().on("GET", /\/repositories\/file\/file\/$/, {
    body: {
      count: 1,
      next: null,
      results: [{ pulp_href: href, name: "images", latest_version_href: `${href}versions/1/`, pulp_labels: {} }],
    },
  });
  return fake.on("POST", sync, (request) => fake.dispatch(script)(request));
};
const label = 'sync of file repository "images"';

describe("how a task ends", () => {
  it("completed: the version that it made", async () => {
    const fake = withSync({ created: [null, `${href}versions/2/`], phases: ends("completed") });
    const { pulp } = await connectTo(fake);
    expect(await pulp.file.repository("images").sync()).toMatchObject({
      changed: true,
      version: { number: 2, pulp_href: `${href}versions/2/` },
    });
  });

  it("completed without a new version, or skipped: the latest one", async () => {
    for (const state of ["completed", "skipped"]) {
      const fake = withSync({ phases: ends(state) });
      const { pulp } = await connectTo(fake);
      const operation = pulp.file.repository("images").sync();
      expect(await operation).toMatchObject({ changed: false, version: { number: 1 } });
      expect(operation.tasks.map((task) => task.state)).toEqual([state]);
      fake.close();
    }
  });

  it("failed: the server's words and code, the operation, the Correlation-ID", async () => {
    const description = "[PLP0014] Upstream https://ada:hunter2@mirror.test/ answered 404";
    const fake = withSync({ phases: ends("failed"), error: { description, traceback: "File …" } });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    const error = await rejection(operation);
    expect(error).toMatchObject({
      name: "TaskFailedError",
      code: "TASK_FAILED",
      attempted: label,
      serverCode: "PLP0014",
      description: "[PLP0014] Upstream https://[secret]@mirror.test/ answered 404",
      task: fake.tasks.hrefs[0],
      correlationId: fake.seen("/sync/")[0]?.headers.get("Correlation-ID"),
    });
    expect(String(error)).toContain(operation.correlationId);
    expect(JSON.stringify(error)).not.toContain("hunter2");
  });

  it("canceled by somebody else", async () => {
    const { pulp } = await connectTo(withSync({ phases: ends("canceled") }));
    expect(await rejection(pulp.file.repository("images").sync())).toMatchObject({
      name: "TaskCanceledError",
      code: "TASK_CANCELED",
      attempted: label,
    });
  });

  it("gone before its end was seen", async () => {
    const fake = withSync({ phases: forever });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    await fake.clock.at(2_000);
    fake.tasks.forget(fake.tasks.hrefs[0] ?? "");
    expect(await rejection(operation)).toMatchObject({ name: "TaskGoneError", code: "TASK_GONE", task: operation.tasks[0]?.pulp_href });
  });

  it("on a server that knows no `result` yet", async () => {
    const { pulp } = await connectTo(withSync({ created: [`${href}versions/2/`], without: ["result", "created_resource_prns"] }));
    const operation = pulp.file.repository("images").sync();
    expect((await operation).version.number).toBe(2);
    expect(operation.tasks[0]?.result).toBeNull();
  });
});

describe("a handle", () => {
  it("knows its Correlation-ID at once, and its tasks as they come", async () => {
    const fake = withSync({ phases: forever });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    expect(operation.correlationId).toMatch(/^[0-9a-f]{16}$/);
    expect(operation.tasks).toEqual([]);
    await fake.clock.at(1_000);
    expect(operation.tasks).toMatchObject([{ pulp_href: fake.tasks.hrefs[0], state: "running" }]);
    await operation.cancel();
  });

  it("gives progress to whoever reads it, skips for a slow reader, and ends with the error", async () => {
    const report = (done: number) => ({ code: "sync.downloading", message: "Downloading", state: "running", done, total: 9 });
    const fake = withSync({
      phases: [
        ...Array.from({ length: 9 }, (_, i) => ({ after: i * 1_000, state: "running", progress: [report(i)] })),
        { after: 9_000, state: "failed", progress: [report(9)] },
      ],
    });
    const { pulp } = await connectTo(fake);
    const operation = pulp.file.repository("images").sync();
    const read = async (pause: number): Promise<{ readonly seen: number[]; readonly error: unknown }> => {
      const seen: number[] = [];
      const iterate = async (): Promise<void> => {
        for await (const { done, total, step } of operation) {
          expect([step, total ?? 9]).toEqual(["sync", 9]);
          seen.push(done);
          if (pause > 0) await fake.clock.at(fake.clock.elapsed + pause);
        }
      };
      return { error: await rejection(iterate()), seen };
    };
    const [fast, slow] = await Promise.all([read(0), read(4_000)]);
    expect(fast.error).toMatchObject({ name: "TaskFailedError" });
    expect(slow.error).toBe(fast.error);
    expect(fast.seen).toEqual(fast.seen.toSorted((a, b) => a - b));
    expect(fast.seen.length).toBeGreaterThan(6);
    expect(slow.seen.length).toBeLessThan(5);
    expect([fast.seen.at(-1), slow.seen.at(-1)]).toEqual([9, 9]);
  });

  it("that is dropped while failing raises nothing, but is told of", async () => {
    const fake = withSync({ phases: ends("failed") });
    const { pulp } = await connectTo(fake);
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", listen);
    const told: unknown[] = [];
    pulp.on("operation:failed", (event) => told.push(event));
    const { correlationId } = pulp.file.repository("images").sync();
    await fake.clock.at(5_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
    expect(told).toEqual([{ operation: label, correlationId, error: expect.objectContaining({ name: "TaskFailedError" }) }]);
  });

  it("can be awaited, chained and raced as any promise", async () => {
    const { pulp } = await connectTo(withSync({ created: [`${href}versions/2/`] }));
    const ended: string[] = [];
    const operation = pulp.file.repository("images").sync();
    const number = await operation.finally(() => ended.push("finally")).then(({ version }) => version.number);
    expect([number, (await Promise.race([operation])).changed, ended]).toEqual([2, true, ["finally"]]);
    expect(String(operation)).toBe("[object Operation]");
  });
});

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
