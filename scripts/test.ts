// npm test [-- vitest's arguments]: all tests. What they run besides Node is installed first where it may be; tests of what is missing after all
// are skipped, in CI (CI=true) that is a failure. The last line counts. PULP_SDK_TEST_REPORT names a file to keep vitest's JSON report in.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, lacked, lastLine, readReport } from "./ci-count.ts";
import { aptInstall } from "./test/apt.ts";
import { type Missing, mayInstall, missingPackages } from "./test/machine.ts";

const args = process.argv.slice(2);
const ci = process.env.CI === "true";

const listed = (missing: readonly Missing[]): string => missing.map(({ name, use }) => `  ${name.padEnd(24)} ${use}\n`).join("");
const namesOf = (missing: readonly Missing[]): readonly string[] => [...new Set(missing.map(({ name }) => name))];

/** Brings what is missing; resolves to whether the tests may begin. */
async function prepare(): Promise<boolean> {
  let missing = await missingPackages();
  if (missing.length === 0) return true;
  const names = namesOf(missing);
  if (mayInstall()) {
    console.log(`The tests run real clients. This machine lacks some, which apt-get installs now:\n${listed(missing)}`);
    console.log("(PULP_SDK_TEST_INSTALL=no leaves them out: their tests are skipped.)");
    await aptInstall(names).catch((error: Error) => console.error(error.message));
    missing = await missingPackages();
    if (missing.length === 0) return true;
  }
  if (ci) {
    console.error(`FAILED: in CI nothing may be missing, but this machine lacks:\n${listed(missing)}`);
    return false;
  }
  console.log(`This machine lacks what some tests run; those are skipped, each with the package's name:\n${listed(missing)}`);
  console.log(`To run them, too, as root: apt-get install ${namesOf(missing).join(" ")}\n`);
  return true;
}

/** Runs vitest; a signal to this process goes on to it. */
function vitest(report: string): Promise<number> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

// Whoever names files or a project knows what they need, and waits for nothing else.
const whole = args.every((arg) => arg.startsWith("-") && !arg.startsWith("--project"));
if (whole && !(await prepare())) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), "pulp-sdk-test-"));
const path = process.env.PULP_SDK_TEST_REPORT ?? join(scratch, "report.json");
const code = await vitest(path);
const report = readReport(path);
const counted = count({ report, check: 0, test: code });
rmSync(scratch, { recursive: true });
for (const note of counted.notes) console.log(`FAILED: ${note}`);
for (const [name, tests] of lacked(report)) console.log(`skipped without ${name}: ${tests}`);
console.log(lastLine(counted));
process.exitCode = counted.failed > 0 ? 1 : 0;
