import { describe, expect, it } from "vitest";
import { connectTo, rejection } from "../support/fake-pulp/index.ts";
import { ends, forever, repositoryHref as href, syncLabel as label, withSync } from "../support/fake-pulp/sync.ts";

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
