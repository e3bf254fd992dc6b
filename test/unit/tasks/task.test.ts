import { describe, expect, it } from "vitest";
import { TaskFailedError } from "../../../src/errors/index.ts";
import { idOf, isFinal, type TaskState, toTask } from "../../../src/tasks/index.ts";
import { cpuTimeOf } from "../../support/cpu.ts";

const raw = { pulp_href: "/pulp/api/v3/tasks/01/", name: "sync", state: "completed", logging_cid: "a", pulp_created: "2026-01-01" };

describe("toTask", () => {
  it("fills in what an old server doesn't send, and leaves out what was deleted since", () => {
    const task = toTask({ ...raw, created_resources: ["/a/", null, "/b/"] });
    expect(task).toEqual({
      ...raw,
      started_at: null,
      finished_at: null,
      progress_reports: [],
      created_resources: ["/a/", "/b/"],
      result: null,
      error: null,
    });
    expect(Object.isFrozen(task)).toBe(true);
  });

  it.each<[object, object]>([
    [
      { description: "[PLP0014] gone", traceback: "…" },
      { description: "[PLP0014] gone", code: "PLP0014" },
    ],
    [
      { description: "gone", code: "RPM0001" },
      { description: "gone", code: "RPM0001" },
    ],
    [{ reason: "worker died" }, { description: "worker died", code: undefined }],
    [{ description: "404, message='Not Found' [x]" }, { description: "404, message='Not Found' [x]", code: undefined }],
    [{}, { description: "the server gave no reason", code: undefined }],
  ])("error %j", (error, expected) => {
    expect(toTask({ ...raw, state: "failed", error }).error).toEqual(expected);
  });
});

it("the final states are the server's four", () => {
  const states: readonly TaskState[] = ["waiting", "running", "canceling", "completed", "failed", "canceled", "skipped"];
  expect(states.filter((state) => isFinal({ state }))).toEqual(["completed", "failed", "canceled", "skipped"]);
});

it("an id is the last part of an href", () => {
  expect([idOf("/pulp/api/v3/tasks/01-ab/"), idOf("/pulp/api/v3/tasks/01-ab"), idOf("01-ab")]).toEqual(["01-ab", "01-ab", "01-ab"]);
});

it("an error of 5 MB costs no time", () => {
  for (const part of ["[PLP0014] ", "password: hunter2 ", "http://a:b@c/?d=e ", "a"]) {
    const description = part.repeat(5_000_000 / part.length);
    const fail = (): TaskFailedError => {
      const { error } = toTask({ pulp_href: "/t/", state: "failed", error: { description } });
      const message = `its sync task failed: ${error?.description}`;
      return new TaskFailedError({ code: "TASK_FAILED", message, task: "/t/", taskName: "x", description });
    };
    expect(cpuTimeOf(fail)).toBeLessThan(1_000);
    const failed = fail();
    expect(failed.message.length + (failed.description ?? "").length).toBeLessThan(150_000);
    expect(failed.description).not.toContain("hunter2");
  }
});
