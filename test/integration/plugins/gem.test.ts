import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { openGem } from "../../support/clients/index.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, labelsOf, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

const data = join(import.meta.dirname, "../../upstreams/gem/data");
const upload = (name: string): string => join(data, "uploads", name);

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ trees: { gem: (state) => join(data, state) } })]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const remote = () => ({ url: upstream.tree("gem"), policy: "on_demand", prereleases: true }) as const;
const nowhere = "---\n:sources: []\n";
const sources = (url: string): string => `---\n:sources: [${JSON.stringify(url)}]\n`;
const grove = async (name: string) => {
  upstream.switchTo("v2");
  const repository = pulp.gem.repository(name);
  await repository.ensure({ remote: remote() });
  await repository.sync();
  return repository;
};

describe("gem", () => {
  test("installs from a synced repository, by its own sources and by a Gemfile, also gems for a platform", async () => {
    const name = unique("gem-synced");
    const repository = pulp.gem.repository(name);
    upstream.switchTo("v1");
    await repository.ensure({ remote: remote() });
    expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync", "publish", "distribute"] });
    const { files, commands } = await pulp.gem.distribution(name).clientConfig();
    const text = (path: string): string => files.find((file) => file.path === path)?.text ?? "";

    await using gem = await openGem(text("/etc/gemrc"));
    await gem.install("oak");
    expect(await gem.installed()).toEqual(["acorn-1.1.0", "oak-2.0.0"]);
    expect(await gem.ruby('require "oak"; puts Oak::VERSION')).toBe("2.0.0");

    upstream.switchTo("v2");
    expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync", "publish"] });
    await using other = await openGem(nowhere);
    await other.installFile(`${text("Gemfile")}gem "oak"\ngem "birch", "< 1.10"\n`);
    expect(await other.installed()).toEqual(["acorn-1.2.0", "birch-1.2.0", "oak-2.1.0"]);
    await using third = await openGem(nowhere);
    await await third.command(...(commands[0] ?? "").replace("<gem>", "acorn").split(" ").slice(1));
    expect(await third.installed()).toEqual(["acorn-1.2.0"]);
    await gem.install("rowan");
    expect((await gem.installed()).filter((one) => one.startsWith("rowan"))).toEqual(["rowan-1.0.0-x86_64-linux"]);
  });

  test("installs what was uploaded, and what was promoted from another repository", async () => {
    const name = unique("gem-promoted");
    const [source, repository] = [await grove(`${name}-source`), pulp.gem.repository(name)];
    await repository.ensure({});
    expect(await repository.upload(upload("maple-5.0.0.gem"))).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await repository.upload(upload("maple-5.0.0.gem"))).toMatchObject({ changed: false, sent: "nothing" });
    const moved = await repository.add({ gems: ["oak ~> 2.1", "acorn-1.2.0"] }, { from: source });
    expect(labelsOf(moved.units)).toEqual(["acorn-1.2.0", "oak-2.1.0"]);
    const { distribution } = await repository.deliver(name);

    await using gem = await openGem(sources(distribution.url));
    await gem.install("oak");
    await gem.install("maple", "= 5.0.0");
    expect(await gem.installed()).toEqual(["acorn-1.2.0", "maple-5.0.0", "oak-2.1.0"]);
    await expect(gem.install("birch")).rejects.toThrow("gem install failed");
    expect(await gem.installed()).toHaveLength(3);
    proves("gem", "upload");
  });

  test("installs through a distribution that pulls from its remote", async () => {
    const name = unique("gem-through");
    upstream.switchTo("v2");
    await pulp.gem.remote(name).ensure(remote());
    await pulp.gem.distribution(name).ensure({ remote: pulp.gem.remote(name) });
    const { base_url } = await pulp.gem.distribution(name).read();
    await using gem = await openGem(sources(String(base_url)));
    await gem.install("willow", "< 3.1");
    expect(await gem.installed()).toEqual(["acorn-1.2.0", "oak-2.1.0", "willow-3.0.0"]);

    const repository = pulp.gem.repository(`${name}-repository`);
    await repository.ensure({ remote: remote() });
    const delivery = await repository.deliver(`${name}-repository`, { by: "pull-through" });
    expect(delivery).toMatchObject({ changed: true, by: "pull-through", steps: ["distribute"], publication: undefined });
    await using other = await openGem(sources(delivery.distribution.url));
    await other.install("birch");
    expect(await other.installed()).toEqual(["birch-1.10.0"]);
    proves("gem", "pull-through");
  });
});

test("what the capability table calls broken still is: the server writes an index of old that no client reads, and hides gems for a platform", async () => {
  const name = unique("gem-broken");
  const repository = await grove(name);
  const { distribution } = await repository.deliver(name);
  await using gem = await openGem(nowhere);
  stillBroken(
    "gem",
    "the index of old (specs.4.8), which gem sources --add, search and fetch read",
    "Invalid spec cache file",
    await rejection(gem.command("sources", "--add", distribution.url)),
  );

  // Past the SDK's refusal, by the low-level client.
  const form = new FormData();
  form.set("file", await openAsBlob(upload("maple-5.0.0-x86_64-linux.gem")), "maple.gem");
  form.set("repository", (await repository.read()).pulp_href);
  const { task } = (await pulp.api.gem.POST("content/gem/gem/", { body: form as never })) as { task: string };
  await pulp.tasks.attach(task);
  await repository.deliver(name);
  expect((await fetch(`${distribution.url}info/maple`)).status).toBe(200);
  const status = async () => (await fetch(`${distribution.url}gems/maple-5.0.0-x86_64-linux.gem`)).status;
  stillBroken("gem", "upload of a gem for a platform", "404", await status());
});

describe("content", () => {
  test("is chosen by RubyGems' words and order of versions", async () => {
    const repository = await grove(unique("gem-words"));
    const chosen = async (...words: readonly string[]) => labelsOf(await repository.select({ gems: words }));
    expect(await chosen("oak")).toEqual(["oak-2.0.0", "oak-2.1.0"]);
    expect(await chosen("acorn ~> 1.1.0")).toEqual(["acorn-1.1.0"]);
    expect(await chosen("birch >= 1.3")).toEqual(["birch-1.10.0"]);
    expect(await chosen("willow < 3")).toEqual(["willow-3.0.0.rc1"]);
    expect(await chosen("acorn >= 1.0.1, < 1.2")).toEqual(["acorn-1.1.0"]);
    expect(await chosen("rowan-1.0.0", "rowan-1.0.0-x86_64-linux")).toEqual(["rowan-1.0.0", "rowan-1.0.0-x86_64-linux"]);
    expect(await chosen("oak", "acorn = 1.0")).toEqual(["acorn-1.0.0", "oak-2.0.0", "oak-2.1.0"]);
    expect(await rejection(repository.select({ gems: ["oak ~> 3.0"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(repository.select({ gems: ["oak >= new"] }))).toMatchObject({ name: "UsageError" });
  });

  test("of two versions is compared", async () => {
    const repository = await grove(unique("gem-diff"));
    await repository.remove({ gems: ["oak = 2.0.0"] });
    await repository.upload(upload("maple-5.0.0.gem"));
    const { added, removed } = await repository.diff(1);
    expect([labelsOf(added), labelsOf(removed)]).toEqual([["maple-5.0.0"], ["oak-2.0.0"]]);
  });
});

describe("uploads that the server would serve wrong, or not at all, are refused before anything is sent:", () => {
  test.each([
    ["a gem for a platform", () => upload("maple-5.0.0-x86_64-linux.gem"), "platform x86_64-linux"],
    ["what is no gem", () => new Blob(["oak"]), "no readable metadata.gz"],
    ["a tar that is no gem", () => new Blob([new Uint8Array(1024)]), "no readable metadata.gz"],
  ])("%s", async (_, file, words) => {
    const name = unique("gem-bad");
    const repository = pulp.gem.repository(name);
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["gem"]);
    const refused = await rejection(repository.upload(file()));
    expect(refused).toMatchObject({ name: "UploadError", code: "FILE_REFUSED" });
    expect(refused.message).toContain(words);
    expect(await stateOf(pulp, name, ["gem"])).toEqual(before);
  });
});

test("an upstream without the compact index is not synced", async () => {
  const name = unique("gem-refused");
  const repository = pulp.gem.repository(name);
  await repository.ensure({ remote: { url: `${upstream.tree("gem")}gems/` } });
  expect(await rejection(repository.sync())).toMatchObject({ name: "TaskFailedError" });
  expect(await repository.versions.read()).toMatchObject({ number: 0 });
});
