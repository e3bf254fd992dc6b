import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { adapterRows } from "../../support/adapters.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, namespaceOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

// Where files may come from beside a repository's own remote, and remotes of a kind that needs more than a url.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let mirror: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream, mirror] = await Promise.all([connectShared(), startFaultyUpstreams(), startFaultyUpstreams()]);
});
afterAll(async () => {
  await Promise.all([upstream.close(), mirror.close()]);
  await pulp.close();
});

describe("an alternate content source", () => {
  /** Syncs with an upstream that has lost its files: they come from the mirror. */
  const comeFromTheMirror = async (
    plugin: "rpm" | "file",
    source: { delete(): PromiseLike<unknown>; refresh(): PromiseLike<readonly unknown[]> },
    lost: RegExp,
  ) => {
    const row = adapterRows.find((one) => one.plugin === plugin) ?? expect.fail("no such row");
    const name = unique(`${plugin}-apart`);
    expect(await source.refresh()).toMatchObject([{ state: "completed" }]);
    const repository = namespaceOf(pulp, plugin).repository(name);
    await repository.ensure({ remote: row.remote(upstream) });
    const { distribution } = await repository.deliver(name);
    upstream.fail(lost, { kind: "status", status: 404 });
    mirror.forget();
    expect(await row.served(distribution)).toEqual(row.expected.v1);
    expect(mirror.count(lost)).toBeGreaterThan(0);
    upstream.heal();
    expect(await source.delete()).toHaveLength(1);
    expect(await source.delete()).toEqual([]);
    for (const resource of ["distribution", "repository", "remote"] as const) await namespaceOf(pulp, plugin)[resource](name).delete();
  };

  test("of rpm gives the packages that the upstream has lost", async () => {
    const name = unique("rpm-mirror");
    const remote = pulp.rpm.remote(name);
    await remote.ensure({ url: mirror.rpm, policy: "on_demand" });
    const source = pulp.rpm.alternateContentSource(name);
    expect(await source.ensure({ remote })).toMatchObject([{ resource: "alternate content source", action: "created" }]);
    expect(await source.ensure({ remote })).toEqual([]);
    await comeFromTheMirror("rpm", source, /^\/rpm\/Packages\//);
    await remote.delete();
    proves("rpm", "alternateContentSource");
  });

  test("of file gives the files that the upstream has lost", async () => {
    const name = unique("file-mirror");
    const remote = pulp.file.remote(name);
    await remote.ensure({ url: mirror.file, policy: "on_demand" });
    const source = pulp.file.alternateContentSource(name);
    expect(await source.ensure({ remote })).toHaveLength(1);
    expect(await source.ensure({ remote })).toEqual([]);
    await comeFromTheMirror("file", source, /^\/file\/(?!PULP_MANIFEST)/);
    await remote.delete();
    proves("file", "alternateContentSource");
  });
});

test("a remote of Oracle's network is ensured with a login that is never read back, and belongs to its repository", async () => {
  const name = unique("rpm-uln");
  const remote = pulp.rpm.remote(name, { kind: "uln" });
  const wish = {
    url: "uln://ol9_x86_64_baseos_latest",
    uln_server_base_url: "https://uln.example.com/",
    username: "ann",
    password: "first-secret",
  };
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
