import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { adapterRows } from "../../support/adapters.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";
import { makeOnePackage } from "../../upstreams/rpm/one-package.ts";

// Where rpm's packages may come from beside a repository's own remote, and its remotes of another kind.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
const name = unique("grove");
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "sources-"));
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { mirror: scratch, main: scratch } })]);
  await makeOnePackage(scratch, name);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

test("an alternate content source has the packages that the upstream has lost", async () => {
  const remote = pulp.rpm.remote(`${name}-mirror`);
  await remote.ensure({ url: upstream.tree("mirror"), policy: "on_demand" });
  const source = pulp.rpm.alternateContentSource(name);
  expect(await source.ensure({ remote })).toMatchObject([{ resource: "alternate content source", action: "created" }]);
  expect(await source.ensure({ remote })).toEqual([]);
  expect(await source.refresh()).toMatchObject([{ state: "completed" }]);

  const repository = pulp.rpm.repository(name);
  await repository.ensure({ remote: { url: upstream.tree("main"), policy: "on_demand" } });
  const { distribution } = await repository.deliver(name);
  upstream.fail(/^\/main\/Packages\//, { kind: "status", status: 404 });
  const { served } = adapterRows.find(({ plugin }) => plugin === "rpm") ?? expect.fail("no such row");
  expect(await served(distribution)).toEqual([`${name}-1.0`]);
  expect(upstream.count(/^\/mirror\/Packages\//)).toBe(1);
  upstream.heal();

  expect(await source.delete()).toHaveLength(1);
  expect(await source.delete()).toEqual([]);
  for (const resource of [pulp.rpm.distribution(name), repository, pulp.rpm.remote(name), remote])
    expect(await resource.delete()).toHaveLength(1);
  proves("rpm", "alternateContentSource");
});

test("a remote of Oracle's network is ensured with a login that is never read back, and belongs to its repository", async () => {
  const name = unique("rpm-uln");
  const remote = pulp.rpm.remote(name, { kind: "uln" });
  const login = { username: "ann", password: "first-secret" };
  const wish = { url: "uln://ol9_x86_64_baseos_latest", uln_server_base_url: "https://uln.example.com/", ...login };
  expect(await remote.ensure(wish)).toMatchObject([{ action: "created" }]);
  expect(await remote.ensure(wish)).toEqual([]);
  expect(JSON.stringify(await remote.read())).not.toContain("first-secret");
  expect((await remote.read()).pulp_href).toContain("/remotes/rpm/uln/");
  const repository = pulp.rpm.repository(name);
  expect(await repository.ensure({ remote: { kind: "uln", ...wish, rate_limit: 10 } })).toMatchObject([
    { resource: "remote", action: "updated", fields: ["rate_limit"] },
    { resource: "repository", action: "created" },
  ]);
  expect(await repository.read()).toMatchObject({ remote: (await remote.read()).pulp_href });
  await repository.delete();
  expect(await remote.delete()).toHaveLength(1);
  proves("rpm", "remote of kind uln");
});
