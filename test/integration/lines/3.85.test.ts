import { describe, expect, test } from "vitest";
import { onLine } from "../../support/line.ts";
import { isRefusedOnLine, worksOnLine } from "../../support/line-suite.ts";
import { rejection, unique } from "../../support/shared-pulp.ts";

// A line of the middle: python that compares names letter by letter.

const on = onLine("3.85", ["file", "python"]);

describe("file and python on 3.85", () => {
  worksOnLine(on, "file");
  worksOnLine(on, "python");

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
