import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { sha256 } from "../support/clients/fetch.ts";
import { run } from "../support/clients/run.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// What a plan of a release says of what is wrong with it; and what is refused of releases.

const prefix = unique("release-plan");
const rpms = join(inject("pulp").importDir, prefix);
const ledger = `${prefix}-ledger`;
let scratch: string;
let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared({ ledger });
  scratch = await mkdtemp(join(tmpdir(), "release-plan-"));
  await makeRpmRepository(
    rpms,
    ["oak", "fern", "moss"].map((name) => ({ name, version: "1" })),
  );
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "rpm", "file", "npm");
  await Promise.all([rm(rpms, { recursive: true, force: true }), rm(scratch, { recursive: true, force: true })]);
  await pulp.close();
});

/** Signs a package by a key of its own. @returns the key's fingerprint */
const signed = async (file: string): Promise<string> => {
  const home = join(scratch, "gnupg");
  await mkdir(home, { mode: 0o700 });
  const env = { GNUPGHOME: home };
  await run("gpg", ["--batch", "--quiet", "--passphrase", "", "--quick-gen-key", "grove <grove@example.com>", "rsa3072", "sign", "never"], {
    env,
  });
  const keys = await run("gpg", ["--batch", "--with-colons", "--list-keys"], { env });
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(keys)?.[1] ?? "";
  const macros = ["__gpg /usr/bin/gpg", `_gpg_path ${home}`, `_gpg_name ${fingerprint}`].flatMap((macro) => ["--define", macro]);
  await run("rpmsign", ["--addsign", ...macros, file]);
  await run("gpgconf", ["--kill", "all"], { env });
  return fingerprint;
};

test("a plan tells what isn't signed, what the server has no file of, and what wasn't synced for long", async () => {
  const [own, mirror] = [pulp.rpm.repository(`${prefix}-own`), pulp.rpm.repository(`${prefix}-mirror`)];
  await mirror.ensure({ remote: { url: `file://${rpms}/`, policy: "on_demand" } });
  // Never synced by then.
  const early = await pulp.releases.plan(`${prefix}-0`, { from: mirror, syncedWithin: "7d" });
  expect(early.notes).toEqual([expect.stringMatching(new RegExp(`${prefix}-mirror was never synced, .* from file://`))]);
  await mirror.sync();
  await own.ensure({});
  const file = (name: string): string => join(rpms, "Packages", `${name}-1.rpm`);
  const key = await signed(file("oak"));
  await own.upload(file("oak"));
  await own.upload(file("fern"));

  const plan = async (options: object) => pulp.releases.plan(`${prefix}-1`, { from: [own, mirror], ...options });
  const told = await plan({ syncedWithin: "1h", expect: { signed: [`${prefix}-own`, `${prefix}-mirror`] } });
  expect(told.notes).toEqual([]);
  const all = ["fern-1-1.noarch", "moss-1-1.noarch", "oak-1-1.noarch"];
  // The mirror has the packages as they were before one was signed; of the one that both have, the server has the file by now.
  expect(told.withoutBytes).toEqual([
    { plugin: "rpm", repository: `${prefix}-mirror`, units: expect.arrayContaining(["moss-1-1.noarch"]) },
  ]);
  expect(told.unsigned).toContainEqual(
    expect.objectContaining({ repository: `${prefix}-mirror`, unknown: expect.arrayContaining(["moss-1-1.noarch"]) }),
  );
  const knows = Number(/^3\.(\d+)/.exec(pulp.plugins.rpm?.version ?? "")?.[1]) >= 39;
  const ofOwn = told.unsigned.find(({ repository }) => repository === `${prefix}-own`);
  // Of what a sync brought before it was uploaded, no server knows more than it did then.
  expect([...(ofOwn?.units ?? []), ...(ofOwn?.unknown ?? [])]).toEqual(
    knows ? ["fern-1-1.noarch"] : all.filter((name) => !name.startsWith("moss")),
  );
  expect(told.text()).toMatch(new RegExp(`! \\d of ${prefix}-mirror not fetched yet: `));
  expect(told.text()).toContain(`of ${prefix}-mirror signed by nobody knows whom`);
  if (knows) {
    const by = async (...keys: readonly string[]) =>
      (await plan({ expect: { signed: [`${prefix}-own`], keys } })).unsigned.flatMap(({ units }) => units);
    expect(await by(key)).not.toContain("oak-1-1.noarch");
    expect(await by(`0x${key.slice(-16).toLowerCase()}`)).not.toContain("oak-1-1.noarch");
    expect(await by("0123456789ABCDEF")).toContain("oak-1-1.noarch");
  }
  for (const expected of [{ signed: [`${prefix}-other`] }, { signed: [`${prefix}-own`], keys: ["grove"] }])
    expect(await rejection(plan({ expect: expected }))).toMatchObject({ name: "UsageError" });

  // By then the last sync is longer ago than that.
  const late = await plan({ syncedWithin: "0.001m" });
  expect(late.notes).toEqual([expect.stringMatching(new RegExp(`${prefix}-mirror was last synced at 20.* from file://`))]);
});

test("what was reclaimed since the release before isn't there, though the repository stands as it did", async () => {
  const files = join(rpms, "files");
  await mkdir(files, { recursive: true });
  const text = `${prefix} moss`;
  await writeFile(join(files, "moss.txt"), text);
  await writeFile(join(files, "PULP_MANIFEST"), `moss.txt,${sha256(Buffer.from(text))},${Buffer.byteLength(text)}\n`);
  const repository = pulp.file.repository(`${prefix}-reclaimed`);
  await repository.ensure({ remote: { url: `file://${files}/PULP_MANIFEST` } });
  await repository.sync();
  const name = `${prefix}-reclaimed`;
  const first = await (await pulp.releases.plan(`${name}-1`, { from: repository })).apply();
  expect(first.repositories).toMatchObject([{ content: { files: 1 }, withoutBytes: 0 }]);
  expect((await pulp.releases.plan(`${name}-2`, { from: repository })).withoutBytes).toEqual([]);
  await pulp.maintenance.reclaimSpace([repository]);
  const plan = await pulp.releases.plan(`${name}-2`, { from: repository });
  expect(plan.withoutBytes).toEqual([{ plugin: "file", repository: name, units: ["moss.txt"] }]);
  expect((await plan.apply()).repositories).toMatchObject([{ withoutBytes: 1 }]);
});

test("what serves a repository's latest version only can be in a release, isn't rolled out, and can't be looked at for signatures", async () => {
  const npm = pulp.npm.repository(`${prefix}-npm`);
  const files = pulp.file.repository(`${prefix}-files`);
  await Promise.all([npm.ensure({}), files.ensure({})]);
  await files.upload(new Blob([prefix]), { relative_path: "oak.txt" });
  const name = `${prefix}-npm-1`;
  const plan = await pulp.releases.plan(name, { from: [npm, files] });
  expect(plan.notes).toEqual([`npm serves a repository's latest version only: ${prefix}-npm can't be rolled out.`]);
  expect(await rejection(pulp.releases.plan(name, { from: npm, expect: { signed: [`${prefix}-npm`] } }))).toMatchObject({
    name: "UsageError",
  });
  await plan.apply();
  const ring = `${prefix}-ring`;
  expect(await rejection(pulp.releases.ref(name).rollOut(ring))).toMatchObject({
    name: "CapabilityError",
    code: "CAPABILITY_MISSING",
    plugin: "npm",
  });
  // Neither of them, not even the one that could.
  expect(await pulp.distributions.list({ name__startswith: ring }).all()).toEqual([]);
  expect(await pulp.releases.ring(ring).history()).toEqual([]);

  // ---- signed by somebody else, and tampered with
  const release = pulp.releases.ref(name);
  const pair = () =>
    generateKeyPairSync("ed25519", {
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
  const [own, other] = [pair(), pair()];
  await release.sign(other.privateKey);
  expect(await rejection(release.verify({ keys: [own.publicKey] }))).toMatchObject({ name: "ManifestError", code: "SIGNATURE_INVALID" });
  const manifest = (await pulp.releases.list()).find((one) => one.name === name)?.manifest;
  const document = JSON.stringify({ ...(await release.manifest()), units: 99 });
  await pulp.file.repository(ledger).upload(new Blob([document]), { relative_path: `pulp_sdk/release/${name}/${manifest}` });
  for (const work of [() => release.verify({ keys: [other.publicKey] }), () => release.describe(), () => release.rollOut(ring)])
    expect(await rejection(work())).toMatchObject({ name: "ManifestError", code: "MANIFEST_TAMPERED" });
});
