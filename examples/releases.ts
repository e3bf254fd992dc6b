// The code that docs/releases.md quotes; test/integration/release*.test.ts run all of it.
import { writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import {
  type FileRepository,
  isGateError,
  type Pulp,
  type ReleaseManifest,
  type ReleasePillar,
  type ReleaseVerification,
  type RingStatus,
  type RpmRepository,
  type Webhook,
} from "pulp-sdk";

type RpmStream = ReturnType<RpmRepository["stream"]>;

export async function weekly(pulp: Pulp, trunk: RpmStream, installers: FileRepository): Promise<ReleaseManifest> {
  // #region weekly
  const plan = await pulp.releases.plan("2026-W48", {
    from: [trunk, installers], // streams and repositories of any plugins
    tags: { week: "48", tier: "gold" },
    syncedWithin: "7d",
  });
  console.log(plan.text()); // what it would hold, what differs, ! what lacks something, or isn't fetched yet
  const manifest = await plan.apply({ reason: "week 48" });
  // #endregion
  return manifest;
}

export async function hotfix(pulp: Pulp, dirty: RpmStream): Promise<ReleaseManifest> {
  // #region hotfix
  const plan = await pulp.releases.plan("2026-W48.1", {
    base: "2026-W48",
    add: { from: dirty, content: { advisories: ["CVE-2026-4711"] } },
  });
  const manifest = await plan.apply({ reason: "CVE-2026-4711" });
  // #endregion
  return manifest;
}

export async function looking(pulp: Pulp): Promise<readonly [text: string, found: readonly string[], digests: number]> {
  // #region looking
  const release = pulp.releases.ref("2026-W48");
  const text = (await release.describe()).text();
  const affected = await pulp.releases.list({ tags: { tier: "gold" }, since: "2026-11-01", has: "moss < 2" });
  const units = await release.units(); // each with its digest, and where clients find it
  // #endregion
  return [text, affected.map(({ name }) => name), units.filter(({ digest }) => digest !== undefined).length];
}

export async function rollingOut(pulp: Pulp): Promise<RingStatus> {
  // #region rings
  await pulp.releases.ring("canary").ensure({ basePath: "{ring}/{repository}" }); // as it is by itself
  await pulp.releases.ref("2026-W48").rollOut("canary", { reason: "week 48" });
  const status = await pulp.releases.ring("canary").status();
  console.log(status.text()); // what it serves since when, and where
  // #endregion
  return status;
}

export async function gated(pulp: Pulp): Promise<string> {
  let told = "";
  // #region gates
  await pulp.releases.ring("everybody").ensure({ requires: "canary", after: "3d" });
  try {
    await pulp.releases.ref("2026-W48").rollOut("everybody", {
      check: async ({ before, manifest }) => manifest.tags.tier === "gold" || `${before} is good enough`,
      checkTimeout: "1h",
    });
  } catch (error) {
    if (!isGateError(error)) throw error;
    told = `${error.gate}: ${error.message}`; // after: … It may from 2026-11-29T18:00:00.000Z on.
  }
  // #endregion
  return told;
}

export async function back(pulp: Pulp): Promise<readonly string[]> {
  // #region back
  await pulp.releases.ref("2026-W48.1").rollBack("canary", { reason: "moss crashes" });
  const events = await pulp.releases.ring("canary").history();
  // #endregion
  return events.map(({ action, release }) => `${action} ${release}`);
}

export async function compared(pulp: Pulp): Promise<string> {
  // #region diff
  const diff = await pulp.releases.ref("2026-W48.1").diff("2026-W48");
  const cves = diff.repositories.flatMap((one) => one.cves);
  const ticket = diff.markdown();
  // #endregion
  return `${cves}\n${ticket}`;
}

export async function signed(pulp: Pulp, privateKey: string, publicKey: string): Promise<ReleaseVerification> {
  // #region sign
  const release = pulp.releases.ref("2026-W48");
  await release.sign(privateKey); // PEM, Ed25519: openssl genpkey -algorithm ed25519
  const verification = await release.verify({ keys: [publicKey] }); // reads all of it; ManifestError where it isn't so
  // #endregion
  return verification;
}

export async function database(pulp: Pulp, file: string): Promise<readonly [providers: unknown, changes: unknown, fixes: unknown]> {
  // #region database
  await pulp.releases.ref("2026-W48").exportDatabase(file);
  await pulp.releases.ref("2026-W48.1").exportDatabase(file, { existing: "add" });
  const db = new DatabaseSync(file, { readOnly: true });
  const providers = db.prepare("SELECT release, package FROM rpm_providers WHERE capability = '/usr/bin/moss' ORDER BY release").all();
  const changes = db.prepare("SELECT change, unit FROM changes WHERE before = '2026-W48' AND after = '2026-W48.1'").all();
  const fixes = db.prepare("SELECT advisory, name, version FROM rpm_fixes WHERE cve = 'CVE-2026-4711'").all();
  // #endregion
  db.close();
  return [providers, changes, fixes];
}

export function queried(file: string): readonly (readonly unknown[])[] {
  // #region queries
  const db = new DatabaseSync(file, { readOnly: true });
  const [newest, before] = db.prepare("SELECT name FROM releases ORDER BY at DESC LIMIT 2").all();
  const since = db
    .prepare("SELECT change, unit FROM changes WHERE before = ? AND after = ? AND kind = 'packages' ORDER BY unit, change")
    .all(String(before?.name), String(newest?.name));
  // Which packages of a release an advisory fixes; each as it is in the release.
  const fixed = db
    .prepare(
      `SELECT DISTINCT f.advisory, f.severity, c.unit FROM rpm_fixes f
       JOIN rpm_packages p ON (p.name, p.epoch, p.version, p.release, p.arch) = (f.name, f.epoch, f.version, f.package_release, f.arch)
       JOIN content c ON c.unit_id = p.unit_id AND c.release = f.release WHERE f.release = ?`,
    )
    .all(String(newest?.name));
  // Who needs it, before it goes?
  const dependents = db.prepare("SELECT DISTINCT package FROM rpm_dependents WHERE capability = 'moss' AND relation = 'requires'").all();
  // Which releases had a file with these bytes, and where?
  const anywhere = db.prepare("SELECT release, repository, unit FROM content WHERE digest = ?").all(`sha256:${"0".repeat(64)}`);
  // #endregion
  db.close();
  return [since, fixed, dependents, anywhere];
}

export async function listedAsSbom(pulp: Pulp, path: string): Promise<void> {
  // #region sbom
  await writeFile(path, await pulp.releases.ref("2026-W48").sbom());
  // #endregion
}

export async function deleted(pulp: Pulp): Promise<string> {
  // #region delete
  const plan = await pulp.releases.ref("2026-W48.1").planDelete({ reason: "never used" });
  const text = plan.text(); // which versions go, why the others stay, how many bytes that frees
  await plan.apply();
  // #endregion
  return text;
}

export async function telling(pulp: Pulp, url: string): Promise<Webhook> {
  // #region telling
  pulp.on("release:rolledOut", ({ ring, release, before, by }) => console.log(`${ring}: ${before} -> ${release}, by ${by.user}`));
  pulp.on("webhook:failed", ({ receiver, event, error }) => console.error(`${receiver} doesn't know of ${event}: ${error.message}`));
  const hook = await pulp.releases.webhook({ url, secret: { env: "HOOK_SECRET" } });
  // … plan, apply, roll out: nothing of that waits for the receiver
  const { pending } = await hook.flush({ withinMs: 5_000 }); // pulp.close() waits for it, too
  // #endregion
  if (pending > 0) console.log(`${pending} pending`);
  return hook;
}

export async function pillar(pulp: Pulp, guard: string, path: string): Promise<ReleasePillar> {
  // #region pillar
  const groups = { web: "everybody", "web-canary": "canary" }; // groups of hosts, and the ring that each gets
  const certificates = { [guard]: { certificate: "/etc/pki/pulp/host.pem", key: "/etc/pki/pulp/host.key" } }; // where hosts have what it asks for
  const pillar = await pulp.releases.pillar({ groups, certificates });
  await writeFile(path, await pillar.yaml()); // /srv/pillar/pulp.sls; others take pillar.json()
  // #endregion
  return pillar;
}
