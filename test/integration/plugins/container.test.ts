import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { IMAGE, upstreamDirectory } from "../../../examples/upstreams/serve.ts";
import type { ContainerRepository, Pulp } from "../../../src/index.ts";
import { openSkopeo, type Skopeo } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, removeNamed, stateOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
let skopeo: Skopeo;
let scratch: string;
let source: ContainerRepository;
const prefix = unique("images");
beforeAll(async () => {
  const { baseUrl, username, password } = inject("pulp");
  [pulp, upstream, skopeo, scratch] = await Promise.all([
    connectShared(),
    startFaultyUpstreams(),
    openSkopeo({ registry: baseUrl, credentials: { username, password } }),
    mkdtemp(join(tmpdir(), "images-")),
  ]);
  upstream.switchTo("v2");
  source = pulp.container.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand" } });
  await source.sync();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "container");
  await skopeo.close();
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

const labels = (units: readonly { readonly label: string }[]): readonly string[] => units.map(({ label }) => label).sort();
const fresh = async (name: string): Promise<ContainerRepository> => {
  const repository = pulp.container.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};
const tagsIn = async (repository: ContainerRepository): Promise<readonly string[]> =>
  (await repository.content({ fields: ["pulp_href", "name"] }, { kind: "tags" }).all()).map(({ name }) => name).sort();
const digestsIn = async (repository: ContainerRepository): Promise<readonly string[]> =>
  (await repository.content({ fields: ["pulp_href", "digest"] }, { kind: "manifests" }).all()).map(({ digest }) => digest).sort();

describe("words of selection", () => {
  test.each([
    [["1.0"], ["1.0"]],
    [["1.*"], ["1.0", "1.1"]],
    [[`${IMAGE}:1.1`], ["1.1"]],
    [
      ["app:1.0", "latest"],
      ["1.0", "latest"],
    ],
    [["registry.example.com:5000/team/app:1.1"], ["1.1"]],
    [["*"], ["1.0", "1.1", "latest"]],
  ])("%j", async (tags, expected) => {
    expect(labels(await source.select({ tags }))).toEqual(expected);
  });

  test("a digest, alone or behind a name", async () => {
    const [digest = ""] = await digestsIn(source);
    expect(labels(await source.select({ manifests: [digest] }))).toEqual([digest]);
    expect(labels(await source.select({ manifests: [`app@${digest}`] }))).toEqual([digest]);
    expect(await rejection(source.select({ manifests: ["1.0"] }))).toMatchObject({ name: "UsageError" });
  });
});

describe("moving images", () => {
  test("a tag brings its image, by one task and one version; a digest brings one without a tag", async () => {
    const target = await fresh("copied");
    const operation = target.add({ tags: ["app:1.1", "latest"] }, { from: source });
    expect(await operation).toMatchObject({ changed: true, version: { number: 1 } });
    expect(operation.tasks).toHaveLength(1);
    expect(await tagsIn(target)).toEqual(["1.1", "latest"]);
    await target.deliver(`${prefix}-copied`);
    await skopeo.pull(`${prefix}-copied:1.1`, { layout: join(scratch, "copied"), tag: "1.1" });

    const [unit] = await source.select({ tags: ["1.0"] });
    const { digest } = await pulp.api.container.GET("{container_manifest_href}", {
      path: { container_manifest_href: String(unit?.unit.tagged_manifest) },
    });
    expect(await target.add({ manifests: [digest] }, { from: source })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await tagsIn(target)).toEqual(["1.1", "latest"]);
    await skopeo.pull(`${prefix}-copied@${digest}`, { layout: join(scratch, "digest"), tag: "1.0" });
    proves("container", "copy");
  });

  test("a tag that isn't in the source is named, and nothing is changed", async () => {
    const target = await fresh("missing");
    const before = await stateOf(pulp, `${prefix}-missing`, ["container"]);
    const error = await rejection(target.add({ tags: ["1.0", "app:9.9", "3.*"] }, { from: source }));
    expect(error).toMatchObject({ name: "UsageError", code: "NOTHING_SELECTED" });
    expect(error.message).toContain('"app:9.9", "3.*"');
    expect(await stateOf(pulp, `${prefix}-missing`, ["container"])).toEqual(before);
  });

  test("removing a tag takes its manifest along, unless another tag has it", async () => {
    const target = await fresh("removed");
    await target.add({ tags: ["*"] }, { from: source });
    expect(await digestsIn(target)).toHaveLength(2);
    expect(await target.remove({ tags: ["1.1"] })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await tagsIn(target)).toEqual(["1.0", "latest"]);
    expect(await digestsIn(target)).toHaveLength(2);
    expect(await target.remove({ tags: ["1.0"] })).toMatchObject({ changed: true, version: { number: 3 } });
    expect(await tagsIn(target)).toEqual(["latest"]);
    expect(await digestsIn(target)).toHaveLength(1);
    const { added, removed } = await target.diff(1);
    expect(added).toEqual([]);
    expect(removed.filter(({ kind }) => kind === "tags").map(({ label }) => label)).toEqual(["1.0", "1.1"]);
    expect(removed.filter(({ kind }) => kind === "manifests")).toHaveLength(1);
    expect(await rejection(target.remove({ tags: ["1.1"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
  });

  test("a tag that is moved to another image is one tag", async () => {
    const target = await fresh("retagged");
    await target.add({ tags: ["1.0", "1.1"] }, { from: source });
    const digest = async (tag: string): Promise<string> => {
      const [unit] = await target.select({ tags: [tag] });
      const path = { container_manifest_href: String(unit?.unit.tagged_manifest) };
      return (await pulp.api.container.GET("{container_manifest_href}", { path })).digest;
    };
    await target.tag({ tag: "stable", digest: await digest("1.0") });
    await target.tag({ tag: "stable", digest: await digest("1.1") });
    expect(await tagsIn(target)).toEqual(["1.0", "1.1", "stable"]);
    expect(await digest("stable")).toBe(await digest("1.1"));
    await target.untag({ tag: "stable" });
    expect(await tagsIn(target)).toEqual(["1.0", "1.1"]);
  });

  test("a unit of another type is refused, and the repository stays as it was", async () => {
    const files = pulp.file.repository(`${prefix}-files`);
    await files.ensure({});
    const { content } = await files.upload(Buffer.from("a file"), { relative_path: "a" });
    const target = await fresh("foreign");
    const before = await stateOf(pulp, `${prefix}-foreign`, ["container"]);
    const error = await rejection(target.change({ add: [content] }));
    expect(error).toMatchObject({ name: "UsageError", message: expect.stringContaining(`a container repository can't hold ${content}`) });
    expect(await stateOf(pulp, `${prefix}-foreign`, ["container"])).toEqual(before);
    await files.delete();
  });
});

describe("serving", () => {
  test("a pinned version stays what it is while the repository goes on", async () => {
    const target = await fresh("pinned");
    await target.add({ tags: ["1.0"] }, { from: source });
    await target.add({ tags: ["1.1"] }, { from: source });
    await target.distribute(`${prefix}-pinned`, { version: 1 });
    expect(await skopeo.tags(`${prefix}-pinned`)).toEqual(["1.0"]);
    await target.distribute(`${prefix}-pinned`);
    expect([...(await skopeo.tags(`${prefix}-pinned`))].sort()).toEqual(["1.0", "1.1"]);
    expect(await pulp.container.distribution(`${prefix}-pinned`).rollBack()).toMatchObject({ version: { number: 1 } });
    expect(await skopeo.tags(`${prefix}-pinned`)).toEqual(["1.0"]);
  });

  test("what is pushed into a repository that is served, is promoted and served elsewhere", async () => {
    const path = `${prefix}-pushed`;
    const repository = await fresh("pushed");
    await repository.distribute(path);
    await skopeo.push({ layout: upstreamDirectory("container", "v2"), tag: "1.1" }, `${path}:1.1`);
    expect(await tagsIn(repository)).toEqual(["1.1"]);
    expect((await repository.versions.read()).number).toBeGreaterThan(0);
    const release = await fresh("released");
    await release.add({ tags: ["1.1"] }, { from: repository });
    const { distribution } = await release.deliver(`${prefix}-released`);
    expect(distribution.url).toBe(`${new URL(inject("pulp").baseUrl).host}/${prefix}-released`);
    await skopeo.pull(`${prefix}-released:1.1`, { layout: join(scratch, "released"), tag: "1.1" });
  });

  test("skopeo pulls through Pulp what was never synced", async () => {
    const name = `${prefix}-hub`;
    const remote = pulp.container.remote(name, { kind: "pull-through" });
    expect(await remote.ensure({ url: upstream.registry })).toHaveLength(1);
    expect(await remote.ensure({ url: upstream.registry })).toEqual([]);
    const distribution = pulp.container.distribution(name, { kind: "pull-through" });
    expect(await distribution.ensure({ remote })).toEqual([
      { resource: "distribution", name, action: "created", fields: expect.arrayContaining(["remote", "base_path"]) },
    ]);
    expect(await distribution.ensure({ remote })).toEqual([]);
    await skopeo.pull(`${name}/${IMAGE}:1.1`, { layout: join(scratch, "through"), tag: "1.1" });
    expect((await skopeo.inspect(`${name}/${IMAGE}:1.1`)).Labels).toEqual({ "org.opencontainers.image.version": "1.1" });
    // What came through is a repository of its own, with its own remote and distribution.
    expect(await pulp.container.distribution(`${name}/${IMAGE}`).find()).toBeDefined();
    expect(await distribution.ensure({ remote, description: "the hub" })).toHaveLength(1);
    expect(await distribution.delete()).toHaveLength(1);
    expect(await distribution.find()).toBeUndefined();
    expect(await remote.delete()).toHaveLength(1);
    proves("container", "remote of kind pull-through", "distribution of kind pull-through");
  });

  test("clientConfig is what a client pulls by", async () => {
    const target = await fresh("config");
    await target.add({ tags: ["1.0"] }, { from: source });
    await target.deliver(`${prefix}-config`);
    const { commands, files } = await pulp.container.distribution(`${prefix}-config`).clientConfig();
    const { host } = new URL(inject("pulp").baseUrl);
    expect(commands[0]).toBe(`podman pull ${host}/${prefix}-config:<tag>`);
    expect(files[0]?.text).toContain(`location = "${host}"`);
  });
});
