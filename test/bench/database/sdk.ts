/** The job done by the SDK: one file, with all tables and indexes that there are. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, release, file, packages }) => {
  const pulp = await connect({ baseUrl, username, password });
  const { units } = await pulp.releases.ref(release).exportDatabase(file);
  if (units !== packages) throw new Error(`wrote ${units} packages, not ${packages}`);
  return () => pulp.close();
});
