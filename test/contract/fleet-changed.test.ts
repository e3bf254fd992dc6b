import nock from "nock";
import { expect, it } from "vitest";
import type { FleetRepository } from "../../src/index.ts";
import { withFleet } from "../support/fake-pulp/fleet.ts";
import { connectTo } from "../support/fake-pulp/index.ts";

const size = 60;

it("an upstream that says what it said before costs no task, and all of them together a handful of requests", async () => {
  const { fake, names } = withFleet(size);
  const manifests = new Map(names.map((name) => [`/${name}/PULP_MANIFEST`, "moss.iso,0123,4"]));
  nock("https://mirror.test")
    .persist()
    .get(/.*/)
    .reply(((request: Request) => {
      const { pathname } = new URL(request.url);
      return manifests.has(pathname) ? [200, manifests.get(pathname)] : [404];
    }) as never);
  const { pulp } = await connectTo(fake);
  const fleet = pulp.fleet(
    "big",
    names.map((name): FleetRepository => ({ plugin: "file", name, remote: { url: `https://mirror.test/${name}/PULP_MANIFEST` } })),
  );
  await fleet.ensure();
  const run = async () => {
    const before = fake.requests.length;
    const { counts } = await fleet.deliver({ only: "changed", concurrency: 30, perHost: 30 }).report();
    const seen = fake.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    return {
      counts,
      requests: seen.length,
      writes: seen.filter((one) => !one.startsWith("GET ")),
      syncs: seen.filter((one) => one.includes("/sync/")).length,
    };
  };
  expect((await run()).counts).toMatchObject({ succeeded: size });
  const second = await run();
  expect(second).toMatchObject({ counts: { unchanged: size, succeeded: 0 }, writes: [] });
  expect(second.requests).toBeLessThanOrEqual(15);

  manifests.set("/r7/PULP_MANIFEST", "moss.iso,4567,4");
  // One that can't be asked is synced, as is one that doesn't answer.
  manifests.delete("/r8/PULP_MANIFEST");
  expect((await run()).syncs).toBe(2);
  expect((await run()).syncs).toBe(1);
});
