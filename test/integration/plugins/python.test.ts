import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { ClientError, openPip } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { pythonFile, startPythonUpstream } from "../../upstreams/python/serve.ts";
import type { Switching } from "../../upstreams/switching.ts";

let pulp: Pulp;
let upstream: Switching;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startPythonUpstream()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const includes = ["grove-acorn", "Grove_Oak"];
const remote = () => ({ url: upstream.url, includes, prereleases: true, policy: "on_demand" }) as const;
const configOf = async (basePath: string): Promise<string> =>
  (await pulp.python.distribution(basePath).clientConfig()).files[0]?.text ?? "";
const labelsOf = (units: readonly { readonly label: string }[]): readonly string[] => units.map(({ label }) => label).sort();
const unitsOf = async (name: string): Promise<readonly string[]> => {
  const units = await pulp.python.repository(name).content({}, { kind: "packages" }).all();
  return labelsOf(units as unknown as { label: string }[]);
};
/** The index in state v1, synced anew. */
const grove = async (name: string) => {
  upstream.switchTo("v1");
  const repository = pulp.python.repository(name);
  await repository.ensure({ remote: remote() });
  await repository.sync();
  return repository;
};
const wheel = (version: string): string => `grove_acorn-${version}-py3-none-any.whl`;
const acorn = (version: string): string => `Grove.Acorn==${version} (${wheel(version)})`;

describe("pip", () => {
  test("installs from a synced index by the pip.conf that is handed out, dependencies included, and sees a changed upstream", async () => {
    const name = unique("python-synced");
    upstream.switchTo("v1");
    const repository = pulp.python.repository(name);
    expect(await repository.ensure({ remote: remote() })).toHaveLength(2);
    expect(await repository.ensure({ remote: remote() })).toEqual([]);
    expect(await repository.deliver(name)).toMatchObject({
      changed: true,
      by: "sync",
      steps: ["sync", "distribute"],
      publication: undefined,
    });
    expect(await repository.deliver(name)).toMatchObject({ changed: false, steps: ["sync"] });
    await using pip = await openPip(await configOf(name));
    await pip.install("grove-oak");
    expect(await pip.installed()).toEqual(["Grove.Acorn==1.1", "grove-oak==2.0"]);
    expect(await pip.python("import grove_acorn; print(grove_acorn.VERSION)")).toBe("1.1");

    upstream.switchTo("v2");
    expect(await repository.deliver(name)).toMatchObject({ changed: true, steps: ["sync"] });
    await pip.install("--upgrade", "--upgrade-strategy=eager", "grove-oak");
    expect(await pip.installed()).toEqual(["Grove.Acorn==1.10", "grove-oak==2.1"]);
  });

  test("installs an uploaded wheel; the same bytes aren't sent twice", async () => {
    const name = unique("python-uploaded");
    const repository = pulp.python.repository(name);
    await repository.ensure({});
    const first = await repository.upload(pythonFile(wheel("1.10")));
    expect(first).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await repository.upload(pythonFile(wheel("1.10")))).toMatchObject({ changed: false, sent: "nothing", content: first.content });
    await repository.upload(pythonFile("grove_oak-2.1-py3-none-any.whl"));
    expect(await repository.deliver(name)).toMatchObject({ changed: true, by: "repository", steps: ["distribute"] });
    await using pip = await openPip(await configOf(name));
    await pip.install("Grove_Oak>=2");
    expect(await pip.installed()).toEqual(["Grove.Acorn==1.10", "grove-oak==2.1"]);
    proves("python", "upload");
  });

  test("installs through pull-through: nothing is synced, and what was asked for stays in the repository", async () => {
    const name = unique("python-through");
    upstream.switchTo("v1");
    const repository = pulp.python.repository(name);
    await repository.ensure({ remote: { url: upstream.url, policy: "on_demand" } });
    const delivery = await repository.deliver(name, { by: "pull-through" });
    expect(delivery).toMatchObject({ changed: true, by: "pull-through", steps: ["distribute"], version: { number: 0 } });
    expect(await repository.deliver(name, { by: "pull-through" })).toMatchObject({ changed: false, steps: [] });
    await using pip = await openPip(await configOf(name));
    await pip.install("grove-acorn==1.1");
    expect(await pip.installed()).toEqual(["Grove.Acorn==1.1"]);
    await expect.poll(() => unitsOf(name)).toHaveLength(1);

    // A sync of the same repository takes the distribution back from the upstream.
    expect(await repository.deliver(name)).toMatchObject({ changed: true, by: "sync", steps: ["sync", "distribute"] });
    expect(await pulp.python.distribution(name).read()).toMatchObject({ remote: null });
    proves("python", "pull-through");
  });

  test("is asked for a login where a content guard stands before the files, as the notes say", async () => {
    const name = unique("python-guarded");
    const repository = pulp.python.repository(name);
    await repository.ensure({});
    await repository.upload(pythonFile(wheel("1.0")));
    const guard = pulp.core.rbacGuard(name);
    await guard.ensure({});
    await repository.deliver(name, { distribution: { content_guard: guard } });
    const { files, notes } = await pulp.python.distribution(name).clientConfig();
    expect(notes.join()).toContain("rbac content guard");
    const config = files[0]?.text ?? "";
    await using stranger = await openPip(config);
    expect((await rejection(stranger.install("grove-acorn"))).message).toMatch(/40[13]/);
    await using pip = await openPip(config, inject("pulp"));
    await pip.install("grove-acorn");
    expect(await pip.installed()).toEqual(["Grove.Acorn==1.0"]);
    const missing = pulp.core.rbacGuard(`${name}-missing`);
    const refused = await rejection(repository.deliver(name, { distribution: { content_guard: missing } }));
    expect(refused).toMatchObject({ name: "ResourceNotFoundError" });
  });

  test("is refused what isn't there", async () => {
    const name = unique("python-empty");
    await pulp.python.repository(name).ensure({});
    await pulp.python.repository(name).deliver(name);
    await using pip = await openPip(await configOf(name));
    expect(await rejection(pip.install("grove-acorn"))).toBeInstanceOf(ClientError);
  });
});

describe("content", () => {
  test("is selected by PEP 440's rules, however the name is spelled", async () => {
    const repository = await grove(unique("python-select"));
    const select = async (...packages: readonly string[]) => labelsOf(await repository.select({ packages }));
    const both = ["Grove.Acorn==1.0 (grove_acorn-1.0-py3-none-any.whl)", "Grove.Acorn==1.0 (grove_acorn-1.0.tar.gz)"];
    expect(await select("grove_acorn")).toEqual([...both, acorn("1.1"), acorn("2.0rc1")]);
    expect(await select("GROVE-acorn>=1.0")).toEqual([...both, acorn("1.1")]);
    expect(await select("grove-acorn >= 2.0rc0")).toEqual([acorn("2.0rc1")]);
    expect(await select("grove-acorn~=1.0,!=1.0.0")).toEqual([acorn("1.1")]);
    expect(await select("grove-acorn==1.0.*", "grove-oak")).toEqual([...both, "grove-oak==2.0 (grove_oak-2.0-py3-none-any.whl)"]);
    expect(await select("grove_acorn-1.0.tar.gz")).toEqual([both[1]]);
    expect(await select(acorn("1.1"))).toEqual([acorn("1.1")]);
    expect(await rejection(repository.select({ packages: ["grove-acorn>=7"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    const bad = await rejection(repository.select({ packages: ["grove-acorn => 1"] }));
    expect(bad).toMatchObject({ name: "UsageError" });
    expect(bad.message).toContain("requests>=2.31,<3");
  });

  test("is added to another repository, compared, and removed", async () => {
    const [from, to] = [await grove(unique("python-from")), pulp.python.repository(unique("python-to"))];
    await to.ensure({});
    const added = await to.add({ packages: ["grove-acorn<2", "grove-oak"] }, { from });
    expect(labelsOf(added.units)).toHaveLength(4);
    expect(labelsOf((await to.diff(0, "latest")).added)).toEqual(labelsOf(added.units));
    expect(labelsOf((await to.diff("latest", from)).added)).toEqual([acorn("2.0rc1")]);
    const removed = await to.remove({ packages: ["grove-acorn==1.0"] });
    expect(removed).toMatchObject({ changed: true, version: { number: 2 } });
    expect(labelsOf((await to.diff(1, 2)).removed)).toHaveLength(2);
    const refused = await rejection(to.add({ packages: ["grove-oak"] }, { from, dependencies: true }));
    expect(refused).toMatchObject({ name: "CapabilityError" });
  });

  test("that a sync left out is told, though the server calls the sync completed", async () => {
    const name = unique("python-left-out");
    upstream.switchTo("v1");
    const repository = pulp.python.repository(name);
    await repository.ensure({ remote: { ...remote(), includes: ["grove-acorn", "Grove.Elm>=1", "grove_fir"] } });
    const refused = await rejection(repository.deliver(name));
    expect(refused).toMatchObject({ name: "ContentError", code: "CONTENT_MISSING", units: ["Grove.Elm>=1", "grove_fir"] });
    expect(await repository.at("latest")).toMatchObject({ number: 1 });
    expect(await pulp.python.distribution(name).find()).toBeUndefined();
    await repository.ensure({ remote: { ...remote(), includes: ["grove-acorn", "Grove_Acorn<1.1"] } });
    expect(await repository.deliver(name)).toMatchObject({ steps: ["sync", "distribute"] });
  });

  test("tells which releases were yanked", async () => {
    const name = unique("python-yanked");
    const repository = await grove(name);
    upstream.switchTo("v2");
    await repository.sync();
    const { added } = await repository.diff(1, 2);
    expect(added.map(({ kind, label }) => `${kind} ${label}`).sort()).toEqual([
      `packages ${acorn("1.10")}`,
      "packages grove-oak==2.1 (grove_oak-2.1-py3-none-any.whl)",
      "yanks grove-acorn==1.0",
    ]);
  });
});

describe("what the plugin has of its own", () => {
  test("keeps blocked packages out, with the server's words", async () => {
    const repository = pulp.python.repository(unique("python-block"));
    await repository.ensure({});
    await repository.block({ name: "Grove_Acorn", version: "1.10" });
    const refused = await rejection(repository.upload(pythonFile(wheel("1.10"))));
    expect(refused.message).toContain("Blocklisted packages cannot be added to this repository");
    expect(await repository.at("latest")).toMatchObject({ number: 0 });
    expect((await repository.upload(pythonFile(wheel("1.1")))).version.number).toBe(1);
    proves("python", "block");
  });

  test("repairs metadata, and a version's damaged files", async () => {
    const repository = await grove(unique("python-repair"));
    expect(await repository.repairMetadata()).toMatchObject({ changed: false, version: { number: 1 } });
    const repair = repository.repair({ verify_checksums: true }, { version: 1 });
    expect(await repair).toMatchObject({ changed: false, version: { number: 1 } });
    expect(repair.tasks.flatMap(({ progress_reports }) => progress_reports.map(({ code }) => code))).toContain("repair.corrupted");
    expect(await rejection(repository.repair({}, { version: 7 }))).toMatchObject({ name: "ResourceNotFoundError" });
    proves("python", "repair", "repairMetadata");
  });

  test("scans a version for known vulnerabilities (an empty one: the server asks a service on the Internet about each package)", async () => {
    const repository = pulp.python.repository(unique("python-scan"));
    await repository.ensure({});
    const scan = repository.scan();
    expect(await scan).toMatchObject({ changed: false, version: { number: 0 } });
    expect(scan.tasks.map(({ state }) => state)).toEqual(["completed"]);
    proves("python", "scan");
  });
});

describe("bad input changes nothing:", () => {
  test("a wheel with a bad name, a file that is none, a damaged wheel", async () => {
    const name = unique("python-bad");
    const repository = pulp.python.repository(name);
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["python"]);
    const good = await readFile(pythonFile(wheel("1.0")));
    for (const relative_path of ["grove.whl", "grove_acorn-1.0.whl", "notes.txt", "grove acorn-1.0.tar.gz"]) {
      const refused = await rejection(repository.upload(good, { relative_path }));
      expect(refused).toMatchObject({ name: "UploadError", code: "FILE_REFUSED" });
      expect(refused.message).toContain(JSON.stringify(relative_path));
    }
    const damaged = await rejection(repository.upload(Buffer.from(`no archive ${name}`), { relative_path: wheel("9.9") }));
    expect(damaged).toMatchObject({ name: "TaskFailedError" });
    expect(damaged.message).toContain("File is not a zip file");
    expect(await rejection(repository.upload(good))).toMatchObject({ name: "UsageError" });
    expect(await stateOf(pulp, name, ["python"])).toEqual(before);
  });

  test("a unit of another plugin, a specifier that pip wouldn't take, a verb that the plugin lacks", async () => {
    const name = unique("python-wrong");
    const repository = pulp.python.repository(name);
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["python"]);
    const foreign = pulp.npm.repository(unique("python-foreign"));
    await foreign.ensure({});
    const other = await rejection(repository.change({ add: [(await foreign.read()).pulp_href] }));
    expect(other).toMatchObject({ name: "ValidationError" });
    const remoteError = await rejection(repository.ensure({ remote: { url: upstream.url, includes: ["grove =>"] } }));
    expect(remoteError).toMatchObject({ name: "ValidationError" });
    expect(remoteError.message).toContain("includes");
    // @ts-expect-error versions are served as they are
    const verb = () => repository.publish();
    expect(await rejection(verb())).toMatchObject({ name: "CapabilityError" });
    expect(await rejection(pulp.repository({ plugin: String("python"), name }).call("copyTags"))).toMatchObject({
      name: "CapabilityError",
    });
    expect(await stateOf(pulp, name, ["python"])).toEqual(before);
  });
});
