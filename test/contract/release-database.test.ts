import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Pulp } from "../../src/pulp.ts";
import { connectTo } from "../support/fake-pulp/index.ts";
import { type Numbers, withPackages } from "../support/fake-pulp/packages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-database-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const release = async (pulp: Pulp, name: string, repositories: readonly string[]): Promise<void> => {
  const from = repositories.map((one) => pulp.rpm.repository(one));
  await (await pulp.releases.plan(name, { from, tell: { closure: "skip" } })).apply();
};
const released = async (repositories: Readonly<Record<string, Numbers>>) => {
  const { fake } = withPackages(repositories);
  const { pulp } = await connectTo(fake);
  await release(pulp, "W1", Object.keys(repositories));
  return { fake, pulp };
};
const rowsOf = (path: string, sql: string) => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};

it("a unit that several repositories have stands in it once", async () => {
  const { pulp } = await released({ one: [0, 3], two: [1, 5], three: [0, 5] });
  const file = join(folder, "shared.sqlite");
  expect(await pulp.releases.ref("W1").exportDatabase(file)).toMatchObject({ changed: true, units: 12 });
  expect(rowsOf(file, "SELECT count(*) AS n FROM units")).toEqual([{ n: 5 }]);
  expect(rowsOf(file, "SELECT repository, count(*) AS n FROM content GROUP BY repository ORDER BY repository")).toEqual([
    { repository: "one", n: 3 },
    { repository: "three", n: 5 },
    { repository: "two", n: 4 },
  ]);
});
