import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "../../../examples/schedules");
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

it.skipIf(!existsSync("/usr/bin/systemd-analyze"))("systemd takes the units, and the timer's calendar", async () => {
  const directory = await mkdtemp(join(tmpdir(), "units-"));
  try {
    await copyFile(join(folder, "pulp-schedule@.timer"), join(directory, "pulp-schedule@.timer"));
    // The program isn't on this machine, and systemd would say so.
    const service = (await read("pulp-schedule@.service")).replace(/^ExecStart=\S+/m, "ExecStart=/bin/true");
    await writeFile(join(directory, "pulp-schedule@.service"), service);
    const units = ["timer", "service"].map((kind) => join(directory, `pulp-schedule@epel-nightly.${kind}`));
    for (const unit of units) await copyFile(unit.replace("epel-nightly", ""), unit);
    const verified = await promisify(execFile)("systemd-analyze", ["verify", "--man=no", ...units]);
    expect(verified.stderr.split("\n").filter((line) => line.includes("pulp-schedule"))).toEqual([]);
    const [, calendar = ""] = /^OnCalendar=(.*)$/m.exec(await read("pulp-schedule@.timer")) ?? [];
    await promisify(execFile)("systemd-analyze", ["calendar", calendar]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

it("the CronJob and the workflow are YAML, and run the program that is beside them", async () => {
  const job = parse(await read("cronjob.yaml"));
  const { spec } = job;
  expect(job).toMatchObject({ apiVersion: "batch/v1", kind: "CronJob", spec: { schedule: "30 2 * * *", concurrencyPolicy: "Forbid" } });
  const [container] = spec.jobTemplate.spec.template.spec.containers;
  expect(container.command.at(-2)).toMatch(/\/once\.ts$/);
  expect(container.env.find(({ name }: { name: string }) => name === "PULP_SDK_PASSWORD")).not.toHaveProperty("value");
  const workflow = parse(await read("github-actions.yml"));
  expect(workflow.on.schedule).toEqual([{ cron: "30 1 * * *" }]);
  const last = workflow.jobs.once.steps.at(-1);
  expect(last).toMatchObject({ run: "node once.ts epel-nightly", env: { PULP_SDK_PASSWORD: expect.stringMatching(/^\$\{\{ secrets\./) } });
  expect(existsSync(join(folder, "once.ts"))).toBe(true);
});
