import { basename } from "node:path";
import { inject, type RunnerTestSuite as Suite, type RunnerTask as Task, TestRunner } from "vitest";
import type { IntegrationServer } from "../integration/setup.ts";
import { lacking } from "./clients/needs.ts";

/**
 * Skips what this machine can't do, one test at a time and with the missing package's name: the tests behind a hook that needed a client, and
 * those of a plugin that the server had to be started without (or all, where no server could be). In CI nothing is missing: there it is an error.
 */
// biome-ignore lint/style/noDefaultExport: vitest wants it so
export default class extends TestRunner {
  override async onBeforeRunSuite(suite: Suite): Promise<void> {
    await super.onBeforeRunSuite(suite);
    const lacks = lackedBy(suite);
    if (lacks === undefined) return;
    // No hook makes anything, and each test says by itself why it is skipped.
    const none = { beforeAll: [], afterAll: [], aroundAll: [], beforeEach: [], afterEach: [], aroundEach: [] };
    Object.assign(TestRunner.getSuiteHooks(suite), { ...none, beforeEach: [() => lacking(lacks)] });
  }

  override async onAfterRunSuite(suite: Suite): Promise<void> {
    // After the hook that found it, others may have fallen over what that one didn't make.
    const lacks = missingIn(suite);
    if (lacks !== undefined) skip(suite, lacks);
    await super.onAfterRunSuite(suite);
  }

  override onAfterRunTask(test: Task): void {
    const lacks = missingIn(test);
    if (lacks !== undefined) skip(test, lacks);
    super.onAfterRunTask(test);
  }
}

const missing = (): NonNullable<IntegrationServer["lacking"]> => inject("pulp")?.lacking ?? {};

/** A suite is about a plugin if its title, or its file's name, begins with that. */
function lackedBy(suite: Suite): string | undefined {
  const title = "filepath" in suite ? basename(String(suite.filepath)) : suite.name;
  const [word = ""] = /^\w+/.exec(title) ?? [];
  const around = suite.suite ?? ("filepath" in suite ? undefined : suite.file);
  return missing().server ?? missing()[word] ?? (around && lackedBy(around));
}

/** What was missing where something failed. */
function missingIn({ result }: Task): string | undefined {
  for (const { name, code, ...error } of (result?.errors ?? []) as readonly Readonly<Record<string, unknown>>[]) {
    if (name === "LacksError") return String(error.lacks);
    if (code === "PLUGIN_NOT_INSTALLED" && missing()[String(error.plugin)] !== undefined) return missing()[String(error.plugin)];
  }
  return undefined;
}

function skip(task: Task, lacks: string): void {
  task.mode = "skip";
  const { errors: _, ...result } = task.result ?? {};
  task.result = { ...result, state: "skip" };
  Object.assign(task.result, { note: `${lacks} is not installed` }); // reporters show it; the type hasn't it
  Object.assign(task.meta, { lacks });
  if ("tasks" in task) for (const one of task.tasks) if (one.result?.state !== "pass" && one.result?.state !== "fail") skip(one, lacks);
}
