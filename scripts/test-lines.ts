// Runs the suite over the adapters, and what test/integration/lines has of it, on every kind of server (or on those named), one after the
// other, and writes down which rows of the capability table were proven there: test/support/proven.json, from which docs/capabilities.md
// says it.
//
//   npm run test:lines                   all: 3.49, 3.73, 3.85, 3.105, newest, a domain that isn't the default, another API root
//   npm run test:lines -- 3.85 domain    these
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { SERVER_KINDS } from "../test/support/server-kinds.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const record = join(root, "test", "support", "proven.json");
const named = process.argv.slice(2);
const unknown = named.filter((kind) => !SERVER_KINDS.includes(kind));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}; there are ${SERVER_KINDS.join(", ")}.`);

const ADAPTERS = ["test/integration/adapters.test.ts", "test/integration/adapters-content.test.ts"];
/** What only that kind of server shows: on a few plugins, as CI runs it, and on all that it has. */
const ownOf = (kind: string): readonly string[] =>
  ["lines", "lines/whole"].map((folder) => `test/integration/${folder}/${kind}.test.ts`).filter((file) => existsSync(join(root, file)));

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });
const scratch = mkdtempSync(join(tmpdir(), "test-lines-"));
const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** Kind of server -> rows of the capability table that a test proved there. */
const proven = (read(record) ?? {}) as Record<string, readonly string[]>;
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
  if (existsSync(rows)) proven[kind] = [...new Set(readFileSync(rows, "utf8").trim().split("\n"))].sort();
}
rmSync(scratch, { recursive: true });
const ordered = Object.fromEntries(SERVER_KINDS.filter((kind) => kind in proven).map((kind) => [kind, proven[kind]]));
writeFileSync(record, `${JSON.stringify(ordered, undefined, 1)}\n`);
console.log(summary.join("\n"));
