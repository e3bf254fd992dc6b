/** The job done by the SDK: planned and applied, with its manifest in the ledger; or rolled out, with what it writes down before and after. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, operation, release, ring, names }) => {
  const pulp = await connect({ baseUrl, username, password });
  if (operation === "release") {
    const plan = await pulp.releases.plan(release, { from: names.map((name) => pulp.file.repository(name)) });
    await plan.apply({ reason: "measured" });
  } else await pulp.releases.ref(release).rollOut(ring, { reason: "measured" });
  return () => pulp.close();
});
