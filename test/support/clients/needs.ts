import { TestRunner } from "vitest";
import { isInstalled, packageOf } from "./packages.ts";

/** A program that this machine lacks, found where no test can be skipped: in a hook. The tests behind the hook are skipped (`runner.ts`). */
export class LacksError extends Error {
  readonly lacks: string;

  constructor(lacks: string) {
    super(reason(lacks));
    this.name = "LacksError";
    this.lacks = lacks;
  }
}

const reason = (lacks: string): string => `${lacks} is not installed`;

/**
 * Says that what follows needs these programs. Where one is missing, the test is skipped, with the Debian package's name as the reason; in CI
 * it fails.
 */
export function needs(...programs: readonly string[]): void {
  const missing = programs.find((program) => !isInstalled(program));
  if (missing !== undefined) lacking(packageOf(missing));
}

/** Ends the test that runs, as one that this machine can't do. */
export function lacking(lacks: string): never {
  if (process.env.CI === "true") throw new Error(`${reason(lacks)}: in CI it must be`);
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new LacksError(lacks);
  Object.assign(test.meta, { lacks });
  test.context.skip(reason(lacks));
  throw new LacksError(lacks); // not reached: skip() throws
}
