import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bench, request } from "./local/bench.ts";
import { type Limited, startLimited } from "./local/limited.ts";
import { isAlive, parentOf, running, until } from "./local/program.ts";

const { cacheDir, start, program, remove, nothingRuns } = bench("ends");

// Runs beside the other tests of this file, which take about as long: only the last one waits for what is left of the minute.
const limited = bench("limited", { prepare: "nothing" });
let subject: Limited;
let began = 0;
beforeAll(async () => {
  subject = await startLimited(limited.cacheDir, 100);
  began = performance.now();
});
afterAll(() => subject?.close());

describe("a program that has started a server", () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
    it(`leaves nothing running when it is ended by ${signal}`, async () => {
      const one = program();
      const { dataDir } = await one.ready();
      expect(running(cacheDir).size).toBeGreaterThan(5);
      one.process.kill(signal);
      await one.exited;
      await nothingRuns();
      expect(existsSync(dataDir)).toBe(false);
    });
  }

  it("leaves nothing running when it is killed while the server starts", async () => {
    for (const phase of ["database", "start"]) {
      const one = program();
      await one.find(({ progress }) => (progress?.phase === phase ? true : undefined));
      one.process.kill("SIGKILL");
      await one.exited;
      await nothingRuns();
    }
    const next = await start(); // and nothing half-made is in the way
    expect((await request(next, "repositories/file/file/")).status).toBe(200);
  });

  it("takes nothing from others when it is killed with all its descendants", async () => {
    const one = program(); // the first user of PostgreSQL: it started it
    const { dataDir, pids } = await one.ready();
    remove(dataDir);
    const other = await start();
    for (const pid of [...descendants(one.process.pid ?? 0), one.process.pid ?? 0]) process.kill(pid, "SIGKILL");
    await one.exited;
    await until(
      120,
      () => Object.values(pids).every((pid) => !isAlive(pid)),
      () => "its processes still run",
    );
    expect((await request(other, "repositories/file/file/", { name: "unharmed" })).status).toBe(201);
    await other.stop();
    await nothingRuns();
  });

  it("leaves nothing running when it and the supervisor are killed at once", async () => {
    const one = program();
    const { pids, dataDir } = await one.ready();
    remove(dataDir);
    const supervisor = parentOf(pids.api ?? 0);
    process.kill(supervisor, "SIGKILL");
    one.process.kill("SIGKILL");
    await one.exited;
    await nothingRuns();
  });

  it("takes the server with it when it ends without stopping it, and can end", async () => {
    const one = program();
    await one.ready();
    one.process.stdin.write("forget\n");
    await one.exited;
    expect(one.process.exitCode).toBe(0);
    await nothingRuns();
  });
});

describe("with a limit of 100 open files", () => {
  it("PostgreSQL, its keeper and the supervisor run for a minute and longer, and open no file that they don't close", async () => {
    await subject.use();
    const before = subject.openFiles();
    expect(before).toEqual({ supervisor: expect.any(Number), keeper: expect.any(Number), postgres: expect.any(Number) });
    for (const [name, count] of Object.entries(before)) expect(count, name).toBeGreaterThan(0); // it runs
    for (let round = 0; round < 120 || performance.now() - began < 60_000; round++) {
      await subject.use();
      if (round >= 120) await sleep(200);
    }
    const after = subject.openFiles();
    // The keeper has its lock open for a moment, ten times a second.
    for (const name of ["supervisor", "keeper", "postgres"] as const) {
      expect(after[name], name).toBeGreaterThan(0);
      expect(after[name], name).toBeLessThanOrEqual(before[name] + 1);
    }
  });
});

/** All processes below this one. */
function descendants(pid: number): readonly number[] {
  const children = [...running("").keys()].filter((one) => isAlive(one) && parentOf(one) === pid);
  return children.flatMap((child) => [...descendants(child), child]);
}
