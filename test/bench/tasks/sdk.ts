/** One look at the queue, or at one task of it. */
import { connect } from "pulp-sdk";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

await participate<Job>(async ({ baseUrl, username, password, word, task }) => {
  const pulp = await connect({ baseUrl, username, password });
  const { text } = word === "queue" ? await pulp.tasks.queue() : await pulp.tasks.explain(task);
  if (text() === "") throw new Error(`${word} said nothing`);
  return () => pulp.close();
});
