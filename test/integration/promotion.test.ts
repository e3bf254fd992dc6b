import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type FileRepository, isPermissionError, isPlanOutdatedError, type LedgerRecord, type Pulp } from "../../src/index.ts";
import { startInterruptingProxy } from "../support/interrupting-proxy.ts";
import { startClientProcess } from "../support/processes/client-process.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, countRequests, labelsOf, rejection, unique } from "../support/shared-pulp.ts";

// Promotion as such: on plain files, over HTTP. What it means to dnf, apt and skopeo is in promotion-clients.test.ts.

const prefix = unique("promotion");
let pulp: Pulp;
let source: FileRepository;
beforeAll(async () => {
  pulp = await connectShared();
  source = pulp.file.repository(`${prefix}-source`);
  await source.ensure({});
  const names = ["a", "b", "c", "d", "images/1", "images/2", ...Array.from({ length: 10 }, (_, i) => `many/${i}`)];
  await source.uploadAll(names.map((name) => ({ file: Buffer.from(`${prefix} ${name}`), relative_path: name })));
  await source.stream("all").ensure({ start: 1, basePath: `${prefix}/source` });
});
afterAll(async () => {
  for await (const { name } of pulp.file.distributions.list({ name__startswith: prefix })) await pulp.file.distribution(name).delete();
  for await (const { name } of pulp.file.repositories.list({ name__startswith: prefix })) await pulp.file.repository(name).delete();
  await pulp.close();
});

const streamOf = async (name: string, keep: "all" | "newest" = "all") => {
  const repository = pulp.file.repository(`${prefix}-${name}`);
  await repository.ensure({});
  const stream = repository.stream("trunk");
  await stream.ensure({ keep, basePath: `${prefix}/${name}` });
  return stream;
};
const served = async (name: string): Promise<readonly string[]> => {
  const { base_url } = await pulp.file.distribution(`${prefix}/${name}`).read();
  const manifest = await (await fetch(`${base_url}PULP_MANIFEST`)).text();
  return manifest
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(",")[0] ?? "")
    .sort();
};
const recordsOf = async (name: string): Promise<readonly LedgerRecord[]> => {
  const records: LedgerRecord[] = [];
  for await (const record of pulp.ledger.records({ line: `${prefix}-${name}/trunk` })) records.push(record);
  return records;
};

describe("a promotion", () => {
  test("is planned, does what the plan said, is seen by clients, and is in the ledger", async () => {
    const stream = await streamOf("plain");
    const plan = await stream.plan({ files: ["a", "images/*"], except: { files: ["images/2"] } }, { from: source });
    expect(labelsOf(plan.added)).toEqual(["a", "images/1"]);
    expect(plan.text()).toContain("+ files images/1");
    expect(await served("plain")).toEqual([]);
    const done = await plan.apply({ reason: "a test", tags: { ticket: "T-1" } });
    expect(done).toMatchObject({ changed: true, before: { number: 0 }, version: { number: 1 } });
    expect(await served("plain")).toEqual(["a", "images/1"]);
    expect(await recordsOf("plain")).toMatchObject([
      { kind: "note", action: "make", asked: { basePath: `${prefix}/plain`, keep: "all" } },
      { kind: "intent", action: "promotion", reason: "a test", tags: { ticket: "T-1" }, planned: { added: 2, removed: 0 } },
      {
        kind: "outcome",
        result: "done",
        added: [{ type: "files", unit: "a", digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }, { unit: "images/1" }],
        after: { version: expect.stringMatching(/versions\/1\/$/) },
        tasks: expect.arrayContaining([expect.stringMatching(/\/tasks\//)]),
      },
    ]);
    expect(await plan.apply()).toMatchObject({ changed: false, added: [] });
    const taken = await stream.demote({ files: ["a"] }, { reason: "bad" });
    expect(taken).toMatchObject({ changed: true, removed: [{ label: "a" }] });
    expect(await served("plain")).toEqual(["images/1"]);
  });

  test("asks for what it is about and no more, however much there is beside it", async () => {
    const stream = await streamOf("counted");
    const ten = Array.from({ length: 10 }, (_, i) => `many/${i}`);
    const lists = countRequests(pulp, /^GET .*\/content\/file\/files\/\?(?!.*relative_path__regex)/);
    const few = countRequests(pulp, /^GET .*\/content\/file\/files\/\?.*(relative_path__in|pulp_id__in)=/);
    const all = countRequests(pulp, /^(?!GET \S+\/tasks\/)/);
    await stream.promote({ files: ten }, { from: source });
    // What the source has, and whether they arrived: a stream that holds nothing isn't asked what it has of these names.
    expect([lists.count, few.count]).toEqual([2, 2]);
    expect(all.count).toBeLessThan(35);
    for (const one of [lists, few, all]) one.stop();
  });

  test("takes the place of what was there, and says so", async () => {
    const stream = await streamOf("replaced");
    await stream.promote({ files: ["a"] }, { from: source });
    const other = pulp.file.repository(`${prefix}-other`);
    await other.ensure({});
    await other.uploadAll([{ file: Buffer.from(`${prefix} other a`), relative_path: "a" }]);
    expect(await stream.promote({ files: ["a"] }, { from: other })).toMatchObject({ added: [{ label: "a" }], removed: [{ label: "a" }] });
    expect(await served("replaced")).toEqual(["a"]);
  });

  test("of what was then: the source at a moment", async () => {
    const stream = await streamOf("as-of");
    const dirty = await streamOf("as-of-dirty");
    await dirty.promote({ files: ["a"] }, { from: source });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await dirty.promote({ files: ["b"] }, { from: source });
    const plan = await stream.plan({ everything: true, asOf: then }, { from: dirty });
    expect(labelsOf(plan.added)).toEqual(["a"]);
    const version = Number((await pulp.file.repository(`${prefix}-as-of-dirty`).versions.read()).number);
    expect(version).toBe(2);
    const ofRepository = await stream.plan({ everything: true, asOf: then }, { from: pulp.file.repository(`${prefix}-as-of-dirty`) });
    expect(labelsOf(ofRepository.added)).toEqual(["a"]);
    // Beyond what the distribution remembers, the ledger tells.
    const distribution = pulp.file.distribution(`${prefix}/as-of-dirty`);
    const { pulp_href, pulp_labels } = await distribution.read();
    const value = String(pulp_labels?.pulp_sdk_served).split(" ").slice(0, 2).join(" ");
    await pulp.api.file.POST("{file_file_distribution_href}set_label/", {
      path: { file_file_distribution_href: String(pulp_href) },
      body: { key: "pulp_sdk_served", value },
    });
    expect(labelsOf((await stream.plan({ everything: true, asOf: then }, { from: dirty })).added)).toEqual(["a"]);
    expect(await rejection(stream.plan({ everything: true, asOf: "2001-01-01T00:00Z" }, { from: dirty }))).toMatchObject({
      name: "UsageError",
      code: "MOMENT_UNKNOWN",
    });
  });

  test("goes into several streams at once, or into none of them", async () => {
    const [one, two] = [await streamOf("one"), await streamOf("two")];
    const changes = countRequests(pulp, /^POST .*\/modify\//);
    const all = countRequests(pulp, /^(?!GET \S+\/tasks\/)/);
    const both = await pulp.promote({ files: ["a"] }, { to: [one, two], from: source });
    // Theirs, and two of the ledger: the records of all streams are written together.
    expect(changes.count).toBe(4);
    // What is asked of both is asked once: a stream more takes less than a dozen.
    expect(all.count).toBeLessThan(50);
    for (const one of [changes, all]) one.stop();
    expect(both.map(({ stream }) => stream)).toEqual([`${prefix}-one/trunk`, `${prefix}-two/trunk`]);
    expect([await served("one"), await served("two")]).toEqual([["a"], ["a"]]);
    await two.freeze({ reason: "audit" });
    expect(await rejection(pulp.promote({ files: ["b"] }, { to: [one, two], from: source }))).toMatchObject({
      name: "StreamFrozenError",
      reason: "audit",
    });
    expect([await served("one"), await served("two")]).toEqual([["a"], ["a"]]);
  });

  test.each([
    ["a word that finds nothing", { files: ["nowhere"] }, {}, { code: "NOTHING_SELECTED" }],
    ["nothing", {}, {}, { code: "NOTHING_SELECTED" }],
    ["no source", { files: ["a"] }, { from: undefined }, { code: "NO_SOURCE" }],
    ["a stream that isn't there", { files: ["a"] }, { from: "nothere" }, { name: "ResourceNotFoundError" }],
    ["itself", { files: ["a"] }, { from: "trunk" }, { code: "STREAM_OF_ITSELF" }],
    ["a time that isn't one", { files: ["a"], asOf: "yesterday" }, {}, { name: "UsageError" }],
    ["a misspelt kind", { packages: ["a"] }, {}, { name: "UsageError" }],
  ])("of %s is refused before anything is written", async (_, what, options, expected) => {
    const stream = await streamOf("refused");
    const writes = countRequests(pulp, /^(POST|PUT|PATCH|DELETE) /);
    expect(await rejection(stream.promote(what as object, { from: source, ...options }))).toMatchObject(expected);
    expect(writes.count).toBe(0);
    writes.stop();
  });

  test("from another plugin, and one that would leave nothing, are refused", async () => {
    const stream = await streamOf("empty");
    await stream.promote({ files: ["a"] }, { from: source });
    const rpm = pulp.repository({ plugin: "rpm", name: "any" });
    expect(await rejection(stream.promote({ files: ["a"] }, { from: rpm }))).toMatchObject({ name: "UsageError" });
    expect(await rejection(stream.demote({ everything: true }))).toMatchObject({ name: "ContentError", code: "NOTHING_LEFT" });
    expect(await served("empty")).toEqual(["a"]);
    await stream.demote({ files: ["a"] }, { allowEmpty: true });
    expect(await served("empty")).toEqual([]);
  });
});

describe("two at once", () => {
  test("ten processes promote different files into one stream: all arrive, each has its record, versions are one line", async () => {
    const stream = await streamOf("ten");
    const processes = await Promise.all(Array.from({ length: 10 }, () => startClientProcess(inject("pulp"))));
    try {
      const results = await Promise.all(
        processes.map((one, i) =>
          one.run(
            (client, of: string, from: string, path: string) =>
              client.file
                .repository(of)
                .stream("trunk")
                .promote({ files: [path] }, { from: client.file.repository(from) }),
            `${prefix}-ten`,
            `${prefix}-source`,
            `many/${i}`,
          ),
        ),
      );
      expect(results.map(({ changed }) => changed)).toEqual(Array(10).fill(true));
    } finally {
      await Promise.all(processes.map((one) => one[Symbol.asyncDispose]()));
    }
    expect(await served("ten")).toEqual(Array.from({ length: 10 }, (_, i) => `many/${i}`));
    const records = await recordsOf("ten");
    const outcomes = records.filter(({ kind }) => kind === "outcome");
    expect(outcomes.map(({ result }) => result)).toEqual(Array(10).fill("done"));
    const versions = outcomes.map(({ after }) => String(after?.version));
    expect(outcomes.map(({ before }) => before?.version).slice(1)).toEqual(versions.slice(0, -1));
    const all = await pulp.file.repository(`${prefix}-ten`).versions.list().all();
    expect(all.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect((await stream.head()).version.number).toBe(10);
  });

  test("two that want some of the same streams and some others wait for each other, and both arrive", async () => {
    const streams = await Promise.all(["left", "middle", "right"].map((name) => streamOf(name)));
    const other = await connectShared();
    const [left, middle, right] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
    const theirs = [right, middle].map(({ of }) => other.file.repository(of).stream("trunk"));
    await Promise.all([
      pulp.promote({ files: ["a"] }, { to: [left, middle], from: source }),
      other.promote({ files: ["b"] }, { to: theirs, from: other.file.repository(source.name) }),
    ]);
    expect(await Promise.all(["left", "middle", "right"].map(served))).toEqual([["a"], ["a", "b"], ["b"]]);
    const { ok, problems } = await pulp.ledger.verify({ line: `${prefix}-middle/trunk` });
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    await other.close();
  });

  test("a plan is rebased on what others did to other names, and refused where they were at the same", async () => {
    const stream = await streamOf("rebased");
    const [mine, same] = [await stream.plan({ files: ["a"] }, { from: source }), await stream.plan({ files: ["b"] }, { from: source })];
    const other = pulp.file.repository(`${prefix}-others-b`);
    await other.ensure({});
    await other.uploadAll([{ file: Buffer.from(`${prefix} others b`), relative_path: "b" }]);
    await stream.promote({ files: ["b"] }, { from: other, reason: "urgent" });
    expect(await mine.apply()).toMatchObject({ changed: true, before: { number: 1 }, version: { number: 2 } });
    expect(await served("rebased")).toEqual(["a", "b"]);
    const refusal = await rejection(same.apply());
    expect(isPlanOutdatedError(refusal)).toBe(true);
    expect(refusal.message).toMatch(/changed by admin@\S+ .* \(promotion: urgent\), at the same names: b/);
    expect((await stream.head()).version.number).toBe(2);
  });
});

describe("cut off", () => {
  test("an answer that is lost changes nothing: one version, one record", async () => {
    await streamOf("lost");
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^POST .*\/modify\//, { kind: "swallow-answer" });
    const done = await proxied.file
      .repository(`${prefix}-lost`)
      .stream("trunk")
      .promote({ files: ["a"] }, { from: proxied.file.repository(`${prefix}-source`) });
    expect(proxy.interrupted).toBe(1);
    expect(done).toMatchObject({ changed: true, version: { number: 1 } });
    await proxied.close();
    expect(await served("lost")).toEqual(["a"]);
    expect((await recordsOf("lost")).map(({ kind }) => kind)).toEqual(["note", "intent", "outcome"]);
  });

  test("a process that is killed at any of its requests leaves nothing to clean up: run again, it ends the same", async () => {
    const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), {
      most: 8,
      prepare: async (name) => {
        await pulp.file.repository(name).ensure({});
        const stream = pulp.file.repository(name).stream("trunk");
        await stream.ensure({ basePath: `${prefix}/${name}`, from: source.stream("all") });
        await stream.promote({ files: ["a"] });
      },
      script: (client, name) =>
        client.file
          .repository(name)
          .stream("trunk")
          .promote({ files: ["b", "c"] }),
      state: async (name) => {
        const { base_url } = await pulp.file.distribution(`${prefix}/${name}`).read();
        const manifest = await (await fetch(`${base_url}PULP_MANIFEST`)).text();
        const records: LedgerRecord[] = [];
        for await (const record of pulp.ledger.records({ line: `${name}/trunk` })) records.push(record);
        const open = records.filter(({ holder, sequence }, i) => i === records.length - 1 && holder === sequence);
        const added = records.flatMap((record) => (record.result === "done" ? (record.added ?? []).map(({ unit }) => unit) : []));
        return {
          served: manifest
            .split("\n")
            .map((line) => line.split(",")[0])
            .filter(Boolean)
            .sort(),
          open: open.length,
          added: added.sort(),
        };
      },
    });
    expect(undisturbed).toEqual({ served: ["a", "b", "c"], open: 0, added: ["a", "b", "c"] });
    expect(killed.length).toBeGreaterThan(5);
    for (const { request, state } of killed) expect({ request, state }).toEqual({ request, state: undisturbed });
  });
});

test("who may read and not modify is told so before anything is written", async () => {
  const person = unique("reader");
  const password = `${person}-Secret-1`;
  await pulp.core.user(person).ensure({ password });
  const stream = await streamOf("reader");
  await pulp.file.repository(`${prefix}-reader`).roles.add("file.filerepository_viewer", { users: [person] });
  await source.roles.add("file.filerepository_viewer", { users: [person] });
  await pulp.file.distribution(`${prefix}/reader`).roles.add("file.filedistribution_viewer", { users: [person] });
  const own = await connectShared({ username: person, password });
  const refusal = await rejection(
    own.file
      .repository(`${prefix}-reader`)
      .stream("trunk")
      .promote({ files: ["a"] }, { from: own.file.repository(`${prefix}-source`) }),
  );
  expect(isPermissionError(refusal) || refusal.name === "LedgerError", String(refusal)).toBe(true);
  expect(await served("reader")).toEqual([]);
  expect((await stream.head()).version.number).toBe(0);
  await own.close();
  await pulp.core.user(person).delete();
});

test("an ordinary user, who may make no content without a repository, promotes into several streams at once", async () => {
  const [person, role] = [unique("promoter"), unique("promoting")];
  const password = `${person}-Secret-1`;
  const [one, two] = [await streamOf("ordinary-1"), await streamOf("ordinary-2")];
  await pulp.core.user(person).ensure({ password });
  const permissions = ["view_filerepository", "modify_filerepository", "view_filedistribution", "change_filedistribution"];
  await pulp.core
    .role(role)
    .ensure({ permissions: [...permissions, "view_filepublication", "add_filepublication"].map((one) => `file.${one}`) });
  await pulp.core.user(person).grants.add(role);
  const own = await connectShared({ username: person, password });
  const to = [one, two].map(({ of }) => own.file.repository(of).stream("trunk"));
  const done = await own.promote({ files: ["a"] }, { to, from: own.file.repository(source.name) });
  expect(done.map(({ changed }) => changed)).toEqual([true, true]);
  expect([await served("ordinary-1"), await served("ordinary-2")]).toEqual([["a"], ["a"]]);
  for (const name of ["ordinary-1", "ordinary-2"])
    expect((await recordsOf(name)).slice(-2)).toMatchObject([
      { kind: "intent", by: { user: person } },
      { kind: "outcome", result: "done" },
    ]);
  await own.close();
  await pulp.core.user(person).delete();
  await pulp.core.role(role).delete();
});
