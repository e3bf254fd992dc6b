import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { fetchChecked, openNpm, sha256 } from "../../support/clients/index.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { npmFile, startNpmUpstream } from "../../upstreams/npm/serve.ts";
import type { Switching } from "../../upstreams/switching.ts";

let pulp: Pulp;
let upstream: Switching;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startNpmUpstream()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const oak = (version: string) => ({ url: `${upstream.url}@grove/oak/${version}`, policy: "on_demand" }) as const;
const configOf = async (basePath: string): Promise<string> => (await pulp.npm.distribution(basePath).clientConfig()).files[0]?.text ?? "";
const labelsOf = (units: readonly { readonly label: string }[]): readonly string[] => units.map(({ label }) => label).sort();
/** oak 2.0.0 and what it needs, synced anew. */
const grove = async (name: string) => {
  const repository = pulp.npm.repository(name);
  await repository.ensure({ remote: oak("2.0.0") });
  await repository.sync();
  return repository;
};
/** All of acorn, uploaded; the server keeps packages, so each test sends the same bytes. */
const acorns = async (name: string) => {
  const repository = pulp.npm.repository(name);
  await repository.ensure({});
  for (const version of ["1.0.0", "1.1.0", "1.10.0", "2.0.0-rc.1"]) await repository.upload(npmFile(`grove-acorn-${version}.tgz`));
  return repository;
};

describe("npm", () => {
  test("installs through pull-through by the .npmrc that is handed out, tarballs by way of Pulp, and sees a changed upstream", async () => {
    const name = unique("npm-through");
    upstream.switchTo("v1");
    const repository = pulp.npm.repository(name);
    await repository.ensure({ remote: { url: upstream.url, policy: "on_demand" } });
    const delivery = await repository.deliver(name, { by: "pull-through" });
    expect(delivery).toMatchObject({ changed: true, by: "pull-through", steps: ["distribute"] });
    expect(await repository.deliver(name, { by: "pull-through" })).toMatchObject({ changed: false, steps: [] });
    upstream.requests.length = 0;
    await using npm = await openNpm(await configOf(name));
    await npm.install("@grove/oak");
    expect(await npm.installed()).toEqual(["@grove/oak@2.0.0", "grove-acorn@1.1.0"]);
    expect(await npm.evaluate("require('@grove/oak').version")).toBe("2.0.0");
    const tarballs = upstream.requests.filter((path) => path.endsWith(".tgz")).length;
    expect(tarballs).toBe(2);

    // What Pulp has cached isn't asked of the upstream again, whoever asks.
    await using other = await openNpm(await configOf(name));
    await other.install("@grove/oak");
    expect(upstream.requests.filter((path) => path.endsWith(".tgz")).length).toBe(tarballs);

    upstream.switchTo("v2");
    await npm.install("@grove/oak@^2.1", "grove-acorn@1");
    expect(await npm.installed()).toEqual(["@grove/oak@2.1.0", "grove-acorn@1.10.0"]);
    proves("npm", "pull-through");
  });

  test.each([
    ["synced", grove, "grove-acorn", "1.1.0"],
    ["uploaded", acorns, "grove-acorn", "1.0.0"],
  ] as const)(
    "of version 11 refuses %s packages by name, as the adapter says, and takes their tarballs",
    async (_, make, name, version) => {
      const repository = await make(unique("npm-names"));
      const { distribution } = await repository.deliver(repository.name);
      await using npm = await openNpm(await configOf(repository.name));
      const byName = `${name}@${version}`;
      const older = "npm 10 leaves the dependencies out";
      const seen = npm.major >= 11 ? await rejection(npm.install(byName)) : await npm.install(byName).then(() => older);
      stillBroken("npm", "install by name from a repository", npm.major >= 11 ? "EINCOMPLETEMANIFEST" : older, seen);
      await npm.install(`${distribution.url}${name}/-/${name}-${version}.tgz`);
      expect(await npm.installed()).toEqual([byName]);
    },
  );

  test("publishes where the notes say", async () => {
    const name = unique("npm-published");
    const repository = pulp.npm.repository(name);
    await repository.ensure({});
    await repository.deliver(name);
    const { notes } = await pulp.npm.distribution(name).clientConfig();
    const registry = notes.map((note) => /^Publishing: .*--registry=(\S+)$/.exec(note)?.[1]).find((one) => one !== undefined) ?? "";
    const { username, password } = inject("pulp");
    const auth = Buffer.from(`${username}:${password}`).toString("base64");
    await using npm = await openNpm(`registry=${registry}\n${registry.replace("http:", "")}:_auth=${auth}\n`);
    await npm.publish(npmFile("grove-acorn-1.0.0.tgz"));
    expect(labelsOf(await repository.select({ packages: ["grove-acorn"] }))).toEqual(["grove-acorn@1.0.0"]);
  });

  test("finds less after the first tarball, where the distribution has a repository beside the remote", async () => {
    const name = unique("npm-both");
    upstream.switchTo("v1");
    const repository = pulp.npm.repository(name);
    await repository.ensure({ remote: { url: upstream.url, policy: "on_demand" } });
    await repository.deliver(name, { by: "pull-through" });
    await pulp.npm.distribution(name).update({ repository: (await repository.read()).pulp_href });
    await using npm = await openNpm(await configOf(name));
    await npm.install("grove-acorn@1.1.0");
    await expect.poll(async () => (await repository.content({}, { kind: "packages" }).all()).length).toBe(1);
    await using other = await openNpm(await configOf(name));
    stillBroken("npm", "pull-through into a repository", "ETARGET", await rejection(other.install("grove-acorn@1.0.0")));

    // Delivered once more, it is free of the repository, and all is there again.
    expect(await repository.deliver(name, { by: "pull-through" })).toMatchObject({ changed: true, steps: ["distribute"] });
    await other.install("grove-acorn@1.0.0");
    expect(await other.installed()).toEqual(["grove-acorn@1.0.0"]);
  });

  test("gets a page instead of a document from a pinned version; the tarballs are there", async () => {
    const repository = await grove(unique("npm-pinned"));
    const { distribution } = await repository.distribute(repository.name, { version: 1 });
    await using npm = await openNpm(await configOf(repository.name));
    const words = "invalid json response body";
    stillBroken("npm", "install by name from a pinned version", words, await rejection(npm.install("grove-acorn")));
    const bytes = await readFile(npmFile("grove-acorn-1.1.0.tgz"));
    await fetchChecked(`${distribution.url}grove-acorn/-/grove-acorn-1.1.0.tgz`, sha256(bytes));
  });
});

describe("content", () => {
  test("comes with its dependencies by a sync, and changes with the remote's version", async () => {
    const repository = pulp.npm.repository(unique("npm-sync"));
    await repository.ensure({ remote: oak("2.0.0") });
    expect(await repository.deliver(repository.name)).toMatchObject({ by: "sync", steps: ["sync", "distribute"], version: { number: 1 } });
    expect(await repository.deliver(repository.name)).toMatchObject({ changed: false, steps: ["sync"] });
    upstream.switchTo("v2");
    await repository.ensure({ remote: oak("2.1.0") });
    expect(await repository.deliver(repository.name)).toMatchObject({ changed: true, version: { number: 2 } });
    expect(labelsOf((await repository.diff(1, 2)).added)).toEqual(["@grove/oak@2.1.0", "grove-acorn@1.10.0"]);
  });

  test("is selected by semver's rules", async () => {
    const repository = await acorns(unique("npm-select"));
    await repository.upload(npmFile("grove-oak-2.0.0.tgz"));
    const select = async (...packages: readonly string[]) => labelsOf(await repository.select({ packages }));
    const one = ["grove-acorn@1.0.0", "grove-acorn@1.1.0", "grove-acorn@1.10.0"];
    expect(await select("grove-acorn")).toEqual([...one, "grove-acorn@2.0.0-rc.1"]);
    expect(await select("grove-acorn@^1.1")).toEqual(one.slice(1));
    expect(await select("grove-acorn >=1.0 <1.10")).toEqual(one.slice(0, 2));
    expect(await select("grove-acorn@>=2.0.0-0")).toEqual(["grove-acorn@2.0.0-rc.1"]);
    expect(await select("grove-acorn@1.1.0", "@grove/oak@2")).toEqual(["@grove/oak@2.0.0", "grove-acorn@1.1.0"]);
    expect(await select("@grove/oak")).toEqual(["@grove/oak@2.0.0"]);
    expect(await rejection(repository.select({ packages: ["grove-acorn@^7"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(repository.select({ packages: ["grove-acorn@latest"] }))).toMatchObject({ name: "UsageError" });
    proves("npm", "upload");
  });

  test("is added to another repository, compared, and removed", async () => {
    const [from, to] = [await acorns(unique("npm-from")), pulp.npm.repository(unique("npm-to"))];
    await to.ensure({});
    expect(labelsOf((await to.add({ packages: ["grove-acorn@1"] }, { from })).units)).toHaveLength(3);
    expect(labelsOf((await to.diff("latest", from)).added)).toEqual(["grove-acorn@2.0.0-rc.1"]);
    expect(await to.remove({ packages: ["grove-acorn@1.0.0"] })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(labelsOf((await to.diff(1, 2)).removed)).toEqual(["grove-acorn@1.0.0"]);
  });
});

describe("what the plugin has of its own", () => {
  test("repairs a version's damaged files", async () => {
    const repair = (await acorns(unique("npm-repair"))).repair({}, { version: 1 });
    expect(await repair).toMatchObject({ changed: false });
    expect(repair.tasks.flatMap(({ progress_reports }) => progress_reports.map(({ code }) => code))).toContain("repair.corrupted");
    proves("npm", "repair");
  });
});

describe("bad input changes nothing:", () => {
  test("another file under a name and version that the server has, a file that is no package", async () => {
    const name = unique("npm-bad");
    const [repository] = [pulp.npm.repository(name), await acorns(unique("npm-first"))];
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["npm"]);
    const tarball = npmFile("grove-acorn-1.1.0.tgz");
    const differs = await rejection(repository.upload(tarball, { name: "grove-acorn", version: "1.0.0" }));
    expect(differs).toMatchObject({ name: "UploadError", code: "BYTES_DIFFER" });
    const damaged = await rejection(repository.upload(Buffer.from(`no archive ${name}`)));
    expect(damaged).toMatchObject({ name: "TaskFailedError" });
    expect(damaged.message).toContain("Could not extract metadata from npm tarball");
    expect(await stateOf(pulp, name, ["npm"])).toEqual(before);
    expect(await repository.upload(tarball)).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await repository.upload(tarball)).toMatchObject({ changed: false, version: { number: 1 } });
  });

  test("a verb that the plugin lacks, a way of delivering without a remote", async () => {
    const name = unique("npm-wrong");
    const repository = pulp.npm.repository(name);
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["npm"]);
    expect(await rejection(repository.deliver(name, { by: "pull-through" }))).toMatchObject({ name: "UsageError" });
    // @ts-expect-error versions are served as they are
    const verb = () => repository.publish();
    expect(await rejection(verb())).toMatchObject({ name: "CapabilityError" });
    expect(await stateOf(pulp, name, ["npm"])).toEqual(before);
  });
});
