import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { get } from "../support/clients/fetch.ts";
import { type Apt, openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { debHandlers } from "../upstreams/deb/served.ts";

// One pipeline of four ecosystems, from the mirror to the release. After every step dnf, apt, skopeo and plain HTTP see of each stream exactly what
// its head has, and of all streams but those that were meant what they saw before.

const of = unique("whole");
let pulp: Pulp;
let upstream: FaultyUpstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: debHandlers })]);
});
afterAll(async () => {
  await removeNamed(pulp, of, "rpm", "deb", "container", "file");
  await upstream.close();
  await pulp.close();
});

const plugins = ["rpm", "deb", "container", "file"] as const;
type Plugin = (typeof plugins)[number];
const watched = plugins.flatMap((plugin) => (["trunk", "release"] as const).map((name) => `${plugin} ${name}` as const));
type Watched = (typeof watched)[number];

test("a pipeline, from the mirror to the release", { timeout: 900_000 }, async () => {
  const remotes: Readonly<Record<Plugin, object>> = {
    rpm: { url: upstream.rpm, policy: "on_demand" },
    deb: { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" },
    container: { url: upstream.registry, upstream_name: IMAGE, policy: "on_demand" },
    file: { url: upstream.file, policy: "on_demand" },
  };
  const streams = (plugin: Plugin) => ({
    dirty: { upstream: remotes[plugin] as never },
    trunk: { from: "dirty", keep: "newest" as const },
    release: { from: "trunk" },
  });
  const repositories = Object.fromEntries(plugins.map((plugin) => [`${of}-${plugin}`, { plugin, streams: streams(plugin) }]));
  const pipeline = pulp.pipeline(of, { repositories });
  expect((await pipeline.ensure()).length).toBeGreaterThan(12);
  expect(await pipeline.ensure()).toEqual([]);
  const stream = (plugin: Plugin, name: string) => pulp.repository({ plugin, name: `${of}-${plugin}` }).stream(name);
  const every = (name: string) => plugins.map((plugin) => stream(plugin, name));

  upstream.switchTo("v1");
  await Promise.all(every("dirty").map((one) => one.sync()));

  await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl, credentials: inject("pulp") });
  await using open = new AsyncDisposableStack();
  const apts = new Map<string, Apt>();
  const names = ["acorn", "birch", "cedar", "oak", "willow"];

  /** What the ecosystem's own client finds. */
  const found = async (plugin: Plugin, name: string): Promise<readonly string[]> => {
    const { url, basePath } = await stream(plugin, name).head();
    switch (plugin) {
      case "rpm": {
        await using dnf = await openDnf({ baseUrl: url });
        return (await dnf.available()).map((nevra) => nevra.replace(/-0:/, "-"));
      }
      case "deb": {
        const [file] = (await stream(plugin, name).clientConfig()).files;
        const text = file?.text ?? "";
        // Nobody signs these.
        // A component that comes with what is promoted stands in the configuration from then on.
        const apt = apts.get(text) ?? open.use(await openApt(text.includes("Trusted:") ? text : `${text.trimEnd()}\nTrusted: yes\n`));
        apts.set(text, apt);
        // The content app may tell it that nothing was modified when it went back: not-modified.test.ts.
        await apt.forget();
        await apt.update();
        const each = names.map(async (one) => (await apt.available(one)).map((line) => `${one}_${line.split(" ")[0]}`));
        return (await Promise.all(each)).flat();
      }
      case "container":
        return await skopeo.tags(basePath);
      case "file":
        return [...(await (await get(new URL("PULP_MANIFEST", url))).text()).matchAll(/^[^,\n]+/gm)].map(([path]) => path);
    }
  };
  /** What the stream's head has. */
  const has = async (plugin: Plugin, name: string): Promise<readonly string[]> => {
    const { added } = await stream(plugin, name).diff(0);
    const labels = added.filter(({ kind }) => ["packages", "tags", "files"].includes(kind)).map(({ label }) => label);
    return plugin === "deb" ? labels.filter((label) => !label.endsWith("_arm64")).map((label) => label.replace(/_[^_]+$/, "")) : labels;
  };

  let before: Partial<Record<Watched, readonly string[]>> = {};
  /** Which streams look otherwise than before, to their clients. */
  const changed = async (): Promise<Partial<Record<Watched, readonly string[]>>> => {
    const now: typeof before = {};
    for (const one of watched) {
      const [plugin = "file", name = ""] = one.split(" ") as [Plugin, string];
      const [seen, held] = await Promise.all([
        name === "release" && before["deb trunk"] === undefined ? [] : found(plugin, name),
        has(plugin, name),
      ]);
      expect({ [one]: [...seen].sort() }).toEqual({ [one]: [...held].sort() });
      now[one] = [...seen].sort();
    }
    const differ = watched.filter((one) => JSON.stringify(now[one]) !== JSON.stringify(before[one] ?? []));
    before = now;
    return Object.fromEntries(differ.map((one) => [one, now[one]]));
  };

  // Everything, of all four at once; of each package its newest version.
  await pulp.promote({ everything: true, newest: 1 }, { to: every("trunk"), reason: "the first of the month" });
  const all = await changed();
  expect(Object.keys(all)).toEqual(["rpm trunk", "deb trunk", "container trunk", "file trunk"]);
  expect(all["rpm trunk"]).toContain("acorn-1.1-1.noarch");
  expect(all["rpm trunk"]).not.toContain("acorn-1.0-1.noarch");
  expect(all["container trunk"]).toEqual(["1.0", "latest"]);

  // Words of each kind.
  const [rpm, deb, container, file] = every("release");
  const some = { packages: ["oak"], advisories: ["severity = important"], tags: ["1.0"] };
  await pulp.promote(some, { to: [rpm, deb, container].flatMap((one) => one ?? []), dependencies: "available" });
  await file?.promote({ files: ["data/*"] });
  expect(await changed()).toMatchObject({
    "rpm release": expect.arrayContaining(["acorn-1.1-1.noarch"]),
    "deb release": expect.arrayContaining(["oak_2.0-1"]),
    "container release": ["1.0"],
    "file release": ["data/one.csv", "data/two.csv"],
  });

  const then = new Date().toISOString();
  await stream("rpm", "release").freeze({ reason: "audit" });
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // Times are kept to the second.
  upstream.switchTo("v2");
  await Promise.all(every("dirty").map((one) => one.sync()));
  expect(await changed()).toEqual({});

  // What can't wait, into two streams each: into none of them while one is frozen.
  const urgent = { packages: ["acorn"], files: ["data/three.csv"] };
  const to = (["rpm", "file"] as const).flatMap((plugin) => [stream(plugin, "trunk"), stream(plugin, "release")]);
  expect(await rejection(pulp.promote(urgent, { to, from: "dirty", reason: "CVE-2026-4711" }))).toMatchObject({ code: "STREAM_FROZEN" });
  expect(await changed()).toEqual({});
  await stream("rpm", "release").thaw();
  await pulp.promote(urgent, { to, from: "dirty", reason: "CVE-2026-4711" });
  const hurried = await changed();
  expect(Object.keys(hurried)).toEqual(["rpm trunk", "rpm release", "file trunk", "file release"]);
  for (const one of ["rpm trunk", "rpm release"] as const) expect(hurried[one]).toContain("acorn-1.2-1.noarch");

  // As it was mirrored then.
  await stream("deb", "release").promote({ everything: true, asOf: then }, { from: "dirty" });
  expect(await changed()).toEqual({ "deb release": expect.arrayContaining(["acorn_1.0-1", "acorn_1.1-1"]) });
  expect(before["deb release"]).not.toContain("acorn_1.2-1");

  await stream("rpm", "trunk").demote({ packages: ["acorn"] }, { reason: "crashes" });
  expect(Object.keys(await changed())).toEqual(["rpm trunk"]);
  await stream("rpm", "trunk").rollBack();
  expect(await changed()).toEqual({ "rpm trunk": expect.arrayContaining(["acorn-1.2-1.noarch"]) });

  // Going back, and on from there: a repository of its own, whose versions follow its latest.
  const images = stream("container", "trunk");
  await images.promote({ everything: true });
  expect(await changed()).toEqual({ "container trunk": ["1.0", "1.1", "latest"] });
  await images.rollBack();
  expect(await changed()).toEqual({ "container trunk": ["1.0", "latest"] });
  await images.promote({ tags: ["1.1"] });
  expect(await changed()).toEqual({ "container trunk": ["1.0", "1.1", "latest"] });
  const digest = async (tag: string): Promise<string> => (await skopeo.inspect(`${of}-container/trunk:${tag}`)).Digest;
  expect(await digest("latest")).toBe(await digest("1.0"));

  for (const one of every("trunk")) await (await one.planPrune({ past: 0, olderThan: new Date(Date.now() + 3_600_000) })).apply();
  expect(await changed()).toEqual({});
  for (const one of [...every("trunk"), ...every("release")])
    expect(await pulp.ledger.verify({ line: `${one.of}/${one.name}` })).toMatchObject({ ok: true });
});
