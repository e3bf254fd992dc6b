import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp, PulpError } from "../../../src/index.ts";
import { type InterposingProxy, startInterposingProxy } from "../../support/interposing-proxy.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, labelsOf, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

const data = join(import.meta.dirname, "../../upstreams/deb/data");
const maple = join(data, "uploads/maple_5.0-1_all.deb");

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { deb: join(data, "v1") } })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const empty = async (name: string) => {
  const repository = pulp.deb.repository(name);
  await repository.ensure({});
  return repository;
};
/** The grove of state v1, synced. */
const grove = async (name: string) => {
  const repository = pulp.deb.repository(name);
  await repository.ensure({ remote: { url: upstream.tree("deb"), distributions: "grove", policy: "on_demand" } });
  await repository.sync();
  return repository;
};

describe("content", () => {
  test("is chosen by the words of apt and dpkg, compared by Debian's rules", async () => {
    const repository = await grove(unique("deb-words"));
    const chosen = async (word: string) => labelsOf(await repository.select({ packages: [word] }));
    expect(await chosen("oak")).toEqual(["oak_2.0-1_amd64", "oak_2.0-1_arm64"]);
    expect(await chosen("oak:arm64")).toEqual(["oak_2.0-1_arm64"]);
    expect(await chosen("oak_2.0-1_amd64")).toEqual(["oak_2.0-1_amd64"]);
    expect(await chosen("acorn (>= 1.1)")).toEqual(["acorn_1.1-1_all"]);
    expect(await chosen("acorn >> 1.0-1")).toEqual(["acorn_1.1-1_all"]);
    expect(await chosen("acorn=1.0-1")).toEqual(["acorn_1.0-1_all"]);
    expect(await chosen("willow < 1:3.0")).toEqual(["willow_1:3.0~rc1-1_all"]);
    expect(await rejection(repository.select({ packages: ["willow >= 1:3.0"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(repository.select({ packages: ["oak >= "] }))).toMatchObject({ name: "UsageError" });
    expect(await rejection(repository.select({ packages: ["oak ~> 2"] }))).toMatchObject({ name: "UsageError" });
  });

  test("that comes from nowhere must be told its suite, before anything is changed", async () => {
    const name = unique("deb-placing");
    const [source, target] = [await grove(`${name}-source`), pulp.deb.repository(name)];
    await target.ensure({});
    const before = await stateOf(pulp, name, ["deb"]);
    const refused = await rejection(target.add({ packages: ["acorn_1.0-1_all"] }));
    expect(refused).toMatchObject({ name: "UsageError" });
    expect(refused.message).toContain("distribution and component");
    expect(await stateOf(pulp, name, ["deb"])).toEqual(before);

    await target.add({ packages: ["acorn_1.0-1_all"] }, { modify: { distribution: "forest", component: "main" } });
    expect(labelsOf(await target.select({ components: ["forest main"] }))).toEqual(["forest main"]);
    // From a source, but elsewhere than there.
    await target.add({ packages: ["birch"] }, { from: source, modify: { distribution: "forest", component: "main" } });
    expect(await target.content({}, { kind: "placements" }).all()).toHaveLength(2);
    proves("deb", "add with distribution and component");
  });

  test("isn't solved for by the server: why dependencies are refused", async () => {
    const name = unique("deb-solving");
    const [source, target] = [await grove(`${name}-source`), await empty(name)];
    const [oak] = await source.select({ packages: ["oak:amd64"] });
    const [{ latest_version_href }, { pulp_href: dest_repo }] = await Promise.all([source.read(), target.read()]);
    const config = [{ source_repo_version: latest_version_href, dest_repo, content: [oak?.pulp_href] }];
    const { task } = await pulp.api.deb.POST("deb/copy/", { body: { config, structured: true, dependency_solving: true } as never });
    stillBroken("deb", "copy that solves dependencies", "PLP0028", await rejection(pulp.tasks.attach(task)));
  });

  test("that has no suite in its source is told, although the server completes", async () => {
    const name = unique("deb-unlisted");
    const [source, bare, target] = [await grove(`${name}-source`), pulp.deb.repository(`${name}-bare`), pulp.deb.repository(name)];
    await Promise.all([bare.ensure({}), target.ensure({})]);
    const [acorn] = await source.select({ packages: ["acorn_1.1-1_all"] });
    // Beside some that have one.
    await bare.add({ packages: ["birch", "cedar", "oak", "willow"] }, { from: source });
    await bare.change({ add: [acorn?.pulp_href ?? ""] });
    const told = await rejection(target.add({ packages: ["acorn", "birch", "cedar", "oak", "willow"] }, { from: bare }));
    expect(told).toMatchObject({ name: "ContentError", code: "CONTENT_UNLISTED", units: ["acorn_1.1-1_all"] });
    expect(told.message).toContain("no suite of it lists them");
  });

  test("is removed with what lists it, and added to an older version", async () => {
    const repository = await grove(unique("deb-remove"));
    const source = await grove(unique("deb-base"));
    const placed = async () => (await repository.content({}, { kind: "placements" }).all()).length;
    expect(await placed()).toBe(7);
    await repository.remove({ packages: ["oak", "cedar"] });
    expect(await placed()).toBe(4);
    const { added, removed } = await repository.diff(1, 2);
    expect([labelsOf(added), labelsOf(removed)]).toEqual([[], ["cedar_0.9-1_all", "oak_2.0-1_amd64", "oak_2.0-1_arm64"]]);
    await repository.add({ packages: ["oak:arm64"] }, { from: source, base: 0 });
    expect(labelsOf(await repository.select({ packages: ["oak"] }))).toEqual(["oak_2.0-1_arm64"]);
    expect(await placed()).toBe(1);
  });
});

describe("what was added and is taken back, while somebody else makes a version", () => {
  let proxy: InterposingProxy;
  let ours: Pulp;
  let bare: Awaited<ReturnType<typeof empty>>;
  let theirs: string;
  beforeAll(async () => {
    proxy = await startInterposingProxy(inject("pulp").baseUrl);
    ours = await connectShared({ baseUrl: proxy.baseUrl });
    const source = await grove(unique("deb-undo-source"));
    bare = await empty(unique("deb-undo-bare"));
    const [acorn, oak] = await source.select({ packages: ["acorn_1.1-1_all", "oak_2.0-1_amd64"] });
    // In no suite there, so that it is taken back wherever it is added from here.
    await bare.change({ add: [acorn?.pulp_href ?? ""] });
    theirs = oak?.pulp_href ?? "";
  });
  afterAll(async () => {
    await ours.close();
    await proxy[Symbol.asyncDispose]();
  });

  /** Adds it, and before such a request somebody adds something of theirs: what the error says, and what each version has then. */
  const raced = async (line: RegExp, served: "served" | "not served") => {
    const name = unique("deb-undo");
    const target = await empty(name);
    if (served === "served") await pulp.deb.distribution(name).ensure({ base_path: name, repository: target });
    proxy.before(line, () => target.change({ add: [theirs] }));
    const { message, code } = (await rejection(ours.deb.repository(name).add({ packages: ["acorn"] }, { from: bare }))) as PulpError;
    expect(code).toBe("CONTENT_UNLISTED");
    const numbers = (await target.versions.list().all()).map(({ number }) => number).sort();
    const versions = await Promise.all(
      numbers.map(async (version) => [
        version,
        ...(await target.content({}, { kind: "packages", version }).all()).map((one) => one.package).sort(),
      ]),
    );
    return { message, versions };
  };

  test("before it is looked: theirs stays, and what it was made on", async () => {
    const { message, versions } = await raced(/^GET .*versions\/0\/\?fields=number/, "not served");
    expect(message).toContain("Somebody has made version 2 since, on top of version 1: it stays as it is");
    expect(versions).toEqual([[0], [1, "acorn"], [2, "acorn", "oak"]]);
  });

  test("after it was looked: theirs stays as it was made", async () => {
    const { message, versions } = await raced(/^DELETE .*versions\/1\//, "not served");
    expect(message).toContain("Somebody has made version 2 since");
    expect(versions).toEqual([[0], [2, "acorn", "oak"]]);
  });

  test("before it is made again as it was, as it is served: theirs is made again", async () => {
    const { message, versions } = await raced(/^POST .*modify\/$/, "served");
    expect(message).toContain("Somebody has made version 2 meanwhile: version 4 is as that one.");
    expect(versions.at(-1)).toEqual([4, ...(versions.find(([number]) => number === 2)?.slice(1) ?? [])]);
    expect(versions.at(-1)).toContain("oak");
  });
});

describe("uploads", () => {
  test("of what is there already list it in a further suite, and send no bytes", async () => {
    const repository = await empty(unique("deb-again"));
    const suite = { distribution: "grove", component: "main" };
    await repository.upload(maple, suite);
    expect(await repository.upload(maple, suite)).toMatchObject({ changed: false, sent: "reference" });
    const again = await repository.upload(maple, { distribution: "forest", component: "main" });
    expect(again).toMatchObject({ changed: true, sent: "reference" });
    expect(again.content).toContain("/content/deb/packages/");
    expect(labelsOf(await repository.select({ components: ["grove main", "forest main"] }))).toEqual(["forest main", "grove main"]);
  });

  test.each([
    ["without control data", () => join(data, "uploads/headless_1.0_all.deb"), "control.tar"],
    ["that is none", () => new Blob(["acorn"]), "isn't an ar archive"],
  ])("of a package %s are refused before anything is sent", async (_, file, words) => {
    const name = unique("deb-bad");
    const repository = await empty(name);
    const before = await stateOf(pulp, name, ["deb"]);
    const refused = await rejection(repository.upload(file(), { distribution: "grove", component: "main" }));
    expect(refused).toMatchObject({ name: "UploadError", code: "FILE_REFUSED" });
    expect(refused.message).toContain(words);
    expect(await stateOf(pulp, name, ["deb"])).toEqual(before);
  });
});
