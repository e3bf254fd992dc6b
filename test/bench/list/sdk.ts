/** The job done by the SDK: iterated, so that no more than a few pages are in memory at any time. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import { check, fields, type Job } from "./job.ts";

await participate<Job>(async (job) => {
  const { baseUrl, username, password, repository } = job;
  const pulp = await connect({ baseUrl, username, password });
  const found = new Set<string>();
  for await (const { name, epoch, version, release, arch } of pulp.rpm
    .repository(repository)
    .content({ fields: [...fields] }, { kind: "packages" }))
    found.add(`${name}-${epoch}:${version}-${release}.${arch}`);
  check(found, job);
  return () => pulp.close();
});
