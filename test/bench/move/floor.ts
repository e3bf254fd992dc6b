/**
 * The floor: the fewest plain requests that can do it. One login; the list in pages of 1,000 (two readers, for two API workers) with only the
 * fields that make a word; one change; its task asked for once a second. It doesn't look at what came of it. What the server copies whole is
 * listed, too: to say which units were moved is part of the job, and later on the source may have others.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Call, eachListed, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import { check, fieldsOf, type Job, wordOf } from "./job.ts";

const api = "/pulp/api/v3/";
const pageSize = 1_000;
await participate<Job>(async (job) => {
  const call = await login(job);
  const { raw } = job;
  const hrefs = await listed(call, job, job.operation === "remove" ? job.destination.version : job.source.version);
  check(hrefs.length, job);
  if (job.operation === "diff") return undefined;
  if (job.operation === "add" && "everything" in job.selection && raw.whole !== undefined) {
    if (raw.along !== undefined)
      check(
        (await listed(call, { ...job, words: job.words.map(() => ""), raw: { list: raw.along, pattern: "" } }, job.source.version)).length,
        job,
      );
    const config = [{ source_repo_version: job.source.version, dest_repo: job.destination.pulp_href }];
    await done(call, (await call("POST", api + raw.whole, { config, dependency_solving: false })).task);
    return undefined;
  }
  const { destination, source } = job;
  const change = job.operation === "add" ? { add_content_units: hrefs } : { remove_content_units: hrefs };
  const { task } =
    raw.copy === undefined || job.operation === "remove"
      ? await call("POST", `${destination.pulp_href}modify/`, change)
      : await call("POST", api + raw.copy, {
          config: [{ source_repo_version: source.version, dest_repo: destination.pulp_href, content: hrefs }],
          structured: true,
        });
  await done(call, task);
  return undefined;
});

async function done(call: Call, task: unknown): Promise<void> {
  for (let state = "waiting"; state !== "completed"; ) {
    await sleep(1_000);
    state = String((await call("GET", `${String(task)}?fields=state`)).state);
    if (state === "failed" || state === "canceled") throw new Error(`the task is ${state}`);
  }
}

async function listed(call: Call, job: Job, version: string): Promise<string[]> {
  const wanted = new Set(job.words);
  const hrefs: string[] = [];
  await eachListed<Record<string, string>>(
    call,
    { list: job.raw.list, version, fields: ["pulp_href", ...fieldsOf(job.raw)], count: job.words.length, pageSize },
    (unit) => {
      if (wanted.has(wordOf(job.raw, unit))) hrefs.push(String(unit.pulp_href));
    },
  );
  return hrefs;
}
