import { readFileSync } from "node:fs";
import * as z from "zod/mini";

/** What the stages of a CI run left behind. */
export interface CiResult {
  /** The parsed JSON report of vitest, undefined if there is none. */
  readonly report: unknown;
  /** Exit code of `npm run check`. */
  readonly check: number;
  /** Exit code of `npm test`. */
  readonly test: number;
}

export interface CiCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why something counts as failed that isn't a failed test. */
  readonly notes: readonly string[];
}

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), meta: z.optional(z.object({ lacks: z.optional(z.string()) })) })),
    }),
  ),
});

/** vitest's JSON report, undefined if there is none that can be read. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** How many tests were skipped because this machine lacks a package, by its name. */
export function lacked(report: unknown): ReadonlyMap<string, number> {
  const parsed = Report.safeParse(report);
  const tests = parsed.success ? parsed.data.testResults.flatMap((file) => file.assertionResults) : [];
  const found = new Map<string, number>();
  for (const { meta } of tests) if (meta?.lacks !== undefined) found.set(meta.lacks, (found.get(meta.lacks) ?? 0) + 1);
  return found;
}

/**
 * Counts tests. What fails outside of any test (a file that doesn't load, a failing hook, an unhandled error, a crash, the check)
 * counts as one failure each, so that a run without failures is one in which everything was well.
 */
export function count({ report, check, test }: CiResult): CiCount {
  const notes: string[] = [];
  const parsed = Report.safeParse(report);
  const files = parsed.success ? parsed.data.testResults : [];
  const states = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = states.filter((status) => status === "passed").length;
  const failedTests = states.filter((status) => status === "failed").length;

  for (const file of files) {
    const explained = file.assertionResults.some(({ status }) => status === "failed");
    if (file.message !== "" || (file.status === "failed" && !explained)) {
      notes.push(`${file.name} failed outside of its tests: ${file.message || "no message"}`);
    }
  }
  if (!parsed.success) notes.push(`the tests ended with exit code ${test} before they made a report`);
  else if (passed + failedTests === 0) notes.push(`no test ran (exit code ${test})`);
  else if (test !== 0 && failedTests + notes.length === 0) notes.push(`no test failed, yet the tests ended with exit code ${test}`);
  if (check !== 0) notes.push(`npm run check ended with exit code ${check}`);

  return { passed, failed: failedTests + notes.length, skipped: states.length - passed - failedTests, notes };
}

/** The last line of a CI run. */
export function lastLine({ passed, failed, skipped }: CiCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
