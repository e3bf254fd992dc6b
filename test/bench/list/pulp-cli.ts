/** The job done by one command of pulp-cli, with only the fields needed. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { participate } from "../support/participant.ts";
import { check, fields, type Job } from "./job.ts";

const run = promisify(execFile);

await participate<Job>(async (job) => {
  const config = join(job.directory, "pulp", "cli.toml");
  const settings = { base_url: job.baseUrl, username: job.username, password: job.password };
  await mkdir(dirname(config), { recursive: true });
  const lines = ["[cli]", ...Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}`), ""];
  await writeFile(config, lines.join("\n"), { mode: 0o600 });
  const env = { ...process.env, XDG_CONFIG_HOME: job.directory, XDG_CACHE_HOME: join(job.directory, "cache") };
  const words = ["rpm", "content", "--type", "package", "list", "--repository-version", job.version, "--limit", String(job.packages)];
  const { stdout } = await run(
    process.env.PULP_CLI ?? "pulp",
    ["--format", "json", ...words, ...fields.flatMap((field) => ["--field", field])],
    {
      env,
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const units = JSON.parse(stdout) as Record<string, string>[];
  check(new Set(units.map(({ name, epoch, version, release, arch }) => `${name}-${epoch}:${version}-${release}.${arch}`)), job);
  return undefined;
});
