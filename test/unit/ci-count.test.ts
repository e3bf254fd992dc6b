import { describe, expect, test } from "vitest";
import { count, lacked, lastLine } from "../../scripts/ci-count.ts";

type Status = "passed" | "failed" | "skipped" | "todo";

function file(statuses: readonly Status[], problem: { readonly message?: string; readonly status?: string } = {}): object {
  const status = statuses.includes("failed") ? "failed" : "passed";
  return { name: "a.test.ts", status, message: "", ...problem, assertionResults: statuses.map((one) => ({ status: one, title: "t" })) };
}

function line(files: readonly object[], codes: { readonly check?: number; readonly test?: number } = {}): string {
  return lastLine(count({ report: { testResults: files }, check: 0, test: 0, ...codes }));
}

describe("tests are counted", () => {
  test("over all files", () => expect(line([file(["passed", "passed"]), file(["passed"])])).toBe("3 passed, 0 failed"));
  test("failures too", () => expect(line([file(["passed", "failed", "failed"])], { test: 1 })).toBe("1 passed, 2 failed"));
  test("skipped and todo are named, never passed", () =>
    expect(line([file(["passed", "skipped", "todo"])])).toBe("1 passed, 0 failed, 2 skipped"));
});

describe("what fails outside of a test counts as one failure", () => {
  test("a file that does not load", () =>
    expect(line([file(["passed"]), file([], { status: "failed", message: "Cannot find module" })], { test: 1 })).toBe(
      "1 passed, 1 failed",
    ));
  test("a failing hook, whose tests are skipped", () =>
    expect(line([file(["passed"]), file(["skipped"], { status: "failed", message: "hook" })], { test: 1 })).toBe(
      "1 passed, 1 failed, 1 skipped",
    ));
  test("a type error beside a failed test of the same file", () =>
    expect(line([file(["failed"], { message: "Unused '@ts-expect-error'" })], { test: 1 })).toBe("0 passed, 2 failed"));
  test("an unhandled error, known by the exit code alone", () => expect(line([file(["passed"])], { test: 1 })).toBe("1 passed, 1 failed"));
  test("the check", () => expect(line([file(["passed"])], { check: 2 })).toBe("1 passed, 1 failed"));
  test("no tests at all", () => expect(line([])).toBe("0 passed, 1 failed"));
});

test("what this machine lacks is counted by package", () => {
  const tests = [{ status: "skipped", meta: { lacks: "dnf" } }, { status: "skipped", meta: {} }, { status: "passed" }];
  const report = { testResults: [1, 2].map(() => ({ name: "a.test.ts", status: "passed", message: "", assertionResults: tests })) };
  expect([...lacked(report)]).toEqual([["dnf", 2]]);
  expect(lastLine(count({ report, check: 0, test: 0 }))).toBe("2 passed, 0 failed, 4 skipped");
});

describe("without a usable report there is one failure, whatever the exit code", () => {
  test.each([undefined, {}, { testResults: "many" }])("%j", (report) => {
    const counted = count({ report, check: 0, test: 0 });
    expect(lastLine(counted)).toBe("0 passed, 1 failed");
    expect(counted.notes).toEqual(["the tests ended with exit code 0 before they made a report"]);
  });
});
