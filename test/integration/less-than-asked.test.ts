import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// The server calls it completed, but it did less than was asked.

let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
  upstream.switchTo("v2");
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const row = (plugin: string) => adapterRows.find((one) => one.plugin === plugin) as (typeof adapterRows)[number];

describe("an image that is served", () => {
  const name = unique("less");
  const repository = () => pulp.container.repository(name);
  const distribution = () => pulp.container.distribution(name);
  const remote = () => row("container").remote(upstream) as { url: string; upstream_name: string };
  const served = async (): Promise<readonly string[]> => {
    const { pulp_href, base_path, registry_path } = await distribution().read();
    return row("container").served({ pulp_href, name, base_path, url: String(registry_path) });
  };

  test("stays when a tag that was named doesn't come, with mirror", async () => {
    await repository().ensure({ remote: { ...remote(), includes: ["1.0"] } });
    const first = await repository().deliver(name);
    expect(first.content.present).toMatchObject({ tags: 1 });
    expect(await served()).toEqual(["1.0"]);

    await repository().ensure({ remote: { ...remote(), includes: ["9.9"] } });
    const refused = await rejection(repository().deliver(name, { sync: { mirror: true } }));
    expect(refused).toMatchObject({ name: "ContentError", code: "CONTENT_MISSING", units: ["9.9"] });
    expect(refused.message).toContain("Version 1 is served as before, until the next delivery.");
    expect(await served()).toEqual(["1.0"]);
    // Not by the roll back either: what was refused was never served.
    expect(await rejection(distribution().rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    expect(await served()).toEqual(["1.0"]);

    await repository().ensure({ remote: { ...remote(), includes: ["1.0", "1.1"] } });
    expect(await repository().deliver(name, { sync: { mirror: true } })).toMatchObject({
      changed: true,
      content: { present: { tags: 2 } },
    });
    expect(await served()).toEqual(["1.0", "1.1"]);
    expect(await distribution().read()).toMatchObject({ repository: (await repository().read()).pulp_href, repository_version: null });
  });

  test("stays when nothing would be left of it, unless that is meant", async () => {
    await repository().ensure({ remote: { ...remote(), includes: null, excludes: ["*"] } });
    const refused = await rejection(repository().deliver(name, { sync: { mirror: true } }));
    expect(refused).toMatchObject({ name: "ContentError", code: "NOTHING_LEFT" });
    expect(refused.message).toContain("2 tags");
    expect(await served()).toEqual(["1.0", "1.1"]);
    const meant = await repository().deliver(name, { sync: { mirror: true }, allowEmpty: true });
    expect(Object.values(meant.content.present).every((count) => count === 0)).toBe(true);
    expect(await distribution().read()).toMatchObject({ repository: (await repository().read()).pulp_href });
  });

  test("keeps what a tag holds, and says so", async () => {
    await repository().ensure({ remote: { ...remote(), includes: ["1.0"], excludes: null } });
    await repository().deliver(name);
    const [manifest] = await repository().content({}, { kind: "manifests" }).all();
    const digest = String(manifest?.digest);
    const held = await rejection(repository().remove({ manifests: [digest] }));
    expect(held).toMatchObject({ name: "ContentError", code: "CONTENT_HELD", done: "Nothing was changed." });
    expect(held.message).toContain("held by tag 1.0");
    const [blob] = await repository().content({}, { kind: "blobs" }).all();
    const blobHeld = await rejection(repository().remove({ blobs: [String(blob?.digest)] }));
    expect(blobHeld.message).toContain(`held by manifest ${digest}`);
    expect(await repository().remove({ tags: ["1.0"] })).toMatchObject({ changed: true });
    for (const one of [distribution(), repository(), pulp.container.remote(name)]) await one.delete();
  });
});

test("what a remote names of an APT repository, and its Release hasn't, is told before anything is served", async () => {
  const name = unique("less-deb");
  const repository = pulp.deb.repository(name);
  const { url } = row("deb").remote(upstream) as { url: string };
  const named = (more: Readonly<Record<string, string>>) =>
    repository.ensure({
      remote: { url, policy: "on_demand", distributions: "grove", components: "main", architectures: "amd64 all", ...more },
    });
  for (const [wish, unit] of [
    [{ components: "main nope" }, "nope"],
    [{ architectures: "amd64 s390x" }, "s390x"],
    // The path of a suite, taken for a flat repository: there is a Release, and no package.
    [{ distributions: "dists/grove/" }, "dists/grove/Packages"],
  ] as const) {
    await named(wish);
    const refused = await rejection(repository.deliver(name));
    expect(refused).toMatchObject({ name: "ContentError", code: "CONTENT_MISSING", units: [unit] });
    expect(refused.message).toContain(`${Object.keys(wish)[0]} ${Object.values(wish)[0]}`);
    expect(await pulp.deb.distribution(name).find()).toBeUndefined();
  }
  await named({});
  expect((await repository.deliver(name, { sync: { mirror: true } })).content.present).toMatchObject({ components: 1, architectures: 1 });
  // What serves publications shows nothing new until it is switched, so nothing has to be held.
  const { publication } = await pulp.deb.distribution(name).read();
  await named({ components: "main nope" });
  expect(await rejection(repository.deliver(name, { sync: { mirror: true } }))).toMatchObject({ code: "CONTENT_MISSING" });
  expect(await pulp.deb.distribution(name).read()).toMatchObject({ publication, repository: null });
  for (const one of [pulp.deb.distribution(name), repository, pulp.deb.remote(name)]) await one.delete();
});

// What each remote names, and which of it doesn't come, in the words of its ecosystem.
const unmet: readonly [plugin: string, why: string, remote: object, missing: readonly string[]][] = [
  ["gem", "isn't there", { includes: { "grove-nothing": null } }, ["grove-nothing"]],
  [
    "python",
    "isn't there, or not in that version",
    { includes: ["grove-acorn==9.9", "grove-oak", "grove-nothing"] },
    ["grove-acorn==9.9", "grove-nothing"],
  ],
  ["python", "isn't of that package type", { includes: ["grove-oak"], package_types: ["sdist"] }, ["grove-oak"]],
  ["python", "isn't among the latest", { includes: ["grove-acorn<1.1"], keep_latest_packages: 1 }, ["grove-acorn<1.1"]],
  [
    "ansible",
    "isn't there in that version",
    { requirements_file: "collections:\n  - name: grove.tree\n    version: 9.9.9\n" },
    ["grove.tree:9.9.9"],
  ],
  ["ostree", "isn't there", { include_refs: ["grove/nothing"] }, ["grove/nothing"]],
];

test.each(unmet)("of %s, what a remote names and %s is told before anything is served", async (plugin, _why, more, missing) => {
  const name = unique(`less-${plugin}`);
  const repository = pulp.repository({ plugin, name });
  await repository.ensure({ remote: { ...row(plugin).remote(upstream), ...more } });
  const refused = await rejection(repository.deliver(name));
  expect(refused).toMatchObject({ code: "CONTENT_MISSING", units: missing });
  expect(await pulp.distribution({ plugin, name }).find()).toBeUndefined();
  await Promise.all([repository.delete(), namespaceOf(pulp, plugin).remote(name).delete()]);
});

test("a gem upstream that answers with a page for people isn't believed to be empty", async () => {
  const name = unique("page");
  const repository = pulp.gem.repository(name);
  await repository.ensure({ remote: { url: `${upstream.origin}/gem/` } });
  upstream.fail("/gem/versions", { kind: "replace", body: "<html><body>Back soon</body></html>" });
  try {
    const refused = await rejection(repository.deliver(name));
    expect(refused).toMatchObject({ name: "ContentError", code: "NOTHING_LISTED" });
    expect(refused.message).toContain("/gem/");
    expect(await pulp.gem.distribution(name).find()).toBeUndefined();
    expect(await repository.deliver(name, { allowEmpty: true })).toMatchObject({ content: { present: {} } });
  } finally {
    upstream.heal();
    for (const one of [pulp.gem.distribution(name), repository, pulp.gem.remote(name)]) await one.delete();
  }
});

test("a content guard that is in use isn't deleted, unless it is meant", async () => {
  const name = unique("guard");
  const guard = pulp.core.headerGuard(name);
  await guard.ensure({ header_name: "X-Secret", header_value: "x" });
  await pulp.file.distribution(name).ensure({ content_guard: (await guard.read()).pulp_href });
  const refused = await rejection(guard.delete());
  expect(refused).toMatchObject({ name: "UsageError", code: "GUARD_IN_USE" });
  expect(refused.message).toContain(`guards "${name}"`);
  expect(await guard.find()).toBeDefined();
  expect(await guard.delete({ allowOpening: true })).toHaveLength(1);
  await pulp.file.distribution(name).delete();
  await guard.ensure({ header_name: "X-Secret", header_value: "x" });
  expect(await guard.delete()).toHaveLength(1);
});
