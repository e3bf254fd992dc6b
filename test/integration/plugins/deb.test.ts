import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { openApt } from "../../support/clients/index.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, labelsOf, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { type ReleaseSigning, startReleaseSigning } from "../../support/signing.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";
import { makeOnePackage } from "../../upstreams/deb/one-package.ts";
import { servedDeb } from "../../upstreams/deb/served.ts";

const data = join(import.meta.dirname, "../../upstreams/deb/data");
const maple = join(data, "uploads/maple_5.0-1_all.deb");

const scratch = mkdtempSync(join(tmpdir(), "deb-"));
let pulp: Pulp;
let upstream: FaultyUpstreams;
let signing: ReleaseSigning;
let upstreamKey: string;
beforeAll(async () => {
  [pulp, upstream, signing, upstreamKey] = await Promise.all([
    connectShared(),
    startFaultyUpstreams({ trees: { deb: (state) => join(data, state), main: scratch, mirror: scratch } }),
    startReleaseSigning(inject("pulp"), unique("release")),
    readFile(join(data, "key.asc"), "utf8"),
  ]);
});
afterAll(async () => {
  await upstream.close();
  await signing[Symbol.asyncDispose]();
  await pulp.close();
  await rm(scratch, { recursive: true });
});

const remote = () => ({ url: upstream.tree("deb"), distributions: "grove", policy: "on_demand", gpgkey: upstreamKey }) as const;
const sourcesOf = async (basePath: string): Promise<string> => {
  const { files } = await pulp.deb.distribution(basePath).clientConfig();
  return files[0]?.text ?? "";
};
/** A repository that releases what it holds under the server's own key. */
const signed = async (name: string) => {
  const repository = pulp.deb.repository(name);
  await repository.ensure({ signing_service: pulp.core.signingService(signing.name), metadata: { gpgKey: signing.key } });
  return repository;
};
/** The grove of state v1, synced anew. */
const grove = async (name: string) => {
  upstream.switchTo("v1");
  const repository = pulp.deb.repository(name);
  await repository.ensure({ remote: remote() });
  await repository.sync();
  return repository;
};

describe("apt", () => {
  test("installs from a synced repository whose release Pulp signs, and upgrades when the upstream has changed", async () => {
    const name = unique("deb-structured");
    const repository = pulp.deb.repository(name);
    const wish = { remote: remote(), signing_service: pulp.core.signingService(signing.name), metadata: { gpgKey: signing.key } };
    upstream.switchTo("v1");
    await repository.ensure(wish);
    expect(await repository.ensure(wish)).toEqual([]);
    expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync", "distribute"] });

    await using apt = await openApt(await sourcesOf(name));
    await apt.update();
    expect(await apt.available("acorn")).toEqual(["1.1-1 grove/main all", "1.0-1 grove/main all"]);
    expect(await apt.available("birch")).toEqual(["1.2-1 grove/extra all"]);
    await apt.install("willow");
    expect(await apt.installed()).toEqual(["acorn_1.1-1_all", "oak_2.0-1_amd64", "willow_1:3.0~rc1-1_all"]);
    expect(await apt.read("/usr/share/grove/oak")).toBe("oak 2.0-1 amd64\n");

    upstream.switchTo("v2");
    expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync", "distribute"] });
    // The content app guesses when a file was last modified, and on a busy server was seen to answer 304 for a minute and more.
    const newest = async (): Promise<string | undefined> => {
      await apt.forget();
      await apt.update();
      return (await apt.available("acorn"))[0];
    };
    await expect.poll(newest, { interval: 2_000 }).toBe("1.2-1 grove/main all");
    await apt.install("willow", "oak");
    expect(await apt.installed()).toEqual(["acorn_1.2-1_all", "oak_2.1-1_amd64", "willow_1:3.0-1_all"]);

    await using other = await openApt(await sourcesOf(name), "arm64");
    await other.update();
    expect(await other.download("oak")).toEqual(["acorn_1.2-1_all.deb", "oak_2.1-1_arm64.deb"]);

    const wrong = (await sourcesOf(name)).replace(
      /Signed-By:[\s\S]*/,
      `Signed-By:\n${upstreamKey.trim().replace(/^(.*)$/gm, (line) => ` ${line || "."}`)}\n`,
    );
    await using stranger = await openApt(wrong);
    expect(String(await rejection(stranger.update()))).toContain("is not signed");
  });

  test("installs from a verbatim publication, which is the upstream's to the byte, its signature included", async () => {
    const name = unique("deb-verbatim");
    const repository = pulp.deb.repository(name);
    upstream.switchTo("v2");
    await repository.ensure({ remote: remote(), autopublish: false, metadata: { gpgKey: upstreamKey } });
    const publish = { kind: "verbatim" } as const;
    const delivery = await repository.deliver(name, { publish });
    expect(delivery).toMatchObject({ changed: true, steps: ["sync", "publish", "distribute"] });
    expect(delivery.publication?.pulp_href).toContain("/publications/deb/verbatim/");
    expect(await repository.deliver(name, { publish })).toMatchObject({ changed: false, steps: ["sync"] });

    const served = await (await fetch(`${delivery.distribution.url}dists/grove/InRelease`)).text();
    expect(served).toBe(await readFile(join(data, "v2/dists/grove/InRelease"), "utf8"));
    await using apt = await openApt(await sourcesOf(name));
    await apt.update();
    await apt.install("birch", "oak=2.0-1");
    expect(await apt.installed()).toEqual(["acorn_1.2-1_all", "birch_1.10-1_all", "oak_2.0-1_amd64"]);

    // Another kind is asked for: what is published doesn't count.
    expect(await repository.deliver(name, { publish: { simple: true } })).toMatchObject({
      changed: true,
      steps: ["sync", "publish", "distribute"],
    });
    expect(await sourcesOf(name)).toMatch(/^Suites: grove$/m);
    expect(await repository.deliver(name, { publish: { simple: true, structured: false } })).toMatchObject({
      steps: ["sync", "publish", "distribute"],
    });
    expect(await sourcesOf(name)).toMatch(/^Suites: default\nComponents: all$/m);
    proves("deb", "publication of kind verbatim", "clientConfig");
  });

  test("installs what was uploaded into a suite, and what was promoted from another repository", async () => {
    const name = unique("deb-promoted");
    const source = await grove(`${name}-source`);
    const repository = await signed(name);
    const suite = { distribution: "grove", component: "main" };
    expect(await repository.upload(maple, suite)).toMatchObject({ changed: true, version: { number: 1 } });
    const moved = await repository.add({ packages: ["oak:amd64", "acorn >= 1.1"] }, { from: source });
    expect(labelsOf(moved.units)).toEqual(["acorn_1.1-1_all", "oak_2.0-1_amd64"]);
    await repository.deliver(name);

    await using apt = await openApt(await sourcesOf(name));
    await apt.update();
    await apt.install("oak", "maple");
    expect(await apt.installed()).toEqual(["acorn_1.1-1_all", "maple_5.0-1_all", "oak_2.0-1_amd64"]);
    proves("deb", "upload", "copy");
  });
});

test("a distribution that follows a repository isn't switched, as the server would serve on what was followed", async () => {
  const name = unique("deb-follows");
  const repository = await grove(name);
  await pulp.deb.distribution(name).ensure({ repository });
  const { base_url } = await pulp.deb.distribution(name).read();
  expect(await servedDeb(String(base_url))).toHaveLength(7);
  upstream.switchTo("v2");
  expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync"] });
  expect(await servedDeb(String(base_url))).toHaveLength(12);
  const before = await stateOf(pulp, name, ["deb"]);
  for (const refused of [repository.distribute(name, { version: 1 }), pulp.deb.distribution(name).rollBack()])
    expect(await rejection(refused)).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_BROKEN" });
  expect(await stateOf(pulp, name, ["deb"])).toEqual(before);

  // Past the SDK's refusal: this is what it spares.
  const first = (await repository.publish({}, { version: 1 })).publication.pulp_href;
  await pulp.deb.distribution(name).update({ repository: null, publication: first });
  const served = (await servedDeb(String(base_url))).length === 12 ? "what it followed is served on" : "it serves what it was switched to";
  stillBroken("deb", "switching a distribution that follows a repository", "what it followed is served on", served);
  await pulp.deb.distribution(name).delete();
  await repository.distribute(name, { version: 1 });
  expect(await servedDeb(String(base_url))).toHaveLength(7);
});

test("packages come from an alternate content source where the upstream lacks them", async () => {
  const name = unique("deb-mirror");
  await makeOnePackage(scratch, name);
  const of = (tree: string) => ({ url: upstream.tree(tree), distributions: "grove", policy: "on_demand" }) as const;
  await pulp.deb.remote(name).ensure(of("mirror"));
  const source = pulp.deb.alternateContentSource(name);
  await source.ensure({ remote: pulp.deb.remote(name) });
  await source.refresh();

  const repository = pulp.deb.repository(`${name}-repository`);
  await repository.ensure({ remote: of("main") });
  const { distribution } = await repository.deliver(`${name}-repository`);
  upstream.fail(/^\/main\/pool\//, { kind: "status", status: 404 });
  expect(await servedDeb(distribution.url)).toEqual([`${name}_1.0_all`]);
  expect(upstream.count(/^\/mirror\/pool\/.*\.deb$/)).toBe(1);
  upstream.heal();
  expect(await source.delete()).toHaveLength(1);
  proves("deb", "alternateContentSource");
});

test("an upstream that is signed by another key, or lacks the suite, is not synced", async () => {
  const name = unique("deb-refused");
  const repository = pulp.deb.repository(name);
  await repository.ensure({ remote: { ...remote(), gpgkey: signing.key } });
  const wrongKey = await rejection(repository.sync());
  expect(wrongKey).toMatchObject({ name: "TaskFailedError" });
  expect(wrongKey.message).toContain("DEB0002");
  await repository.ensure({ remote: { gpgkey: null, distributions: "desert" } as never });
  expect((await rejection(repository.sync())).message).toContain("DEB0001");
  expect(await repository.versions.read()).toMatchObject({ number: 0 });
});
