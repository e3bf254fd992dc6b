import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FleetSpec, Pulp } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Fleets on a real Pulp: what is declared is there, once, and what is no longer declared goes when that is asked for.

const key = join(import.meta.dirname, "../upstreams/deb/data/key.asc");

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const debRemote = () => adapterRows.find(({ plugin }) => plugin === "deb")?.remote(upstream) ?? {};

const specOf = (name: string): FleetSpec => ({
  defaults: { remote: { policy: "on_demand" } },
  repositories: [
    {
      for: { release: [8, 9], arch: ["x86_64", "aarch64"] },
      except: [{ release: 8, arch: "aarch64" }],
      plugin: "rpm",
      name: `${name}-epel-{release}-{arch}`,
      basePath: `${name}/epel/{release}/{arch}`,
      remote: { url: upstream.rpm, password: { env: "FLEET_PASSWORD" }, username: "ada" },
    },
    {
      plugin: "file",
      name: `${name}-files`,
      basePath: `${name}/files`,
      labels: { team: "build" },
      metadata: { contact: "infra", gpgKey: { file: key } },
      remote: { url: upstream.file },
    },
    { plugin: "deb", name: `${name}-deb`, basePath: `${name}/deb`, remote: debRemote() },
    { plugin: "container", name: `${name}-images`, basePath: `${name}/images`, remote: { url: upstream.registry, upstream_name: "app" } },
  ],
});

test("a fleet of four plugins is made once, is unchanged by a handful of requests, and pruned when that is asked for", async () => {
  const name = unique("fleet");
  process.env.FLEET_PASSWORD = "hunter-two";
  try {
    const fleet = pulp.fleet(name, specOf(name));
    const plan = await fleet.plan();
    expect(plan.steps).toHaveLength(3 * 6);
    const { count: before } = await pulp.repositories.list({ name__startswith: name }).page({ limit: 1 });
    expect(before).toBe(0);
    expect(await plan.apply()).toHaveLength(3 * 6);

    const counted = countRequests(pulp, /./);
    expect(await fleet.ensure()).toEqual([]);
    counted.stop();
    expect(counted.count).toBeLessThanOrEqual(4 * 3);
    const kept = await pulp.file.repository(`${name}-files`).metadata();
    expect(kept.contact).toBe("infra");
    expect(kept.gpgKey).toContain("BEGIN PGP PUBLIC KEY BLOCK");
    // A fleet says nothing of what it serves, so that deliveries do.
    expect(await pulp.file.repository(`${name}-files`).deliver(`${name}/files`)).toMatchObject({ changed: true });
    expect(await pulp.deb.repository(`${name}-deb`).deliver(`${name}/deb`)).toMatchObject({ changed: true });
    expect(await fleet.ensure()).toEqual([]);

    // Somebody else serves one of its repositories at another path: that stays, and its repository with it.
    await pulp.file.repository(`${name}-files`).distribute(`${name}-elsewhere`);
    const [template, , deb, images] = specOf(name).repositories;
    const fewer = pulp.fleet(name, { ...specOf(name), repositories: [template, deb, images].flatMap((one) => one ?? []) });
    expect(await fewer.ensure()).toEqual([]);
    const pruning = await fewer.plan({ prune: "undeclared" });
    expect(pruning.text()).toContain(`delete distribution "${name}/files": clients of ${name}/files get 404`);
    expect(pruning.notes).toEqual([expect.stringContaining(`${name}-elsewhere`), expect.stringContaining("is kept, as the repository")]);
    await pruning.apply();
    expect(await pulp.file.distribution(`${name}/files`).find()).toBeUndefined();
    await pulp.file.distribution(`${name}-elsewhere`).delete();

    // What a release holds stays, too, as long as it does.
    const release = pulp.releases.ref(`${name}-W1`);
    await (await pulp.releases.plan(release.name, { from: pulp.file.repository(`${name}-files`) })).apply();
    const held = await fewer.plan({ prune: "undeclared" });
    expect(held.steps).toEqual([]);
    expect(held.notes).toContainEqual(expect.stringMatching(/files" is kept: of a version of it, the release .*-W1 holds it\.$/));
    await (await release.planDelete()).apply();

    const none = await pulp.fleet(name, []).plan({ prune: "undeclared" });
    expect(none.steps).toHaveLength(3 * 6 - 1);
    await none.apply();
    for (const list of [pulp.repositories, pulp.remotes, pulp.distributions])
      expect((await list.list({ name__startswith: name }).page({ limit: 1 })).count).toBe(0);
  } finally {
    await removeNamed(pulp, name, "rpm", "file", "deb", "container");
  }
});

test("what this server doesn't know, and paths that are taken, are told with the repository's name before anything is made", async () => {
  const name = unique("fleet-refused");
  try {
    await pulp.file.repository(`${name}-there`).ensure({ remote: { url: upstream.file } });
    await pulp.file.repository(`${name}-there`).distribute(`${name}/there`);
    await pulp.file.repository(`${name}-there`).distribute(`${name}/other`);
    const error = await rejection(
      pulp
        .fleet(name, [
          { plugin: "file", name: `${name}-a`, basePath: `${name}/a`, remote: { url: upstream.file, polcy: "on_demand" } },
          { plugin: "rpm", name: `${name}-b`, basePath: `${name}/other/b` },
          { plugin: "file", name: `${name}-c`, basePath: `${name}/there` },
        ])
        .ensure(),
    );
    expect(error).toMatchObject({
      code: "FLEET_INVALID",
      problems: [
        { kind: "unknown field", item: `${name}-a` },
        { kind: "base path", item: `${name}-c`, message: expect.stringContaining("serves another repository") },
        { kind: "base path", item: `${name}-b` },
      ],
    });
    expect((await pulp.repositories.list({ name__startswith: name }).page({ limit: 1 })).count).toBe(1);
  } finally {
    await removeNamed(pulp, name, "file", "rpm");
  }
});
