/** A fleet whose upstreams say what they said before: nothing is done, and none of it may be left out. */
import { connect } from "pulp-sdk";
import { entryOf, type Job } from "../deliver/job.ts";
import { participate } from "../support/participant.ts";

await participate<Job>(async ({ baseUrl, username, password, repositories }) => {
  const pulp = await connect({ baseUrl, username, password });
  const fleet = pulp.fleet("bench", repositories.map(entryOf));
  const { counts } = await fleet.deliver({ only: "changed", perHost: 16 }).report();
  if (counts.unchanged !== repositories.length)
    throw new Error(`not all of ${repositories.length} were unchanged: ${JSON.stringify(counts)}`);
  return () => pulp.close();
});
