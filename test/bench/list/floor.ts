/**
 * The floor: the fastest sequence of plain requests that was found. One login, then two readers that share pages of 1,000 with only the fields
 * needed: the server has two API workers. (One page of everything keeps one of them idle; smaller pages cost more than they spread.)
 */
import { eachListed, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import { check, fields, type Job } from "./job.ts";

const pageSize = 1_000;

await participate<Job>(async (job) => {
  const call = await login(job);
  const found = new Set<string>();
  await eachListed<Record<string, string>>(
    call,
    { list: "content/rpm/packages/", version: job.version, fields, count: job.packages, pageSize },
    ({ name, epoch, version, release, arch }) => void found.add(`${name}-${epoch}:${version}-${release}.${arch}`),
  );
  check(found, job);
  return undefined;
});
