import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { count, lacked, readReport } from "../../scripts/ci-count.ts";

// `npm test` on a machine that has Node and nothing else, where nothing may be installed: all of these very tests.

test("without Python each test that needs a server is skipped by itself, and none fails", async () => {
  const bare = mkdtempSync(join(tmpdir(), "bare-"));
  symlinkSync(process.execPath, join(bare, "node"));
  const path = join(bare, "report.json");
  const args = ["run", "--project", "integration", "--maxWorkers=1", "--reporter=json", `--outputFile.json=${path}`];
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], { env: { PATH: bare }, stdio: "ignore" });
  const [status] = await once(vitest, "exit");
  const report = readReport(path);
  rmSync(bare, { recursive: true });
  const { passed, failed, skipped, notes } = count({ report, check: 0, test: 0 });
  expect(notes).toEqual(["no test ran (exit code 0)"]);
  expect({ status, passed, failed }).toEqual({ status: 0, passed: 0, failed: 1 });
  const lacks = lacked(report);
  expect([...lacks.keys()]).toEqual(["python3-venv"]);
  // But for those that only some users can run.
  expect(skipped - Number(lacks.get("python3-venv"))).toBeLessThan(5);
  expect(skipped).toBeGreaterThan(600);
});
