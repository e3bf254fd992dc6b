// The code that docs/guide.md quotes of lists across plugins, plans, users and groups, transfers between servers and tasks;
// test/integration/examples-server.test.ts runs it, and replicate.test.ts what takes two servers.
import { isPlanOutdatedError, type Pulp, type Syncable } from "pulp-sdk";

export async function everywhere(pulp: Pulp, prefix: string): Promise<readonly string[]> {
  const seen: string[] = [];
  // #region everywhere
  for await (const { plugin, kind, name } of pulp.repositories.list({ name__startswith: prefix })) {
    const repository = pulp.repository({ plugin, name });
    seen.push(`${plugin} ${kind} ${(await repository.at("latest")).number}`);
  }
  // #endregion
  return seen;
}

export async function deleting(pulp: Pulp, name: string): Promise<readonly string[]> {
  // #region plan
  const plan = await pulp.file.repository(name).planDelete(); // only reads
  const lines = plan.text().split("\n"); // what will be done, a line a step; plan.steps has the same as data
  try {
    await plan.apply();
  } catch (error) {
    // Somebody made a version, or another address of it, since: nothing was done. Make a new plan, and look at it.
    if (!isPlanOutdatedError(error)) throw error;
    lines.push(...error.differences);
  }
  // #endregion
  return lines;
}

// #region any
/** Any repository whose plugin syncs, typed or known only at run time. */
export const refresh = (repositories: readonly Syncable[]): Promise<unknown> => Promise.all(repositories.map((each) => each.sync()));
// #endregion

export async function people(pulp: Pulp, user: string, group: string): Promise<readonly unknown[]> {
  // #region people
  const staff = pulp.core.group(group);
  await staff.ensure();
  await staff.members.add([user]); // resolves to those that weren't in it yet
  await staff.grants.add("file.filerepository_creator"); // on all of a model
  await pulp.core.user(user).grants.add("file.fileremote_creator");
  await pulp.file.repository("images").roles.add("file.filerepository_owner", { groups: [group] }); // on one repository
  const held = await staff.grants.list().all();
  // #endregion
  return [await staff.members.list(), held.map(({ role }) => role)];
}

export async function carrying(
  pulp: Pulp,
  other: Pulp,
  name: string,
  directory: string,
  carried: (path: string) => string,
): Promise<unknown> {
  // #region transfer
  const exporter = pulp.core.exporter(name);
  await exporter.ensure({ path: directory, repositories: [pulp.file.repository("images")] }); // below ALLOWED_EXPORT_PATHS of the server
  const { toc_info } = await exporter.export({ chunk_size: "4GB" });

  // On the other server, once the files have been carried to a directory below its ALLOWED_IMPORT_PATHS:
  const importer = other.core.importer(name);
  await importer.ensure({ repo_mapping: { images: "images-copy" } });
  const toc = carried(String(toc_info.file));
  const { valid, problems } = await importer.check({ toc });
  if (!valid) throw new Error(problems.join("; "));
  const { versions } = await importer.import({ toc });
  // #endregion
  return versions.map(({ number }) => number);
}

export async function housekeeping(pulp: Pulp): Promise<readonly unknown[]> {
  // #region tasks
  const workers = await pulp.tasks.workers({ online: true }).all();
  const { progress_reports } = await pulp.maintenance.purgeTasks({ states: ["completed", "skipped"] }); // older than 30 days
  // #endregion
  return [workers.length, progress_reports.length];
}

export async function publications(pulp: Pulp, name: string): Promise<readonly number[]> {
  // #region publications
  const { publications } = pulp.rpm.repository(name);
  const [newest, ...older] = await publications.list().all();
  for (const each of older) await publications.delete(each); // refused (STILL_SERVED) where a distribution serves just that one
  // #endregion
  return [newest === undefined ? 0 : 1, older.length];
}

export async function replicating(
  pulp: Pulp,
  name: string,
  account: { baseUrl: string; username: string; password: string },
): Promise<unknown> {
  // #region replicate
  const primary = pulp.core.upstreamPulp(name);
  const { baseUrl, username, password } = account;
  await primary.ensure({ base_url: baseUrl, api_root: "/pulp/", username, password, policy: "nodelete" });
  const { tasks } = await primary.replicate({ q_select: `name="${name}"` });
  // #endregion
  return tasks.length;
}
