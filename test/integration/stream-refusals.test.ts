import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { FileRepository, Pulp } from "../../src/index.ts";
import { startInterposingProxy } from "../support/interposing-proxy.ts";
import { connectShared, countRequests, rejection, removeNamed, stateOf, unique } from "../support/shared-pulp.ts";

// What streams refuse, with which word and next step, and that nothing of it is half done then.

const prefix = unique("refused");
let pulp: Pulp;
let repository: FileRepository;
beforeAll(async () => {
  pulp = await connectShared();
  repository = pulp.file.repository(`${prefix}-files`);
  await repository.ensure({});
  for (const name of ["a", "b"]) await repository.upload(new Blob([`${prefix} ${name}`]), { relative_path: name });
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

/** What has both files, whatever streams have made since. */
const source = () => ({ repository, version: 2 });

const streamAt = async (name: string, ...versions: readonly number[]) => {
  const stream = repository.stream(name);
  await stream.ensure({ start: versions[0] ?? 0, basePath: `${prefix}/${name}` });
  for (const version of versions.slice(1)) await repository.distribute(`${prefix}/${name}`, { version });
  return stream;
};

/** Takes away what a stream serves, behind its back. */
const unserve = async (name: string): Promise<void> => {
  const { pulp_href } = await pulp.file.distribution(`${prefix}/${name}`).read();
  const path = { file_file_distribution_href: pulp_href };
  const answer = await pulp.api.file.PATCH("{file_file_distribution_href}", { path, body: { publication: null } });
  if ("task" in answer) await pulp.tasks.attach(answer.task);
};

describe("a stream that serves nothing any more", () => {
  test("says so to who wants its content; goes back, begins anew, gets another name, and is deleted", async () => {
    const [stream, other] = [await streamAt("unserved", 1, 2), await streamAt("other", 1)];
    await unserve("unserved");
    const error = { name: "StreamError", code: "STREAM_NOT_SERVED", hint: expect.stringContaining("stream.rollBack()") };
    const before = await stateOf(pulp, prefix, ["file"]);
    for (const refused of [
      () => stream.head(),
      () => stream.promote({ files: ["a"] }, { from: other }),
      () => stream.demote({ files: ["a"] }),
      () => other.promote({ files: ["a"] }, { from: stream }),
      () => other.diff(stream),
      () => stream.tree(),
    ])
      expect(await rejection(refused())).toMatchObject(error);
    expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);

    expect(await stream.rollBack()).toMatchObject({ changed: true, version: { number: 2 } });
    await unserve("unserved");
    await stream.rename("renamed");
    const renamed = repository.stream("renamed");
    expect(await rejection(renamed.head())).toMatchObject(error);
    expect(await renamed.ensure({ start: 1 })).toHaveLength(1);
    expect(await renamed.head()).toMatchObject({ version: { number: 1 } });
    await unserve("unserved");
    expect(await renamed.delete()).toHaveLength(1);
    expect(await pulp.file.distribution(`${prefix}/unserved`).find()).toBeUndefined();
    await other.delete();
  });

  test("isn't made of a distribution that serves nothing", async () => {
    await repository.distribute(`${prefix}/nothing`, { version: 1 });
    await unserve("nothing");
    const stream = repository.stream("nothing");
    const error = await rejection(stream.ensure({ basePath: `${prefix}/nothing` }));
    expect(error).toMatchObject({ code: "BASE_PATH_TAKEN", message: expect.stringContaining("serves nothing") });
    await repository.distribute(`${prefix}/nothing`, { version: 1 });
    await stream.ensure({ basePath: `${prefix}/nothing` });
    expect(await stream.head()).toMatchObject({ version: { number: 1 } });
    await stream.delete();
  });
});

test("another plugin's stream, one without an upstream, and two that are the same: each is told what it is", async () => {
  const stream = await streamAt("plain", 1);
  const foreign = pulp.rpm.repository(repository.name).stream("plain");
  const writes = countRequests(pulp, /^(POST|PUT|PATCH|DELETE) /);
  const ofOther = { code: "STREAM_OF_OTHER_PLUGIN", hint: expect.stringContaining("pulp.file.repository(") };
  for (const refused of [
    () => foreign.head(),
    () => foreign.freeze({ reason: "x" }),
    () => foreign.promote({ packages: ["a"] }, { from: pulp.rpm.repository("any") }),
    () => foreign.rename("x"),
  ])
    expect(await rejection(refused())).toMatchObject(ofOther);
  expect(await rejection(stream.promote({ files: ["a"] }, { from: foreign }))).toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("content of rpm"),
  });
  expect(await rejection(stream.sync())).toMatchObject({ code: "NO_UPSTREAM" });
  expect(await rejection(stream.ensure({ upstream: { url: "https://mirror.test/PULP_MANIFEST" } }))).toMatchObject({ code: "USAGE" });
  expect(await rejection(stream.ensure({ layout: "repositories" }))).toMatchObject({ code: "USAGE" });
  expect(await rejection(stream.promote({ files: ["a", "b"] }, { from: "nowhere" }))).toMatchObject({ code: "NOT_FOUND" });
  expect(await rejection(repository.stream("nowhere").rename("nowhere"))).toMatchObject({ code: "NOT_FOUND" });
  expect(writes.count).toBe(0);
  writes.stop();

  await repository.distribute(`${prefix}/twin`, { version: 1 });
  const label = (await pulp.file.distribution(`${prefix}/plain`).labels.read()).pulp_sdk_stream ?? "";
  const { pulp_href: file_file_distribution_href } = await pulp.file.distribution(`${prefix}/twin`).read();
  const body = { key: "pulp_sdk_stream", value: label };
  await pulp.api.file.POST("{file_file_distribution_href}set_label/", { path: { file_file_distribution_href }, body });
  expect(await rejection(stream.head())).toMatchObject({ code: "STREAM_TWICE", message: expect.stringContaining(`${prefix}/twin`) });
  await pulp.file.distribution(`${prefix}/twin`).delete();
  await stream.delete();
});

test("what no compiler has read is told before anything is written, and nothing of it gets into the ledger", async () => {
  const [stream, other] = [await streamAt("loose", 1), await streamAt("loose-other", 0)];
  const line = `${repository.name}/loose`;
  const records = await pulp.ledger.records({ line }).all();
  const before = await stateOf(pulp, prefix, ["file"]);
  const [from, what] = [source(), { files: ["b"] }];
  // biome-ignore lint/suspicious/noExplicitAny: as JavaScript calls it
  const [loose, client] = [stream as any, pulp as any];
  for (const [refused, told] of [
    [() => loose.promote(), /what is meant are words by kind/],
    [() => loose.promote(["b"], { from }), /what is meant are words by kind/],
    [() => loose.promote({ files: "b" }, { from }), /files are named by a list of words, not by "b"/],
    [() => loose.promote({ files: ["b", 3] }, { from }), /files are named by a list of words, not by 3/],
    [() => loose.promote({ everything: true, except: ["b"] }, { from }), /what is to be left out are words by kind/],
    [() => loose.promote(what, { from: 3 }), /3 is nothing that content could come from/],
    [() => loose.promote(what, { from: {} }), /nothing that content could come from/],
    [() => loose.promote(what, { from: { repository: "epel" } }), /nothing that content could come from/],
    [() => loose.promote(what, { from: { of: "epel" } }), /nothing that content could come from/],
    [() => loose.promote(what, { from, bytes: "sure" }), /can't have "sure" as bytes\. It takes "any" or "require" or "ensure"/],
    [() => loose.promote(what, { from, keep: "new" }), /as keep/],
    [() => loose.promote(what, { from, older: "yes" }), /as older/],
    [() => loose.promote(what, { from, dependencies: "yes" }), /as dependencies/],
    [() => loose.plan(what, { from, tell: { closure: "yes" } }), /as closure/],
    [() => loose.promote(what, { from, reason: 7 }), /the ledger can't keep that: reason/],
    [() => loose.promote(what, { from, tags: { ticket: 7 } }), /the ledger can't keep that: tags\.ticket/],
    [() => loose.rollBack({ reason: 7 }), /the ledger can't keep that: reason|nothing is known of what it served before/],
    [() => loose.demote({ files: ["a"], asOf: "2026-01-01" }), /whatever was there at another time/],
    [() => loose.demote({ files: ["b"] }), /the stream has nothing for "b"/],
    [() => loose.freeze(), /a freeze needs a reason/],
    [() => loose.rename("x "), /can't be the name of a stream/],
    [() => loose.delete({ repository: "remove" }), /as repository/],
    [() => loose.ensure({ keep: "some" }), /as keep/],
    [() => loose.ensure({ from: "loose" }), /can't be one of its own sources/],
    [() => loose.ensure({ from: 3 }), /3 is no stream/],
    [() => loose.ensure({ basePath: "/a//b/" }), /"\/a\/\/b\/" can't be the base path of a file distribution/],
    [() => loose.ensure({ basePath: " " }), /" " can't be the base path of a file distribution: it is blank/],
    [() => loose.ensure({ basePath: "a b" }), /"a b" can't be the base path of a file distribution/],
    [() => loose.ensure({ basePath: 3 }), /"3" can't be the base path of a file distribution: it isn't a text/],
    [() => repository.stream("a b").ensure(), /a b" can't be the base path of a file distribution/],
    [() => pulp.file.distribution(`${prefix}/loose`).update({ base_path: "a b" }), /"a b" can't be the base path of a file distribution/],
    [() => pulp.file.distribution(`${prefix}/loose`).ensure({ base_path: "a b" }), /"a b" can't be the base path of a file distribution/],
    [() => loose.ensure({ from: "tools/9/trunk" }), /a slash within a name is written %2F/],
    [() => loose.ensure({ from: "" }), /"" names no stream/],
    [() => loose.ensure({ frozen: " " }), /frozen says why/],
    [() => loose.ensure({ distribution: { pulp_labels: {} } }), /distribution\.pulp_labels can't be given to a stream/],
    [() => loose.ensure({ distribution: { publication: null } }), /distribution\.publication can't be given to a stream/],
    [() => loose.ensure({ repository: { name: "another" } }), /repository\.name can't be given to a stream/],
    [() => loose.promote(what, { from: "tools/9/trunk" }), /a slash within a name is written %2F/],
    [() => loose.promote({ ...what, asOf: "2026-11-20T18:00" }, { from }), /another moment in each time zone/],
    [() => loose.promote({ ...what, asOf: new Date() }, { from }), /which is a Date, is no text that says a time/],
    [() => loose.planPrune({ past: "x" }), /is no number of heads/],
    [() => client.promote(what), /nothing says into which streams/],
    [() => client.promote(what, { to: other, from }), /is no list, but an object/],
    [() => client.promote(what, { to: ["loose"], from }), /what it is to go into isn't a stream/],
    [() => client.promote(what, { to: [repository], from }), /what it is to go into isn't a stream/],
    [() => client.promote(undefined, { to: [other], from }), /what is meant are words by kind/],
    [() => client.promote(what, { to: [stream, other], from, reason: 7 }), /the ledger can't keep that: reason/],
  ] as readonly (readonly [() => Promise<unknown>, RegExp])[])
    expect(await rejection(Promise.resolve().then(refused))).toMatchObject({ name: "UsageError", message: expect.stringMatching(told) });
  expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);
  expect(await pulp.ledger.records({ line }).all()).toEqual(records);
  for (const one of [stream, other]) await one.delete();
});

test("what two sources have at one path is no choice; retention set by hand holds back whatever changes a stream", async () => {
  const other = pulp.file.repository(`${prefix}-other`);
  await other.ensure({});
  await other.upload(new Blob([`${prefix} another a`]), { relative_path: "a" });
  const stream = await streamAt("chosen", 0);
  expect(await rejection(stream.promote({ files: ["a"] }, { from: [source(), other] }))).toMatchObject({ code: "AMBIGUOUS" });
  const plan = await stream.plan({ files: ["a"] }, { from: source() });
  await repository.update({ retain_repo_versions: 9 });
  const before = await stateOf(pulp, prefix, ["file"]);
  const told = { code: "RETENTION_SET", hint: expect.stringContaining("retain_repo_versions: null") };
  for (const refused of [
    () => plan.apply(),
    () => stream.promote({ files: ["a"] }, { from: source() }),
    () => stream.ensure({ keep: "newest" }),
    () => stream.rename("x"),
    () => stream.delete(),
    () => repository.stream("new").ensure(),
  ])
    expect(await rejection(refused())).toMatchObject(told);
  expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);
  await repository.update({ retain_repo_versions: null });
  expect(await plan.apply()).toMatchObject({ changed: true });
  await stream.delete();
});

test("content doesn't go round in a circle, also where two clients make one by halves at the same time", async () => {
  const [a, b, c] = [await streamAt("round-a", 1), await streamAt("round-b", 1), await streamAt("round-c", 1)];
  const tools = pulp.file.repository(`${prefix}-tools`).stream("round-d");
  await b.ensure({ from: a });
  await tools.ensure({ from: b });
  await c.ensure({ from: tools });
  const before = await stateOf(pulp, prefix, ["file"]);
  const circle = [a, b, tools, c, a].map(({ of, name }) => `${of}/${name}`).join(" -> ");
  const told = { code: "PIPELINE_CYCLE", message: expect.stringContaining(circle), hint: expect.stringContaining("Nothing was changed.") };
  expect(await rejection(a.ensure({ from: c }))).toMatchObject(told);
  expect(await rejection(a.planEnsure({ from: [c] }))).toMatchObject(told);
  expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);

  await b.ensure({ from: [] });
  await using proxy = await startInterposingProxy(inject("pulp").baseUrl);
  await using other = await connectShared({ baseUrl: proxy.baseUrl });
  proxy.before(/^POST .*\/set_label\/$/, () => a.ensure({ from: c }));
  expect(await rejection(other.file.repository(repository.name).stream("round-b").ensure({ from: a }))).toMatchObject({
    code: "PIPELINE_CYCLE",
    hint: expect.stringContaining("Another client made the rest of it meanwhile"),
  });
  expect([(await a.head()).from, (await b.head()).from, (await c.head()).from]).toEqual([["round-c"], [], [`${tools.of}/round-d`]]);
  for (const one of [a, c]) await one.ensure({ from: [] });
  for (const one of [a, tools, b, c]) await one.delete();
});

test("what is served by the time that it would go stays: a version that was to be pruned, or deleted, and a stream's own repository", async () => {
  // Of its own: all that nothing needs is pruned.
  const pruned = pulp.file.repository(`${prefix}-pruned`);
  await pruned.ensure({});
  const stream = pruned.stream("served-again");
  await stream.ensure({ basePath: `${prefix}/served-again` });
  for (const name of ["a", "b"]) await stream.promote({ files: [name] }, { from: source() });
  const [first, second] = (await stream.history())
    .map(({ version }) => version?.number ?? 0)
    .toReversed()
    .slice(1) as [number, number];
  await stream.demote({ files: ["a"] });
  await using proxy = await startInterposingProxy(inject("pulp").baseUrl);
  await using other = await connectShared({ baseUrl: proxy.baseUrl });
  const theirs = other.file.repository(pruned.name).stream("served-again");
  const plan = await theirs.planPrune({ past: 0, olderThan: new Date(Date.now() + 60_000) });
  expect(plan.steps.map(({ name }) => name)).toEqual(expect.arrayContaining([first, second].map((one) => `${pruned.name} ${one}`)));
  // The first of them is gone by then, and the second served again.
  proxy.before(new RegExp(`^DELETE .*/versions/${first}/`), () => stream.rollBack());
  expect(await rejection(plan.apply())).toMatchObject({
    code: "STILL_SERVED",
    message: expect.stringMatching(new RegExp(`version ${pruned.name} ${second} is needed: the distribution .*served-again.* serves it`)),
  });
  expect((await fetch(`${(await stream.head()).url}PULP_MANIFEST`)).status).toBe(200);
  expect((await pulp.ledger.records({ line: `${pruned.name}/served-again` }).all()).at(-1)).toMatchObject({
    action: "prune",
    error: { code: "STILL_SERVED" },
    asked: { versions: expect.arrayContaining([expect.stringMatching(new RegExp(`/versions/${second}/$`))]) },
  });
  expect(await rejection(pruned.versions.delete(second))).toMatchObject({ code: "STILL_SERVED" });
  await stream.delete();
  expect(await pruned.versions.delete(second)).toHaveLength(1);
  await pruned.delete();

  const own = repository.stream("its-own");
  await own.ensure({ layout: "repositories", basePath: `${prefix}/its-own` });
  const home = pulp.file.repository((await own.head()).home);
  await home.distribute(`${prefix}/beside`, { version: 0 });
  expect(await rejection(own.delete({ repository: "delete" }))).toMatchObject({
    code: "STILL_SERVED",
    message: expect.stringContaining(`${prefix}/beside`),
  });
  expect(await own.head()).toMatchObject({ version: { number: 0 } });
  await pulp.file.distribution(`${prefix}/beside`).delete();
  expect(await own.delete({ repository: "delete" })).toHaveLength(2);
});

test("what a release holds isn't deleted: the stream's own repository, a repository by itself, a version; a plan to delete tells of it", async () => {
  const own = repository.stream("released");
  await own.ensure({ layout: "repositories", basePath: `${prefix}/released` });
  await own.promote({ files: ["a"] }, { from: source() });
  const { home, version } = await own.head();
  const lying = pulp.file.repository(home);
  const release = `${prefix}-W1`;
  await (await pulp.releases.plan(release, { from: own })).apply();
  const held = {
    code: "STILL_HELD",
    message: expect.stringContaining(`the release ${release} holds it (version ${version.number})`),
    hint: expect.stringContaining("pulp.releases.ref(name).planDelete()"),
  };
  const before = await stateOf(pulp, prefix, ["file"]);
  expect(await rejection(own.delete({ repository: "delete" }))).toMatchObject(held);
  expect(await rejection(lying.delete())).toMatchObject({
    code: "STILL_HELD",
    message: expect.stringContaining(`the stream ${repository.name}/released has its versions there`),
  });
  expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);

  const told = await lying.planDelete();
  expect(told.text()).toContain(`the release ${release} holds it (version ${version.number})`);
  expect(await own.delete()).toHaveLength(1);
  // Nothing serves it any more, and the release needs it all the same.
  expect(await rejection(lying.versions.delete(version.number))).toMatchObject(held);
  expect(await rejection(lying.delete())).toMatchObject(held);
  expect(await rejection(own.delete({ repository: "delete" }))).toMatchObject(held);

  const plan = await lying.planDelete();
  await (await pulp.releases.ref(release).planDelete()).apply();
  // Somebody let it go meanwhile: another state than the one that was looked at.
  expect(await rejection(plan.apply())).toMatchObject({ code: "PLAN_OUTDATED", message: expect.stringContaining("neededBy was") });
  // The stream went without its repository; the same call with it does the rest.
  expect(await own.delete({ repository: "delete" })).toMatchObject([{ resource: "repository", name: home, action: "deleted" }]);
  expect(await lying.find()).toBeUndefined();
  expect(await own.delete({ repository: "delete" })).toEqual([]);
});

test("whose stream may go and its repository may not is told what stays, and the same call by who may does the rest", async () => {
  const own = repository.stream("refused-home");
  await own.ensure({ layout: "repositories", basePath: `${prefix}/refused-home` });
  const { home } = await own.head();
  const [person, role] = [unique("refused-home"), unique("refused-home")];
  const password = `${person}-Secret-1`;
  await pulp.core.user(person).ensure({ password });
  const permissions = ["view_filerepository", "modify_filerepository", "view_filedistribution", "delete_filedistribution"];
  await pulp.core.role(role).ensure({ permissions: [...permissions, "view_filepublication"].map((one) => `file.${one}`) });
  await pulp.core.user(person).grants.add(role);
  await using client = await connectShared({ username: person, password });
  const theirs = client.file.repository(repository.name).stream("refused-home");
  const line = `${repository.name}/refused-home`;
  for (const again of ["at first", "again"]) {
    const refusal = await rejection(theirs.delete({ repository: "delete" }));
    expect(refusal, again).toMatchObject({ code: "NOT_PERMITTED", permission: expect.stringContaining("delete_filerepository") });
    expect(refusal.message, again).toContain(`The stream is gone; its repository "${home}" stays, with all of its versions`);
    expect(await pulp.file.repository(home).find(), again).toBeDefined();
    expect(await own.find(), again).toBeUndefined();
    expect((await pulp.ledger.records({ line }).all()).at(-1), again).toMatchObject({ action: "delete", error: { code: "NOT_PERMITTED" } });
  }
  // Another stream has moved in there: that isn't theirs alone any more.
  await pulp.file.repository(home).distribute(`${prefix}/moved-in`);
  expect(await rejection(own.delete({ repository: "delete" }))).toMatchObject({ code: "STILL_SERVED" });
  await pulp.file.distribution(`${prefix}/moved-in`).delete();
  expect(await own.delete({ repository: "delete" })).toMatchObject([{ resource: "repository", name: home, action: "deleted" }]);
  expect(await pulp.file.repository(home).find()).toBeUndefined();
  expect((await pulp.ledger.records({ line }).all()).at(-1)).toMatchObject({ kind: "note", action: "delete" });
  expect((await pulp.ledger.records({ line }).all()).at(-1)?.error).toBeUndefined();
  await pulp.core.user(person).delete();
  await pulp.core.role(role).delete();
});

test("a demotion doesn't take the last of it, where others took the rest meanwhile", async () => {
  const stream = await streamAt("rest", 2);
  const plan = await stream.planDemote({ files: ["a"] });
  await stream.demote({ files: ["b"] });
  expect(await rejection(plan.apply())).toMatchObject({ name: "ContentError", code: "NOTHING_LEFT" });
  const records = await pulp.ledger.records({ line: `${repository.name}/rest` }).all();
  expect(records.filter(({ kind }) => kind !== "note").map(({ kind, result, error }) => [kind, result, error?.code])).toEqual([
    ["intent", undefined, undefined],
    ["outcome", "done", undefined],
    ["intent", undefined, undefined],
    ["outcome", "failed", "NOTHING_LEFT"],
  ]);
  await stream.delete();
});

test("who may change a repository and not what serves it leaves nothing half done: what was made is named, and taken by the next", async () => {
  const stream = await streamAt("halfway", 0);
  // Were the repository's latest version what is to come, none would be made.
  await repository.upload(new Blob([`${prefix} halfway`]), { relative_path: "halfway" });
  const [person, role] = [unique("halfway"), unique("halfway")];
  const password = `${person}-Secret-1`;
  await pulp.core.user(person).ensure({ password });
  const permissions = ["view_filerepository", "modify_filerepository", "view_filedistribution", "view_filepublication"];
  await pulp.core.role(role).ensure({ permissions: permissions.map((one) => `file.${one}`) });
  await pulp.core.user(person).grants.add(role);
  await using own = await connectShared({ username: person, password });
  const [theirs, from] = [
    own.file.repository(repository.name).stream("halfway"),
    { repository: own.file.repository(repository.name), version: 2 },
  ];
  const records = () => pulp.ledger.records({ line: `${repository.name}/halfway` }).all();

  expect(await rejection(theirs.freeze({ reason: "mine" }))).toMatchObject({
    code: "NOT_PERMITTED",
    permission: expect.stringContaining("change_"),
  });
  expect((await stream.head()).frozen).toBeUndefined();
  expect((await records()).slice(-2)).toMatchObject([
    { kind: "note", action: "freeze", reason: "mine" },
    { kind: "note", action: "freeze", error: { code: "NOT_PERMITTED" } },
  ]);
  expect((await pulp.timeline({ stream })).entries.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^freeze of .*, refused/));

  const refusal = await rejection(theirs.promote({ files: ["a"] }, { from }));
  expect(refusal).toMatchObject({ code: "NOT_PERMITTED", permission: expect.stringContaining("filedistribution") });
  const left = Number((await repository.versions.read()).number);
  expect(refusal.message).toContain(`Nothing serves version ${left} of ${repository.name}/halfway`);
  expect(await stream.head()).toMatchObject({ version: { number: 0 } });
  expect((await records()).at(-1)).toMatchObject({
    result: "taken back",
    after: { left: [expect.stringMatching(new RegExp(`/versions/${left}/$`))] },
  });
  // The same once more comes to the same version.
  expect(await stream.promote({ files: ["a"] }, { from: source() })).toMatchObject({ changed: true, version: { number: left } });

  await rejection(theirs.promote({ files: ["b"] }, { from }));
  await stream.demote({ files: ["a"] }, { allowEmpty: true, reason: "none of it" });
  expect((await stream.history())[0]?.text).toMatch(/: demotion by .*, none of it$/);
  // However young it is: nobody is going to serve it.
  expect((await stream.planPrune()).steps.map(({ name }) => name)).toEqual([`${repository.name} ${left + 1}`]);

  const { pulp_href: file_file_distribution_href } = await pulp.file.distribution(`${prefix}/halfway`).read();
  const body = { key: "pulp_sdk_stream", value: "v2 halfway" };
  await pulp.api.file.POST("{file_file_distribution_href}set_label/", { path: { file_file_distribution_href }, body });
  const beside = await streamAt("beside", 1);
  expect(await rejection(beside.planPrune())).toMatchObject({ code: "STREAM_UNREADABLE", stream: `${prefix}/halfway` });
  await beside.delete();
  await pulp.file.distribution(`${prefix}/halfway`).delete();
  await pulp.core.user(person).delete();
  await pulp.core.role(role).delete();
});

test("what is protected stays so under another name, and by one stream when another lets it go", async () => {
  const [one, two] = [await streamAt("one", 0), await streamAt("two", 0)];
  for (const stream of [one, two]) await stream.protect(1, { reason: `of ${stream.name}` });
  await one.unprotect(1);
  const pruned = async (): Promise<readonly string[]> =>
    (await two.planPrune({ olderThan: new Date(Date.now() + 60_000) })).steps.map(({ name }) => name);
  expect(await pruned()).not.toContain(`${repository.name} 1`);
  await two.rename("third");
  const third = repository.stream("third");
  const plan = await third.planPrune({ olderThan: new Date(Date.now() + 60_000) });
  expect(plan.text()).toMatch(new RegExp(`version 1 stays: .*${repository.name}/third protects it: of two`));
  await third.unprotect(1);
  for (const stream of [one, third]) await stream.delete();
});

test("a damaged ledger, and one of a later release, hold back what would be written there", async () => {
  const ledger = `${prefix}-ledger`;
  const [stream, path] = [await streamAt("told", 1), `${repository.name}/told/00000001.json`];
  const put = async (text: string): Promise<void> => {
    await pulp.file.repository(ledger).upload(new Blob([text]), { relative_path: path });
  };
  await using first = await connectShared({ ledger });
  await first.file.repository(repository.name).stream("told").freeze({ reason: "the ledger is made by this" });
  await stream.thaw();
  const head = await stream.head();
  for (const [text, code] of [
    ["{", "LEDGER_BROKEN"],
    [JSON.stringify({ format: 2 }), "LEDGER_NEWER"],
  ] as const) {
    await put(text);
    await using client = await connectShared({ ledger });
    const own = client.file.repository(repository.name).stream("told");
    // Who looks at all lines isn't held back by one of them.
    expect((await client.timeline({ stream: own })).entries.length).toBeGreaterThan(0);
    const files = pulp.file.repository(ledger).content({}, { kind: "files" }).all();
    const count = (await files).length;
    for (const refused of [
      () => own.promote({ files: ["b"] }, { from: { repository: client.file.repository(repository.name), version: 2 } }),
      () => own.rollBack(),
      () => own.freeze({ reason: "x" }),
      () => own.rename("x"),
      () => own.delete(),
    ])
      expect(await rejection(refused())).toMatchObject({ code });
    expect(await stream.head()).toEqual(head);
    expect(await pulp.file.repository(ledger).content({}, { kind: "files" }).all()).toHaveLength(count);
  }
  const { pulp_href: file_file_repository_href } = await pulp.file.repository(ledger).read();
  const body = { key: "pulp_sdk_ledger", value: "v2" };
  await pulp.api.file.POST("{file_file_repository_href}set_label/", { path: { file_file_repository_href }, body });
  await using later = await connectShared({ ledger });
  expect(await rejection(later.file.repository(repository.name).stream("told").freeze({ reason: "x" }))).toMatchObject({
    code: "LEDGER_NEWER",
  });
  await stream.delete();
});

test("a record that somebody has removed is named by whoever reads the line; streams go on behind it", async () => {
  const ledger = `${prefix}-gap`;
  await using client = await connectShared({ ledger });
  const files = client.file.repository(repository.name);
  const stream = files.stream("gap");
  await stream.ensure({ start: 0, basePath: `${prefix}/gap` });
  const from = { repository: files, version: 2 };
  await stream.promote({ files: ["a"] }, { from, reason: "first" });
  await stream.promote({ files: ["b"] }, { from, reason: "second" });
  const line = `${repository.name}/gap`;
  const records = await client.ledger.records({ line }).all();
  const lost = records.find(({ kind, after }) => kind === "outcome" && String(after?.version).endsWith("/")) ?? expect.fail("no outcome");
  const path = `${line}/${String(lost.sequence).padStart(8, "0")}.json`;
  await client.file.repository(ledger).remove({ files: [path] });

  const missing = `record ${lost.sequence} of ${line} is missing from the ledger`;
  await using later = await connectShared({ ledger });
  const own = later.file.repository(repository.name).stream("gap");
  const { ok, problems } = await later.ledger.verify({ line });
  expect([ok, problems.some(({ problem, sequence }) => problem === "missing" && sequence === lost.sequence)]).toEqual([false, true]);
  expect((await later.timeline({ stream: own })).gaps).toContainEqual(expect.stringContaining(missing));
  const history = await own.history();
  expect(history[0]?.text).toMatch(/promotion by .*, second$/);
  expect(history[1]?.text).toContain(missing);
  expect((await own.promote({ files: ["a"] }, { from })).changed).toBe(false);
  expect((await later.ledger.records({ line }).all()).at(-1)).toMatchObject({ sequence: records.length + 2, result: "done" });
  await stream.delete();
});

test("a frozen stream stays so without its record; what records alone told isn't guessed, and nothing is pruned that they may have protected", async () => {
  const ledger = `${prefix}-lost`;
  await using client = await connectShared({ ledger });
  const files = client.file.repository(repository.name);
  const [stream, line] = [files.stream("lost"), `${repository.name}/lost`];
  await stream.ensure({ start: 0, basePath: `${prefix}/lost` });
  const from = { repository: files, version: 2 };
  await stream.promote({ files: ["a"] }, { from });
  const then = new Date(Date.now() + 1_000);
  await setTimeout(2_000);
  await stream.promote({ files: ["b"] }, { from });
  const both = (await stream.head()).version;
  await stream.rollBack();
  await stream.demote({ files: ["a"] }, { allowEmpty: true });
  await stream.freeze({ reason: "audit" });
  const records = await client.ledger.records({ line }).all();
  const remove = async (...lost: readonly number[]): Promise<void> => {
    await client.file.repository(ledger).remove({ files: lost.map((sequence) => `${line}/${String(sequence).padStart(8, "0")}.json`) });
  };
  await remove(...records.filter(({ action }) => action === "freeze").map(({ sequence }) => sequence));

  await using later = await connectShared({ ledger });
  const own = later.file.repository(repository.name).stream("lost");
  const by = expect.stringContaining(`@`);
  expect((await own.head()).frozen).toMatchObject({ reason: "audit", by });
  expect(await rejection(own.promote({ files: ["a"] }, { from }))).toMatchObject({ code: "STREAM_FROZEN", reason: "audit", by });
  await own.thaw();

  // What a distribution forgets, the records tell: of the second promotion and what took it back, nothing does.
  const { pulp_href } = await pulp.file.distribution(`${prefix}/lost`).read();
  await pulp.api.file.POST("{file_file_distribution_href}unset_label/", {
    path: { file_file_distribution_href: pulp_href },
    body: { key: "pulp_sdk_served" },
  });
  const target = await streamAt("of-then", 0);
  const ofThen = later.file.repository(repository.name).stream("of-then");
  const asOf = then.toISOString();
  expect((await ofThen.plan({ everything: true, asOf }, { from: own })).added.map(({ label }) => label)).toEqual(["a"]);
  const lost = records.filter(({ after, action, kind }) => kind !== "note" && (action === "rollBack" || after?.version === both.pulp_href));
  const of = (sequence: number | undefined) => records.find((one) => one.sequence === sequence);
  await remove(...lost.flatMap(({ sequence, kind, of: intent }) => (kind === "outcome" ? [sequence, of(intent)?.sequence ?? 0] : [])));
  const before = await stateOf(pulp, prefix, ["file"]);
  const refusal = await rejection(ofThen.promote({ everything: true, asOf }, { from: own }));
  expect(refusal).toMatchObject({ code: "MOMENT_UNKNOWN", message: expect.stringContaining("missing from the ledger") });
  expect(await stateOf(pulp, prefix, ["file"])).toEqual(before);

  const pruned = async () => own.planPrune({ past: 0, olderThan: new Date(Date.now() + 60_000) });
  const name = `${repository.name} ${both.number}`;
  const plan = await pruned();
  expect(plan.steps.map((step) => step.name)).not.toContain(name);
  expect(plan.text()).toMatch(new RegExp(`version ${both.number} stays: .*missing from the ledger.*it may have protected this one`));
  await own.unprotect(both.number, { reason: "nobody did" });
  expect((await pruned()).steps.map((step) => step.name)).toContain(name);
  for (const one of [own, target]) await one.delete();
});

test("a stream's story: what was done, why, and where its units are", async () => {
  const stream = await streamAt("story", 0);
  await stream.promote({ files: ["a"] }, { from: source(), reason: "wanted" });
  await stream.rollBack({ reason: "not wanted" });
  const history = await stream.history();
  expect(history.map(({ version, reason }) => [version?.number, reason])).toEqual([[0, "not wanted"]]);
  await stream.promote({ files: ["b"] }, { from: source(), reason: "wanted instead" });
  expect((await stream.history())[0]?.text).toMatch(/ version \d+: promotion by .*, wanted instead$/);

  const { entries, gaps } = await pulp.timeline({ stream });
  const told = entries.map(({ what, text }) => `${what}: ${text}`);
  for (const [what, reason] of [
    ["promotion", "wanted"],
    ["rollBack", "not wanted"],
    ["promotion", "wanted instead"],
  ])
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`^action: ${what} of ${repository.name}/story by .*\\(${reason}\\)$`)));
  expect(told).toContainEqual(expect.stringMatching(new RegExp(`^version: .*by the promotion of ${repository.name}/story$`)));
  expect(gaps).toEqual([]);
  expect(await rejection(pulp.timeline({ stream: repository.stream("nowhere") }))).toMatchObject({ code: "NOT_FOUND" });

  const [unit] = await repository.select({ files: ["b"] });
  const { served, places } = await pulp.whereIs(unit ?? "");
  expect(served).toMatchObject([{ base_path: `${prefix}/story`, stream: `${repository.name}/story` }]);
  expect(places.map(({ repository: name }) => name)).toEqual([repository.name]);
  await stream.delete();
});
