import { afterAll, beforeAll, expect, test } from "vitest";
import { type FleetEntry, isFleetError, isPulpError, type Pulp } from "../../src/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// An ordinary user's fleet: one repository of their own, and one that somebody else has.

const name = unique("fleet-person");
const password = `${name}-Secret-1`;
let pulp: Pulp;
let own: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  await pulp.core.user(name).ensure({ password });
  const roles = ["file.filerepository_creator", "file.fileremote_creator", "file.filedistribution_creator"];
  for (const role of roles) await pulp.core.user(name).grants.add(role);
  await pulp.file.repository(`${name}-theirs`).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
  own = await connectShared({ username: name, password });
});
afterAll(async () => {
  await removeNamed(pulp, name, "file");
  await own.close();
  await pulp.core.user(name).delete();
  await upstream.close();
  await pulp.close();
});

test("what they may is done; what they may not is told for each repository, and holds back nothing", async () => {
  const entry = (which: string): FleetEntry => ({
    plugin: "file",
    name: `${name}-${which}`,
    basePath: `${name}/${which}`,
    remote: { url: upstream.file, policy: "on_demand" },
  });
  const fleet = own.fleet(name, [entry("theirs"), entry("mine")]);
  const plan = await fleet.plan();
  // What they may not see is planned as if it weren't there: nobody can know better.
  expect(plan.steps).toHaveLength(6);
  const error = await rejection(plan.apply());
  if (!isFleetError(error)) throw error;
  expect(error.code).toBe("FLEET_INCOMPLETE");
  expect(error.problems).toMatchObject([{ item: `${name}-theirs`, kind: "server", error: { code: "NAME_TAKEN" } }]);
  expect(isPulpError(error.problems[0]?.error)).toBe(true);

  const outcomes = new Map<string, readonly [string, unknown]>();
  for await (const { repository, status, cause } of fleet.deliver()) outcomes.set(repository, [status, cause]);
  expect(Object.fromEntries(outcomes)).toEqual({
    [`${name}-mine`]: ["succeeded", undefined],
    [`${name}-theirs`]: ["failed", "NOT_FOUND"],
  });
});
