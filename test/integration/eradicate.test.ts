import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { everywhere } from "../../examples/eradicate.ts";
import { isPulpError, type Pulp } from "../../src/index.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";

// Something bad is everywhere: in streams of one repository, in what follows one, in rings, releases, checkpoints, and in what was superseded
// and is served for days yet. Afterwards no URL hands it out.

const prefix = unique("eradicate");
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared({ ledger: `${prefix}-ledger` });
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

/** What each URL answers. */
const statusOf = async (base: string, path: string): Promise<number> => {
  const { base_url } = await pulp.file.distribution(base).read();
  return (await fetch(new URL(path, String(base_url)))).status;
};

test("a file is gone from streams, followers, rings, releases, checkpoints and superseded publications; what is beside it stays", async () => {
  const [name, bad, renamed] = [`${prefix}-file`, `${prefix}-bad`, `${prefix}-renamed`];
  const home = pulp.file.repository(name);
  const [dirty, trunk] = [home.stream("dirty"), home.stream("trunk")];
  await dirty.ensure({ basePath: `${prefix}/dirty` });
  await trunk.ensure({ from: dirty, basePath: `${prefix}/trunk` });
  const source = pulp.file.repository(`${prefix}-source`);
  await source.ensure({ autopublish: true });
  await source.upload(new Blob([`${prefix} good`]), { relative_path: "good" });
  await source.upload(new Blob([`${prefix} bad`]), { relative_path: bad });
  // The same bytes under another name.
  await source.upload(new Blob([`${prefix} bad`]), { relative_path: renamed });
  await source.distribute(`${prefix}/follows`);
  await pulp.file.distribution(`${prefix}/checkpoints`).ensure({ repository: source, checkpoint: true } as never);
  await source.publish({ checkpoint: true });
  await dirty.promote({ files: ["good", bad] }, { from: source });
  await trunk.promote({ everything: true });
  await (await pulp.releases.plan(`${prefix}-W1`, { from: [trunk, source] })).apply();
  await pulp.releases.ref(`${prefix}-W1`).rollOut(`${prefix}-canary`);
  // What trunk served is superseded, and so is what the follower served.
  await dirty.promote({ files: [renamed] }, { from: source });
  await source.upload(new Blob([`${prefix} other`]), { relative_path: "other" });
  await source.remove({ files: [bad] });
  const ring = [`${prefix}-canary/${name}`, `${prefix}-canary/${prefix}-source`];
  const bases = [`${prefix}/dirty`, `${prefix}/trunk`, `${prefix}/follows`, ...ring];
  const answers = async (path: string): Promise<readonly number[]> => Promise.all(bases.map((base) => statusOf(base, path)));
  expect(await answers(bad)).toEqual([200, 200, 200, 200, 200]);
  const index = await (await fetch(String((await pulp.file.distribution(`${prefix}/checkpoints`).read()).base_url))).text();
  const [, checkpoint = ""] = /href="\.\/(\d{8}T\d{6}Z)\//.exec(index) ?? [];
  expect(await statusOf(`${prefix}/checkpoints`, `${checkpoint}/${bad}`)).toBe(200);

  // What a client with a cache asks for: an index, if it was modified since.
  const indexOf = async (base: string, since?: string) => {
    const url = new URL("PULP_MANIFEST", String((await pulp.file.distribution(base).read()).base_url));
    return fetch(url, since === undefined ? {} : { headers: { "If-Modified-Since": since } });
  };
  const cached = (await indexOf(`${prefix}/follows`)).headers.get("last-modified") ?? "";

  const plan = await pulp.eradicate(bad, { plugin: "file", reason: "backdoor" });
  expect(plan.text()).toContain(`held by the release ${prefix}-W1`);
  expect(plan.units.map(({ label }) => label).sort()).toEqual([bad, renamed]);
  expect(await answers(bad)).toEqual([200, 200, 200, 200, 200]);
  expect((await pulp.whereIs(bad, { plugin: "file" })).releases).toMatchObject([
    { release: `${prefix}-W1`, state: "has", rings: [`${prefix}-canary`] },
  ]);
  expect(await plan.apply()).toMatchObject({ changed: true });
  for (const path of [bad, renamed]) expect(await answers(path), path).toEqual([404, 404, 404, 404, 404]);
  expect(await answers("good")).toEqual([200, 200, 200, 200, 200]);
  for (const base of bases) expect(await (await indexOf(base)).text(), base).not.toContain(bad);
  // Whoever has the last one cached is told of the new one; but where it reads as an earlier one did: not-modified.test.ts.
  expect((await indexOf(`${prefix}/follows`, cached)).status).toBe(200);
  expect(await statusOf(`${prefix}/checkpoints`, `${checkpoint}/${bad}`)).toBe(404);
  expect(await statusOf(`${prefix}/follows`, "other")).toBe(200);

  const now = await pulp.whereIs(bad, { plugin: "file" });
  expect(now).toMatchObject({ places: [], served: [], releases: [{ release: `${prefix}-W1`, state: "had" }] });
  expect(now.text()).toContain("had it until it was eradicated");
  const status = await pulp.releases.ring(`${prefix}-canary`).status();
  expect(status).toMatchObject({ release: `${prefix}-W1`, whole: true });
  const units = await pulp.releases.ref(`${prefix}-W1`).units();
  expect(units.map(({ unit }) => unit)).toContain(bad);
  const description = await pulp.releases.ref(`${prefix}-W1`).describe();
  expect(description.eradicated.map(({ unit }) => unit).sort()).toEqual([bad, renamed]);
  expect((await pulp.ledger.verify()).problems.filter(({ problem }) => problem === "foreign")).toEqual([]);

  const again = await pulp.eradicate(bad, { plugin: "file", reason: "backdoor" });
  expect(again.steps).toEqual([]);
  expect(await again.apply()).toEqual({ changed: false, changes: [] });
  vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await everywhere(pulp, again.units[0]?.pulp_href ?? "")).toMatchObject({ changed: false });
  vi.restoreAllMocks();

  // The bytes themselves, for who wants that; afterwards the word means nothing any more, which isn't an error.
  const last = await pulp.eradicate(bad, { plugin: "file", reason: "backdoor", orphans: "delete", protectFor: 0 });
  expect(last.steps.map(({ resource }) => resource)).toEqual(["content", "content"]);
  expect(await last.apply()).toMatchObject({ changed: true });
  const gone = await pulp.eradicate(bad, { plugin: "file", reason: "backdoor" });
  expect(gone).toMatchObject({ units: [], steps: [] });
  expect(gone.text()).toMatch(/hasn't got it any more: admin@.* eradicated it at/);
});

test("what has come somewhere else since it was planned isn't passed over: nothing is done then", async () => {
  const [name, other] = [`${prefix}-moved`, `${prefix}-moved-to`];
  const [repository, second] = [pulp.file.repository(name), pulp.file.repository(other)];
  await Promise.all([repository.ensure({}), second.ensure({})]);
  const { content } = await repository.upload(new Blob([name]), { relative_path: name });
  const reads = countRequests(pulp, /^GET /);
  const plan = await pulp.eradicate(name, { plugin: "file", reason: "backdoor" });
  expect(reads.count).toBeLessThan(25);
  reads.stop();
  await second.change({ add: [content] });
  const outdated = await rejection(plan.apply());
  expect(outdated).toMatchObject({ name: "PlanOutdatedError", code: "PLAN_OUTDATED" });
  expect(outdated.message).toContain(other);
  expect((await pulp.whereIs(name, { plugin: "file" })).places).toHaveLength(2);
  await (await pulp.eradicate(name, { plugin: "file", reason: "backdoor" })).apply();
  expect((await pulp.whereIs(name, { plugin: "file" })).places).toEqual([]);
});

test("what isn't the same everywhere has to be told apart; and nothing is sent without a reason", async () => {
  const path = `${prefix}-readme`;
  for (const one of ["a", "b"]) {
    const repository = pulp.file.repository(`${prefix}-${one}`);
    await repository.ensure({});
    await repository.upload(new Blob([`${prefix} ${one}`]), { relative_path: path });
  }
  const several = await rejection(pulp.eradicate(path, { reason: "?" }));
  expect(several).toMatchObject({ name: "UsageError", code: "SEVERAL_FOUND" });
  expect(several.message).toMatch(/content\/file\/files\/.*content\/file\/files\//);
  expect(await rejection(pulp.eradicate(`${prefix}-nowhere`, { reason: "?" }))).toMatchObject({ code: "NOTHING_SELECTED" });
  for (const wrong of [
    () => pulp.eradicate(path, { reason: " " }),
    () => pulp.eradicate([], { reason: "?" }),
    () => pulp.eradicate(path, { reason: "?", protectFor: 0 }),
    () => pulp.eradicate(path, { reason: "?", orphan: "delete" } as never),
  ])
    expect(wrong).toThrow(/Nothing was sent/);
});

/** A repository whose newest version hasn't got what is bad, and a ring that serves a release with it. */
const scene = async (client: Pulp, name: string): Promise<void> => {
  const repository = client.file.repository(name);
  await repository.ensure({});
  await repository.uploadAll(["good", "bad"].map((path) => ({ file: new Blob([`${name} ${path}`]), relative_path: `${name}/${path}` })));
  await (await client.releases.plan(`${name}-W1`, { from: repository })).apply();
  await client.releases.ref(`${name}-W1`).rollOut(name);
  await repository.change({ remove: (await repository.select({ files: [`${name}/bad`] })).map(({ pulp_href }) => pulp_href) });
};

const endOf = async (client: Pulp, name: string): Promise<unknown> => {
  const { whole, release } = await client.releases.ring(name).status();
  const { places } = await client.whereIs(`${name}/bad`, { plugin: "file" });
  const files = (await client.file.repository(name).select({ files: [`${name}/*`] })).map(({ label }) => label.slice(name.length));
  const served = await Promise.all(["good", "bad"].map((path) => statusOf(`${name}/${name}`, `${name}/${path}`)));
  await client.file.distribution(`${name}/${name}`).delete();
  return { whole, release: release?.slice(name.length), places, files, served };
};

test("whoever was killed at it, doing it again finishes it", async () => {
  const shared = await connectShared();
  const { undisturbed, killed } = await killedAtEachRequest(shared, inject("pulp"), {
    prepare: (name) => scene(shared, name),
    script: async (client, name) => (await client.eradicate(`${name}/bad`, { plugin: "file", reason: "backdoor" })).apply(),
    state: (name) => endOf(shared, name),
    most: 4,
  });
  expect(undisturbed).toEqual({ whole: true, release: "-W1", places: [], files: ["/good"], served: [200, 404] });
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(killed.length).toBeGreaterThan(2);
  await shared.close();
});

test("who may not do all of it does nothing of it, and is told what it takes", async () => {
  const name = `${prefix}-theirs`;
  await scene(pulp, name);
  await (await pulp.releases.plan(`${name}-W2`, { from: pulp.file.repository(name) })).apply();
  const person = unique("person");
  const password = unique("secret");
  await pulp.core.user(person).ensure({ password });
  for (const role of ["file.filerepository_viewer", "file.filedistribution_viewer"]) await pulp.core.user(person).grants.add(role);
  const own = await connectShared({ username: person, password, ledger: `${prefix}-ledger` });
  const before = JSON.stringify([await pulp.file.repository(name).read(), await pulp.file.distribution(`${name}/${name}`).read()]);
  const unseen = await own.eradicate(`${name}/bad`, { plugin: "file", reason: "backdoor" });
  expect((await rejection(unseen.apply())).message).toContain(
    `file.view_filepublication of what the file distribution "${name}/${name}" serves`,
  );
  await pulp.core.user(person).grants.add("file.filepublication_viewer");
  const plan = await own.eradicate(`${name}/bad`, { plugin: "file", reason: "backdoor" });
  expect(plan.steps.length).toBeGreaterThan(2);
  const refused = await rejection(plan.apply());
  expect(refused).toMatchObject({ name: "PermissionError", code: "NOT_PERMITTED" });
  expect(refused.message).toMatch(/file\.\w+ of the file repository .*file\.change_filedistribution of the file distribution/);
  const release = own.releases.ref(`${name}-W1`);
  expect((await rejection(release.rollOut(`${prefix}-other`))).message).toMatch(/permission|role|may/);
  expect(JSON.stringify([await pulp.file.repository(name).read(), await pulp.file.distribution(`${name}/${name}`).read()])).toBe(before);
  const deletion = await own.releases.ref(`${name}-W2`).planDelete();
  const undeleted = await rejection(deletion.apply());
  expect(isPulpError(undeleted)).toBe(true);
  expect(undeleted.message).toMatch(/ledger/);
  expect((await pulp.releases.list()).map((one) => one.name)).toContain(`${name}-W2`);
  expect(await pulp.file.distributions.list({ name__startswith: `${prefix}-other` }).all()).toEqual([]);
  expect((await pulp.whereIs(`${name}/bad`, { plugin: "file" })).places[0]?.versions).toEqual([1]);
  await own.close();
  await pulp.core.user(person).delete();
});
