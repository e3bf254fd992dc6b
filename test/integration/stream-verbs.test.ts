import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { type InterposingProxy, startInterposingProxy } from "../support/interposing-proxy.ts";
import { connectShared, labelsOf, rejection, stateOf, unique } from "../support/shared-pulp.ts";

// What streams of one repository do, on plain files; and what becomes of it when others are there, or answers get lost.

let proxy: InterposingProxy;
let pulp: Pulp;
let theirs: Pulp;
beforeAll(async () => {
  proxy = await startInterposingProxy(inject("pulp").baseUrl);
  [pulp, theirs] = await Promise.all([connectShared({ baseUrl: proxy.baseUrl }), connectShared()]);
});
afterAll(async () => {
  await Promise.all([pulp.close(), theirs.close()]);
  await proxy[Symbol.asyncDispose]();
});

/** A repository with versions 1 to n, each with one more file of as many bytes as its number. */
const withVersions = async (stem: string, versions: number): Promise<string> => {
  const of = unique(stem);
  const repository = theirs.file.repository(of);
  await repository.ensure({});
  for (let n = 1; n <= versions; n++)
    await repository.upload(new Blob([`${of}${n}`.slice(-n).padStart(n, of)]), { relative_path: `${n}.txt` });
  return of;
};

/** What a base path serves. */
const served = async (basePath: string): Promise<readonly string[] | number> => {
  const { base_url } = await theirs.file.distribution(basePath).read();
  const answer = await fetch(new URL("PULP_MANIFEST", String(base_url)));
  if (!answer.ok) return answer.status;
  return (await answer.text())
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(",")[0] ?? "")
    .sort();
};

describe("streams of one repository", () => {
  test("are made where they are told to begin, are diffed, drawn, renamed, adopted and deleted", async () => {
    const of = await withVersions("tree", 2);
    const repository = pulp.file.repository(of);
    const [trunk, release] = [repository.stream("trunk"), repository.stream("release")];
    const wish = { from: "trunk", start: 1, keep: "newest" } as const;
    // What it takes from isn't there yet.
    expect(await rejection(release.ensure(wish))).toMatchObject({ code: "NOT_FOUND", resource: "stream" });
    const plan = await trunk.planEnsure({ start: 2 });
    expect(plan.text()).toBe(
      `ensure file stream ${of}/trunk:\n  1. create stream "${of}/trunk": clients find it at ${of}/trunk, at version 2`,
    );
    expect(await plan.apply()).toHaveLength(1);
    await release.ensure(wish);
    expect([await served(`${of}/trunk`), await served(`${of}/release`)]).toEqual([["1.txt", "2.txt"], ["1.txt"]]);
    expect(labelsOf((await trunk.diff("release")).added)).toEqual(["2.txt"]);
    expect(labelsOf((await release.diff(trunk)).removed)).toEqual(["2.txt"]);
    expect(await release.head()).toMatchObject({
      version: { number: 1 },
      from: ["trunk"],
      keep: "newest",
      home: of,
      basePath: `${of}/release`,
    });

    // Another tool's change, on top of the head of `release`.
    const { version } = await repository.change(
      { add: [], remove: [(await repository.select({ files: ["1.txt"] }))[0]?.unit.pulp_href ?? ""] },
      { base: 1 },
    );
    expect(version.number).toBe(3);
    const tree = await trunk.tree();
    expect(tree.nodes.map(({ number, parent, streams }) => [number, parent, streams])).toEqual([
      [0, undefined, []],
      [1, 0, ["release"]],
      [2, 1, ["trunk"]],
      [3, 1, []],
    ]);
    expect(tree.text().replace(/ {2}\d{4}-\d\d-\d\d \d\d:\d\d/g, "")).toBe(
      [of, "○ 0", "● 1  [release]", "├─● 2  [trunk]", "○ 3"].join("\n"),
    );

    // What was served all along becomes a stream.
    await repository.distribute(`${of}/old`, { version: 1 });
    const old = repository.stream("old");
    expect((await old.planEnsure()).steps).toMatchObject([{ action: "adopt", effect: `clients of ${of}/old see what they saw` }]);
    await old.ensure();
    expect(await old.head()).toMatchObject({ version: { number: 1 } });
    expect(await rejection(repository.stream("x").ensure({ basePath: `${of}/old` }))).toMatchObject({ code: "BASE_PATH_TAKEN" });
    await old.delete();
    expect(await old.find()).toBeUndefined();

    expect(await rejection(trunk.delete())).toMatchObject({ code: "STREAM_IN_USE" });
    expect(await rejection(trunk.rename("release"))).toMatchObject({ code: "NAME_TAKEN" });
    await trunk.rename("main (new)");
    expect(await release.head()).toMatchObject({ from: ["main%20%28new%29"] });
    const renamed = repository.stream("main (new)");
    expect((await pulp.timeline({ stream: renamed })).text()).toContain(`of ${of}/trunk`);
    expect(await renamed.head()).toMatchObject({ version: { number: 2 }, basePath: `${of}/trunk` });
    expect(await rejection(trunk.head())).toMatchObject({ code: "NOT_FOUND", resource: "stream" });

    await release.ensure({ from: [] });
    await renamed.delete({ reason: "nobody uses it" });
    await release.delete();
    const actions: string[] = [];
    for await (const record of pulp.ledger.records({ line: `${of}/trunk` })) actions.push(`${record.kind} ${record.action}`);
    expect(actions).toEqual(["note make", "intent rename", "outcome rename"]);
    await repository.delete();
  });

  test("are pruned of what nobody needs: the plan says what goes, why the rest stays, and what that frees", async () => {
    const of = await withVersions("prune", 7);
    const repository = pulp.file.repository(of);
    const trunk = repository.stream("trunk");
    await trunk.ensure({ start: 5 });
    await repository.distribute(`${of}/pinned`, { version: 2 });
    await repository.stream("other").ensure({ start: 1 });
    await trunk.protect(4, { reason: "the auditors want it" });
    // 3.txt is nowhere else once versions 3 to 6 … stay in versions that go and in none that stays.
    await repository.change({ remove: (await repository.select({ files: ["6.txt"] }, { version: 6 })).map(({ unit }) => unit.pulp_href) });
    expect((await trunk.planPrune()).steps).toEqual([]);
    const plan = await trunk.planPrune({ olderThan: new Date(Date.now() + 60_000) });
    expect(plan.steps.map(({ name }) => name)).toEqual([3, 6, 7].map((n) => `${of} ${n}`));
    const text = plan.text();
    for (const why of [
      `version 1 stays: the stream ${of}/other serves it`,
      `version 2 stays: the distribution "${of}/pinned" serves it`,
      `version 4 stays: ${of}/trunk protects it: the auditors want it`,
      `version 5 stays: the stream ${of}/trunk serves it`,
      "version 8 stays: the repository's latest",
      "1 units are in no other version, 6 bytes",
    ])
      expect(text).toContain(why);
    // A head moves there: then it isn't what was planned any more.
    await repository.stream("third").ensure({ start: 6 });
    expect(await rejection(plan.apply())).toMatchObject({ code: "PLAN_OUTDATED" });
    await repository.stream("third").delete();
    expect(await plan.apply()).toHaveLength(3);
    expect((await repository.versions.list().all()).map(({ number }) => number)).toEqual([8, 5, 4, 2, 1, 0]);
    expect(await served(`${of}/trunk`)).toEqual(["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]);
    await trunk.unprotect(4);
    expect((await trunk.planPrune({ olderThan: new Date(Date.now() + 60_000) })).steps.map(({ name }) => name)).toEqual([`${of} 4`]);

    await repository.update({ retain_repo_versions: 3 });
    expect(await rejection(trunk.rollBack())).toMatchObject({ code: "RETENTION_SET" });
    await (await repository.planDelete()).apply();
  });

  test("lie in repositories of their own where a site chooses that, behind the same words", async () => {
    const of = await withVersions("apart", 2);
    const repository = pulp.file.repository(of);
    const [shared, one, two] = ["shared", "one", "two"].map((name) => repository.stream(name)) as [
      ReturnType<typeof repository.stream>,
      ReturnType<typeof repository.stream>,
      ReturnType<typeof repository.stream>,
    ];
    await shared.ensure({ start: 1 });
    const pipeline = pulp.pipeline("apart", {
      repositories: {
        [of]: {
          plugin: "file",
          layout: "repositories",
          streams: { shared: { layout: "versions" }, one: { from: "shared" }, two: { from: "one", start: "shared" } },
        },
      },
    });
    await pipeline.ensure();
    expect(await pipeline.ensure()).toEqual([]);
    expect([(await one.head()).home, (await two.head()).home]).toEqual([`${of}-one`, `${of}-two`]);
    expect([await served(`${of}/one`), await served(`${of}/two`)]).toEqual([[], ["1.txt"]]);
    await one.promote({ files: ["2.txt"] }, { from: { repository, version: 2 } });
    await two.promote({ everything: true });
    await two.demote({ files: ["1.txt"] });
    expect([await served(`${of}/one`), await served(`${of}/two`)]).toEqual([["2.txt"], ["2.txt"]]);
    expect(labelsOf((await two.diff("shared")).added)).toEqual(["2.txt"]);
    await two.rollBack();
    expect(await served(`${of}/two`)).toEqual(["1.txt", "2.txt"]);
    // None of that is in the repository that they are known under.
    expect((await repository.versions.read()).number).toBe(2);
    expect(await served(`${of}/shared`)).toEqual(["1.txt"]);
    for (const stream of [two, one]) await stream.delete({ repository: "delete" });
    await shared.delete();
    expect(await pulp.file.repository(`${of}-one`).find()).toBeUndefined();
    await repository.delete();
  });

  test("begin at what another client's version comes to, where a copy of it is the latest version already", async () => {
    const of = await withVersions("copy", 1);
    const [source, other] = [pulp.file.repository(of), pulp.file.repository(unique("copied"))];
    const from = source.stream("trunk");
    await from.ensure({ start: 1 });
    await other.ensure({});
    const [one, two] = [other.stream("one"), other.stream("two")];
    await one.ensure({ start: from, from });
    expect(await one.head()).toMatchObject({ version: { number: 1 }, from: [`${of}/trunk`] });
    // The server makes no version that equals the latest: the head is that one.
    await two.ensure({ start: from });
    expect(await two.head()).toMatchObject({ version: { number: 1 } });
    expect((await other.versions.read()).number).toBe(1);
    for (const stream of [one, two, from]) await stream.delete();
    for (const repository of [source, other]) await repository.delete();
  });
});

describe("two clients", () => {
  test("that make the same stream at once both have it", async () => {
    const of = await withVersions("both", 1);
    const make = (client: Pulp) => client.file.repository(of).stream("trunk").ensure({ start: 1 });
    await Promise.all([make(pulp), make(theirs)]);
    expect(await pulp.file.repository(of).stream("trunk").head()).toMatchObject({ version: { number: 1 } });
    await (await theirs.file.repository(of).planDelete()).apply();
  });

  test.each(["switches it", "freezes it"])("while one syncs, the other %s: what is there then counts", async (what) => {
    const from = await withVersions("upstream", 1);
    await theirs.file.repository(from).distribute(from);
    const of = unique("met");
    const dirty = pulp.file.repository(of).stream("dirty");
    await dirty.ensure({ upstream: { url: `${(await theirs.file.distribution(from).read()).base_url}PULP_MANIFEST` } });
    const home = theirs.file.repository(`${of}-dirty`);
    // The last look before the switch.
    proxy.after(/^POST .*\/sync\//, () => Promise.resolve());
    proxy.before(/^GET \S*\/distributions\/file\/file\/\?pulp_href__in=/, () =>
      what === "freezes it"
        ? theirs.file.repository(of).stream("dirty").freeze({ reason: "stop" })
        : home.distribute(`${of}/dirty`, { version: "latest" }),
    );
    const error = await rejection(dirty.sync());
    expect(error).toMatchObject(what === "freezes it" ? { code: "STREAM_FROZEN", reason: "stop" } : { code: "STREAM_MOVED" });
    await theirs.file.repository(of).stream("dirty").thaw();
    expect(await dirty.sync()).toMatchObject({ version: { number: 1 } });
    expect(await served(`${of}/dirty`)).toEqual(["1.txt"]);
    await dirty.delete({ repository: "delete" });
    await (await theirs.file.repository(from).planDelete()).apply();
  });
});

test.each([
  ["that made it", /^POST \S*\/distributions\/file\/file\//],
  ["that published it", /^POST \S*\/publications\/file\/file\//],
])("the answer %s is lost: there is one stream all the same", async (_, line) => {
  const of = await withVersions("lost", 1);
  await theirs.file.repository(of).publications.list().all();
  for (const { pulp_href } of await theirs.file.repository(of).publications.list().all())
    await theirs.file.repository(of).publications.delete(pulp_href);
  proxy.after(line, () => Promise.resolve(), "lose");
  const trunk = pulp.file.repository(of).stream("trunk");
  await trunk.ensure({ start: 1 });
  expect(await trunk.head()).toMatchObject({ version: { number: 1 } });
  expect(await trunk.ensure({ start: 1 })).toEqual([]);
  await (await theirs.file.repository(of).planDelete()).apply();
});

test("who may read but not modify is told which permission is missing, and changes nothing", async () => {
  const of = await withVersions("reader", 2);
  const repository = theirs.file.repository(of);
  await repository.change({ remove: (await repository.select({ files: ["2.txt"] }, { version: 2 })).map(({ unit }) => unit.pulp_href) });
  const [person, role] = [unique("reader"), unique("reading")];
  const password = `${person}-Secret-1`;
  await theirs.file.repository(of).stream("trunk").ensure({ start: 1 });
  await theirs.core.user(person).ensure({ password });
  await theirs.core
    .role(role)
    .ensure({ permissions: ["file.view_filerepository", "file.view_filedistribution", "file.view_filepublication"] });
  await theirs.core.user(person).grants.add(role);
  const reader = await connectShared({ username: person, password });
  const trunk = reader.file.repository(of).stream("trunk");
  expect(await trunk.head()).toMatchObject({ version: { number: 1 } });
  const before = await stateOf(theirs, of, ["file"]);
  for (const refused of [
    () => trunk.ensure({ keep: "newest" }),
    () => trunk.freeze({ reason: "mine" }),
    () => trunk.rename("other"),
    () => trunk.delete(),
    () => trunk.rollBack(),
    () => reader.file.repository(of).stream("new").ensure({ start: 1 }),
    () => trunk.promote({ files: ["2.txt"] }, { from: { repository: reader.file.repository(of), version: 2 } }),
    () => trunk.demote({ files: ["1.txt"] }, { allowEmpty: true }),
    () => trunk.protect(2),
    () => trunk.unprotect(2),
    async () => (await trunk.planPrune({ olderThan: new Date(Date.now() + 60_000) })).apply(),
  ])
    expect(await rejection(refused())).toMatchObject({
      code: expect.stringMatching(/^(NOT_PERMITTED|LEDGER_\w+)$/),
      hint: expect.stringMatching(/\S/),
    });
  expect(await stateOf(theirs, of, ["file"])).toEqual(before);
  const prune = await trunk.planPrune({ olderThan: new Date(Date.now() + 60_000) });
  expect(prune.text()).toContain("1 units are in no other version (how many bytes that is, the server tells administrators only)");
  await reader.close();
  await theirs.core.user(person).delete();
  await theirs.core.role(role).delete();
  await (await theirs.file.repository(of).planDelete()).apply();
});
