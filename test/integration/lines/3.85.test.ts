import { describe, expect, test } from "vitest";
import { onLine } from "../../support/line.ts";
import { hasOrdinarySchedules, hasStreams, isRefusedOnLine, worksOnLine } from "../../support/line-suite.ts";
import { servedPython } from "../../support/served.ts";
import { rejection, unique } from "../../support/shared-pulp.ts";

// A line of the middle: python that compares names letter by letter.

const on = onLine("3.85", ["file", "python"]);

describe("file and python on 3.85", () => {
  worksOnLine(on, "file");
  worksOnLine(on, "python");
  hasStreams(on);
  hasOrdinarySchedules(on);

  test("python: projects are found in any spelling, and a missing one alone is told", async () => {
    const { pulp, upstream } = on();
    upstream.switchTo("v1");
    const name = unique("names");
    const repository = pulp.python.repository(name);
    await repository.ensure({ remote: { url: `${upstream.origin}/python/`, includes: ["GROVE_acorn", "nowhere"], policy: "on_demand" } });
    const error = await rejection(repository.sync());
    expect(error).toMatchObject({ code: "CONTENT_MISSING", units: [expect.stringContaining("nowhere")] });
    const labels = (await repository.select({ packages: ["grove.ACORN"] })).map(({ label }) => label);
    expect(labels).toHaveLength(3);
    expect((await repository.select({ packages: ["grove-acorn>=1.1"] })).map(({ label }) => label)).toEqual([
      expect.stringContaining("==1.1 "),
    ]);
    expect((await repository.diff(0)).added.map(({ label }) => label).sort()).toEqual(labels.sort());
    await repository.delete();
    await pulp.python.remote(name).delete();
  });

  test("python: a delivery that brings less than was named leaves what is served", async () => {
    const { pulp, upstream } = on();
    upstream.switchTo("v1");
    const name = unique("less");
    const repository = pulp.python.repository(name);
    const including = (...includes: readonly string[]) =>
      repository.ensure({ remote: { url: `${upstream.origin}/python/`, includes: [...includes], policy: "on_demand" } });
    await including("grove-oak");
    const { distribution } = await repository.deliver(name);
    const before = await servedPython(distribution.url, ["grove-oak"]);
    upstream.switchTo("v2");
    await including("grove-oak", "nowhere");
    expect(await rejection(repository.deliver(name))).toMatchObject({ code: "CONTENT_MISSING" });
    expect(await servedPython(distribution.url, ["grove-oak"])).toEqual(before);
    for (const one of [pulp.python.distribution(name), repository, pulp.python.remote(name)]) await one.delete();
  });

  isRefusedOnLine(on, [
    ["content/python/yanks/", "python", ({ pulp }, name) => listOf(pulp.python.repository(name))],
    ["overwrite", "file", ({ pulp }, name) => uploadOver(pulp.file.repository(name))],
    ["optimize", "file", ({ pulp }, name) => deliverWith(pulp.file.repository(name))],
  ]);
});

type Repositories = ReturnType<typeof on>["pulp"];

const listOf = async (repository: ReturnType<Repositories["python"]["repository"]>): Promise<unknown> =>
  repository.content({}, { kind: "yanks", version: 0 }).all();
const uploadOver = async (repository: ReturnType<Repositories["file"]["repository"]>): Promise<unknown> =>
  repository.upload(Buffer.from("x"), { relative_path: "x", overwrite: false });
const deliverWith = async (repository: ReturnType<Repositories["file"]["repository"]>): Promise<unknown> =>
  repository.deliver("x", { sync: { optimize: false } });
