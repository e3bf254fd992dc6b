import { cpSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { startInterposingProxy } from "../support/interposing-proxy.ts";
import { proves } from "../support/proves.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

// What stands around repositories: lists across plugins, publications, groups and their roles, exports and imports, tasks and workers.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

const notes = join(upstreamDirectory("file", "v1"), "notes.txt");

test("lists everything across plugins, and says whose it is", async () => {
  const name = unique("across");
  await Promise.all([
    pulp.file.repository(`${name}-file`).ensure({ remote: { url: "https://upstream.invalid/PULP_MANIFEST" } }),
    pulp.python.repository(`${name}-python`).ensure({}),
    pulp.container.repository(`${name}-container`).ensure({}),
    pulp.core.headerGuard(name).ensure({ header_name: "x-a", header_value: "b" }),
  ]);
  await pulp.python.repository(`${name}-python`).distribute(name);
  const found = await pulp.repositories.list({ name__startswith: name }).all();
  expect(found.map((one) => [one.plugin, one.kind, one.name])).toEqual([
    ["container", "container", `${name}-container`],
    ["file", "file", `${name}-file`],
    ["python", "python", `${name}-python`],
  ]);
  const slim = await pulp.repositories.list({ name__startswith: name, fields: ["name"] }).page({ limit: 2 });
  expect(slim).toMatchObject({ count: 3, more: true, results: [{ plugin: "container" }, { plugin: "file" }] });
  expect(await pulp.remotes.list({ name: `${name}-file` }).all()).toMatchObject([{ plugin: "file", kind: "file" }]);
  expect(await pulp.distributions.list({ base_path: name }).all()).toMatchObject([{ plugin: "python", kind: "pypi", name }]);
  expect(await pulp.contentGuards.list({ name }).all()).toMatchObject([{ plugin: "core", kind: "header", name }]);
  // What is found can be worked with.
  for (const { plugin, name: each } of found) await (await pulp.repository({ plugin, name: each }).planDelete()).apply();
  expect(await pulp.repositories.list({ name__startswith: name }).all()).toEqual([]);
  expect(await pulp.distributions.list({ base_path: name }).all()).toEqual([]);
  await pulp.core.headerGuard(name).delete();
});

test("lists and deletes publications, but not one that is served", async () => {
  const name = unique("publications");
  const files = pulp.file.repository(name);
  await files.ensure({});
  await files.upload(notes);
  await files.distribute(name, { version: 1 });
  await files.publish({ manifest: "OTHER" });
  const all = await files.publications.list().all();
  expect(all).toHaveLength(2);
  expect(await files.publications.list({ version: 1 }).all()).toEqual(all);
  expect(await files.publications.list({ version: 0 }).all()).toEqual([]);
  const { publication } = await pulp.file.distribution(name).read();
  expect(await rejection(files.publications.delete(String(publication)))).toMatchObject({ name: "UsageError", code: "STILL_SERVED" });
  const [newest] = all;
  expect(newest?.pulp_href).not.toBe(publication);
  expect(await files.publications.delete(newest ?? "")).toMatchObject([{ resource: "publication", action: "deleted" }]);
  expect(await files.publications.delete(newest ?? "")).toEqual([]);
  expect((await files.publications.list().all()).map(({ pulp_href }) => pulp_href)).toEqual([publication]);
  expect(await pulp.file.publications.list({ repository: (await files.read()).pulp_href }).all()).toMatchObject([
    { manifest: "PULP_MANIFEST" },
  ]);
  expect((await pulp.publications.list({ repository: (await files.read()).pulp_href }).all())[0]).toMatchObject({ plugin: "file" });
  await (await files.planDelete()).apply();
});

test("a plugin without publications says so", async () => {
  const images = pulp.repository({ plugin: "container" as string, name: "x" });
  expect(await rejection(images.publications.list().all())).toMatchObject({ name: "CapabilityError", operation: "publications" });
});

test("python: what is blocked is listed, and let in again", async () => {
  const name = unique("blocklist");
  const repository = pulp.python.repository(name);
  await repository.ensure({});
  const entry = await repository.blocklist.add({ name: "grove-acorn", version: "1.10" });
  expect(entry).toMatchObject({ name: "grove-acorn", version: "1.10" });
  await repository.block({ name: "grove-oak" });
  expect((await repository.blocklist.list().all()).map((one) => one.name).sort()).toEqual(["grove-acorn", "grove-oak"]);
  expect(await repository.blocklist.list({ name: "grove-oak" }).all()).toHaveLength(1);
  expect(await repository.blocklist.remove(entry)).toHaveLength(1);
  expect(await repository.blocklist.remove(entry)).toEqual([]);
  proves("python", "blocklist");
  expect((await repository.blocklist.list().all()).map((one) => one.name)).toEqual(["grove-oak"]);
  await repository.delete();
});

test("container: namespaces", async () => {
  const name = unique("namespace");
  const namespace = pulp.container.namespace(name);
  expect(await namespace.find()).toBeUndefined();
  expect(await namespace.ensure()).toMatchObject([{ resource: "namespace", name, action: "created" }]);
  expect(await namespace.ensure()).toEqual([]);
  expect((await pulp.container.list("namespace", { name }).all()).map((one) => one.name)).toEqual([name]);
  expect(await namespace.roles.read()).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: "container.containernamespace_owner", users: ["admin"] })]),
  );
  expect(await namespace.delete()).toHaveLength(1);
  expect(await namespace.delete()).toEqual([]);
  proves("container", "namespace");
});

describe("users and groups", () => {
  const [name, other] = [unique("ada"), unique("bob")];
  const staff = () => pulp.core.group(name);
  beforeAll(async () => {
    await Promise.all([name, other].map((user) => pulp.core.user(user).ensure({ password: `${user}-Secret-1` })));
    await Promise.all([staff().ensure({}), pulp.core.group(other).ensure({})]);
  });
  afterAll(async () => {
    await Promise.all([staff().delete(), pulp.core.group(other).delete(), pulp.core.user(name).delete(), pulp.core.user(other).delete()]);
  });

  test("members come and go", async () => {
    const { members } = staff();
    expect(await members.add([name, other, name])).toEqual([name, other]);
    expect(await members.add([name])).toEqual([]);
    expect(await members.list()).toEqual([name, other].sort());
    expect(await members.remove([other, "nobody-at-all"])).toEqual([other]);
    expect(await members.list()).toEqual([name]);
    expect(await pulp.core.user(other).find()).toBeDefined();
    expect(await rejection(members.add(["nobody-at-all"]))).toMatchObject({ name: "ValidationError" });
  });

  test("roles on all of a model, and on one object", async () => {
    const guard = pulp.core.rbacGuard(name);
    await guard.ensure({});
    for (const { grants } of [staff(), pulp.core.user(name)]) {
      expect(await grants.add("file.filerepository_creator")).toBe(true);
      expect(await grants.add("file.filerepository_creator")).toBe(false);
      expect(await grants.add("core.rbaccontentguard_viewer", { on: guard })).toBe(true);
      const there = await grants.list().all();
      expect(there.map(({ role, content_object }) => [role, content_object])).toEqual([
        ["core.rbaccontentguard_viewer", (await guard.read()).pulp_href],
        ["file.filerepository_creator", null],
      ]);
      expect(await grants.remove("core.rbaccontentguard_viewer")).toBe(false);
      expect(await grants.remove("core.rbaccontentguard_viewer", { on: guard })).toBe(true);
      expect(await grants.remove("file.filerepository_creator")).toBe(true);
      expect(await grants.list().all()).toEqual([]);
    }
    await guard.delete();
    // It counts: who may create, creates.
    await pulp.core.user(name).grants.add("file.filerepository_creator");
    const own = await connectShared({ username: name, password: `${name}-Secret-1` });
    expect(await own.file.repository(name).ensure({})).toHaveLength(1);
    await own.close();
    await pulp.file.repository(name).delete();
  });

  test("roles on a group itself are given, told and taken", async () => {
    const { roles } = staff();
    const role = "core.group_owner";
    expect(await roles.add(role, { users: [name], groups: [other] })).toBe(true);
    expect(await roles.add(role, { users: [name, other] })).toBe(true);
    expect(await roles.add(role, { users: [name, other], groups: [other] })).toBe(false);
    expect((await roles.read()).find((held) => held.role === role)).toMatchObject({
      users: expect.arrayContaining([name, other]),
      groups: [other],
    });
    expect(await roles.remove(role, { users: [name], groups: [other] })).toBe(true);
    expect(await roles.remove(role, { users: [name] })).toBe(false);
    const left = (await roles.read()).find((held) => held.role === role);
    expect(left?.users).toContain(other);
    expect(left?.users).not.toContain(name);
    expect(left?.groups).toEqual([]);
    expect(await rejection(roles.remove(role, { users: ["nobody-at-all"] }))).toMatchObject({ name: "ResourceNotFoundError" });
  });

  test("who is deleted while it is asked who has roles on a group has none", async () => {
    const leaver = unique("leaver");
    await pulp.core.user(leaver).ensure({ password: `${leaver}-Secret-1` });
    const { pulp_href } = await pulp.core.user(leaver).read();
    await using proxy = await startInterposingProxy(inject("pulp").baseUrl);
    await using own = await connectShared({ baseUrl: proxy.baseUrl });
    let left = 0;
    proxy.before(new RegExp(`^GET .*${pulp_href}roles/`), async () => {
      left = (await pulp.core.user(leaver).delete()).length;
    });
    expect((await own.core.group(name).roles.read()).flatMap(({ users }) => users)).not.toContain(leaver);
    expect(left).toBe(1);
  });
});

describe("exports and imports", () => {
  const name = unique("transfer");
  const { importDir } = inject("pulp");
  const exportDir = join(dirname(importDir), "export", name);
  const files = () => pulp.file.repository(name);
  beforeAll(async () => {
    mkdirSync(exportDir, { recursive: true });
    await files().ensure({});
    await files().uploadAll([notes, join(upstreamDirectory("file", "v1"), "image.bin")]);
  });
  afterAll(async () => {
    await Promise.all([
      pulp.core.exporter(name).delete(),
      pulp.core.importer(name).delete(),
      pulp.core.filesystemExporter(`${name}-tree`).delete(),
    ]);
    await (await files().planDelete()).apply();
    await (await pulp.file.repository(`${name}-copy`).planDelete()).apply();
  });

  test("a repository goes out in parts, and in under another name", async () => {
    const exporter = pulp.core.exporter(name);
    await exporter.ensure({ path: exportDir, repositories: [files()] });
    const { output_file_info, toc_info, pulp_href } = await exporter.export({ chunk_size: "8KB" });
    expect(Object.keys(output_file_info).length).toBeGreaterThan(1);
    const toc = String(toc_info.file);
    expect((await exporter.exports.list().all()).map((one) => one.pulp_href)).toEqual([pulp_href]);
    // What lies in the export directory is carried to the other server.
    const incoming = join(importDir, name);
    cpSync(exportDir, incoming, { recursive: true });

    const importer = pulp.core.importer(name);
    await pulp.file.repository(`${name}-copy`).ensure({});
    await importer.ensure({ repo_mapping: { [name]: `${name}-copy` } });
    const there = join(incoming, basename(toc));
    expect(await importer.check({ toc: there })).toEqual({ valid: true, problems: [] });
    expect(await importer.check({ toc: join(incoming, "no-such-toc.json") })).toEqual({
      valid: false,
      problems: [expect.stringContaining("no-such-toc.json")],
    });
    const { versions, tasks } = await importer.import({ toc: there });
    expect(versions).toMatchObject([{ number: 1 }]);
    expect(tasks.every(({ state }) => state === "completed")).toBe(true);
    expect((await pulp.file.repository(`${name}-copy`).diff(files())).added).toEqual([]);
    expect((await pulp.file.repository(`${name}-copy`).content({}, { kind: "files" }).all()).length).toBe(2);
    expect(await importer.imports.list().all()).toHaveLength(1);
    expect(await exporter.exports.delete(pulp_href)).toHaveLength(1);
    expect(await exporter.exports.delete(pulp_href)).toEqual([]);
    proves("core", "exporter", "importer");
  });

  test("a publication goes out as files", async () => {
    const exporter = pulp.core.filesystemExporter(`${name}-tree`);
    await exporter.ensure({ path: join(exportDir, "tree"), method: "write" });
    const { publication } = await files().publish();
    const made = await exporter.export({ publication: publication.pulp_href });
    expect(made.exported_resources).toEqual([publication.pulp_href]);
    expect(await exporter.exports.list().all()).toHaveLength(1);
    proves("core", "filesystemExporter");
  });
});

test("workers are told, and one's own tasks are forgotten", async () => {
  const online = await pulp.tasks.workers({ online: true }).all();
  expect(online.length).toBeGreaterThan(0);
  const name = unique("purge");
  await pulp.core.user(name).ensure({ password: `${name}-Secret-1` });
  await pulp.core.user(name).grants.add("file.filerepository_creator");
  const own = await connectShared({ username: name, password: `${name}-Secret-1` });
  await own.file.repository(name).ensure({});
  await own.file.repository(name).update({ description: "x" });
  await own.file.repository(name).delete();
  const mine = await own.tasks.list().all();
  expect(mine.length).toBeGreaterThan(0);
  // The default spares what is younger than 30 days.
  await own.maintenance.purgeTasks();
  expect((await own.tasks.list().all()).length).toBeGreaterThanOrEqual(mine.length);
  const purge = await own.maintenance.purgeTasks({ finishedBefore: new Date(), states: ["completed", "failed"] });
  expect(purge.progress_reports.length).toBeGreaterThan(0);
  const left = new Set((await own.tasks.list().all()).map(({ pulp_href }) => pulp_href));
  expect(mine.filter(({ pulp_href }) => left.has(pulp_href))).toEqual([]);
  proves("core", "purgeTasks");
  await own.close();
  await pulp.core.user(name).delete();
});

// Each plugin that publishes: of a new repository's version 0, which is empty, or of what was uploaded.
describe.each(["rpm", "file", "deb", "gem"].map((plugin) => ({ plugin })))("$plugin", (row) => {
  const { plugin } = row;
  test("its publications are listed and deleted", async () => {
    const name = unique(`publications-${plugin}`);
    const repository = pulp.repository({ plugin, name });
    await repository.ensure({});
    const { publication } = await repository.publish();
    expect(await repository.publications.list().all()).toMatchObject([publication]);
    expect(await repository.publications.delete(publication)).toHaveLength(1);
    expect(await repository.publications.list().all()).toEqual([]);
    await repository.delete();
    proves(row.plugin, "publications");
  });
});
