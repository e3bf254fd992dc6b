/** The job done by the SDK: the words as they are, and what the operation says of itself. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import { check, type Job, reportMemory } from "./job.ts";

await participate<Job>(async (job) => {
  const { baseUrl, username, password, plugin, operation, source, destination, kind, words } = job;
  const pulp = await connect({ baseUrl, username, password });
  const repository = pulp.repository({ plugin, name: destination.name } as { plugin: string; name: string });
  const from = pulp.repository({ plugin, name: source.name } as { plugin: string; name: string });
  if (operation === "diff") check((await repository.diff(0, from)).added.length, job);
  else if (operation === "add") check((await repository.add({ [kind]: words }, { from })).units.length, job);
  else check((await repository.remove({ [kind]: words })).units.length, job);
  return async () => {
    reportMemory("SDK");
    await pulp.close();
  };
});
