/** The job done by the SDK as one fleet: made, then delivered, as many at once as the server's workers are worth. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import { entryOf, type Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, repositories }) => {
  const pulp = await connect({ baseUrl, username, password });
  const fleet = pulp.fleet("bench", repositories.map(entryOf));
  await fleet.ensure();
  // The upstream is the benchmark's own: nobody has to be spared.
  (await fleet.deliver({ perHost: 1_000 }).report()).throwIfFailed();
  return () => pulp.close();
});
