/** The job done by the SDK: one database, with all tables and indexes that there are; an SBOM; or what differs, with what became newer. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ operation, baseUrl, username, password, release, before, file, packages, changed }) => {
  const pulp = await connect({ baseUrl, username, password });
  const ref = pulp.releases.ref(release);
  if (operation === "sbom") await ref.exportSbom(file);
  else if (operation !== "diff") {
    const { units } = await ref.exportDatabase(file, { existing: "add" });
    if (units !== packages) throw new Error(`wrote ${units} packages, not ${packages}`);
  } else {
    const { repositories } = await ref.diff(before);
    const found = repositories.map(({ added, removed }) => [added.length, removed.length].join());
    if (found.join(" ") !== `${changed},${changed}`) throw new Error(`found ${found.join(" ")}, not ${changed} of each`);
  }
  return () => pulp.close();
});
