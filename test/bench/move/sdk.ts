/** The job done by the SDK: the selection as it is, and what the operation says of itself. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import { check, type Job } from "./job.ts";

await participate<Job>(async (job) => {
  const { baseUrl, username, password, plugin, operation, source, destination, kind, selection } = job;
  const pulp = await connect({ baseUrl, username, password });
  const repository = pulp.repository({ plugin, name: destination.name } as { plugin: string; name: string });
  const from = pulp.repository({ plugin, name: source.name } as { plugin: string; name: string });
  const found =
    operation === "diff"
      ? (await repository.diff(0, from)).added
      : (operation === "add" ? await repository.add(selection, { from }) : await repository.remove(selection)).units;
  check(found.filter((unit) => unit.kind === kind).length, job);
  return () => pulp.close();
});
