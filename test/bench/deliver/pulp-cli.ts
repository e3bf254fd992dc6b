/**
 * The job done by pulp-cli, one command after the other, as in a shell script: four commands a repository, the fewest there are (with
 * autopublish no separate publication is needed). Every command pays its own process start, because every user of pulp-cli does.
 */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { participate } from "../support/participant.ts";
import type { Job, RepositoryJob } from "./job.ts";

const run = promisify(execFile);

await participate<Job>(async (job) => {
  const executable = process.env.PULP_CLI ?? "pulp";
  const config = join(job.directory, "pulp", "cli.toml");
  const settings = { base_url: job.baseUrl, username: job.username, password: job.password };
  await mkdir(dirname(config), { recursive: true });
  await writeFile(
    config,
    ["[cli]", ...Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}`), ""].join("\n"),
    { mode: 0o600 },
  );
  const env = { ...process.env, XDG_CONFIG_HOME: job.directory, XDG_CACHE_HOME: join(job.directory, "cache") };
  const pulp = (...words: string[]) => run(executable, words, { env });

  for (const wanted of job.repositories) await deliver(pulp, wanted);
  return undefined;
});

async function deliver(
  pulp: (...words: string[]) => Promise<unknown>,
  { plugin, name, url, policy, basePath }: RepositoryJob,
): Promise<void> {
  await pulp(plugin, "remote", "create", "--name", name, "--url", url, "--policy", policy);
  await pulp(plugin, "repository", "create", "--name", name, "--remote", name, "--autopublish");
  await pulp(plugin, "repository", "sync", "--repository", name);
  await pulp(plugin, "distribution", "create", "--name", name, "--base-path", basePath, "--repository", name);
}
