/** The floor: all tasks that haven't ended, in pages of 2,000, one after the other; nothing is made of them. */
import { login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

const fields = "pulp_href,name,state,pulp_created,reserved_resources_record";

await participate<Job>(async (job) => {
  const call = await login(job);
  let next: string | null = `/pulp/api/v3/tasks/?state__in=waiting,running,canceling&fields=${fields}&limit=2000`;
  while (next !== null) {
    const page: { readonly next?: unknown } = await call("GET", next);
    next = typeof page.next === "string" ? page.next.replace(/^https?:\/\/[^/]+/, "") : null;
  }
  return undefined;
});
