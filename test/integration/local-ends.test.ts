import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bench, request } from "./local/bench.ts";
import { isAlive, parentOf, running, until } from "./local/program.ts";

const { cacheDir, start, program, remove, nothingRuns } = bench("ends");

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
      20,
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

/** All processes below this one. */
function descendants(pid: number): readonly number[] {
  const children = [...running("").keys()].filter((one) => isAlive(one) && parentOf(one) === pid);
  return children.flatMap((child) => [...descendants(child), child]);
}
