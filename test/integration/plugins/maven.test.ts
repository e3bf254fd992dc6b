import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { openMaven } from "../../support/clients/index.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { mavenFile, startMavenUpstream } from "../../upstreams/maven/serve.ts";
import type { Switching } from "../../upstreams/switching.ts";

let pulp: Pulp;
let upstream: Switching;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startMavenUpstream()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

const configOf = async (basePath: string): Promise<string> => (await pulp.maven.distribution(basePath).clientConfig()).files[0]?.text ?? "";
const labelsOf = (units: readonly { readonly label: string }[]): readonly string[] => units.map(({ label }) => label).sort();
const paths = (artifact: string, version: string): readonly string[] =>
  ["pom", "jar"].map((extension) => `org/grove/${artifact}/${version}/${artifact}-${version}.${extension}`);
/** A repository with these versions of acorn, and of oak, uploaded. */
const grove = async (name: string, versions: readonly string[]) => {
  const repository = pulp.maven.repository(name);
  await repository.ensure({});
  for (const path of versions.flatMap((version) => paths(version.startsWith("2.") ? "oak" : "acorn", version)))
    await repository.upload(mavenFile(path), { relative_path: path });
  return repository;
};
/** What a version of an artifact is made of. */
const files = (coordinates: string): readonly string[] => {
  const [group, artifact, version] = coordinates.split(":");
  return ["", "jar.sha1:", "pom:", "pom.sha1:"].map((kind) => `${group}:${artifact}:${kind}${version}`).sort();
};

describe("mvn", () => {
  test("resolves an uploaded artifact with what it needs by the settings.xml that is handed out, checksums and all", async () => {
    const name = unique("maven-uploaded");
    const repository = await grove(name, ["1.1", "2.0"]);
    expect(await repository.deliver(name)).toMatchObject({
      changed: true,
      by: "repository",
      steps: ["distribute"],
      publication: undefined,
    });
    expect(await repository.deliver(name)).toMatchObject({ changed: false, steps: [] });
    await using maven = await openMaven(await configOf(name));
    await maven.resolve("org.grove", "oak", "2.0");
    expect(await maven.jars()).toEqual(["acorn-1.1.jar", "oak-2.0.jar"]);
    expect(await maven.read("org/grove/oak/2.0/oak-2.0.jar")).toEqual(await readFile(mavenFile("org/grove/oak/2.0/oak-2.0.jar")));
    proves("maven", "upload");
  });

  test("resolves through pull-through; what was asked for stays in the repository, without asking the upstream again", async () => {
    const name = unique("maven-through");
    upstream.switchTo("v1");
    const repository = pulp.maven.repository(name);
    const wish = { remote: { url: upstream.url } };
    expect(await repository.ensure(wish)).toHaveLength(2);
    expect(await repository.ensure(wish)).toEqual([]);
    expect(await repository.deliver(name)).toMatchObject({ changed: true, by: "pull-through", steps: ["distribute"] });
    expect(await repository.deliver(name)).toMatchObject({ changed: false, steps: [] });
    await using maven = await openMaven(await configOf(name));
    await maven.resolve("org.grove", "oak", "[2.0,)");
    expect(await maven.jars()).toEqual(["acorn-1.1.jar", "oak-2.0.jar"]);
    const cached = async () => labelsOf(await repository.select({ artifacts: ["org.grove:oak", "org.grove:acorn"] }));
    await expect.poll(cached).toEqual([...files("org.grove:acorn:1.1"), ...files("org.grove:oak:2.0")]);

    upstream.requests.length = 0;
    await using other = await openMaven(await configOf(name));
    await other.resolve("org.grove", "oak", "2.0");
    expect(upstream.requests.filter((path) => !path.includes("maven-metadata"))).toEqual([]);
    upstream.switchTo("v2");
    await other.resolve("org.grove", "oak", "[2.1,)");
    expect(await other.jars()).toEqual(["acorn-1.1.jar", "acorn-1.10.jar", "oak-2.0.jar", "oak-2.1.jar"]);
    proves("maven", "pull-through");
  });

  test("resolves what was deployed as mvn deploy does it: by PUT", async () => {
    const name = unique("maven-deployed");
    const repository = pulp.maven.repository(name);
    await repository.ensure({});
    await repository.deliver(name);
    const { baseUrl, username, password } = inject("pulp");
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
    for (const path of paths("acorn", "1.10").flatMap((path) => [path, `${path}.sha1`])) {
      const body = await readFile(mavenFile(path));
      const { status } = await fetch(`${baseUrl}/pulp/maven/${name}/${path}`, { method: "PUT", headers: { authorization }, body });
      expect(status).toBe(201);
    }
    expect(labelsOf(await repository.select({ artifacts: ["org.grove:acorn"] }))).toEqual(files("org.grove:acorn:1.10"));
    await using maven = await openMaven(await configOf(name));
    await maven.resolve("org.grove", "acorn", "1.10");
    expect(await maven.jars()).toEqual(["acorn-1.10.jar"]);
  });
});

describe("content", () => {
  test("is selected by coordinates and by Maven's order of versions", async () => {
    const repository = await grove(unique("maven-select"), ["1.0", "1.1", "1.10", "2.0"]);
    const select = async (...artifacts: readonly string[]) => labelsOf(await repository.select({ artifacts }));
    expect(await select("org.grove:acorn:1.1")).toEqual(files("org.grove:acorn:1.1"));
    expect(await select("org.grove:acorn >= 1.2")).toEqual(files("org.grove:acorn:1.10"));
    expect(await select("org.grove:acorn > 1.0, < 1.10")).toEqual(files("org.grove:acorn:1.1"));
    expect(await select("org.grove:oak")).toEqual(files("org.grove:oak:2.0"));
    expect(await select("org.grove:oak:pom:2.0")).toEqual(["org.grove:oak:pom:2.0"]);
    expect(await rejection(repository.select({ artifacts: ["org.grove:acorn >= 3"] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(repository.select({ artifacts: ["acorn"] }))).toMatchObject({ name: "UsageError" });
  });

  test("is added, compared and removed by its files; what the server makes of them is left out", async () => {
    const [from, name] = [await grove(unique("maven-from"), ["1.0", "1.1"]), unique("maven-to")];
    const to = pulp.maven.repository(name);
    await to.ensure({});
    expect(labelsOf((await to.add({ artifacts: ["org.grove:acorn:1.1"] }, { from })).units)).toEqual(files("org.grove:acorn:1.1"));
    expect((await to.diff("latest", from)).removed).toEqual([]);
    expect(labelsOf((await to.diff("latest", from)).added)).toEqual(files("org.grove:acorn:1.0"));
    await to.add({ artifacts: ["org.grove:acorn:1.0"] }, { from });
    expect(await to.remove({ artifacts: ["org.grove:acorn:1.1"] })).toMatchObject({ changed: true, version: { number: 3 } });
    expect((await to.diff(1, 3)).added.map(({ kind }) => kind)).toEqual(["artifacts", "artifacts", "artifacts", "artifacts"]);
    const packages = await to.content({}, { kind: "packages" }).all();
    expect(packages).toHaveLength(1);
  });

  test("is served as a version was", async () => {
    const name = unique("maven-versions");
    const repository = await grove(name, ["1.0", "1.1"]);
    const { distribution } = await repository.distribute(name, { version: 2 });
    const status = async (path: string) => (await fetch(distribution.url + path)).status;
    const [, jar = ""] = paths("acorn", "1.0");
    const [, later = ""] = paths("acorn", "1.1");
    expect([await status(jar), await status(later)]).toEqual([200, 404]);
    expect(await repository.distribute(name)).toMatchObject({ changed: true });
    expect([await status(jar), await status(later)]).toEqual([200, 200]);
    expect(await pulp.maven.distribution(name).rollBack()).toMatchObject({ version: { number: 2 } });
    expect([await status(jar), await status(later)]).toEqual([200, 404]);
  });
});

describe("what the plugin has of its own", () => {
  test("repairs what the server makes: metadata, packages, index pages", async () => {
    const repository = await grove(unique("maven-repair"), ["1.0"]);
    for (const repaired of [
      await repository.repairMetadata(),
      await repository.repairPackages(),
      await repository.repairIndexPages(),
      await repository.repair(),
    ])
      expect(repaired).toMatchObject({ version: { number: expect.any(Number) } });
    proves("maven", "repair", "repairIndexPages", "repairMetadata", "repairPackages");
  });

  test("builds a path index where label and storage allow it, and says otherwise what is missing", async () => {
    const repository = await grove(unique("maven-index"), ["1.0"]);
    const refused = await rejection(repository.buildPathIndex());
    expect(refused).toMatchObject({ name: "TaskFailedError" });
    expect(refused.message).toContain('pulp_labels["path_index"]');
    await repository.labels.set({ path_index: "true" });
    for (const storage of [await rejection(repository.buildPathIndex()), await rejection(repository.compactPathIndex())])
      expect(storage.message).toContain("require an S3 storage backend");
    proves("maven", "buildPathIndex", "compactPathIndex");
  });
});

describe("bad input changes nothing:", () => {
  test("a path without coordinates, metadata that the server makes itself, another file under a path that the server has", async () => {
    const [name, [pom = "", jar = ""]] = [unique("maven-bad"), paths("acorn", "1.0")];
    await grove(unique("maven-first"), ["1.0"]);
    const repository = pulp.maven.repository(name);
    await repository.ensure({});
    const before = await stateOf(pulp, name, ["maven"]);
    for (const relative_path of [
      "acorn-1.0.jar",
      "org/grove/acorn/acorn.jar",
      "org/grove/acorn/maven-metadata.xml",
      "/org/grove/acorn/1.0/a.jar",
    ])
      expect(await rejection(repository.upload(mavenFile(jar), { relative_path }))).toMatchObject({
        name: "UploadError",
        code: "FILE_REFUSED",
      });
    const differs = await rejection(repository.upload(mavenFile(pom), { relative_path: jar }));
    expect(differs).toMatchObject({ name: "UploadError", code: "BYTES_DIFFER" });
    expect(await stateOf(pulp, name, ["maven"])).toEqual(before);
  });

  test("a verb that the plugin lacks", async () => {
    const name = unique("maven-wrong");
    const repository = pulp.maven.repository(name);
    await repository.ensure({});
    // @ts-expect-error there is nothing to sync: the remote is the distribution's
    const verb = () => repository.sync();
    expect(await rejection(verb())).toMatchObject({ name: "CapabilityError" });
    // @ts-expect-error nor is that a way to deliver
    expect(await rejection(repository.deliver(name, { by: "sync" }))).toMatchObject({ name: "CapabilityError" });
    // @ts-expect-error remotes have no policy but immediate
    const remote = () => repository.ensure({ remote: { url: upstream.url, policy: "on_demand" } });
    expect(await rejection(remote())).toMatchObject({ name: "ValidationError" });
  });
});
