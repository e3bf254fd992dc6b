import { describe, expect, it } from "vitest";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";

// What is forgotten for good by a word without options.

const purging = () => {
  const fake = fakePulp();
  fake.on("POST", /\/tasks\/purge\/$/, (request) => fake.dispatch({ name: "pulpcore.app.tasks.purge.purge" })(request));
  return fake;
};

describe("a purge of tasks", () => {
  it("takes, unless it is told otherwise, what completed and ended 30 days ago, by this machine's clock: what failed stays", async () => {
    const fake = purging();
    const { pulp } = await connectTo(fake);
    const now = fake.clock.now();
    await pulp.maintenance.purgeTasks();
    // Without a date the server takes one that it computed when it was started.
    expect(fake.seen("POST /pulp/api/v3/tasks/").map(({ path, body }) => [path, body])).toEqual([
      ["/pulp/api/v3/tasks/purge/", { finished_before: new Date(now - 30 * 24 * 3_600_000).toISOString(), states: ["completed"] }],
    ]);
  });

  it("takes no more than it is told", async () => {
    const fake = purging();
    const { pulp } = await connectTo(fake);
    await pulp.maintenance.purgeTasks({ finishedBefore: new Date("2025-12-01T00:00:00Z"), states: ["failed"] });
    expect(fake.seen("POST /pulp/api/v3/tasks/").map(({ body }) => body)).toEqual([
      { finished_before: "2025-12-01T00:00:00.000Z", states: ["failed"] },
    ]);
  });

  it("is refused before what is no date: a text would be compared as one", async () => {
    const fake = purging();
    const { pulp } = await connectTo(fake);
    for (const finishedBefore of ["2025-12-01", new Date("never"), null])
      expect(await rejection((async () => pulp.maintenance.purgeTasks({ finishedBefore: finishedBefore as Date }))())).toMatchObject({
        code: "USAGE",
        message: expect.stringContaining("finishedBefore"),
      });
    expect(fake.seen("POST /pulp/api/v3/tasks/")).toEqual([]);
  });

  it("is sent once, however its answer ends", async () => {
    const fake = purging();
    fake.on("POST", /\/tasks\/purge\/$/, "reset", 1);
    const { pulp } = await connectTo(fake);
    await expect(pulp.maintenance.purgeTasks({ states: ["failed"] })).resolves.toMatchObject({ state: "completed" });
    expect(fake.tasks.hrefs).toHaveLength(1);
  });
});
