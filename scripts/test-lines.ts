// Runs the suite over the adapters, and what test/integration/lines has of it, on every kind of server (or on those named), one after the
// other, and writes down which rows of the capability table were proven there: test/support/proven.json, from which docs/capabilities.md
// says it.
//
//   npm run test:lines                   all: 3.49, 3.73, 3.85, 3.105, newest, a domain that isn't the default, another API root
//   npm run test:lines -- 3.85 domain    these
//   npm run test:lines -- 3.85 -t deb    of it what vitest is told to choose: what that proves is added to what is written down
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { SERVER_KINDS } from "../test/support/server-kinds.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const record = join(root, "test", "support", "proven.json");
const args = process.argv.slice(2);
const option = args.findIndex((arg) => arg.startsWith("-"));
const [named, chosen] = option === -1 ? [args, []] : [args.slice(0, option), args.slice(option)];
const unknown = named.filter((kind) => !SERVER_KINDS.includes(kind));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}; there are ${SERVER_KINDS.join(", ")}.`);

const ADAPTERS = ["test/integration/adapters.test.ts", "test/integration/adapters-content.test.ts"];
/** What only that kind of server shows: on a few plugins, as CI runs it, and on all that it has. */
const ownOf = (kind: string): readonly string[] =>
  ["lines", "lines/whole"].map((folder) => `test/integration/${folder}/${kind}.test.ts`).filter((file) => existsSync(join(root, file)));

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });
const scratch = mkdtempSync(join(tmpdir(), "test-lines-"));
const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** Writes down which rows of the capability table were proven on a kind of server. */
function writeDown(kind: string, rows: readonly string[]): void {
  const proven = (read(record) ?? {}) as Record<string, readonly string[]>;
  const before = chosen.length > 0 ? (proven[kind] ?? []) : [];
  proven[kind] = [...new Set([...before, ...rows])].sort();
  const ordered = Object.fromEntries(SERVER_KINDS.filter((one) => one in proven).map((one) => [one, proven[one]]));
  writeFileSync(record, `${JSON.stringify(ordered, undefined, 2)}\n`);
}

const summary: string[] = [];
for (const kind of named.length > 0 ? named : SERVER_KINDS) {
  const [report, rows] = [join(scratch, `${kind}.json`), join(scratch, `${kind}.txt`)];
  const files = [...ADAPTERS, ...ownOf(kind)];
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      "integration",
      ...files,
      ...chosen,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, PULP_SDK_TEST_ON: kind, PULP_SDK_TEST_RECORD: rows } },
  );
  const counts = z.safeParse(Report, read(report));
  summary.push(
    counts.success
      ? `${kind}: ${counts.data.numPassedTests} passed, ${counts.data.numFailedTests} failed, ${counts.data.numPendingTests} skipped`
      : `${kind}: no report (status ${status})`,
  );
  if (status !== 0) process.exitCode = 1;
  if (existsSync(rows)) writeDown(kind, readFileSync(rows, "utf8").trim().split("\n"));
}
rmSync(scratch, { recursive: true });
console.log(summary.join("\n"));
