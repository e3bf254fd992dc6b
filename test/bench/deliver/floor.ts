/**
 * The floor: the least that any client has to ask of the server, and nothing else. Plain fetch, no code of the SDK.
 *
 * One login. Per repository four POSTs: remote, repository (autopublish, so that the sync publishes), sync, distribution. The distribution
 * follows the repository, so it waits for neither the sync nor a publication's href. All tasks carry one Correlation-ID, so that one
 * query waits for all of them. It knows that nothing exists yet, and checks nothing that the outcome doesn't depend on.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Call, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job, RepositoryJob } from "./job.ts";

const api = "/pulp/api/v3";
/** The server has two API workers: two requests in their hands and two at the door. More or fewer made no difference. */
const concurrency = 4;

await participate<Job>(async (job) => {
  const correlation = randomBytes(16).toString("hex");
  const call = await login(job, { "correlation-id": correlation });
  const queue = job.repositories.values();
  const worker = async (): Promise<void> => {
    for (const wanted of queue) await dispatch(call, wanted);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await completion(call, correlation, job.repositories.length * 2);
  return undefined;
});

async function dispatch(call: Call, { plugin, name, url, policy, basePath }: RepositoryJob): Promise<void> {
  const remote = await call("POST", `${api}/remotes/${plugin}/${plugin}/`, { name, url, policy });
  const repository = await call("POST", `${api}/repositories/${plugin}/${plugin}/`, { name, remote: remote.pulp_href, autopublish: true });
  await call("POST", `${repository.pulp_href}sync/`, {});
  await call("POST", `${api}/distributions/${plugin}/${plugin}/`, { name, base_path: basePath, repository: repository.pulp_href });
}

/** Asks again after half of the time that the remaining tasks would take at the speed seen so far (0.1 to 2 s): few questions, and a prompt end. */
async function completion(call: Call, correlation: string, total: number): Promise<void> {
  const query = new URLSearchParams({
    logging_cid: correlation,
    state__in: "completed,failed,canceled,skipped",
    fields: "state",
    limit: String(total),
  });
  const began = performance.now();
  let before: number | undefined;
  for (;;) {
    const { results } = (await call("GET", `${api}/tasks/?${query}`)) as { results: { state: string }[] };
    const unlucky = results.find((task) => task.state !== "completed");
    if (unlucky) throw new Error(`a task is ${unlucky.state}`);
    if (results.length === total) return;
    before ??= results.length;
    const perTask = (performance.now() - began) / (results.length - before);
    const pause = Number.isFinite(perTask) ? ((total - results.length) * perTask) / 2 : 500;
    await sleep(Math.min(2000, Math.max(100, pause)));
  }
}
