/**
 * The floor: the fastest sequence of plain requests that was found. One login, then two readers that share pages of 1,000 with only the fields
 * needed: the server has two API workers. (One page of everything keeps one of them idle; smaller pages cost more than they spread.)
 */
import { login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import { check, fields, type Job } from "./job.ts";

const pageSize = 1_000;

await participate<Job>(async (job) => {
  const call = await login(job);
  const found = new Set<string>();
  const offsets = Array.from({ length: Math.ceil(job.packages / pageSize) }, (_, page) => page * pageSize).values();
  const reader = async (): Promise<void> => {
    for (const offset of offsets) {
      const query = new URLSearchParams({
        repository_version: job.version,
        fields: fields.join(","),
        ordering: "pk",
        limit: String(pageSize),
        offset: String(offset),
      });
      const page = await call("GET", `/pulp/api/v3/content/rpm/packages/?${query}`);
      const { results } = page as { results: Record<string, string>[] };
      for (const { name, epoch, version, release, arch } of results) found.add(`${name}-${epoch}:${version}-${release}.${arch}`);
    }
  };
  await Promise.all([reader(), reader()]);
  check(found, job);
  return undefined;
});
