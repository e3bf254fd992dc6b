import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import * as examples from "../../examples/releases.ts";
import type { Pulp } from "../../src/index.ts";
import { openDnf } from "../support/clients/index.ts";
import { inTurn } from "../support/in-turn.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// What docs/releases.md says, and what releases mean to dnf. Names of releases are given once, so that this has a ledger of its own.

inTurn("rings of the examples");
const prefix = unique("released");
const rpms = join(inject("pulp").importDir, prefix);
const folder = mkdtempSync(join(tmpdir(), "released-"));
let pulp: Pulp;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  pulp = await connectShared({ ledger: `${prefix}-ledger` });
});
afterAll(async () => {
  vi.restoreAllMocks();
  for (const plugin of ["rpm", "file"] as const)
    for await (const { name } of pulp[plugin].distributions.list({ name__contains: prefix }))
      await pulp[plugin].distribution(name).delete();
  await removeNamed(pulp, prefix, "rpm", "file");
  await Promise.all([rm(rpms, { recursive: true, force: true }), rm(folder, { recursive: true, force: true })]);
  await pulp.close();
});

const updateinfo = `
<updates><update from="grove@example.com" status="final" type="security" version="1">
  <id>G-2026:4711</id><title>moss</title><issued date="2026-11-10 00:00:00"/><updated date="2026-11-10 00:00:00"/><severity>Critical</severity>
  <release>1</release><summary>s</summary><description>d</description>
  <references><reference href="https://example.com/" id="CVE-2026-4711" type="cve" title="CVE-2026-4711"/></references>
  <pkglist><collection short="g"><name>g</name><package name="moss" version="2" release="1" epoch="0" arch="noarch"><filename>moss-2.rpm</filename></package></collection></pkglist>
</update></updates>`;

test("a release is made, rolled out, fixed, rolled back, compared, signed, queried and deleted; dnf sees each switch", async () => {
  await makeRpmRepository(
    rpms,
    [
      { name: "oak", version: "1", requires: ["moss >= 1", "acorn"], provides: ["tree = 1"] },
      { name: "moss", version: "1", files: ["/usr/bin/moss"] },
      { name: "moss", version: "2", files: ["/usr/bin/moss"] },
    ],
    { updateinfo },
  );
  const alma = pulp.rpm.repository(`${prefix}-rpm`);
  const [dirty, trunk] = [alma.stream("dirty"), alma.stream("trunk")];
  await dirty.ensure({ upstream: { url: `file://${rpms}/` }, basePath: `${prefix}/dirty` });
  await dirty.sync();
  await trunk.ensure({ from: dirty, basePath: `${prefix}/trunk` });
  await trunk.promote({ packages: ["oak", "moss = 1"] });
  const installers = pulp.file.repository(`${prefix}-installers`);
  await installers.ensure({});
  await installers.upload(new Blob([prefix]), { relative_path: "setup.iso" });

  const planned = await pulp.releases.plan("2026-W48", { from: [trunk, installers] });
  expect(planned.open?.map(({ unit, requires }) => `${unit.label}: ${requires}`)).toEqual(["oak-1-1.noarch: acorn"]);
  const manifest = await examples.weekly(pulp, trunk, installers);
  expect(manifest.repositories[0]).toMatchObject({
    stream: "trunk",
    upstreams: [{ repository: `${prefix}-rpm-dirty`, url: `file://${rpms}/`, synced: expect.stringMatching(/^20/) }],
  });

  const ring = await examples.rollingOut(pulp);
  expect(ring).toMatchObject({ release: "2026-W48", whole: true });
  const url = ring.repositories.find(({ plugin }) => plugin === "rpm")?.url ?? "";
  await using dnf = await openDnf({ baseUrl: url });
  const moss = (): Promise<readonly string[]> => dnf.available("moss");
  const before = await moss();
  expect(before).toContain("moss-0:1-1.noarch");
  expect(await examples.gated(pulp)).toMatch(/^after: .*3d have to go by/);

  const fixed = await examples.hotfix(pulp, dirty);
  expect(fixed.base).toBe("2026-W48");
  expect(await moss()).toEqual(before);
  await pulp.releases.ref("2026-W48.1").rollOut("canary");
  // The same dnf, with what it had cached.
  expect(await moss()).toEqual([...new Set([...before, "moss-0:2-1.noarch"])].sort());
  const text = await examples.compared(pulp);
  expect(text).toMatch(/^CVE-2026-4711\n## 2026-W48 to 2026-W48\\?\.1/);
  expect(text).toContain("- packages moss-1-1.noarch to moss-2-1.noarch");
  expect(await examples.back(pulp)).toEqual(["rollOut 2026-W48", "rollOut 2026-W48.1", "rollBack 2026-W48"]);
  expect(await moss()).toEqual(before);

  const [description, found] = await examples.looking(pulp);
  expect(description).toContain("served by the ring canary");
  // The hotfix has no tags of its own.
  expect(found).toEqual(["2026-W48"]);
  expect((await pulp.releases.list({ has: "moss >= 2" })).map(({ name }) => name)).toEqual(["2026-W48.1"]);

  const { served } = await pulp.whereIs("moss-1-1.noarch", { plugin: "rpm" });
  // Others have made packages of that name, too.
  const ofThese = served.filter(({ base_path }) => base_path.includes(prefix));
  expect(ofThese.map(({ ring: of, stream }) => of ?? stream).sort()).toEqual(
    ["canary", `${prefix}-rpm/dirty`, `${prefix}-rpm/trunk`].sort(),
  );

  // ---- signed
  const pair = () =>
    generateKeyPairSync("ed25519", {
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
  const [own, other] = [pair(), pair()];
  const release = pulp.releases.ref("2026-W48");
  expect(await rejection(release.verify({ keys: [own.publicKey] }))).toMatchObject({ name: "ManifestError", code: "SIGNATURE_MISSING" });
  expect(await examples.signed(pulp, own.privateKey, own.publicKey)).toMatchObject({
    units: manifest.units,
    signedBy: [expect.stringMatching(/^[0-9a-f]{64}$/)],
  });
  expect(await rejection(release.verify({ keys: [other.publicKey] }))).toMatchObject({ name: "ManifestError", code: "SIGNATURE_INVALID" });
  const rsa = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const refused = await rejection(release.sign(rsa.privateKey));
  expect(refused).toMatchObject({ name: "UsageError" });
  expect(JSON.stringify(refused)).not.toContain(rsa.privateKey.slice(40, 80));

  // ---- in a database, which agrees with what dnf says of what is served
  const file = join(folder, "releases.sqlite");
  const [providers, changes, fixes] = await examples.database(pulp, file);
  expect(providers).toContainEqual({ release: "2026-W48", package: "moss-1-1.noarch" });
  expect(providers).toContainEqual({ release: "2026-W48.1", package: "moss-2-1.noarch" });
  expect(changes).toContainEqual({ change: "+", unit: "moss-2-1.noarch" });
  expect(fixes).toEqual([{ advisory: "G-2026:4711", name: "moss", version: "2" }]);
  const [since, brought, dependents, anywhere] = examples.queried(file);
  expect(since).toEqual([{ change: "+", unit: "moss-2-1.noarch" }]);
  expect(brought).toEqual([{ advisory: "G-2026:4711", severity: "Critical", unit: "moss-2-1.noarch" }]);
  expect(dependents).toEqual([{ package: "oak-1-1.noarch" }]);
  expect(anywhere).toEqual([]);
  await examples.listedAsSbom(pulp, join(folder, "sbom.json"));
  expect(JSON.parse(readFileSync(join(folder, "sbom.json"), "utf8"))).toMatchObject({ bomFormat: "CycloneDX" });
  rmSync(join(folder, "sbom.json"));
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = (sql: string): readonly string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
      .sort();
  const own48 = "JOIN content c USING (unit_id) WHERE c.release = '2026-W48'";
  expect(
    rows(`SELECT DISTINCT p.name || '-' || p.epoch || ':' || p.version || '-' || p.release || '.' || p.arch FROM rpm_packages p ${own48}`),
  ).toEqual(await dnf.available());
  const version =
    "iif(r.flags IS NULL, '', ' ' || CASE r.flags WHEN 'EQ' THEN '=' WHEN 'GE' THEN '>=' ELSE r.flags END || ' ' || iif(coalesce(r.epoch, '0') = '0', '', r.epoch || ':') || r.version || iif(r.release IS NULL, '', '-' || r.release))";
  for (const relation of ["provides", "requires"])
    expect(
      rows(
        `SELECT DISTINCT r.name || ${version} FROM rpm_relations r ${own48} AND r.relation = '${relation}' AND r.name NOT LIKE 'rpmlib(%'`,
      ),
      relation,
    ).toEqual([...new Set((await dnf.query(`--${relation}`)).filter((line) => !line.startsWith("rpmlib(")))].sort());
  expect(rows(`SELECT DISTINCT r.path FROM rpm_files r ${own48}`)).toEqual(
    [...new Set(await dnf.query("--list"))].filter((line) => line.startsWith("/")).sort(),
  );
  db.close();
  expect(await rejection(release.exportDatabase(file))).toMatchObject({ name: "ReleaseError", code: "DATABASE_EXISTS" });
  expect(await release.exportDatabase(file, { existing: "add" })).toMatchObject({ changed: false });
  expect(await release.exportDatabase(file, { existing: "replace" })).toMatchObject({ changed: true, units: manifest.units });
  const foreign = join(folder, "other");
  writeFileSync(foreign, "no database");
  for (const existing of ["add", "replace"] as const)
    expect(await rejection(release.exportDatabase(foreign, { existing }))).toMatchObject({
      name: "ReleaseError",
      code: "DATABASE_FOREIGN",
    });
  expect(readFileSync(foreign, "utf8")).toBe("no database");
  expect(await rejection(release.exportDatabase(join(folder, "nowhere", "x")))).toMatchObject({ name: "UsageError" });
  expect((await readdir(folder)).sort()).toEqual(["other", "releases.sqlite"]);

  // ---- deleted
  expect(await rejection(release.planDelete())).toMatchObject({ name: "ReleaseError", code: "RELEASE_SERVED", ring: "canary" });
  const deletion = await examples.deleted(pulp);
  expect(deletion).toContain('delete release "2026-W48.1"');
  expect(await rejection(pulp.releases.ref("2026-W48.1").manifest())).toMatchObject({ name: "ResourceNotFoundError" });
  expect((await pulp.releases.list()).map(({ name }) => name)).toEqual(["2026-W48"]);
  expect(await moss()).toEqual(before);

  expect((await pulp.ledger.verify()).problems.filter(({ problem }) => problem === "foreign")).toEqual([]);

  // ---- tampered with: another file where a part of the manifest lies
  const part = `pulp_sdk/release/2026-W48/${manifest.parts[0]?.sha256}`;
  await pulp.file.repository(`${prefix}-ledger`).upload(new Blob(["{}"]), { relative_path: part });
  expect(await rejection(release.verify({ keys: [own.publicKey] }))).toMatchObject({ name: "ManifestError", code: "MANIFEST_TAMPERED" });
  expect((await pulp.ledger.verify()).problems).toContainEqual(expect.objectContaining({ problem: "changed" }));
});
