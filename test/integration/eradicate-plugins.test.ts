import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { files as filesOf } from "../../examples/upstreams/files.ts";
import { serve } from "../../examples/upstreams/handler.ts";
import { registry } from "../../examples/upstreams/registry.ts";
import type { Pulp } from "../../src/index.ts";
import { get } from "../support/clients/fetch.ts";
import { openApt, openSkopeo } from "../support/clients/index.ts";
import { bads, branches, pulledThrough } from "../support/eradicated.ts";
import { stillBroken } from "../support/proves.ts";
import { connectShared, namespaceOf, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeImages, makeLists } from "../upstreams/container/image.ts";
import { makeDebRepository } from "../upstreams/deb/packages.ts";

// Of each plugin: what was eradicated is to be had from no URL, and what is beside it is served on.

const prefix = unique("rid");
const folder = mkdtempSync(join(tmpdir(), "rid-"));
const { contentUrl, username, password } = inject("pulp");
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared({ ledger: `${prefix}-ledger` });
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file", "container", "deb", ...Object.keys(bads));
  await rm(folder, { recursive: true, force: true });
  await pulp.close();
});

// Galaxy's files are for those who log in.
const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
const statusOf = async (base: string, path: string): Promise<number> => {
  const answer = await fetch(new URL(`${base}/${path}`, contentUrl), { headers: { authorization } });
  await answer.arrayBuffer();
  return answer.status;
};

test.each(Object.entries(bads))("%s: what was bad is gone from what is served, and what is beside it stays", async (plugin, row) => {
  const name = `${prefix}-${plugin}`;
  const repository = pulp.repository({ plugin, name });
  await repository.ensure({});
  const { bad, stays, goes } = await row.fill(pulp, repository, join(folder, plugin), prefix);
  await repository.distribute(name);
  const answers = (paths: readonly string[]) => Promise.all(paths.map(async (path) => `${await statusOf(name, path)} ${path}`));
  const all = (status: number, paths: readonly string[]) => paths.map((path) => `${status} ${path}`);
  expect(await answers([...stays, ...goes])).toEqual(all(200, [...stays, ...goes]));
  const units = await repository.content({}, { kind: row.kind }).all();
  const { pulp_href = "" } = units.find((unit) => JSON.stringify(unit).includes(bad)) ?? {};
  const options = { reason: "backdoor", ...row.options };
  const plan = await pulp.eradicate(pulp_href, options);
  expect(plan.units).toHaveLength(row.units ?? 1);
  if (row.options !== undefined) {
    const kept = await pulp.eradicate(pulp_href, { reason: "backdoor" });
    expect(await rejection(kept.apply())).toMatchObject({ name: "UsageError", code: "SERVED_WHILE_KEPT" });
  }
  await plan.apply();
  expect(await answers(goes)).toEqual(all(404, goes));
  expect(await answers(stays)).toEqual(all(200, stays));
  if (row.options === undefined) expect((await pulp.whereIs(pulp_href)).places).toEqual([]);
});

test("ostree: removed, its objects would be served on", async () => {
  const name = `${prefix}-ostree-removed`;
  const repository = pulp.repository({ plugin: "ostree" as string, name });
  await repository.ensure({});
  const { goes } = await branches(pulp, repository, join(folder, "removed"), `${prefix} removed`);
  await repository.distribute(name);
  await repository.remove({ refs: ["bad"] });
  const [object = ""] = goes.filter((path) => path.endsWith(".filez"));
  stillBroken("ostree", "objects of what is removed", "200", await statusOf(name, object));
});

test.each(Object.entries(pulledThrough))(
  "%s: what was pulled through is handed out for as long as the server keeps its file, and so that has to go",
  async (plugin, { kind, make, fields }) => {
    const { path, bytes, word } = await make(`${prefix}-through`);
    const name = `${prefix}-through-${plugin}`;
    const upstream = await serve(async (_request, response, at) => {
      if (!at.endsWith(path)) return "pass";
      response.writeHead(200, { "content-length": bytes.length, etag: '"1"', "x-repo-commit": "5f0c3b1a9d2e4f6071829304a5b6c7d8e9f00112" });
      response.end(bytes);
      return "answered";
    });
    const from = namespaceOf(pulp, plugin).remote(name);
    await from.ensure({ url: `${upstream.origin}/`, ...fields?.(`${upstream.origin}/`) });
    await namespaceOf(pulp, plugin)
      .distribution(name)
      .ensure({ remote: (await from.read()).pulp_href });
    expect(await statusOf(name, path)).toBe(200);
    await upstream.close();
    expect(await statusOf(name, path)).toBe(200);
    const where = { plugin, kind };
    const kept = await pulp.eradicate(word, { reason: "backdoor", ...where });
    expect(kept.text()).toContain("goes on handing out");
    expect(await rejection(kept.apply())).toMatchObject({ name: "UsageError", code: "SERVED_WHILE_KEPT" });
    const plan = await pulp.eradicate(word, { reason: "backdoor", orphans: "delete", protectFor: 0, ...where });
    expect(plan.text()).toContain(`the distribution "${name}" fetches from its upstream`);
    expect(await plan.apply()).toMatchObject({ changed: true });
    expect(await statusOf(name, path)).toBeGreaterThanOrEqual(400);
  },
);

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

test("with an image list goes what is in no other, and with an image the lists that have it; what has a tag of its own stays", async () => {
  const name = `${prefix}-lists`;
  const layout = join(folder, "lists");
  const arm = (text: string) => ({ text: `${prefix} ${text}`, architecture: "arm64" });
  await makeImages(layout, { good: `${prefix} good`, bad: arm("bad"), worse: arm("worse") });
  const {
    good = "",
    bad = "",
    worse = "",
    one,
    other,
  } = await makeLists(layout, { one: ["good", "bad"], other: ["good", "worse"] }, ["good"]);
  const layerOf = async (image: string): Promise<string> =>
    JSON.parse(await readFile(join(layout, "blobs", image.replace(":", "/")), "utf8")).layers[0].digest;
  const layers = new Map(await Promise.all([good, bad, worse].map(async (image) => [image, await layerOf(image)] as const)));
  const upstream = await serve(registry(() => ({ lists: layout })));
  const images = pulp.container.repository(name);
  await images.ensure({ remote: { url: upstream.origin, upstream_name: "lists" } });
  await images.deliver(name);
  await upstream.close();
  const accept = "application/vnd.oci.image.index.v1+json,application/vnd.oci.image.manifest.v1+json";
  const answers = () =>
    Promise.all(
      [good, bad, worse]
        .flatMap((image) => [`manifests/${image}`, `blobs/${layers.get(image)}`])
        .concat(`manifests/${one}`, `manifests/${other}`)
        .map(async (path) => {
          const answer = await get(new URL(`/v2/${name}/${path}`, inject("pulp").baseUrl), { accept });
          await answer.arrayBuffer();
          return answer.status;
        }),
    );
  expect(await answers()).toEqual([200, 200, 200, 200, 200, 200, 200, 200]);
  const [tag] = await images.select({ tags: ["one"] });
  await (await pulp.eradicate(String(tag?.pulp_href), { reason: "backdoor" })).apply();
  expect(await answers()).toEqual([200, 200, 404, 404, 200, 200, 404, 200]);
  await (await pulp.eradicate(worse, { plugin: "container", reason: "backdoor" })).apply();
  expect(await answers()).toEqual([200, 200, 404, 404, 404, 404, 404, 404]);
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
