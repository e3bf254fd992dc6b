import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import * as examples from "../../examples/promotion.ts";
import { files as filesOf } from "../../examples/upstreams/files.ts";
import { type Listening, serve } from "../../examples/upstreams/handler.ts";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import type { Pulp, RpmRepository } from "../../src/index.ts";
import { openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { connectShared, labelsOf, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { makeDebRepository } from "../upstreams/deb/packages.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// What a promotion means to the ecosystem's own client.

type RpmStream = ReturnType<RpmRepository["stream"]>;

const prefix = unique("promoted");
const { importDir } = inject("pulp");
const rpms = join(importDir, prefix);
const debs = mkdtempSync(join(tmpdir(), "promoted-"));
let pulp: Pulp;
let upstream: Listening;
let images: FaultyUpstreams;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  [pulp, images] = await Promise.all([connectShared(), startFaultyUpstreams()]);
});
afterAll(async () => {
  vi.restoreAllMocks();
  for (const plugin of ["rpm", "deb", "container"]) {
    const { distributions, distribution, repositories, repository, remotes, remote } = namespaceOf(pulp, plugin);
    for await (const { name } of distributions.list({ name__startswith: prefix })) await distribution(String(name)).delete();
    for await (const { name } of repositories.list({ name__startswith: prefix })) await repository(String(name)).delete();
    for await (const { name } of remotes.list({ name__startswith: prefix })) await remote(String(name)).delete();
  }
  await Promise.all([rm(rpms, { recursive: true, force: true }), rm(debs, { recursive: true, force: true })]);
  await upstream?.close();
  await images.close();
  await pulp.close();
});

const advisory = (id: string, names: readonly string[]): string => `
<updates><update from="grove@example.com" status="final" type="security" version="1">
  <id>${id}</id><title>${id}</title><issued date="2026-11-10 00:00:00"/><updated date="2026-11-10 00:00:00"/><severity>Critical</severity>
  <release>1</release><summary>s</summary><description>d</description>
  <references><reference href="https://example.com/" id="CVE-2026-4711" type="cve" title="CVE-2026-4711"/></references>
  <pkglist><collection short="g"><name>g</name>${names
    .map((name) => `<package name="${name}" version="2" release="1" epoch="0" arch="noarch"><filename>${name}-2.rpm</filename></package>`)
    .join("")}</collection></pkglist>
</update></updates>`;

describe("rpm", () => {
  test("an advisory brings its packages and what they depend on; dnf installs the newer, and the older is gone", async () => {
    await makeRpmRepository(
      rpms,
      [
        { name: "oak", version: "1" },
        { name: "oak", version: "2", requires: ["moss >= 1"] },
        { name: "moss", version: "1" },
        { name: "moss", version: "2" },
        { name: "fern", version: "1", requires: ["oak = 1"] },
      ],
      { updateinfo: advisory("G-2026:4711", ["oak", "elsewhere"]) },
    );
    const epel = pulp.rpm.repository(`${prefix}-rpm`);
    const [dirty, trunk, release] = ["dirty", "trunk", "release"].map((name) => epel.stream(name)) as [RpmStream, RpmStream, RpmStream];
    await dirty.ensure({ upstream: { url: `file://${rpms}/` }, basePath: `${prefix}/rpm-dirty` });
    await dirty.sync();
    await trunk.ensure({ from: dirty, keep: "newest", basePath: `${prefix}/rpm` });
    await release.ensure({ from: trunk, basePath: `${prefix}/rpm-release` });
    const available = async (stream: RpmStream): Promise<readonly string[]> => {
      await using dnf = await openDnf({ baseUrl: (await stream.head()).url });
      return await dnf.available();
    };
    await trunk.promote({ packages: ["oak = 1", "fern", "moss = 1"] });
    expect(await available(trunk)).toEqual(["fern-0:1-1.noarch", "moss-0:1-1.noarch", "oak-0:1-1.noarch"]);

    const plan = await trunk.plan({ advisories: ["CVE-2026-4711"] }, { dependencies: true });
    expect(labelsOf(plan.added)).toEqual(["G-2026:4711", "oak-2-1.noarch"]);
    expect(labelsOf(plan.along)).toEqual(["oak-2-1.noarch"]);
    expect(labelsOf(plan.removed)).toEqual(["oak-1-1.noarch"]);
    expect(plan.upgraded).toEqual([{ kind: "packages", from: "oak-1-1.noarch", to: "oak-2-1.noarch" }]);
    expect(plan.missing).toEqual(["elsewhere-2-1.noarch (G-2026:4711)"]);
    expect(plan.opened?.map(({ unit, requires }) => `${unit.label}: ${requires}`)).toEqual(["fern-1-1.noarch: oak = 1"]);
    expect(plan.withoutBytes).toEqual([]);
    // As programs write it that take everything only now and then.
    const words = { everything: undefined, advisories: ["CVE-2026-4711"] } as { readonly advisories: readonly string[] };
    expect(labelsOf((await trunk.plan(words)).along)).toEqual(["oak-2-1.noarch"]);
    expect(await examples.planned(trunk)).toMatchObject({ changed: true, upgraded: plan.upgraded });
    {
      await using dnf = await openDnf({ baseUrl: (await trunk.head()).url });
      await dnf.install("oak");
      expect(await dnf.installed()).toEqual(expect.arrayContaining(["moss-0:1-1.noarch", "oak-0:2-1.noarch"]));
    }
    const then = new Date().toISOString();
    expect((await examples.urgent(pulp, trunk, release)).map(({ changed }) => changed)).toEqual([true, true]);
    expect(await available(trunk)).toEqual(["fern-0:1-1.noarch", "moss-0:2-1.noarch", "oak-0:2-1.noarch"]);
    expect(await available(release)).toEqual(["moss-0:2-1.noarch"]);
    await examples.monthly(release, then);
    expect(await available(release)).toEqual(["moss-0:1-1.noarch", "moss-0:2-1.noarch", "oak-0:2-1.noarch"]);
    expect(await examples.out(trunk)).toBe(1);

    expect(await trunk.plan({ packages: ["oak = 1"] })).toMatchObject({ added: [], superseded: [{ label: "oak-1-1.noarch" }] });
    const back = await trunk.promote({ packages: ["oak = 1"] }, { older: "replace" });
    expect(back.downgraded).toEqual([{ kind: "packages", from: "oak-2-1.noarch", to: "oak-1-1.noarch" }]);
    expect(await available(trunk)).toEqual(["fern-0:1-1.noarch", "oak-0:1-1.noarch"]);
  });
});

describe("deb", () => {
  test("packages come with the suites that list them, and go with them; apt sees both", async () => {
    await makeDebRepository(debs, [
      { name: "oak", version: "1.0" },
      { name: "oak", version: "1.10", fields: { Depends: "moss" } },
      { name: "moss", version: "2", architecture: "all" },
    ]);
    upstream = await serve(filesOf("/", () => debs));
    const source = pulp.deb.repository(`${prefix}-deb`);
    await source.ensure({ remote: { url: `${upstream.origin}/`, distributions: "grove" } });
    await source.sync();
    await pulp.deb.repository(`${prefix}-deb-streams`).ensure({});
    const trunk = pulp.deb.repository(`${prefix}-deb-streams`).stream("trunk");
    await trunk.ensure({ keep: "newest", basePath: `${prefix}/deb` });
    const available = async (): Promise<readonly string[]> => {
      const { files } = await trunk.clientConfig();
      await using apt = await openApt(files[0]?.text ?? "");
      await apt.update();
      return (await Promise.all(["oak", "moss"].map((name) => apt.available(name)))).flat().map((line) => line.split(" ")[0] ?? "");
    };
    await trunk.promote({ packages: ["oak (= 1.0)"] }, { from: source });
    expect(await available()).toEqual(["1.0"]);
    const done = await trunk.promote({ packages: ["oak"] }, { from: source, dependencies: true });
    expect(done.upgraded).toEqual([{ kind: "packages", from: "oak_1.0_amd64", to: "oak_1.10_amd64" }]);
    expect(await available()).toEqual(["1.10", "2"]);
    const repository = pulp.deb.repository(`${prefix}-deb-streams`);
    const { version } = await trunk.head();
    const listed = await repository.content({}, { kind: "placements", version: version.number }).all();
    expect(listed).toHaveLength(2);
    await trunk.demote({ packages: ["moss"] });
    expect(await available()).toEqual(["1.10"]);
  });
});

describe("container", () => {
  test("tags move with what they point to; skopeo pulls them from the stream", async () => {
    const source = pulp.container.repository(`${prefix}-container`);
    await source.ensure({ remote: { url: images.registry, upstream_name: IMAGE } });
    await source.sync();
    const [first, second] = (await source.select({ tags: ["*"] })).map(({ label }) => label).sort();
    const trunk = pulp.container.repository(`${prefix}-app`).stream("trunk");
    await trunk.ensure({ basePath: `${prefix}/app` });
    await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl });
    await trunk.promote({ tags: [String(first)] }, { from: source });
    expect(await skopeo.tags(`${prefix}/app`)).toEqual([first]);
    await trunk.promote({ everything: true }, { from: source });
    expect(await skopeo.tags(`${prefix}/app`)).toContain(second);
    const { Digest } = await skopeo.inspect(`${prefix}/app:${second}`);
    expect(Digest).toMatch(/^sha256:/);
    await trunk.demote({ tags: [String(first)] });
    expect(await skopeo.tags(`${prefix}/app`)).not.toContain(first);
    expect(await rejection(trunk.promote({ tags: ["nowhere"] }, { from: source }))).toMatchObject({ code: "NOTHING_SELECTED" });
  });
});
