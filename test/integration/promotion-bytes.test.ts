import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { files as filesOf } from "../../examples/upstreams/files.ts";
import { type Handler, type Listening, serve } from "../../examples/upstreams/handler.ts";
import { registry } from "../../examples/upstreams/registry.ts";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { Progress, Pulp } from "../../src/index.ts";
import { openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { stillBroken } from "../support/proves.ts";
import { connectShared, countRequests, labelsOf, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { makeDebRepository } from "../upstreams/deb/packages.ts";
import { ownWheel, pythonFile, pythonHandlers } from "../upstreams/python/serve.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// What is fetched on demand is really there once it is promoted: the upstream is gone when clients come.

const prefix = unique("bytes");
const root = mkdtempSync(join(tmpdir(), "bytes-"));
const [rpms, debs] = [join(root, "rpm"), join(root, "deb")];
let pulp: Pulp;
let upstream: Listening;
beforeAll(async () => {
  pulp = await connectShared();
  await makeRpmRepository(rpms, [
    { name: `${prefix}-oak`, version: "1", requires: [`${prefix}-moss`] },
    { name: `${prefix}-moss`, version: "1" },
    { name: `${prefix}-fern`, version: "1" },
  ]);
  await makeDebRepository(debs, [{ name: `${prefix}-elm`, version: "1.0" }]);
  upstream = await serve(
    asJson,
    filesOf("/", () => root),
    ...pythonHandlers(() => "v1"),
  );
});
afterAll(async () => {
  for (const plugin of ["rpm", "deb", "container", "file", "python", "gem"]) {
    const { distributions, distribution, repositories, repository, remotes, remote } = namespaceOf(pulp, plugin);
    for await (const { name } of distributions.list({ name__startswith: prefix })) await distribution(String(name)).delete();
    for await (const { name } of repositories.list({ name__startswith: prefix })) await repository(String(name)).delete();
    for await (const { name } of remotes.list({ name__startswith: prefix })) await remote(String(name)).delete();
  }
  await rm(root, { recursive: true, force: true });
  await upstream.close();
  await pulp.close();
});

/** An image like that of the examples, with a layer of its own that no server has yet; configs are fetched by syncs in any case. */
const makeImage = async (layout: string): Promise<void> => {
  await cp(join(import.meta.dirname, "../../examples/upstreams/data/container/v1"), layout, { recursive: true });
  const put = async (bytes: string | Buffer): Promise<{ readonly digest: string; readonly size: number }> => {
    const hex = sha256(bytes);
    await writeFile(join(layout, "blobs", "sha256", hex), bytes);
    return { digest: `sha256:${hex}`, size: Buffer.byteLength(bytes) };
  };
  const read = async (path: string) => JSON.parse(await readFile(join(layout, path), "utf8"));
  const index = await read("index.json");
  const manifest = await read(`blobs/${index.manifests[0].digest.replace(":", "/")}`);
  const config = await read(`blobs/${manifest.config.digest.replace(":", "/")}`);
  const layer = Buffer.from(prefix.padEnd(512, "."));
  config.rootfs.diff_ids[1] = `sha256:${createHash("sha256").update(layer).digest("hex")}`;
  manifest.layers[1] = { ...manifest.layers[1], ...(await put(gzipSync(layer))) };
  manifest.config = { ...manifest.config, ...(await put(JSON.stringify(config))) };
  const own = await put(JSON.stringify(manifest));
  await writeFile(join(layout, "index.json"), JSON.stringify({ ...index, manifests: [{ ...index.manifests[0], ...own }] }));
};

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");
const write = async (path: string, bytes: string | Buffer): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), bytes);
};

/** Mirrors of PyPI look for a serial with a project's page. */
const asJson: Handler = async (_request, response, path) => {
  if (!path.endsWith("/json")) return "pass";
  response
    .writeHead(200, { "content-type": "application/json", "x-pypi-last-serial": "1" })
    .end((await readFile(join(root, path), "utf8")).replaceAll("{files}", `${upstream.origin}/python/files/`));
  return "answered";
};

/** A file of its own that no server has yet, in an upstream of the plugin: where it is fetched, what it is, and how it is promoted. */
interface Own {
  readonly path: string;
  readonly bytes: Buffer;
  readonly what: Readonly<Record<string, readonly string[]>>;
  readonly remote?: Readonly<Record<string, unknown>>;
}
const upstreamsOf: Readonly<Record<string, () => Promise<Own>>> = {
  file: async () => {
    const bytes = Buffer.from(`${prefix} a file`);
    await write("file/wood.txt", bytes);
    await write("file/PULP_MANIFEST", `wood.txt,${sha256(bytes)},${bytes.length}\n`);
    return { path: "wood.txt", bytes, what: { files: ["wood.txt"] }, remote: { url: `${upstream.origin}/file/PULP_MANIFEST` } };
  },
  gem: async () => {
    const data = join(import.meta.dirname, "../upstreams/gem/data/v1");
    const path = "gems/birch-1.2.0.gem";
    const bytes = Buffer.concat([await readFile(join(data, path)), Buffer.from(prefix)]);
    const info = `---\n1.2.0 |checksum:${sha256(bytes)},ruby:>= 2.5\n`;
    await write(`gem/${path}`, bytes);
    await write("gem/info/birch", info);
    await write("gem/versions", `created_at: 2025-01-01T00:00:00Z\n---\nbirch 1.2.0 ${createHash("md5").update(info).digest("hex")}\n`);
    const spec = "quick/Marshal.4.8/birch-1.2.0.gemspec.rz";
    await write(`gem/${spec}`, await readFile(join(data, spec)));
    return { path, bytes, what: { gems: ["birch"] } };
  },
};

const wheels = ["grove_acorn-1.0-py3-none-any.whl", "grove_acorn-1.1-py3-none-any.whl"] as const;

/** Two wheels that no server has yet; their metadata is that of others. */
const wheelUpstream = async (): Promise<readonly Buffer[]> => {
  const page = JSON.parse(await readFile(join(import.meta.dirname, "../upstreams/python/data/v1/grove-acorn.json"), "utf8"));
  const own = await Promise.all(wheels.map((name) => ownWheel(name, prefix)));
  const releases = own.map((bytes, i) => {
    const [wheel] = page.releases[`1.${i}`];
    return [`1.${i}`, [{ ...wheel, size: bytes.length, digests: { sha256: sha256(bytes) } }]];
  });
  page.releases = Object.fromEntries(releases);
  for (const [i, name] of wheels.entries()) await write(`python/files/${name}`, own[i] ?? "");
  for (const name of ["grove-acorn", "Grove.Acorn"]) await write(`python/pypi/${name}/json`, JSON.stringify(page));
  return own;
};

/** Something that was synced on demand, and a stream that it is to be promoted to. */
const makeStreams = async (plugin: string, { remote }: Pick<Own, "remote">) => {
  const repository = pulp.repository({ plugin, name: `${prefix}-${plugin}` });
  const [dirty, trunk] = [repository.stream("dirty"), repository.stream("trunk")];
  await dirty.ensure({ upstream: { url: `${upstream.origin}/${plugin}/`, policy: "on_demand", ...remote } });
  await dirty.sync();
  await trunk.ensure({ from: dirty });
  return trunk;
};

/** What a client gets once the upstream is gone. */
const servedWithout = async (plugin: string, basePath: string, path: string): Promise<string> => {
  await rm(join(root, plugin), { recursive: true });
  const answer = await fetch(`${inject("pulp").contentUrl}${basePath}/${path}`);
  return sha256(Buffer.from(await answer.arrayBuffer()));
};

describe("bytes: ensure", () => {
  test.each(Object.entries(upstreamsOf))(
    "%s: fetched before anything changes; then it is there without the upstream",
    async (plugin, make) => {
      const own = await make();
      const trunk = await makeStreams(plugin, own);
      const plan = await trunk.plan(own.what, { bytes: "ensure" });
      expect(plan.withoutBytes).toHaveLength(1);
      expect(await rejection(trunk.promote(own.what, { bytes: "require" }))).toMatchObject({ code: "CONTENT_NOT_FETCHED" });
      expect(await plan.apply()).toMatchObject({ changed: true });
      expect(await servedWithout(plugin, (await trunk.head()).basePath, own.path)).toBe(sha256(own.bytes));
    },
  );

  test("python: a wheel's metadata isn't the wheel; whom the server doesn't tell which of them it has, gets it fetched", async () => {
    const [bytes = Buffer.of(), another = Buffer.of()] = await wheelUpstream();
    const what = { packages: ["grove-acorn == 1.0"] };
    // Other wheels with the same metadata, as those of one release for several platforms have.
    const elsewhere = pulp.python.repository(`${prefix}-elsewhere`);
    await elsewhere.ensure({});
    await elsewhere.uploadAll(wheels.map(pythonFile));
    const trunk = await makeStreams("python", { remote: { includes: ["grove-acorn"] } });
    const { results } = await pulp.api.python.GET("content/python/packages/", { query: { sha256: sha256(bytes) } });
    const [unit] = results;
    const artifact = await pulp.api.core.GET("{artifact_href}", { path: { artifact_href: String(unit?.artifact) } });
    const isOf = artifact.sha256 === unit?.metadata_sha256 ? "its metadata's, while the server has nothing else of it" : "the wheel's";
    stillBroken("python", "the artifact of a wheel with metadata apart", "its metadata's", isOf);
    const plan = await trunk.plan(what, { bytes: "ensure" });
    expect(plan.withoutBytes).toHaveLength(1);
    expect(await rejection(trunk.promote(what, { bytes: "require" }))).toMatchObject({ code: "CONTENT_NOT_FETCHED" });
    expect(
      (await pulp.releases.plan(`${prefix}-wheels`, { from: pulp.python.repository(`${prefix}-python`).stream("dirty") })).withoutBytes,
    ).toHaveLength(1);

    const [person, password] = [unique("person"), unique("secret")];
    await pulp.core.user(person).ensure({ password });
    for (const role of ["python.pythonrepository_owner", "python.pythondistribution_owner", "file.filerepository_owner"])
      await pulp.core.user(person).grants.add(role);
    const own = await connectShared({ username: person, password });
    const theirs = own.python.repository(`${prefix}-python`).stream("trunk");
    const told = await theirs.plan(what);
    expect(told.withoutBytes).toEqual([]);
    expect(told.text()).toContain("it tells administrators only: Grove.Acorn==1.0");
    const freezing = await own.releases.plan(`${prefix}-theirs`, { from: own.python.repository(`${prefix}-python`).stream("dirty") });
    expect(freezing.notes).toEqual([expect.stringContaining("administrators only")]);
    // Not known, so that no release takes it for known.
    expect(freezing.repositories.map(({ withoutBytes }) => withoutBytes)).toEqual([undefined]);
    const refusal = await rejection(theirs.promote(what, { bytes: "require" }));
    expect(refusal).toMatchObject({ code: "CONTENT_NOT_FETCHED", message: expect.stringContaining("administrators only") });
    expect(await theirs.promote(what, { bytes: "ensure" })).toMatchObject({ changed: true });
    await own.close();
    await pulp.core.user(person).delete();
    expect((await trunk.plan(what)).withoutBytes).toEqual([]);
    expect(await servedWithout("python", (await trunk.head()).basePath, wheels[0])).toBe(sha256(bytes));

    const sent = await elsewhere.upload(another, { relative_path: wheels[1] });
    expect(sent).toMatchObject({ sent: "file" });
    await elsewhere.distribute(`${prefix}-elsewhere`);
    const answer = await fetch(`${inject("pulp").contentUrl}${prefix}-elsewhere/${wheels[1]}`);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(another));
  });

  test("rpm: fetched before anything changes, or nothing changes; then dnf installs without the upstream", async () => {
    const [oak, moss, fern] = ["oak", "moss", "fern"].map((name) => `${prefix}-${name}`) as [string, string, string];
    const epel = pulp.rpm.repository(`${prefix}-rpm`);
    const [dirty, trunk] = [epel.stream("dirty"), epel.stream("trunk")];
    await dirty.ensure({ upstream: { url: `${upstream.origin}/rpm/`, policy: "on_demand" } });
    await dirty.sync();
    await trunk.ensure({ from: dirty });

    // The upstream has lost one of them since.
    await rm(join(rpms, "Packages", `${fern}-1.rpm`));
    const writes = countRequests(pulp, /^(POST|PUT|PATCH|DELETE) /);
    const refusal = await rejection(trunk.promote({ packages: [fern, moss] }, { bytes: "ensure" }));
    expect(refusal).toMatchObject({ name: "ContentError", code: "CONTENT_NOT_FETCHED", units: [`${fern}-1-1.noarch`] });
    expect(writes.count).toBe(0);
    writes.stop();
    expect((await trunk.head()).version.number).toBe(0);

    const plan = await trunk.plan({ packages: [oak] }, { dependencies: true, bytes: "ensure" });
    expect(labelsOf(plan.withoutBytes ?? [])).toEqual([`${oak}-1-1.noarch`]);
    const seen: Progress[] = [];
    const promoting = plan.apply();
    for await (const progress of promoting) if (progress.step === "bytes") seen.push(progress);
    expect(await promoting).toMatchObject({ changed: true });
    expect(seen.at(-1)).toMatchObject({ done: 1, total: 1, message: `${oak}-1-1.noarch` });
    await trunk.promote({ packages: [moss] }, { bytes: "require" });

    await rm(rpms, { recursive: true });
    await using dnf = await openDnf({ baseUrl: (await trunk.head()).url });
    await dnf.install(oak);
    expect(await dnf.installed()).toEqual(expect.arrayContaining([`${moss}-0:1-1.noarch`, `${oak}-0:1-1.noarch`]));
  });

  test("deb: apt gets it without the upstream", async () => {
    const source = pulp.deb.repository(`${prefix}-deb`);
    const [dirty, trunk] = [source.stream("dirty"), source.stream("trunk")];
    await dirty.ensure({ upstream: { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" } });
    await dirty.sync();
    await trunk.ensure({ from: dirty });
    expect(await trunk.promote({ packages: [`${prefix}-elm`] }, { bytes: "ensure" })).toMatchObject({ changed: true });
    await rm(debs, { recursive: true });
    const { files } = await trunk.clientConfig();
    await using apt = await openApt(files[0]?.text ?? "");
    await apt.update();
    await apt.download(`${prefix}-elm`);
  });

  test("container: images whose layers nobody has pulled yet are named; once they were pulled, the upstream may go", async () => {
    const layout = join(root, "image");
    await makeImage(layout);
    const registryOf = await serve(registry(() => ({ [IMAGE]: layout })));
    const images = pulp.container.repository(`${prefix}-images`);
    const [dirty, trunk] = [images.stream("dirty"), images.stream("trunk")];
    await dirty.ensure({ upstream: { url: registryOf.origin, upstream_name: IMAGE, policy: "on_demand" }, basePath: `${prefix}/dirty` });
    await dirty.sync();
    await trunk.ensure({ from: dirty, basePath: `${prefix}/trunk` });
    expect(labelsOf((await trunk.plan({ tags: ["1.0"] })).withoutBytes ?? [])).toEqual(["1.0"]);
    const refusal = await rejection(trunk.promote({ tags: ["1.0"] }, { bytes: "ensure" }));
    expect(refusal).toMatchObject({ code: "CONTENT_NOT_FETCHED", units: ["1.0"] });
    await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl });
    await skopeo.pull(`${prefix}/dirty:1.0`, { layout: join(root, "pulled"), tag: "dirty" });
    await trunk.promote({ tags: ["1.0"] }, { bytes: "ensure" });
    await registryOf.close();
    await skopeo.pull(`${prefix}/trunk:1.0`, { layout: join(root, "pulled-again"), tag: "trunk" });
  });

  test("a source that nothing serves is told, and nothing is changed", async () => {
    await makeRpmRepository(join(root, "unserved"), [{ name: `${prefix}-yew`, version: "1" }]);
    const source = pulp.rpm.repository(`${prefix}-unserved`);
    await source.ensure({ remote: { url: `${upstream.origin}/unserved/`, policy: "on_demand" } });
    await source.sync();
    await pulp.rpm.repository(`${prefix}-into`).ensure({});
    const trunk = pulp.rpm.repository(`${prefix}-into`).stream("trunk");
    await trunk.ensure();
    const refusal = await rejection(trunk.promote({ everything: true }, { from: source, bytes: "ensure" }));
    expect(refusal).toMatchObject({ code: "CONTENT_NOT_FETCHED", message: expect.stringContaining("no distribution") });
    expect(await trunk.promote({ everything: true }, { from: source })).toMatchObject({ changed: true });
  });
});
