import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { connect, type Pulp } from "../../../src/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, unique } from "../../support/shared-pulp.ts";
import { type Signing, startMetadataSigning } from "../../support/signing.ts";

// The core's own types, through the one generic resource.

let pulp: Pulp;
let signing: Signing;
let scratch: string;
let url: string;
const prefix = unique("core");
const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, "../../fixtures/tls", name), "utf8");
const files = () => pulp.file.repository(`${prefix}-files`);
const distribution = () => pulp.file.distribution(`${prefix}-files`);

beforeAll(async () => {
  [pulp, signing, scratch] = await Promise.all([
    connectShared(),
    startMetadataSigning(inject("pulp"), `${prefix}-signing`),
    mkdtemp(join(tmpdir(), "core-")),
  ]);
  await files().ensure({});
  await files().upload(Buffer.from("guarded"), { relative_path: "notes.txt" });
  const delivery = await files().deliver(`${prefix}-files`);
  url = `${delivery.distribution.url}notes.txt`;
});
afterAll(async () => {
  await distribution().delete();
  await files().delete();
  await signing[Symbol.asyncDispose]();
  await rm(scratch, { recursive: true });
  await pulp.close();
});

const statusOf = async (headers: Readonly<Record<string, string>> = {}): Promise<number> => (await fetch(url, { headers })).status;
const basic = (username: string, password: string): string => `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/** What is ensured twice the same way, and then deleted. */
interface Ensured {
  ensure(): PromiseLike<readonly { readonly action: string }[]>;
  readonly resource: { find(): Promise<unknown>; delete(): PromiseLike<readonly unknown[]> };
}
const ensureTwice = async ({ ensure }: Ensured): Promise<void> => {
  expect((await ensure()).map(({ action }) => action)).toEqual(["created"]);
  expect(await ensure()).toEqual([]);
};
const deleteTwice = async ({ resource }: Ensured): Promise<void> => {
  expect(await resource.delete()).toHaveLength(1);
  expect(await resource.delete()).toEqual([]);
  expect(await resource.find()).toBeUndefined();
};

describe("content guards", () => {
  afterEach(async () => {
    await distribution().update({ content_guard: null });
  });
  const guard = async (one: Parameters<ReturnType<typeof distribution>["update"]>[0]["content_guard"]): Promise<void> => {
    expect(await distribution().update({ content_guard: one ?? null })).toHaveLength(1);
    expect(await distribution().update({ content_guard: one ?? null })).toEqual([]);
  };

  test("header: only those who send the value", async () => {
    const resource = pulp.core.headerGuard(`${prefix}-header`);
    const of = { resource, ensure: () => resource.ensure({ header_name: "x-team", header_value: "infra", description: "the team" }) };
    await ensureTwice(of);
    expect(await resource.ensure({ description: "changed" })).toMatchObject([{ action: "updated", fields: ["description"] }]);
    await guard(resource);
    expect(await statusOf()).toBe(403);
    expect(await statusOf({ "x-team": Buffer.from("infra").toString("base64") })).toBe(200);
    expect(await statusOf({ "x-team": Buffer.from("others").toString("base64") })).toBe(403);
    expect((await distribution().clientConfig()).notes.join(" ")).toContain("header content guard");
    await guard(null);
    expect(await statusOf()).toBe(200);
    await deleteTwice(of);
    proves("core", "headerGuard");
  });

  test("rbac: only those who have the role on it; roles are added and removed", async () => {
    const password = crypto.randomUUID();
    const user = pulp.core.user(`${prefix}-reader`);
    await ensureTwice({ resource: user, ensure: () => user.ensure({ password }) });
    const resource = pulp.core.rbacGuard(`${prefix}-rbac`);
    const of = { resource, ensure: () => resource.ensure({ description: "readers" }) };
    await ensureTwice(of);
    await guard(resource);
    const role = "core.rbaccontentguard_downloader";
    const authorization = basic(`${prefix}-reader`, password);
    expect([await statusOf(), await statusOf({ authorization })]).toEqual([403, 403]);
    expect(await resource.roles.add(role, { users: [`${prefix}-reader`] })).toBe(true);
    expect(await resource.roles.add(role, { users: [`${prefix}-reader`] })).toBe(false);
    expect(await resource.roles.read()).toContainEqual({
      role,
      users: expect.arrayContaining([`${prefix}-reader`]),
      groups: [],
    });
    expect(await statusOf({ authorization })).toBe(200);
    expect(await resource.roles.remove(role, { users: [`${prefix}-reader`] })).toBe(true);
    expect(await resource.roles.remove(role, { users: [`${prefix}-reader`] })).toBe(false);
    expect(await statusOf({ authorization })).toBe(403);
    await guard(null);
    await deleteTwice(of);
    await user.delete();
    proves("core", "rbacGuard");
  });

  test("composite: those whom one of its guards lets in, named by their handles", async () => {
    const [first, second] = ["first", "second"].map((name) => pulp.core.headerGuard(`${prefix}-${name}`));
    await first?.ensure({ header_name: "x-first", header_value: "1" });
    await second?.ensure({ header_name: "x-second", header_value: "2" });
    const resource = pulp.core.compositeGuard(`${prefix}-composite`);
    const guards = [first, second].flatMap((one) => (one === undefined ? [] : [one]));
    const of = { resource, ensure: () => resource.ensure({ guards }) };
    await ensureTwice(of);
    await guard(resource);
    const sent = (value: string): string => Buffer.from(value).toString("base64");
    expect([await statusOf(), await statusOf({ "x-first": sent("1") }), await statusOf({ "x-second": sent("2") })]).toEqual([
      403, 200, 200,
    ]);
    await guard(null);
    await deleteTwice(of);
    for (const one of guards) await one.delete();
    proves("core", "compositeGuard");
  });

  test("content redirect: only addresses that the server itself has signed", async () => {
    const resource = pulp.core.contentRedirectGuard(`${prefix}-redirect`);
    const of = { resource, ensure: () => resource.ensure({ description: "signed" }) };
    await ensureTwice(of);
    await guard(resource);
    expect(await statusOf()).toBe(403);
    await guard(null);
    await deleteTwice(of);
    proves("core", "contentRedirectGuard");
  });

  test("x509: only those with a certificate of the authority", async () => {
    const [authority, client, stranger] = await Promise.all(["authority.crt", "client.crt", "stranger.crt"].map(fixture));
    const resource = pulp.core.x509Guard(`${prefix}-x509`);
    const of = { resource, ensure: () => resource.ensure({ ca_certificate: authority ?? "" }) };
    await ensureTwice(of);
    await guard(resource);
    expect(await statusOf()).toBe(403);
    expect(await statusOf({ "x-client-cert": encodeURIComponent(client ?? "") })).toBe(200);
    expect(await statusOf({ "x-client-cert": encodeURIComponent(stranger ?? "") })).toBe(403);
    await guard(null);
    await deleteTwice(of);
    proves("core", "x509Guard");
  });

  test("rhsm: nobody without an entitlement", async () => {
    const [authority, client] = await Promise.all(["authority.crt", "client.crt"].map(fixture));
    const resource = pulp.core.rhsmGuard(`${prefix}-rhsm`);
    const of = { resource, ensure: () => resource.ensure({ ca_certificate: authority ?? "" }) };
    await ensureTwice(of);
    await guard(resource);
    expect(await statusOf()).toBe(403);
    // 500 where the server's Python lacks the module rhsm, which comes with the operating system and from no index.
    expect([403, 500]).toContain(await statusOf({ "x-client-cert": encodeURIComponent(client ?? "") }));
    await guard(null);
    await deleteTwice(of);
    proves("core", "rhsmGuard");
  });

  test("one that isn't there is a typed error, and nothing is changed", async () => {
    const before = await distribution().read();
    const error = await rejection(distribution().update({ content_guard: pulp.core.rbacGuard("no-such-guard") }));
    expect(error).toMatchObject({ name: "ResourceNotFoundError", resource: "content guard" });
    expect(await rejection(distribution().update({ content_guard: "/pulp/api/v3/contentguards/core/rbac/none/" }))).toMatchObject({
      name: "ValidationError",
    });
    expect(await distribution().read()).toEqual(before);
  });
});

describe("by name", () => {
  test("signing services are found, and listed", async () => {
    expect(await pulp.core.signingService(signing.name).read()).toMatchObject({
      name: signing.name,
      pubkey_fingerprint: expect.stringContaining(signing.fingerprint),
    });
    expect(await pulp.core.signingService("no-such-service").find()).toBeUndefined();
    const names = (await pulp.core.list("signingService").all()).map(({ name }) => name);
    expect(names).toContain(signing.name);
    proves("core", "signingService");
  });

  test("users, groups and roles", async () => {
    const user = pulp.core.user(`${prefix}-ann`);
    const group = pulp.core.group(`${prefix}-team`);
    const role = pulp.core.role(`${prefix}-role`);
    const all: readonly Ensured[] = [
      { resource: user, ensure: () => user.ensure({ first_name: "Ann", email: "ann@example.com", password: "Secret-enough-1" }) },
      { resource: group, ensure: () => group.ensure() },
      {
        resource: role,
        ensure: () => role.ensure({ permissions: ["file.view_filerepository", "file.sync_filerepository"], description: "syncs" }),
      },
    ];
    for (const one of all) await ensureTwice(one);
    expect(await user.update({ first_name: "Anne" })).toMatchObject([{ action: "updated", fields: ["first_name"] }]);
    expect(await files().roles.add("file.filerepository_viewer", { users: [`${prefix}-ann`], groups: [`${prefix}-team`] })).toBe(true);
    const asAnn = await connect({ baseUrl: inject("pulp").baseUrl, username: `${prefix}-ann`, password: "Secret-enough-1" });
    expect((await asAnn.file.repositories.list().all()).map(({ name }) => name)).toEqual([`${prefix}-files`]);
    expect(await rejection(asAnn.file.repository(`${prefix}-files`).ensure({ description: "hers" }))).toMatchObject({
      name: "PermissionError",
    });
    await asAnn.close();
    expect(await files().roles.remove("file.filerepository_viewer", { users: [`${prefix}-ann`], groups: [`${prefix}-team`] })).toBe(true);
    for (const one of all) await deleteTwice(one);
    proves("core", "user", "group", "role");
  });

  test("access policies are read, and taken as they are", async () => {
    const policy = pulp.core.accessPolicy("repositories/file/file");
    const { statements, creation_hooks } = await policy.read();
    expect(await policy.update({ creation_hooks, statements })).toEqual([]);
    proves("core", "accessPolicy");
  });

  test("another Pulp as upstream keeps its secret", async () => {
    const upstream = pulp.core.upstreamPulp(`${prefix}-upstream`);
    const fields = { base_url: "http://127.0.0.1:1", api_root: "/pulp/", username: "ann", password: "a-secret" };
    await ensureTwice({ resource: upstream, ensure: () => upstream.ensure(fields) });
    expect(JSON.stringify(await upstream.read())).not.toContain("a-secret");
    expect(await upstream.ensure({ ...fields, password: "another" }, { secrets: "replace" })).toHaveLength(1);
    await deleteTwice({ resource: upstream, ensure: () => upstream.ensure(fields) });
    proves("core", "upstreamPulp");
  });
});

describe("exports", () => {
  const exportsDir = (): string => join(dirname(inject("pulp").mediaRoot), "export");

  test("a publication's files are written by a file system exporter", async () => {
    const exporter = pulp.core.filesystemExporter(`${prefix}-fs`);
    const path = join(exportsDir(), `${prefix}-fs`);
    const of = { resource: exporter, ensure: () => exporter.ensure({ path, method: "write" }) };
    await ensureTwice(of);
    const { publication } = await files().publish();
    const { task } = await pulp.api.core.POST("{filesystem_exporter_href}exports/", {
      path: { filesystem_exporter_href: (await exporter.read()).pulp_href },
      body: { publication: publication.pulp_href },
    });
    expect(await pulp.tasks.attach(task)).toMatchObject({ state: "completed" });
    expect(await readFile(join(path, "notes.txt"), "utf8")).toBe("guarded");
    await exporter.delete();
    proves("core", "filesystemExporter");
  });

  test("repositories are exported for another server, whose importer knows them by name", async () => {
    const exporter = pulp.core.exporter(`${prefix}-exporter`);
    const path = join(exportsDir(), `${prefix}-export`);
    const of = { resource: exporter, ensure: () => exporter.ensure({ path, repositories: [files()] }) };
    await ensureTwice(of);
    const { task } = await pulp.api.core.POST("{pulp_exporter_href}exports/", {
      path: { pulp_exporter_href: (await exporter.read()).pulp_href },
      body: {},
    });
    expect(await pulp.tasks.attach(task)).toMatchObject({ state: "completed" });
    expect((await readdir(path)).some((name) => /\.tar/.test(name))).toBe(true);
    const importer = pulp.core.importer(`${prefix}-importer`);
    const mapping = { [`${prefix}-files`]: `${prefix}-files` };
    await ensureTwice({ resource: importer, ensure: () => importer.ensure({ repo_mapping: mapping }) });
    await importer.delete();
    await exporter.delete();
    proves("core", "exporter", "importer");
  });
});

describe("maintenance", () => {
  test("orphans are deleted, those that were meant", async () => {
    const { content } = await files().upload(Buffer.from(prefix), { relative_path: "orphan.txt" });
    await files().remove({ files: ["orphan.txt"] });
    for (const { number } of (await files().versions.list().all()).slice(1)) if (number > 1) await files().versions.delete(number);
    const task = await pulp.maintenance.cleanUpOrphans({ protectFor: 0, content: [content] });
    expect(task.progress_reports).toContainEqual(expect.objectContaining({ code: "clean-up.content", done: 1 }));
    const id = content.split("/").at(-2) ?? "";
    expect((await pulp.api.file.GET("content/file/files/", { query: { pulp_id__in: [id] } })).count).toBe(0);
    proves("core", "cleanUpOrphans");
  });

  test("space is reclaimed of the repositories that are named, and files are looked at", async () => {
    expect(await pulp.maintenance.reclaimSpace([files()])).toMatchObject({ state: "completed" });
    // Uploaded files can't be fetched again: they stay.
    expect(await statusOf()).toBe(200);
    const repaired = await pulp.maintenance.repair({ verifyChecksums: "no" });
    expect(repaired).toMatchObject({ state: "completed" });
    expect(repaired.progress_reports.map(({ code }) => code)).toContain("repair.missing");
    proves("core", "reclaimSpace", "repair");
  });
});
