// The code that docs/guide.md quotes of content, uploads and what stands around repositories; test/integration/examples-content.test.ts
// runs all of it.
import { type Delivery, isUploadError, type Pulp, type UploadError } from "pulp-sdk";

export async function content(pulp: Pulp): Promise<readonly string[]> {
  // #region content
  const tools = pulp.rpm.repository("tools");
  const seen: string[] = [];
  // The filters are the server's own; of the latest version, unless `version` names another.
  for await (const { name, version } of tools.content({ name: "acorn", fields: ["pulp_href", "name", "version"] }, { kind: "packages" }))
    seen.push(`${name} ${version}`);
  // #endregion
  return seen;
}

export async function words(pulp: Pulp): Promise<readonly (readonly string[])[]> {
  // #region words
  const packages = await pulp.rpm.repository("tools").select({ packages: ["acorn >= 1.1", "oak"], advisories: ["GROVE-2025:0001"] });
  const tags = await pulp.container.repository("app").select({ tags: ["1.*"] });
  const files = await pulp.file.repository("images").select({ files: ["data/*.csv"] });
  // #endregion
  return [packages, tags, files].map((units) => units.map(({ label }) => label).sort());
}

export async function moving(pulp: Pulp): Promise<readonly (readonly string[])[]> {
  // #region move
  const [tools, trunk] = [pulp.rpm.repository("tools"), pulp.rpm.repository("trunk")];
  await trunk.ensure({});
  const { units, version } = await trunk.add({ packages: ["oak = 2.0"] }, { from: tools, dependencies: true });
  await trunk.remove({ packages: ["oak"] });
  const { added, removed } = await trunk.diff(version.number, "latest"); // or of two repositories: trunk.diff(tools, "latest")
  // #endregion
  return [units, added, removed].map((list) => list.map(({ label }) => label));
}

export async function uploading(pulp: Pulp, path: string): Promise<readonly unknown[]> {
  // #region upload
  const images = pulp.file.repository("images");
  const one = await images.upload(path, { relative_path: "one.img" }); // from disk, as a stream
  const again = await images.upload(path, { relative_path: "one.img" }); // { changed: false, sent: "nothing" }
  const { files, version } = await images.uploadAll([path, { file: new Blob(["two"]), relative_path: "two.txt" }]);
  // #endregion
  return [one.sent, again.sent, files.map(({ sent }) => sent), version.number - one.version.number];
}

export async function resuming(pulp: Pulp, path: string): Promise<unknown> {
  // #region resume
  const images = pulp.file.repository("images");
  const upload = (resume?: string) => images.upload(path, { relative_path: "large.img" }, { resume });
  const { sent, size } = await upload().catch((error: UploadError) => {
    if (isUploadError(error) && error.code === "UPLOAD_INTERRUPTED") return upload(error.upload); // only what is missing
    throw error;
  });
  // #endregion
  return { sent, size };
}

export async function configuring(pulp: Pulp, armoredKey: string): Promise<string> {
  // #region clients
  const tools = pulp.rpm.repository("tools");
  await tools.ensure({ metadata: { gpgKey: armoredKey, contact: "infra@example.com" } });
  const { contact } = await tools.metadata(); // "infra@example.com"
  await tools.distribute("tools/current");
  const { files, commands, notes } = await pulp.rpm.distribution("tools/current").clientConfig();
  for (const { path, text } of files) console.log(`${path}:\n${text}`); // /etc/yum.repos.d/tools-current.repo, with gpgkey=…
  // #endregion
  return [contact, ...files.map(({ text }) => text), ...commands, ...notes].join("\n");
}

export async function guarding(pulp: Pulp, user: string): Promise<readonly string[]> {
  // #region core
  const guard = pulp.core.rbacGuard("readers");
  await guard.ensure({ description: "who may read" });
  await guard.roles.add("core.rbaccontentguard_downloader", { users: [user] });
  await pulp.rpm.repository("tools").distribute("tools/current", { distribution: { content_guard: guard } }); // a handle stands for its href
  const guards = await pulp.core.list("rbacGuard", { name__startswith: "read" }).all();
  // #endregion
  return guards.map(({ name }) => name);
}

export async function pullingThrough(pulp: Pulp, url: string): Promise<Delivery> {
  // #region pull-through
  const pypi = pulp.python.repository("pypi");
  await pypi.ensure({ remote: { url } });
  const delivery = await pypi.deliver("pypi/simple", { by: "pull-through" }); // nothing is fetched until a client asks
  delivery.by; // "pull-through"
  // #endregion
  return delivery;
}

export async function maintaining(pulp: Pulp): Promise<readonly string[]> {
  // #region maintenance
  const cleaned = await pulp.maintenance.cleanUpOrphans({ protectFor: 1440 }); // minutes
  const reclaimed = await pulp.maintenance.reclaimSpace([pulp.rpm.repository("tools")]); // files that an upstream still has
  const repaired = await pulp.maintenance.repair({ verifyChecksums: "no" }); // looks for missing files alone
  const done = repaired.progress_reports.map(({ message, done }) => `${message}: ${done}`);
  // #endregion
  return [cleaned.state, reclaimed.state, repaired.state, ...done];
}
