/**
 * The floor: the fewest plain requests that serve the same. One login; the files asked for by their paths, or in pages of 1,000 where they are many;
 * a change, a publication and a switch for each stream, each sent as soon as the one before it is done; all tasks asked for together, once a second. No
 * ledger, no look at what is there, nor at what came of it.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Call, eachListed, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job, Place } from "./job.ts";

const api = "/pulp/api/v3/";
const pageSize = 1_000;
const correlationId = randomBytes(16).toString("hex");
interface Task {
  readonly pulp_href: string;
  readonly state: string;
  readonly created_resources: readonly string[];
}

await participate<Job>(async (job) => {
  const call = await login(job, { "correlation-id": correlationId });
  const hrefs = await listed(call, job);
  const tasks = new Map<string, (task: Task) => void>();
  const done = ({ task }: Record<string, unknown>): Promise<Task> => new Promise((resolve) => tasks.set(String(task), resolve));
  let all = false;
  const waiting = (async () => {
    while (!all) {
      await sleep(1_000);
      const query = new URLSearchParams({ logging_cid: correlationId, fields: "pulp_href,state,created_resources", limit: "1000" });
      const { results } = (await call("GET", `${api}tasks/?${query}`)) as unknown as { results: readonly Task[] };
      for (const task of results) {
        if (task.state === "failed" || task.state === "canceled") throw new Error(`a task is ${task.state}`);
        if (task.state !== "completed") continue;
        tasks.get(task.pulp_href)?.(task);
        tasks.delete(task.pulp_href);
      }
    }
  })();
  const one = async ({ version, distribution }: Place): Promise<void> => {
    const change = { add_content_units: hrefs, base_version: version };
    const changed = await done(await call("POST", `${job.target.pulp_href}modify/`, change));
    const made = changed.created_resources.find((href) => href.includes("/versions/"));
    const published = await done(await call("POST", `${api}publications/file/file/`, { repository_version: made }));
    const publication = published.created_resources.find((href) => href.includes("/publications/"));
    const switched = await call("PATCH", distribution, { publication });
    if ("task" in switched) await done(switched);
  };
  await Promise.race([Promise.all(job.streams.map(one)), waiting]);
  all = true;
  await waiting;
  return undefined;
});

async function listed(call: Call, { source, files }: Job): Promise<readonly string[]> {
  const wanted = new Set(files);
  const few = files.length <= 100;
  const hrefs: string[] = [];
  await eachListed<Record<string, string>>(
    call,
    {
      list: "content/file/files/",
      version: source.version,
      fields: ["pulp_href", "relative_path"],
      count: few ? 1 : files.length * 1.1,
      pageSize,
      ...(few ? { more: { relative_path__in: files.join(",") } } : {}),
    },
    (unit) => {
      if (wanted.has(unit.relative_path ?? "")) hrefs.push(String(unit.pulp_href));
    },
  );
  if (hrefs.length !== files.length) throw new Error(`found ${hrefs.length} files, not ${files.length}`);
  return hrefs;
}
