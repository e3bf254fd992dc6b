import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { upstreamDirectory } from "../../../examples/upstreams/serve.ts";
import type { Pulp, RpmRepository } from "../../../src/index.ts";
import { openDnf } from "../../support/clients/index.ts";
import { run } from "../../support/clients/run.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, removeNamed, stateOf, unique } from "../../support/shared-pulp.ts";
import { type Signing, startMetadataSigning, startPackageSigning } from "../../support/signing.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";
import { makeRpmRepository } from "../../upstreams/rpm/packages.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
let scratch: string;
let metadata: Signing;
let packages: Signing;
const prefix = unique("rpm-publishing");
beforeAll(async () => {
  [pulp, upstream, scratch, metadata, packages] = await Promise.all([
    connectShared(),
    startFaultyUpstreams(),
    mkdtemp(join(tmpdir(), "rpm-")),
    startMetadataSigning(inject("pulp"), `${prefix}-metadata`),
    startPackageSigning(inject("pulp"), `${prefix}-packages`),
  ]);
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "rpm");
  await upstream.close();
  await Promise.all([metadata[Symbol.asyncDispose](), packages[Symbol.asyncDispose]()]);
  await rm(scratch, { recursive: true });
  await pulp.close();
});

const packageFile = (name: string): string => join(upstreamDirectory("rpm", "v2"), "Packages", `${name}.noarch.rpm`);
const fresh = async (name: string, fields: object = {}): Promise<RpmRepository> => {
  const repository = pulp.rpm.repository(`${prefix}-${name}`);
  expect(await repository.ensure(fields)).toHaveLength(1);
  expect(await repository.ensure(fields)).toEqual([]);
  return repository;
};
const text = async (url: string): Promise<string> => {
  const response = await fetch(url);
  return response.ok ? response.text() : `answered ${response.status}`;
};

describe("signatures", () => {
  test("the .repo file lets dnf check packages by the key that Pulp serves: signed ones install, others don't", async () => {
    const signed = join(scratch, "acorn-1.2-1.noarch.rpm");
    await copyFile(packageFile("acorn-1.2-1"), signed);
    const sign = [
      "--addsign",
      "--define",
      "__gpg /usr/bin/gpg",
      "--define",
      `_gpg_path ${packages.home}`,
      "--define",
      `_gpg_name ${packages.fingerprint}`,
      signed,
    ];
    await run("rpmsign", sign);
    const repository = await fresh("checked", { metadata: { gpgKey: packages.key } });
    await repository.upload(signed);
    await repository.upload(packageFile("birch-1.10-1"));
    await repository.deliver(`${prefix}-checked`);

    const { files } = await pulp.rpm.distribution(`${prefix}-checked`).clientConfig();
    expect(files.map(({ path }) => path)).toEqual([`/etc/yum.repos.d/${prefix}-checked.repo`]);
    const repoFile = files[0]?.text ?? "";
    expect(repoFile).toMatch(/^gpgcheck=1$/m);
    await using dnf = await openDnf({ repoFile });
    await dnf.install("acorn");
    expect(await dnf.installed()).toEqual(["acorn-0:1.2-1.noarch"]);
    expect(String(await rejection(dnf.install("birch")))).toMatch(/not signed|GPG check FAILED/i);
  });

  test("metadata is signed by the service that is named", async () => {
    const repository = await fresh("signed", { metadata_signing_service: pulp.core.signingService(metadata.name) });
    await repository.upload(packageFile("birch-1.10-1"));
    const { distribution } = await repository.deliver(`${prefix}-signed`);
    const [repomd, signature, key] = [join(scratch, "repomd.xml"), join(scratch, "repomd.xml.asc"), join(scratch, "key.asc")];
    await writeFile(repomd, await text(`${distribution.url}repodata/repomd.xml`));
    await writeFile(signature, await text(`${distribution.url}repodata/repomd.xml.asc`));
    await writeFile(key, await text(`${distribution.url}repodata/repomd.xml.key`));
    const options = { env: { GNUPGHOME: await mkdtemp(join(scratch, "gnupg-")) } };
    await run("gpg", ["--batch", "--quiet", "--import", key], options);
    const told = await run("gpg", ["--batch", "--status-fd", "1", "--verify", signature, repomd], options);
    expect(told).toContain(`VALIDSIG ${metadata.fingerprint}`);

    const error = await rejection(repository.update({ metadata_signing_service: pulp.core.signingService("no-such-service") }));
    expect(error).toMatchObject({ name: "ResourceNotFoundError", resource: "signing service" });
    expect(await repository.update({ metadata_signing_service: null })).toHaveLength(1);
  });

  test("packages are signed as they come in, where the repository says so", async () => {
    const repository = await fresh("signing", {
      package_signing_service: pulp.core.signingService(packages.name),
      package_signing_fingerprint: `v4:${packages.fingerprint}`,
      metadata: { gpgKey: packages.key },
    });
    expect(await repository.upload(packageFile("birch-1.2-1"))).toMatchObject({ changed: true });
    await repository.deliver(`${prefix}-signing`);
    const { files } = await pulp.rpm.distribution(`${prefix}-signing`).clientConfig();
    await using dnf = await openDnf({ repoFile: files[0]?.text ?? "" });
    await dnf.install("birch");
    expect(await dnf.installed()).toEqual(["birch-0:1.2-1.noarch"]);
  });
});

describe("publications", () => {
  test("checkpoints stay to be had by their time", async () => {
    const path = `${prefix}-checkpoint`;
    const repository = await fresh("checkpoint", { autopublish: false });
    await repository.upload(packageFile("acorn-1.1-1"));
    const { publication } = await repository.publish({ checkpoint: true });
    expect(
      await pulp.api.rpm.GET("{rpm_rpm_publication_href}", { path: { rpm_rpm_publication_href: publication.pulp_href } }),
    ).toMatchObject({
      checkpoint: true,
    });
    const served = await repository.distribute(path, { distribution: { checkpoint: true } });
    expect(served).toMatchObject({ changed: true });
    expect(await repository.distribute(path, { distribution: { checkpoint: true } })).toMatchObject({ changed: false });
    const before = await stateOf(pulp, `${prefix}-checkpoint`, ["rpm"]);
    expect(await rejection(repository.publish({ checkpoint: true }, { version: 0 }))).toMatchObject({ name: "UsageError" });
    expect(await stateOf(pulp, `${prefix}-checkpoint`, ["rpm"])).toEqual(before);
    const { url } = served.distribution;
    const times = [...(await text(url)).matchAll(/>(\d{8}T\d{6}Z)\/</g)].map(([, time]) => time);
    expect(times).toHaveLength(1);
    await using dnf = await openDnf({ baseUrl: `${url}${times[0]}/` });
    expect(await dnf.available()).toEqual(["acorn-0:1.1-1.noarch"]);
    proves("rpm", "publish of a checkpoint");
  });

  test("config.repo is written by the server as repo_config says, where it is asked to", async () => {
    const repository = await fresh("config", { repo_config: { gpgcheck: 1, sslverify: 0 } });
    await repository.upload(packageFile("birch-1.2-1"));
    await repository.deliver(`${prefix}-config`, { distribution: { generate_repo_config: true } });
    const { base_url } = await pulp.rpm.distribution(`${prefix}-config`).read();
    const config = await text(`${base_url}config.repo`);
    expect(config).toMatch(/^gpgcheck=1$/m);
    expect(config).toMatch(/^sslverify=0$/m);
  });
});

describe("comps and prune", () => {
  const comps = (id: string): Blob =>
    new Blob([
      `<?xml version="1.0" encoding="UTF-8"?><comps><group><id>${id}</id><name>${id}</name><description/><uservisible>true</uservisible>`,
      `<packagelist><packagereq type="mandatory">acorn</packagereq></packagelist></group></comps>`,
    ]);

  test("groups come in by a comps file, and are replaced where that is said", async () => {
    const repository = await fresh("comps");
    const groups = async (): Promise<readonly string[]> =>
      (await repository.content({ fields: ["pulp_href", "id"] }, { kind: "groups" }).all()).map(({ id }) => id).sort();
    expect(await repository.comps({ file: comps("nuts") })).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await repository.comps({ file: comps("leaves") })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await groups()).toEqual(["leaves", "nuts"]);
    expect(await repository.comps({ file: comps("roots"), replace: true })).toMatchObject({ changed: true, version: { number: 3 } });
    expect(await groups()).toEqual(["roots"]);
    expect(await repository.comps({ file: new Blob(["no xml"]) })).toMatchObject({ changed: false });
    expect(await groups()).toEqual(["roots"]);
    proves("rpm", "comps");
  });

  test("prune leaves the newest of each package, and a dry run leaves all", async () => {
    const repository = await fresh("prune");
    for (const name of ["acorn-1.0-1", "acorn-1.2-1", "birch-1.2-1", "birch-1.10-1", "cedar-1.0-1"])
      await repository.upload(packageFile(name));
    const before = await repository.versions.read();
    expect(await repository.prune({ keep_days: 0, dry_run: true })).toMatchObject({ changed: false, version: { number: before.number } });
    const operation = repository.prune({ keep_days: 0 });
    expect(await operation).toMatchObject({ changed: true, version: { number: before.number + 1 } });
    expect(operation.tasks.map(({ state }) => state)).toEqual(["completed", "completed"]);
    const { added, removed } = await repository.diff(before.number);
    expect([added, removed.map(({ label }) => label)]).toEqual([[], ["acorn-1.0-1.noarch", "birch-1.2-1.noarch"]]);
    expect(await repository.prune({ keep_days: 0 })).toMatchObject({ changed: false });
    proves("rpm", "prune");
  });
});

describe("uploads", () => {
  test("of two files of one name, version and architecture are told to be that; one of them can be added", async () => {
    const [name, directory] = [unique("reed"), join(scratch, "twice")];
    await makeRpmRepository(
      directory,
      ["a", "b"].map((folder) => ({ name, version: "1", folder, provides: [`${name}-of-${folder}`] })),
    );
    const repository = await fresh("twice");
    const files = (await readdir(directory, { recursive: true }))
      .filter((path) => path.endsWith(".rpm"))
      .map((path) => join(directory, path));
    expect(files).toHaveLength(2);
    const several = await rejection(repository.uploadAll(files));
    expect(several).toMatchObject({ name: "UsageError", code: "AMBIGUOUS", message: expect.stringContaining(`${name} 0 1 1 noarch (`) });
    const named = await rejection(repository.add({ packages: [`${name}-1-1.noarch`] }));
    expect(named).toMatchObject({ name: "UsageError", code: "AMBIGUOUS" });
    expect((await repository.versions.read()).number).toBe(0);
    const [one = ""] = /\/pulp\/[^ ,)]+/.exec(named.message) ?? [];
    expect(await repository.add({ packages: [one] })).toMatchObject({ changed: true, version: { number: 1 } });
  });

  test("what is no rpm is refused, and nothing is sent", async () => {
    const repository = await fresh("refused");
    const before = await stateOf(pulp, `${prefix}-refused`, ["rpm"]);
    const error = await rejection(repository.upload(Buffer.from("PK no rpm at all")));
    expect(error).toMatchObject({ name: "UploadError", code: "FILE_REFUSED" });
    expect(error.message).toContain("it is no rpm");
    expect(await stateOf(pulp, `${prefix}-refused`, ["rpm"])).toEqual(before);
  });

  test("what begins as one and isn't is a typed error, and the repository stays as it was", async () => {
    const repository = await fresh("damaged");
    const before = await stateOf(pulp, `${prefix}-damaged`, ["rpm"]);
    const bytes = Buffer.concat([Buffer.from("edabeedb", "hex"), Buffer.from("and then nothing that makes sense")]);
    const error = await rejection(repository.upload(bytes));
    expect(["TaskFailedError", "ValidationError", "UploadError"]).toContain(error.name);
    expect(await stateOf(pulp, `${prefix}-damaged`, ["rpm"])).toEqual(before);
  });

  test("a unit of another type is refused, and the repository stays as it was", async () => {
    const files = pulp.file.repository(`${prefix}-files`);
    await files.ensure({});
    const { content } = await files.upload(Buffer.from("a file"), { relative_path: "a" });
    const repository = await fresh("foreign");
    const before = await stateOf(pulp, `${prefix}-foreign`, ["rpm"]);
    const error = await rejection(repository.change({ add: [content] }));
    expect(error).toMatchObject({ name: "UsageError", message: expect.stringContaining(`a rpm repository can't hold ${content}`) });
    expect(await stateOf(pulp, `${prefix}-foreign`, ["rpm"])).toEqual(before);
    expect(await rejection(repository.add({ packages: ["acorn"] }, { from: files }))).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining("content of file can't be in a rpm repository"),
    });
    await files.delete();
  });
});
