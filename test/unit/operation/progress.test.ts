import { describe, expect, it } from "vitest";
import { Latest } from "../../../src/operation/latest.ts";
import { progressOf } from "../../../src/operation/progress.ts";
import { type ProgressReport, type TaskSnapshot, type TaskState, toTask } from "../../../src/tasks/index.ts";

const report = (code: string, done: number, total: number | null = 9): ProgressReport => ({
  code,
  message: code,
  state: "running",
  done,
  total,
});
const task = (state: TaskState, ...progress_reports: ProgressReport[]): TaskSnapshot =>
  toTask({ pulp_href: "/t/", name: "n", state, progress_reports });

describe("progressOf", () => {
  it("tells the report that changed", () => {
    const before = task("running", report("metadata", 1), report("packages", 2));
    expect(progressOf("sync", task("running", report("metadata", 1), report("packages", 3)), before)).toEqual({
      step: "sync",
      task: "/t/",
      state: "running",
      code: "packages",
      message: "packages",
      done: 3,
      total: 9,
    });
    expect(progressOf("sync", task("running", report("metadata", 2), report("packages", 2)), before)).toMatchObject({
      code: "metadata",
      done: 2,
    });
  });

  it("tells 0 from nothing, and a total that isn't known", () => {
    expect(progressOf("sync", task("running", report("metadata", 0, null)), task("running"))).toMatchObject({ done: 0, total: undefined });
    expect(progressOf("sync", task("running", report("metadata", 0, 0)), task("running"))).toMatchObject({ done: 0, total: 0 });
  });

  it("tells the state where there is no report", () => {
    expect(progressOf("sync", task("waiting"), undefined)).toMatchObject({
      code: "sync",
      state: "waiting",
      message: expect.stringContaining("waits"),
    });
    expect(progressOf("sync", task("running"), task("waiting"))).toMatchObject({ message: "sync runs" });
    expect(progressOf("sync", task("completed", report("a", 1)), task("running", report("a", 1)))).toMatchObject({
      state: "completed",
      message: "sync completed",
    });
  });

  it("tells nothing when nothing changed", () => {
    expect(progressOf("sync", task("running", report("a", 1)), task("running", report("a", 1)))).toBeUndefined();
    expect(progressOf("sync", task("waiting"), task("waiting"))).toBeUndefined();
  });
});

describe("Latest", () => {
  const all = async <T>(latest: Latest<T>): Promise<T[]> => {
    const seen: T[] = [];
    for await (const value of latest.values()) seen.push(value);
    return seen;
  };

  it("gives a reader the newest, not all", async () => {
    const latest = new Latest<number>();
    latest.set(1);
    latest.set(2);
    const reading = all(latest);
    latest.set(3);
    await new Promise((resolve) => setImmediate(resolve));
    latest.set(4);
    latest.set(5);
    latest.end();
    expect(await reading).toEqual([2, 3, 5]);
  });

  it("gives the last one even to who comes after the end, and serves several", async () => {
    const latest = new Latest<string>();
    latest.set("only");
    latest.end();
    expect(await Promise.all([all(latest), all(latest)])).toEqual([["only"], ["only"]]);
    const empty = new Latest<string>();
    empty.end();
    expect(await all(empty)).toEqual([]);
  });

  it("takes what a program may call nothing", async () => {
    const latest = new Latest<number | string | boolean | null>();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const value of latest.values()) seen.push(value);
    })();
    for (const value of [0, "", false, null]) {
      latest.set(value);
      await new Promise((resolve) => setImmediate(resolve));
    }
    latest.end();
    await reading;
    expect(seen).toEqual([0, "", false, null]);
  });
});
