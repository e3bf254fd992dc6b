import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { pillar as example } from "../../examples/releases.ts";
import type { Pulp, ReleasePillar } from "../../src/index.ts";
import { openApt, openDnf } from "../support/clients/index.ts";
import { isInstalled } from "../support/clients/packages.ts";
import { run } from "../support/clients/run.ts";
import { inTurn } from "../support/in-turn.ts";
import { connectShared, countRequests, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { startFaultyUpstreams } from "../support/upstream.ts";
import { debHandlers } from "../upstreams/deb/served.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// Rings, as Salt and other configuration management get them: what they write is what dnf and apt read.

inTurn("rings of the examples");
const prefix = unique("pillar");
const rpms = join(inject("pulp").importDir, prefix);
const site = `${prefix}-site`;
let scratch: string;
let pulp: Pulp;
let made: ReleasePillar;
beforeAll(async () => {
  pulp = await connectShared({ ledger: `${prefix}-ledger` });
  scratch = await mkdtemp(join(tmpdir(), "pillar-"));
  await using upstream = await startFaultyUpstreams({ handlers: debHandlers });
  await makeRpmRepository(rpms, [{ name: "moss", version: "1" }]);
  const [rpm, deb, file] = [
    pulp.rpm.repository(`${prefix}-rpm`),
    pulp.deb.repository(`${prefix}-deb`),
    pulp.file.repository(`${prefix}-file`),
  ];
  await Promise.all([
    rpm.ensure({ remote: { url: `file://${rpms}/` } }).then(() => rpm.sync()),
    deb.ensure({ remote: { url: `${upstream.origin}/deb/`, distributions: "grove", policy: "on_demand" } }).then(() => deb.sync()),
    file.ensure({}),
  ]);
  await (await pulp.releases.plan("W1", { from: [rpm, deb, file] })).apply();
  await (await pulp.releases.plan("W2", { from: [rpm, file] })).apply();
  const paths = (ring: string) => ({ basePath: `${prefix}/${ring}/{repository}` });
  await Promise.all(["canary", "everybody", "nobody"].map((ring) => pulp.releases.ring(ring).ensure(paths(ring))));
  await Promise.all(["canary", "everybody"].map((ring) => pulp.releases.ref("W1").rollOut(ring)));
  // Who may fetch what everybody gets: each machine has a header of its own, and a certificate for the proxy before it.
  await pulp.core.headerGuard(site).ensure({ header_name: "x-site", header_value: "hunter2-of-the-guard" });
  const { pulp_href } = await pulp.core.headerGuard(site).read();
  for (const plugin of ["rpm", "deb"] as const)
    await pulp[plugin].distribution(`${prefix}/everybody/${prefix}-${plugin}`).ensure({ content_guard: pulp_href });
});
afterAll(async () => {
  for (const plugin of ["rpm", "deb", "file"] as const)
    for await (const { name } of pulp[plugin].distributions.list({ name__startswith: prefix }))
      await pulp[plugin].distribution(name).delete();
  await pulp.core.headerGuard(site).delete();
  await removeNamed(pulp, prefix, "rpm", "deb", "file");
  await Promise.all([rm(rpms, { recursive: true, force: true }), rm(scratch, { recursive: true, force: true })]);
  await pulp.close();
});

const of = (group: string, plugin: string) => {
  const found = made.pulp_sdk.groups[group]?.repositories.find((one) => one.plugin === plugin);
  if (found === undefined) throw new Error(`${group} has no repository of ${plugin}`);
  return found;
};

test("each group of hosts gets what its ring serves, as data, JSON and YAML, without any secret", async () => {
  const requests = countRequests(pulp, /^GET /);
  made = await example(pulp, site, join(scratch, "pulp.sls"));
  requests.stop();
  // The rings' records and all distributions of them; of each distribution what it serves, and its guard: most of it in one request for all.
  expect(requests.count).toBeLessThan(50);
  const url = (ring: string, plugin: string) => expect.stringContaining(`/${prefix}/${ring}/${prefix}-${plugin}/`);
  const repositories = (ring: string) =>
    ["deb", "file", "rpm"].map((plugin) =>
      expect.objectContaining({ plugin, repository: `${prefix}-${plugin}`, url: url(ring, plugin), serves: "release" }),
    );
  const since = expect.stringMatching(/^20.*Z$/);
  expect(made.pulp_sdk).toEqual({
    format: 1,
    server: expect.stringMatching(/^http.*\/api\/v3\/$/),
    groups: {
      web: { ring: "everybody", release: "W1", since, repositories: repositories("everybody") },
      "web-canary": { ring: "canary", release: "W1", since, repositories: repositories("canary") },
    },
  });
  expect(of("web-canary", "rpm").guard).toBeNull();
  const paths = { certificate: "/etc/pki/pulp/host.pem", key: "/etc/pki/pulp/host.key" };
  expect(of("web", "rpm").guard).toEqual({ kind: "header", name: site, ...paths });
  expect(of("web", "rpm").files[0]?.text).toContain("sslclientcert=/etc/pki/pulp/host.pem\nsslclientkey=/etc/pki/pulp/host.key\n");
  const data = JSON.parse(JSON.stringify(made)) as unknown;
  const text = await readFile(join(scratch, "pulp.sls"), "utf8");
  expect(text.split("\n", 1)).toEqual(["#!yaml"]);
  for (const version of ["1.1", "1.2"] as const) expect(parse(text, { version })).toEqual(data);
  expect(JSON.parse(made.json())).toEqual(data);
  for (const whole of [text, made.json()]) {
    expect(whole).not.toContain("hunter2");
    expect(whole).not.toContain(inject("pulp").password);
  }
});

test("dnf and apt read what hosts are to have; apt takes what it is to show to a guard", async () => {
  await using dnf = await openDnf({ repoFile: of("web-canary", "rpm").files[0]?.text ?? "" });
  expect(await dnf.available()).toEqual(["moss-0:1-1.noarch"]);
  await using apt = await openApt(of("web-canary", "deb").files[0]?.text ?? "");
  await apt.update();
  expect(await apt.available("acorn")).not.toEqual([]);
  const [, conf] = of("web", "deb").files;
  const path = join(scratch, "apt.conf");
  await writeFile(path, conf?.text ?? "");
  const host = new URL(of("web", "deb").url).hostname;
  const dump = await run("apt-config", ["-c", path, "dump"]);
  expect(dump).toContain(`Acquire::https::${host}::SslCert "/etc/pki/pulp/host.pem";`);
  expect(dump).toContain(`Acquire::https::${host}::SslKey "/etc/pki/pulp/host.key";`);
});

test("an ordinary user is told what it takes to see all of it; of a guard that he may not see, that one is there", async () => {
  const [username, password] = [unique("pillar-user"), "pillar-42-pw"];
  await pulp.core.user(username).ensure({ password });
  await using user = await connectShared({ ledger: `${prefix}-ledger`, username, password });
  const users = { users: [username] };
  const pillar = () => user.releases.pillar({ groups: { web: "everybody" } });
  expect(await rejection(pillar())).toMatchObject({ name: "ResourceNotFoundError" });
  await pulp.file.repository(`${prefix}-ledger`).roles.add("file.filerepository_viewer", users);
  expect((await pillar()).pulp_sdk.groups.web).toMatchObject({ ring: "everybody", release: "W1", repositories: [] });
  await pulp.rpm.distribution(`${prefix}/everybody/${prefix}-rpm`).roles.add("rpm.rpmdistribution_viewer", users);
  await pulp.file.distribution(`${prefix}/everybody/${prefix}-file`).roles.add("file.filedistribution_viewer", users);
  // What may not be seen has its key there: it isn't left out without a word.
  expect(await rejection(pillar())).toMatchObject({
    name: "ResourceNotFoundError",
    message: expect.stringContaining("which this user may not see"),
    hint: expect.stringMatching(/permission (rpm\.view_rpmpublication|file\.view_filepublication)\./),
  });
  for (const role of ["rpm.rpmpublication_viewer", "file.filepublication_viewer"]) await pulp.core.user(username).grants.add(role);
  expect(await rejection(pillar())).toMatchObject({
    hint: expect.stringMatching(/permission (rpm\.view_rpmrepository|file\.view_filerepository)\./),
  });
  await pulp.rpm.repository(`${prefix}-rpm`).roles.add("rpm.rpmrepository_viewer", users);
  await pulp.file.repository(`${prefix}-file`).roles.add("file.filerepository_viewer", users);
  const { repositories = [] } = (await pillar()).pulp_sdk.groups.web ?? {};
  expect(repositories).toMatchObject([
    { plugin: "file", guard: null },
    { plugin: "rpm", guard: { kind: "header", name: null }, serves: "release" },
  ]);
  const certificates = { [site]: { certificate: "/etc/pki/pulp/host.pem", key: "/etc/pki/pulp/host.key" } };
  const unnamed = (await user.releases.pillar({ groups: { web: "everybody" }, certificates })).pulp_sdk.groups.web;
  expect(unnamed?.repositories[1]?.guard).toEqual({ kind: "header", name: null });
  await pulp.core.headerGuard(site).roles.add("core.headercontentguard_viewer", users);
  expect((await pillar()).pulp_sdk.groups.web?.repositories[1]?.guard).toEqual({ kind: "header", name: site });
  await pulp.core.user(username).delete();
});

const salt = process.env.PULP_SDK_TEST_SALT ?? "salt-call";

test.skipIf(!isInstalled(salt))(
  "a highstate of Salt writes it, changes nothing the second time, and moves a host to another group",
  async () => {
    await cp("examples/salt", join(scratch, "srv"), { recursive: true });
    const root = join(scratch, "system");
    const pillar = join(scratch, "srv/pillar");
    await cp(join(scratch, "pulp.sls"), join(pillar, "pulp.sls"));
    await writeFile(join(pillar, "root.sls"), JSON.stringify({ pulp_root: root }));
    await writeFile(join(pillar, "top.sls"), "base:\n  '*':\n    - pulp\n    - root\n");
    const config = join(scratch, "etc");
    await mkdir(config);
    type State = { readonly result: boolean | null; readonly changes: object; readonly comment: string };
    const apply = async (grains: object): Promise<readonly State[]> => {
      const minion = { root_dir: join(scratch, "salt"), file_client: "local", id: "host", grains, state_verbose: true };
      const roots = { file_roots: { base: [join(scratch, "srv/states")] }, pillar_roots: { base: [pillar] } };
      await writeFile(join(config, "minion"), JSON.stringify({ ...minion, ...roots }));
      const all = ["--local", `--config-dir=${config}`, "--out=json", "--log-level=error", "state.apply"];
      // It ends with another number than 0 where a state failed, and tells all of them.
      const { stdout } = await promisify(execFile)(salt, all).catch((error: { readonly stdout: string }) =>
        error.stdout === "" ? Promise.reject(error) : error,
      );
      return Object.values((JSON.parse(stdout) as { readonly local: Readonly<Record<string, State>> }).local);
    };
    const files = async (): Promise<readonly string[]> =>
      (await readdir(root, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
        .sort();
    const hosts = { os_family: "RedHat", pulp_plugins: ["rpm", "deb"] };

    const canary = await apply({ ...hosts, pulp_group: "web-canary" });
    expect(canary.map(({ result }) => result)).not.toContain(false);
    const wanted = (group: string) => (["rpm", "deb"] as const).flatMap((plugin) => of(group, plugin).files);
    expect(await files()).toEqual(
      wanted("web-canary")
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, text } of wanted("web-canary")) expect(await readFile(root + path, "utf8")).toBe(text);
    expect((await apply({ ...hosts, pulp_group: "web-canary" })).filter(({ changes }) => Object.keys(changes).length > 0)).toEqual([]);
    await apply({ ...hosts, pulp_group: "web" });
    expect(await files()).toEqual(
      wanted("web")
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, text } of wanted("web")) expect(await readFile(root + path, "utf8")).toBe(text);
    // A host of no group keeps what it has, and says why.
    const none = await apply({ ...hosts, pulp_group: "wbe" });
    expect(none).toMatchObject([{ result: false, comment: expect.anything() }]);
    expect(await files()).toEqual(
      wanted("web")
        .map(({ path }) => path)
        .sort(),
    );
  },
);

test("what a ring serves no longer is to be taken from its hosts; a ring that never served anything has a group of nothing", async () => {
  await pulp.releases.ref("W2").rollOut("canary", { absent: "empty" });
  made = await pulp.releases.pillar();
  expect(Object.keys(made.pulp_sdk.groups)).toEqual(["canary", "everybody", "nobody"]);
  expect(made.pulp_sdk.groups.nobody).toEqual({ ring: "nobody", release: null, since: null, repositories: [] });
  expect(of("canary", "deb")).toMatchObject({ serves: "nothing", files: [], commands: [], notes: [] });
  expect(of("canary", "rpm")).toMatchObject({ serves: "release", files: [expect.anything()], absent: [] });
  expect(await rejection(pulp.releases.pillar({ groups: { web: "nowhere" } }))).toMatchObject({ name: "ResourceNotFoundError" });
  for (const certificate of ["-----BEGIN PRIVATE KEY-----", "relative.pem", '/x"y', "/x\nbaseurl=http://elsewhere"]) {
    const error = await rejection(pulp.releases.pillar({ certificates: { site: { certificate, key: "/k" } } }));
    expect(error, certificate).toMatchObject({ name: "UsageError" });
    expect(error.message).not.toContain("PRIVATE");
  }
});
