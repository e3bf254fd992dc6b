/** A fleet that is made and delivered for the first time, as one that only what has changed of is delivered from then on. */
import { connect } from "pulp-sdk";
import { entryOf, type Job } from "../deliver/job.ts";
import { participate } from "../support/participant.ts";

await participate<Job>(async ({ baseUrl, username, password, repositories }) => {
  const pulp = await connect({ baseUrl, username, password });
  const fleet = pulp.fleet("bench", repositories.map(entryOf));
  await fleet.ensure();
  (await fleet.deliver({ only: "changed", perHost: 16 }).report()).throwIfFailed();
  return () => pulp.close();
});
