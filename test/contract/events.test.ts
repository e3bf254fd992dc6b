import type { TaskFilters } from "pulp-sdk";
import { describe, expect, it, vi } from "vitest";
import { connectTo, fakePulp, password } from "../support/fake-pulp/index.ts";

describe("events", () => {
  it("tell each request and its answer, with neither bodies, headers nor secrets", async () => {
    const fake = fakePulp().on("POST", /remotes/, { status: 201, body: {} });
    const { pulp } = await connectTo(fake);
    const told: unknown[] = [];
    pulp.on("request", (event) => told.push(event));
    pulp.on("response", (event) => told.push(event));
    fake.expireSessions();
    await pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x", password: "hunter2", ca_cert: "x" } });
    await pulp.tasks.list({ name: "x", token: "abcdef" } as TaskFilters).page();
    const text = JSON.stringify(told);
    for (const secret of [password, "hunter2", "abcdef", "session-", "csrf-", "Basic", Buffer.from(`ada:${password}`).toString("base64")])
      expect(text).not.toContain(secret);
    expect(told.slice(0, 6)).toEqual([
      { id: expect.any(Number), method: "POST", path: "/pulp/api/v3/remotes/file/file/", attempt: 1 },
      expect.objectContaining({ method: "POST", status: 201, duration: expect.any(Number), correlationId: "f".repeat(32) }),
      expect.objectContaining({ method: "GET" }),
      expect.objectContaining({ method: "GET", status: 401 }),
      expect.objectContaining({ method: "POST", path: "/pulp/api/v3/login/" }),
      expect.objectContaining({ method: "POST", path: "/pulp/api/v3/login/", status: 201 }),
    ]);
  });

  it("stop when the listening ends", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const paths: string[] = [];
    const stop = pulp.on("request", ({ path }) => paths.push(path));
    await pulp.tasks.list().page();
    stop();
    await pulp.tasks.list().page();
    expect(paths).toHaveLength(1);
  });

  it("a listener that throws, or rejects, breaks no request; its error comes up where nothing depends on it", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const thrown: string[] = [];
    const real = globalThis.queueMicrotask;
    const queue = vi.spyOn(globalThis, "queueMicrotask").mockImplementation((callback) =>
      real(() => {
        try {
          callback();
        } catch (error) {
          thrown.push((error as Error).message);
        }
      }),
    );
    const others: string[] = [];
    pulp.on("request", () => {
      throw new Error("of a listener");
    });
    pulp.on("response", (async () => {
      throw new Error("of an async listener");
    }) as () => void);
    pulp.on("request", ({ path }) => others.push(path));
    try {
      expect(await pulp.tasks.list().all()).toEqual([]);
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      queue.mockRestore();
    }
    expect(others).toHaveLength(1);
    expect(thrown).toEqual(["of a listener", "of an async listener"]);
  });
});
