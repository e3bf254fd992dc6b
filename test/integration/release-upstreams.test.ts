import { afterAll, beforeAll, expect, test } from "vitest";
import type { FleetEntry, Pulp, ReleaseSource } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { connectShared, namespaceOf, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// A release tells when each of its upstreams was synced last, whoever began that and by whichever verb.

const prefix = unique("release-upstreams");
const rows = adapterRows.filter(({ steps, remoteApart }) => steps.includes("sync") && remoteApart === undefined);
let pulp: Pulp;
let other: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, other, upstream] = await Promise.all([connectShared(), connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file", ...rows.map(({ plugin }) => plugin));
  await upstream.close();
  await Promise.all([pulp.close(), other.close()]);
});

test("the last sync of each of several repositories is known: by a fleet, one of every plugin, by another client, and of none that never was", async () => {
  const entries = rows.map((row): FleetEntry => ({ plugin: row.plugin, name: `${prefix}-${row.plugin}`, remote: row.remote(upstream) }));
  const fleet = pulp.fleet(prefix, entries);
  await fleet.ensure();
  const ended = new Map<string, string>();
  for await (const { repository, status, error, tasks } of fleet.deliver()) {
    expect([repository, status, error]).toEqual([repository, "succeeded", undefined]);
    ended.set(repository, tasks.find(({ name }) => name.includes("sync"))?.finished_at ?? "never");
  }
  const remote = { url: upstream.file, policy: "on_demand" } as const;
  const [plain, never] = [`${prefix}-plain`, `${prefix}-never`].map((name) => other.file.repository(name));
  await Promise.all([plain?.ensure({ remote }), never?.ensure({ remote })]);
  await plain?.sync();
  const known = async (by: Pulp, from: readonly ReleaseSource[]) => {
    const { repositories } = await by.releases.plan(`${prefix}-1`, { from, tell: { closure: "skip" } });
    return new Map(repositories.map(({ repository, upstreams }) => [repository, upstreams[0]?.synced]));
  };
  const of = (by: Pulp) => [
    ...rows.map((row) => namespaceOf(by, row.plugin).repository(`${prefix}-${row.plugin}`) as unknown as ReleaseSource),
    ...["plain", "never"].map((name) => by.file.repository(`${prefix}-${name}`)),
  ];
  const first = await known(pulp, of(pulp));
  expect(first).toEqual(new Map([...ended, [`${prefix}-plain`, expect.any(String)], [`${prefix}-never`, null]]));
  for (const synced of ended.values()) expect(first.get(`${prefix}-plain`) ?? "").not.toBe(synced);

  // Synced again, though nothing came of it.
  await other.file.repository(`${prefix}-plain`).sync();
  const again = (await known(pulp, of(pulp))).get(`${prefix}-plain`);
  expect(Date.parse(again ?? "")).toBeGreaterThan(Date.parse(first.get(`${prefix}-plain`) ?? ""));
  expect(await known(pulp, [pulp.file.repository(`${prefix}-plain`)])).toEqual(new Map([[`${prefix}-plain`, again]]));

  // Who sees no tasks of others is told what the server tells them: nothing.
  const [username, password] = [`${prefix}-user`, `${prefix}-Secret-1`];
  await pulp.core.user(username).ensure({ password });
  const theirs = await connectShared({ username, password });
  try {
    for (const name of [`${prefix}-plain`, `${prefix}-never`]) {
      await pulp.file.repository(name).roles.add("file.filerepository_viewer", { users: [username] });
      await pulp.file.remote(name).roles.add("file.fileremote_viewer", { users: [username] });
    }
    expect([...(await known(theirs, of(theirs).slice(-2))).values()]).toEqual([null, null]);
  } finally {
    await theirs.close();
    await pulp.core.user(username).delete();
  }
});
