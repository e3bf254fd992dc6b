/** The job done by the SDK: one promotion into all of the streams, with its records in the ledger; its plan; or a pipeline that has nothing to do. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, operation, source, target, streams, files }) => {
  const pulp = await connect({ baseUrl, username, password });
  if (operation === "ensure") {
    const wanted = Object.fromEntries(streams.map(({ name }) => [name, { basePath: name }]));
    const changes = await pulp.pipeline("bench", { repositories: { [target.name]: { plugin: "file", streams: wanted } } }).ensure();
    if (changes.length > 0) throw new Error(`${changes.length} changes where there was nothing to do`);
    return () => pulp.close();
  }
  const from = pulp.file.repository(source.repository);
  const to = streams.map(({ name }) => pulp.file.repository(target.name).stream(name));
  const added =
    operation === "plan"
      ? (await pulp.planPromote({ files }, { to, from })).changes.map((change) => change.added.length)
      : (await pulp.promote({ files }, { to, from, reason: "measured" })).map((done) => done.added.length);
  if (!added.every((count) => count === files.length)) throw new Error(`promoted ${added.join(", ")} files, not ${files.length}`);
  return () => pulp.close();
});
