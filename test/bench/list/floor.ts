/**
 * The floor: the fastest sequence of plain requests that was found. One login, then two readers that share pages of 1,000 with only the fields
 * needed: the server has two API workers. (One page of everything keeps one of them idle; smaller pages cost more than they spread.)
 */
import { participate } from "../support/participant.ts";
import { check, fields, type Job } from "./job.ts";

const pageSize = 1_000;

await participate<Job>(async (job) => {
  const credentials = Buffer.from(`${job.username}:${job.password}`).toString("base64");
  const answer = await fetch(`${job.baseUrl}/pulp/api/v3/login/`, { method: "POST", headers: { authorization: `Basic ${credentials}` } });
  if (!answer.ok) throw new Error(`login was answered with ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
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
      const page = await fetch(`${job.baseUrl}/pulp/api/v3/content/rpm/packages/?${query}`, { headers: { cookie } });
      if (!page.ok) throw new Error(`a page was answered with ${page.status}`);
      const { results } = (await page.json()) as { results: Record<string, string>[] };
      for (const { name, epoch, version, release, arch } of results) found.add(`${name}-${epoch}:${version}-${release}.${arch}`);
    }
  };
  await Promise.all([reader(), reader()]);
  check(found, job);
  return undefined;
});
