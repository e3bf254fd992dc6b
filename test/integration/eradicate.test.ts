import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { everywhere } from "../../examples/eradicate.ts";
import { files as filesOf } from "../../examples/upstreams/files.ts";
import { serve } from "../../examples/upstreams/handler.ts";
import { isPulpError, type Pulp } from "../../src/index.ts";
import { openApt, openSkopeo } from "../support/clients/index.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeImages } from "../upstreams/container/image.ts";
import { makeDebRepository } from "../upstreams/deb/packages.ts";

// Something bad is everywhere: in streams of one repository, in what follows one, in rings, releases, checkpoints, and in what was superseded
// and is served for days yet. Afterwards no URL hands it out.

vi.setConfig({ testTimeout: 300_000 });

const prefix = unique("eradicate");
const folder = mkdtempSync(join(tmpdir(), "eradicate-"));
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared({ ledger: `${prefix}-ledger` });
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file", "container", "deb", "python", "npm", "maven");
  await rm(folder, { recursive: true, force: true });
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

test("with a tag goes its image, whatever other tags name it, and from releases, too; skopeo pulls the others", async () => {
  const name = `${prefix}-image`;
  const ring = `${prefix}-images`;
  await makeImages(folder, { "1.0": `${prefix} 1.0`, "1.1": `${prefix} 1.1`, latest: `${prefix} 1.1` });
  const images = pulp.container.repository(name);
  await images.ensure({});
  await images.distribute(name);
  await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl, credentials: inject("pulp") });
  for (const tag of ["1.0", "1.1", "latest"]) await skopeo.push({ layout: folder, tag }, `${name}:${tag}`);
  await (await pulp.releases.plan(`${prefix}-I1`, { from: images })).apply();
  await pulp.releases.ref(`${prefix}-I1`).rollOut(ring);
  const { Digest: digest } = await skopeo.inspect(`${name}:1.1`);
  const places = [name, `${ring}/${name}`];
  for (const place of places) expect([...(await skopeo.tags(place))].sort()).toEqual(["1.0", "1.1", "latest"]);

  const [tag] = (await images.select({ tags: ["1.1"] })).map(({ pulp_href }) => ({ pulp_href }));
  if (tag === undefined) throw new Error("unreachable");
  const plan = await pulp.eradicate(tag, { reason: "backdoor" });
  expect(plan.units.map(({ kind }) => kind).sort()).toEqual(["manifests", "tags"]);
  expect(plan.text()).toContain("latest");
  await plan.apply();
  for (const place of places) {
    expect(await skopeo.tags(place), place).toEqual(["1.0"]);
    expect((await rejection(skopeo.inspect(`${place}@${digest}`))).message, place).toMatch(/unknown|not found|404/i);
    await skopeo.pull(`${place}:1.0`, { layout: join(folder, place.replaceAll("/", "-")), tag: "1.0" });
  }
  expect((await pulp.eradicate(digest, { plugin: "container", reason: "backdoor" })).steps).toEqual([]);
});

/** Files that no server has had before, as their ecosystems pack them. */
const packed = async (entries: Readonly<Record<string, string>>): Promise<Blob> => {
  const files = Object.entries(entries).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body }));
  return new Blob([gzipSync(await packTar(files))]);
};
const python = async (name: string) => {
  const of = `${name.replaceAll("-", "_")}-1.0`;
  const file = await packed({ [`${of}/PKG-INFO`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n` });
  return { file, fields: { relative_path: `${of}.tar.gz` }, path: `${of}.tar.gz` };
};
const npm = async (name: string) => {
  const file = await packed({ "package/package.json": JSON.stringify({ name, version: "1.0.0" }) });
  return { file, fields: {}, path: `${name}/-/${name}-1.0.0.tgz` };
};
const maven = async (name: string) => {
  const path = `org/grove/${name}/1.0/${name}-1.0.jar`;
  return { file: new Blob([name]), fields: { relative_path: path }, path };
};

test.each([
  { plugin: "python", kind: "packages", make: python },
  { plugin: "npm", kind: "packages", make: npm },
  { plugin: "maven", kind: "artifacts", make: maven },
])("$plugin: what was bad is gone from what is served, and what is beside it stays", async ({ plugin, kind, make }) => {
  const name = `${prefix}-${plugin}`;
  const repository = pulp.repository({ plugin, name });
  await repository.ensure({});
  const files = await Promise.all(["good", "bad"].map((one) => make(`${prefix}-${plugin}-${one}`)));
  for (const { file, fields } of files) await repository.upload?.(file, fields);
  await repository.distribute(name);
  const answers = (): Promise<readonly number[]> =>
    Promise.all(files.map(async ({ path }) => (await fetch(new URL(`${name}/${path}`, inject("pulp").contentUrl))).status));
  expect(await answers()).toEqual([200, 200]);
  const units = await repository.content({}, { kind }).all();
  const bad = units.find((unit) => JSON.stringify(unit).includes(`${plugin}-bad`) || JSON.stringify(unit).includes(`${plugin}_bad`));
  const plan = await pulp.eradicate(String(bad?.pulp_href), { reason: "backdoor" });
  expect(plan.units).toHaveLength(1);
  await plan.apply();
  expect(await answers()).toEqual([200, 404]);
  expect((await pulp.whereIs(String(bad?.pulp_href))).places).toEqual([]);
});

test("deb: apt finds the package no more, and its suite lists what is beside it", async () => {
  const name = `${prefix}-deb`;
  const [good, bad] = [`${prefix}-moss`, `${prefix}-xz`];
  await makeDebRepository(join(folder, "deb"), [
    { name: good, version: "1" },
    { name: bad, version: "5.6" },
  ]);
  const upstream = await serve(filesOf("/", () => join(folder, "deb")));
  const repository = pulp.deb.repository(name);
  await repository.ensure({ remote: { url: `${upstream.origin}/`, distributions: "grove" } });
  const { distribution } = await repository.deliver(name);
  await upstream.close();
  await using apt = await openApt(`Types: deb\nURIs: ${distribution.url}\nSuites: grove\nComponents: main\nTrusted: yes\n`);
  const found = async () => {
    await apt.update();
    return Promise.all([good, bad].map(async (one) => (await apt.available(one)).length));
  };
  expect(await found()).toEqual([1, 1]);
  const plan = await pulp.eradicate(`${bad}_5.6_amd64`, { reason: "backdoor" });
  expect(plan.text()).toContain(`the next sync of "${name}" brings`);
  await plan.apply();
  // Its cache is warm: what it asks for has been modified since.
  expect(await found()).toEqual([1, 0]);
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
  for (const path of ["good", "bad"]) await repository.upload(new Blob([`${name} ${path}`]), { relative_path: `${name}/${path}` });
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
    most: 6,
  });
  expect(undisturbed).toEqual({ whole: true, release: "-W1", places: [], files: ["/good"], served: [200, 404] });
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(killed.length).toBeGreaterThan(3);
  await shared.close();
}, 600_000);

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
  expect((await pulp.whereIs(`${name}/bad`, { plugin: "file" })).places[0]?.versions).toEqual([2]);
  await own.close();
  await pulp.core.user(person).delete();
});
