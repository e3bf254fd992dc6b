import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { IMAGE, upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { ClientError, openSkopeo, type Skopeo } from "../support/clients/index.ts";
import { proves } from "../support/proves.ts";
import { connectShared, rejection, stateOf, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
let skopeo: Skopeo;
let scratch: string;
beforeAll(async () => {
  const { baseUrl, username, password } = inject("pulp");
  [pulp, upstream, skopeo, scratch] = await Promise.all([
    connectShared(),
    startFaultyUpstreams(),
    openSkopeo({ registry: baseUrl, credentials: { username, password } }),
    mkdtemp(join(tmpdir(), "pulled-")),
  ]);
});
afterAll(async () => {
  await skopeo.close();
  await upstream.close();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

const layout = upstreamDirectory("container", "v2");
const tagsOf = async (name: string): Promise<readonly string[]> => {
  const { pulp_href } = await pulp.container.repository(name).versions.read();
  const { results } = await pulp.api.container.GET("content/container/tags/", { query: { repository_version: pulp_href } });
  return results.map((tag) => tag.name).sort();
};

test("skopeo pulls what was synced", async () => {
  const name = unique("synced");
  upstream.switchTo("v2");
  await pulp.container.repository(name).ensure({ remote: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand" } });
  const { distribution } = await pulp.container.repository(name).deliver(name);
  expect(distribution.url).toBe(`${new URL(inject("pulp").baseUrl).host}/${name}`);
  expect([...(await skopeo.tags(name))].sort()).toEqual(["1.0", "1.1", "latest"]);
  await skopeo.pull(`${name}:1.1`, { layout: join(scratch, "synced"), tag: "1.1" });
  expect((await skopeo.inspect(`${name}:latest`)).Labels).toEqual({ "org.opencontainers.image.version": "1.1" });
  await removeAll(name, name);
});

test("what skopeo pushes is a repository like any other: seen, tagged, untagged, copied, rolled back", async () => {
  const name = unique("pushed");
  await skopeo.push({ layout, tag: "1.0" }, `${name}/app:1.0`);
  await skopeo.push({ layout, tag: "1.1" }, `${name}/app:1.1`);
  const distribution = pulp.container.distribution(`${name}/app`);
  const repository = pulp.container.repository(`${name}/app`);
  expect(await distribution.read()).toMatchObject({ base_path: `${name}/app`, repository: (await repository.read()).pulp_href });
  expect(await tagsOf(`${name}/app`)).toEqual(["1.0", "1.1"]);

  const digest = (await skopeo.inspect(`${name}/app:1.1`)).Digest;
  const tagged = await repository.tag({ tag: "stable", digest });
  expect(tagged.changed).toBe(true);
  expect(await repository.tag({ tag: "stable", digest })).toEqual({ ...tagged, changed: false });
  expect((await skopeo.inspect(`${name}/app:stable`)).Digest).toBe(digest);
  expect(await repository.untag({ tag: "1.0" })).toMatchObject({ changed: true });
  expect([...(await skopeo.tags(`${name}/app`))].sort()).toEqual(["1.1", "stable"]);
  await skopeo.pull(`${name}/app:stable`, { layout: join(scratch, "pushed"), tag: "stable" });

  const target = pulp.container.repository(`${name}-target`);
  await target.ensure({ description: "copies" });
  const source = await repository.versions.read();
  const copied = await target.copyTags({ source_repository_version: source.pulp_href, names: ["stable"] });
  expect(copied).toMatchObject({ changed: true, version: { number: 1 } });
  expect(await tagsOf(`${name}-target`)).toEqual(["stable"]);
  await target.deliver(`${name}-target`);
  expect(await skopeo.tags(`${name}-target`)).toEqual(["stable"]);
  expect((await skopeo.inspect(`${name}-target:stable`)).Digest).toBe(digest);

  await distribution.rollBack();
  expect([...(await skopeo.tags(`${name}/app`))].sort()).toEqual(["1.0", "1.1", "stable"]);
  await removeAll(`${name}/app`, `${name}/app`);
  await removeAll(`${name}-target`, `${name}-target`);
  proves("container", "tag", "untag", "copyTags");
});

test("adds and removes units by the plugin's own verbs, where others have modify", async () => {
  const name = unique("units");
  upstream.switchTo("v1");
  const source = pulp.container.repository(name);
  await source.ensure({ remote: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand" } });
  const { version } = await source.sync();
  const { results } = await pulp.api.container.GET("content/container/tags/", { query: { repository_version: version.pulp_href } });
  const tags = results.map(({ pulp_href }) => pulp_href);
  const target = pulp.container.repository(`${name}-target`);
  await target.ensure({});
  expect(await target.change({ add: tags })).toMatchObject({ changed: true, version: { number: 1 } });
  expect(await target.change({ add: tags })).toMatchObject({ changed: false, version: { number: 1 } });
  expect(await tagsOf(`${name}-target`)).toEqual(["1.0", "latest"]);
  expect(await target.change({ remove: tags.slice(0, 1) })).toMatchObject({ changed: true, version: { number: 2 } });
  expect(await tagsOf(`${name}-target`)).toHaveLength(1);
  expect(await rejection(target.change({ add: tags }, { base: 0 }))).toMatchObject({ name: "CapabilityError" });
  expect((await target.versions.read()).number).toBe(2);
  for (const one of [name, `${name}-target`]) await pulp.container.repository(one).delete();
  await pulp.container.remote(name).delete();
});

test("ensure() converges on fields under the names of earlier versions", async () => {
  const remote = pulp.container.remote(unique("names"));
  const wish = { url: upstream.registry, upstream_name: IMAGE, include_tags: ["1.*"] };
  await remote.ensure(wish);
  expect(await remote.ensure(wish)).toEqual([]);
  expect(await remote.ensure({ ...wish, include_tags: ["2.*"] })).toMatchObject([{ action: "updated", fields: ["include_tags"] }]);
  expect(await remote.read()).toMatchObject({ includes: ["2.*"] });
  expect(await remote.update({ includes: ["2.*"] })).toEqual([]);
  await remote.delete();
});

test("a digest that isn't there, and a tag that isn't: the server's words, nothing changed", async () => {
  const name = unique("digest");
  const repository = pulp.container.repository(name);
  await repository.ensure({});
  const before = await stateOf(pulp, name);
  const error = await rejection(repository.tag({ tag: "x", digest: `sha256:${"0".repeat(64)}` }));
  expect(error).toMatchObject({ name: "ValidationError" });
  expect(await rejection(repository.untag({ tag: "nowhere" }))).toMatchObject({ name: "ValidationError" });
  expect(await stateOf(pulp, name)).toEqual(before);
  await repository.delete();
  expect(await rejection(skopeo.tags(`${name}-none`))).toBeInstanceOf(ClientError);
});

const removeAll = async (basePath: string, name: string): Promise<void> => {
  await pulp.container.distribution(basePath).delete();
  await pulp.container.repository(name).delete();
  await pulp.container.remote(name).delete();
};
