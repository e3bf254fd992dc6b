/** The job done by the SDK, as its documentation tells users to write it. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, repositories }) => {
  const pulp = await connect({ baseUrl, username, password });
  await Promise.all(
    repositories.map(async ({ name, url, policy, basePath }) => {
      const repository = pulp.file.repository(name);
      await repository.ensure({ remote: { url, policy } });
      await repository.deliver(basePath);
    }),
  );
  return () => pulp.close();
});
