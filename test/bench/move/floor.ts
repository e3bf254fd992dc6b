/**
 * The floor: the fewest plain requests that can do it. One login; the list in pages of 1,000 (two readers, for two API workers) with only the
 * fields that make a word; one change; its task asked for once a second. It doesn't look at what came of it, and knows how many units there are.
 * What the server copies whole is listed, too, and what differs, kind by kind as the version counts them: to say which units these are is part of
 * the job, and later on the source may have others.
 */
import { type Call, done, eachListed, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import { check, fieldsOf, type Job, wordOf } from "./job.ts";

const api = "/pulp/api/v3/";
const pageSize = 1_000;
await participate<Job>(async (job) => {
  const call = await login(job);
  const { raw, destination, source } = job;
  if (job.operation === "diff" || (job.amount === "everything" && raw.whole !== undefined)) {
    const seen = await everything(call, job);
    check(seen.get(raw.list) ?? 0, job);
    if (job.operation === "diff") return undefined;
    if (job.operation === "add") {
      const config = [{ source_repo_version: source.version, dest_repo: destination.pulp_href }];
      await done(call, (await call("POST", api + raw.whole, { config, dependency_solving: false })).task);
    } else await done(call, (await call("POST", `${destination.pulp_href}modify/`, { remove_content_units: ["*"] })).task);
    return undefined;
  }
  const hrefs = await listed(call, job, job.operation === "remove" ? destination.version : source.version);
  check(hrefs.length, job);
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

interface Counted {
  readonly content_summary: { readonly present: Readonly<Record<string, { readonly count: number; readonly href: string }>> };
}

/** How many of each list there are to be moved, each seen with what it is called. */
async function everything(call: Call, { raw, operation, source, destination }: Job): Promise<ReadonlyMap<string, number>> {
  const { version } = operation === "remove" ? destination : source;
  const { content_summary } = (await call("GET", `${version}?fields=content_summary`)) as unknown as Counted;
  const seen = new Map<string, number>();
  for (const { count, href } of Object.values(content_summary.present)) {
    const list = href.slice(href.indexOf("content/"), href.indexOf("?"));
    if (raw.unnamed?.includes(list)) continue;
    const fields = ["pulp_href", ...(list === raw.list ? fieldsOf(raw) : [])];
    await eachListed(call, { list, version, fields, count, pageSize }, () => void seen.set(list, (seen.get(list) ?? 0) + 1));
  }
  return seen;
}
