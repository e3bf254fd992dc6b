import type { Administrator } from "../support/administrator.ts";
import type { Job, RepositoryJob } from "./job.ts";
import { fileName, manifestName, payload, sha256 } from "./upstream.ts";

const api = "/pulp/api/v3";
type Plugin = RepositoryJob["plugin"];
type Fields = Readonly<Record<string, unknown>>;
const collections = (plugin: Plugin) => ["distributions", "repositories", "remotes"].map((kind) => `${api}/${kind}/${plugin}/${plugin}/`);

/**
 * Asks the server for what a participant has left there, and throws unless it is exactly the job: each remote with its URL and
 * policy, each repository synced from it and publishing by itself, each distribution serving version 1: of file with the right bytes over HTTP, of
 * rpm with metadata, whose version has packages.
 */
export async function proveEndState(admin: Administrator, job: Job, prefix: string): Promise<void> {
  const problems: string[] = [];
  for (const [plugin, wanted] of Map.groupBy(job.repositories, (repository) => repository.plugin))
    problems.push(...(await problemsOf(admin, plugin, wanted, prefix)));
  if (problems.length > 0) throw new Error(`the end state is wrong:\n${problems.join("\n")}`);
}

async function problemsOf(admin: Administrator, plugin: Plugin, all: readonly RepositoryJob[], prefix: string): Promise<readonly string[]> {
  const [distributions, repositories, remotes] = await Promise.all(
    collections(plugin).map(async (path) => byName(await admin.list(path, prefix))),
  );
  const problems: string[] = [];
  const hold = (condition: boolean, problem: string): void => {
    if (!condition) problems.push(problem);
  };
  for (const wanted of all) {
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
    hold(await serves[plugin](admin, distribution, repository, name), `${name}: ${distribution.base_url} doesn't serve what is upstream`);
  }
  for (const [kind, found] of Object.entries({ distributions, repositories, remotes })) {
    hold(found?.size === all.length, `${found?.size} ${kind} of ${plugin} instead of ${all.length}`);
  }
  return problems;
}

const get = (baseUrl: string, path: string): Promise<Response> => fetch(new URL(path, `${baseUrl.replace(/\/+$/, "")}/`));

const serves: Record<Plugin, (admin: Administrator, distribution: Fields, repository: Fields, name: string) => Promise<boolean>> = {
  file: async (_, { base_url }, __, name) => {
    const baseUrl = String(base_url);
    if (!URL.canParse(baseUrl)) return false;
    const content = payload(name);
    const manifest = await (await get(baseUrl, manifestName)).text();
    return (
      manifest.trim() === `${fileName},${sha256(content)},${content.length}` && (await (await get(baseUrl, fileName)).text()) === content
    );
  },
  rpm: async (admin, { base_url }, { latest_version_href }) => {
    const baseUrl = String(base_url);
    if (!URL.canParse(baseUrl) || !(await get(baseUrl, "repodata/repomd.xml")).ok) return false;
    const { content_summary } = (await admin.call("GET", String(latest_version_href))) as { content_summary: { present: Fields } };
    return "rpm.package" in content_summary.present;
  },
};

/** Deletes everything that a participant has made. */
export async function clearAway(admin: Administrator, plugins: readonly Plugin[], prefix: string): Promise<void> {
  for (const path of plugins.flatMap(collections)) {
    const objects = await admin.list(path, prefix);
    await admin.delete(objects.map((object) => String(object.pulp_href)));
  }
}

function byName(objects: readonly Record<string, unknown>[]): Map<string, Record<string, unknown>> {
  return new Map(objects.map((object) => [String(object.name), object]));
}
