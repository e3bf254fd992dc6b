import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { files as filesOf } from "../../examples/upstreams/files.ts";
import { serve } from "../../examples/upstreams/handler.ts";
import type { Pulp } from "../../src/index.ts";
import { get } from "../support/clients/fetch.ts";
import { openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeImages } from "../upstreams/container/image.ts";
import { makeDebRepository } from "../upstreams/deb/packages.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// A month at a site, of four ecosystems: four weekly releases, three rings, what can't wait, a hotfix, a roll-back, a bad package, a release that is
// deleted. After each step the clients of each ring see what was done there, and what is told at the end is what was done.

// Nobody else on the server has such packages.
const of = unique("month");
const folder = mkdtempSync(join(tmpdir(), "month-"));
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared({ ledger: `${of}-ledger` });
});
afterAll(async () => {
  for (const plugin of ["rpm", "deb", "container", "file"] as const)
    for await (const { name } of pulp[plugin].distributions.list({ name__contains: of })) await pulp[plugin].distribution(name).delete();
  await removeNamed(pulp, of, "rpm", "deb", "container", "file");
  await rm(folder, { recursive: true, force: true });
  await pulp.close();
});

const plugins = ["rpm", "deb", "container", "file"] as const;
type Plugin = (typeof plugins)[number];
// A ring is what distributions of the whole server say that they are of.
const [canary, early, broad] = [`${of}-canary`, `${of}-early`, `${of}-broad`];
const rings = [canary, early, broad];
/** What there is of each: packages by name and version, tags, paths. */
type Contents = Readonly<Record<Plugin, readonly string[]>>;
const nothing: Contents = { rpm: [], deb: [], container: [], file: [] };

const updateinfo = `
<updates><update from="grove@example.com" status="final" type="security" version="1">
  <id>${of}:1</id><title>moss</title><issued date="2026-11-10 00:00:00"/><updated date="2026-11-10 00:00:00"/><severity>Critical</severity>
  <release>1</release><summary>s</summary><description>d</description>
  <references><reference href="https://example.com/" id="CVE-2026-4711" type="cve" title="CVE-2026-4711"/></references>
  <pkglist><collection short="g"><name>g</name><package name="${of}-moss" version="2" release="1" epoch="0" arch="noarch"><filename>moss-2.rpm</filename></package></collection></pkglist>
</update></updates>`;

test("a month at a site", { timeout: 1_500_000 }, async () => {
  await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl, credentials: inject("pulp") });
  await using open = new AsyncDisposableStack();

  // ---- what the upstreams have
  const upstream = open.adopt(await serve(filesOf("/", () => folder)), (one) => one.close());
  const names = { oak: ["1", "2", "3", "4"], moss: ["1", "2"], xz: ["5.6"] };
  const specs = Object.entries(names).flatMap(([name, versions]) => versions.map((version) => ({ name: `${of}-${name}`, version })));
  await makeRpmRepository(join(folder, "rpm"), specs, { updateinfo });
  await makeDebRepository(
    join(folder, "deb"),
    ["1", "2"].map((version) => ({ name: `${of}-birch`, version })),
  );
  const weeks = ["1", "2", "3", "4"];
  await makeImages(join(folder, "images"), Object.fromEntries(weeks.map((week) => [`1.${week}`, `${of} ${week}`])));

  const repository = (plugin: Plugin, name: string = plugin) => pulp.repository({ plugin, name: `${of}-${name}` });
  const stream = (plugin: Plugin, name: string) => repository(plugin).stream(name);
  const trunks = plugins.map((plugin) => stream(plugin, "trunk"));
  const upstreams = { rpm: { url: `${upstream.origin}/rpm/` }, deb: { url: `${upstream.origin}/deb/`, distributions: "grove" } };
  const streams = (plugin: Plugin) => ({
    dirty: plugin === "rpm" || plugin === "deb" ? { upstream: upstreams[plugin] as never } : {},
    trunk: { from: "dirty" },
  });
  await pulp
    .pipeline(of, { repositories: Object.fromEntries(plugins.map((plugin) => [`${of}-${plugin}`, { plugin, streams: streams(plugin) }])) })
    .ensure();
  const incoming = (["container", "file"] as const).map((plugin) => repository(plugin, `${plugin}-in`));
  for (const one of incoming) await one.ensure({});
  await repository("container", "container-in").distribute(`${of}-in`);
  for (const week of weeks) await skopeo.push({ layout: join(folder, "images"), tag: `1.${week}` }, `${of}-in:1.${week}`);
  await pulp.file
    .repository(`${of}-file-in`)
    .uploadAll(weeks.map((week) => ({ file: Buffer.from(`${of} ${week}`), relative_path: `setup-${week}` })));
  await Promise.all([stream("rpm", "dirty").sync(), stream("deb", "dirty").sync()]);
  for (const one of incoming) await stream(one.plugin as Plugin, "dirty").promote({ everything: true }, { from: one });

  // ---- what clients see
  const dnfs = new Map<string, Awaited<ReturnType<typeof openDnf>>>();
  const urlOf = async (ring: string, plugin: Plugin): Promise<string | undefined> =>
    (await pulp.releases.ring(ring).status()).repositories.find((one) => one.plugin === plugin)?.url;
  const plain = (label: string): string =>
    label
      .replace(`${of}-`, "")
      .replace(/-0:/, "-")
      .replace(/-1\.noarch$/, "");
  const look: Readonly<Record<Plugin, (ring: string, how: "warm" | "cold") => Promise<readonly string[]>>> = {
    rpm: async (ring, how) => {
      const baseUrl = (await urlOf(ring, "rpm")) ?? "";
      const known = how === "warm" ? dnfs.get(ring) : undefined;
      const dnf = known ?? open.use(await openDnf({ baseUrl }));
      dnfs.set(ring, dnf);
      return (await dnf.available()).map(plain).sort();
    },
    deb: async (ring) => {
      const url = await urlOf(ring, "deb");
      await using apt = await openApt(`Types: deb\nURIs: ${url}\nSuites: grove\nComponents: main\nTrusted: yes\n`);
      await apt.update();
      return (await apt.available(`${of}-birch`)).map((line) => `birch-${line.split(" ")[0]}`).sort();
    },
    container: async (ring) => [...(await skopeo.tags(`${ring}/${of}-container`))].sort(),
    file: async (ring) => {
      const manifest = await (await get(new URL("PULP_MANIFEST", await urlOf(ring, "file")))).text();
      return [...manifest.matchAll(/^[^,\n]+/gm)].map(([path]) => path).sort();
    },
  };

  // ---- what was done, as it is to be told at the end
  const held = new Map<string, Contents>();
  const serving = new Map<string, string>();
  const rolled: string[] = [];
  let trunk: Contents = nothing;
  const plus = (contents: Contents, more: Partial<Contents>): Contents =>
    Object.fromEntries(plugins.map((plugin) => [plugin, [...contents[plugin], ...(more[plugin] ?? [])].sort()])) as unknown as Contents;
  const words = ({ rpm = [], deb = [], container = [], file = [] }: Partial<Contents>) => {
    const packages = [...rpm, ...deb].map((one) => one.replace(/^(.*)-([^-]+)$/, `${of}-$1 = $2`));
    return Object.fromEntries(Object.entries({ packages, tags: container, files: file }).filter(([, list]) => list.length > 0));
  };
  const promote = async (more: Partial<Contents>, reason: string): Promise<void> => {
    const to = trunks.filter((one) => (more[one.plugin as Plugin] ?? []).length > 0);
    for (const one of to) await one.promote(words({ [one.plugin]: more[one.plugin as Plugin] }), { reason });
    trunk = plus(trunk, more);
  };
  const release = async (name: string): Promise<void> => {
    const plan = await pulp.releases.plan(name, { from: trunks, tags: { week: name } });
    expect(plan.open).toEqual([]);
    await plan.apply({ reason: `week ${name}` });
    held.set(name, trunk);
  };
  const watched = async (ring: string, kinds: readonly Plugin[], how: "warm" | "cold" = "warm"): Promise<void> => {
    const wanted = held.get(serving.get(ring) ?? "") ?? nothing;
    for (const plugin of kinds) expect(await look[plugin](ring, how), `${ring} ${plugin}, ${how}`).toEqual(wanted[plugin]);
  };
  const rollOut = async (name: string, ...to: readonly string[]): Promise<void> => {
    for (const ring of to) {
      await pulp.releases.ref(name).rollOut(ring, { reason: `week ${name}` });
      serving.set(ring, name);
      rolled.push(`${ring} rollOut ${name}`);
    }
  };

  // ---- the first week: everybody
  await promote({ rpm: ["moss-1", "oak-1"], deb: ["birch-1"], container: ["1.1"], file: ["setup-1"] }, "week 1");
  await release("W1");
  await rollOut("W1", ...rings);
  await watched(canary, plugins, "cold");
  await watched(broad, ["rpm", "container", "file"]);

  // ---- the second, with something bad that nobody knows of; what can't wait, and its hotfix
  await promote({ rpm: ["oak-2", "xz-5.6"], container: ["1.2"], file: ["setup-2"] }, "week 2");
  await release("W2");
  await rollOut("W2", canary, early);
  await watched(canary, ["rpm", "container", "file"]);
  await watched(broad, ["rpm"]);
  await trunks[0]?.promote({ advisories: ["CVE-2026-4711"] }, { reason: "CVE-2026-4711" });
  trunk = plus(trunk, { rpm: ["moss-2"] });
  const add = { from: stream("rpm", "dirty"), content: { advisories: ["CVE-2026-4711"] } };
  await (await pulp.releases.plan("W2.1", { base: "W2", add })).apply({ reason: "CVE-2026-4711" });
  held.set("W2.1", plus(held.get("W2") ?? nothing, { rpm: ["moss-2"] }));
  await rollOut("W2.1", canary, early);
  await watched(canary, ["rpm", "container"]);
  await pulp.releases.ref("W2.1").rollBack(canary, { reason: "moss crashes" });
  serving.set(canary, "W2");
  rolled.push(`${canary} rollBack W2`);
  await watched(canary, ["rpm"]);
  await watched(early, ["rpm"], "cold");

  // ---- the third: everybody; and then it is known what is bad
  await promote({ rpm: ["oak-3"], deb: ["birch-2"], container: ["1.3"], file: ["setup-3"] }, "week 3");
  await release("W3");
  await rollOut("W3", early, broad);
  await watched(broad, ["rpm", "container", "file"]);
  const bad = `${of}-xz-5.6`;
  const found = await pulp.whereIs(bad, { plugin: "rpm" });
  expect(found.releases.map(({ release: name, state, rings: by }) => `${name} ${state} ${by.join()}`)).toEqual([
    `W2 has ${canary}`,
    "W2.1 has ",
    `W3 has ${broad},${early}`,
  ]);
  const eradication = await pulp.eradicate(bad, { plugin: "rpm", reason: "backdoor" });
  expect(eradication.releases).toEqual(["W2", "W2.1", "W3"]);
  expect(eradication.distributions.map(({ ring, stream: path }) => ring ?? path).sort()).toEqual([
    broad,
    canary,
    early,
    `${of}-rpm/dirty`,
    `${of}-rpm/trunk`,
  ]);
  expect(eradication.text()).toContain("the next sync of");
  await eradication.apply();
  const clean = (contents: Contents): Contents => ({ ...contents, rpm: contents.rpm.filter((one) => one !== "xz-5.6") });
  const had = new Map(held);
  for (const [name, contents] of held) held.set(name, clean(contents));
  trunk = clean(trunk);
  for (const ring of rings) await watched(ring, ["rpm"]);
  for (const ring of rings) {
    expect(await pulp.releases.ring(ring).status()).toMatchObject({ release: serving.get(ring), whole: true });
    const at = await urlOf(ring, "rpm");
    expect((await fetch(new URL(`Packages/m/${bad}-1.noarch.rpm`, at))).status, ring).toBe(404);
  }

  // ---- the fourth: canary; and one that nobody is served any more goes
  await promote({ rpm: ["oak-4"], container: ["1.4"], file: ["setup-4"] }, "week 4");
  await release("W4");
  await rollOut("W4", canary);
  await watched(canary, plugins, "cold");
  expect(await rejection(pulp.releases.ref("W4").planDelete())).toMatchObject({ code: "RELEASE_SERVED" });
  const costs = await pulp.releases.ref("W2").costs();
  const deletion = await pulp.releases.ref("W2").planDelete({ reason: "nobody has it" });
  expect(deletion.steps.filter(({ resource }) => resource === "version")).toHaveLength(costs.versions.length);
  await deletion.apply();
  for (const ring of rings) await watched(ring, ["rpm", "container", "file"], "cold");

  // ---- what is told of all that
  expect((await pulp.releases.list()).map(({ name }) => name)).toEqual(["W1", "W2.1", "W3", "W4"]);
  const events = await Promise.all(
    rings.map(async (ring) => (await pulp.releases.ring(ring).history()).map((one) => `${ring} ${one.action} ${one.release}`)),
  );
  expect(events.flat().sort()).toEqual([...rolled].sort());
  const unitsOf = async (name: string, type: string): Promise<readonly string[]> =>
    (await pulp.releases.ref(name).units())
      .filter((one) => one.plugin === "rpm" && one.type === type)
      .map(({ unit }) => plain(unit))
      .sort();
  // The manifests say what was there when they were written.
  for (const name of ["W1", "W2.1", "W3", "W4"])
    expect(await unitsOf(name, "packages"), name).toEqual(had.get(name)?.rpm ?? held.get(name)?.rpm);
  expect((await pulp.releases.ref("W3").describe()).eradicated.map(({ unit }) => plain(unit))).toEqual(["xz-5.6"]);
  const diff = await pulp.releases.ref("W4").diff("W1");
  const changed = diff.repositories.find(({ plugin }) => plugin === "rpm");
  expect(changed?.cves).toEqual(["CVE-2026-4711"]);
  expect(diff.markdown()).toContain(`${of}-oak-1-1.noarch to ${of}-oak-4-1.noarch`);
  expect(diff.markdown()).not.toContain(bad);
  const file = join(folder, "month.sqlite");
  for (const name of ["W1", "W3", "W4"]) await pulp.releases.ref(name).exportDatabase(file, { existing: name === "W1" ? "refuse" : "add" });
  const database = new DatabaseSync(file, { readOnly: true });
  for (const name of ["W1", "W3", "W4"]) {
    const rows = database.prepare("SELECT unit FROM content WHERE release = ? AND plugin = 'rpm' AND kind = 'packages'").all(name);
    expect(rows.map((row) => plain(String(row.unit))).sort(), name).toEqual(held.get(name)?.rpm);
  }
  database.close();
  const { entries } = await pulp.timeline({ repository: repository("rpm") });
  const actions = entries.filter(({ what }) => what === "action").map(({ text }) => text);
  for (const told of ["promotion", "eradicate"]) expect(actions.join("\n")).toContain(told);
  expect((await pulp.ledger.verify()).problems.filter(({ problem }) => problem === "foreign" || problem === "changed")).toEqual([]);
});
