import type { Administrator } from "../support/administrator.ts";
import type { Job, RepositoryJob } from "./job.ts";
import { fileName, manifestName, payload, sha256 } from "./upstream.ts";

const api = "/pulp/api/v3";
export const collections = ["distributions", "repositories", "remotes"].map((kind) => `${api}/${kind}/file/file/`);

/**
 * Asks the server for what a participant has left there, and throws unless it is exactly the job: each remote with its URL and
 * policy, each repository synced from it and publishing by itself, each distribution serving version 1 with the right bytes over HTTP.
 */
export async function proveEndState(admin: Administrator, job: Job, prefix: string): Promise<void> {
  const [distributions, repositories, remotes] = await Promise.all(collections.map(async (path) => byName(await admin.list(path, prefix))));
  const problems: string[] = [];
  const hold = (condition: boolean, problem: string): void => {
    if (!condition) problems.push(problem);
  };
  for (const wanted of job.repositories) {
    const { name } = wanted;
    const distribution = distributions?.get(name) ?? {};
    const repository = repositories?.get(name) ?? {};
    const remote =
      remotes?.get(name) ?? [...(remotes?.values() ?? [])].find((candidate) => candidate.pulp_href === repository.remote) ?? {};
    hold(remote.url === wanted.url && remote.policy === wanted.policy, `${name}: the remote isn't what was wanted`);
    hold(repository.remote === remote.pulp_href, `${name}: the repository isn't connected with its remote`);
    hold(repository.autopublish === true, `${name}: the repository doesn't publish by itself`);
    hold(
      String(repository.latest_version_href).endsWith("/versions/1/"),
      `${name}: the latest version is ${repository.latest_version_href}`,
    );
    hold(distribution.base_path === wanted.basePath, `${name}: nothing is distributed at ${wanted.basePath}`);
    hold(await serves(String(distribution.base_url), wanted), `${name}: ${distribution.base_url} doesn't serve the upstream's file`);
  }
  for (const [kind, found] of Object.entries({ distributions, repositories, remotes })) {
    hold(found?.size === job.repositories.length, `${found?.size} ${kind} instead of ${job.repositories.length}`);
  }
  if (problems.length > 0) throw new Error(`the end state is wrong:\n${problems.join("\n")}`);
}

async function serves(baseUrl: string, { name }: RepositoryJob): Promise<boolean> {
  if (!URL.canParse(baseUrl)) return false;
  const get = async (path: string): Promise<string> => (await fetch(new URL(path, `${baseUrl.replace(/\/+$/, "")}/`))).text();
  const content = payload(name);
  return (await get(manifestName)).trim() === `${fileName},${sha256(content)},${content.length}` && (await get(fileName)) === content;
}

/** Deletes everything that a participant has made. */
export async function clearAway(admin: Administrator, prefix: string): Promise<void> {
  for (const path of collections) {
    const objects = await admin.list(path, prefix);
    await admin.delete(objects.map((object) => String(object.pulp_href)));
  }
}

function byName(objects: readonly Record<string, unknown>[]): Map<string, Record<string, unknown>> {
  return new Map(objects.map((object) => [String(object.name), object]));
}
