/**
 * The floor: the fewest plain requests that come to the same end, by somebody who knows the names alone. A release: the repositories, and the newest publications, in one list
 * each; the units of each version, four at a time; one document of all of it, uploaded to a file repository that publishes and serves it, and its task. A roll-out: that document,
 * the ring's distributions in one list, a PATCH for each that is to serve something else, four at a time, and one look at their tasks until they have ended.
 * Neither says beforehand what it is about to do, nor proves that nobody was there in between; with `records` it writes the two records of the ledger, too, one by a
 * task each: one before, and one after.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Call, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job, Published } from "./job.ts";

const api = "/pulp/api/v3/";
type Item = Readonly<Record<string, string>>;
type Page = { readonly results: readonly Item[] };
/** Milliseconds between two looks at a task. */
const pause = 250;

const records = process.argv[2] === "records";

await participate<Job>(async (job) => {
  // One query asks for all tasks of a step.
  const operation = randomBytes(16).toString("hex");
  const call = await login(job, { "correlation-id": operation });
  await (job.operation === "rollOut" ? rollOut(call, job, operation) : release(call, job, operation));
  return undefined;
});

async function release(call: Call, job: Job, operation: string): Promise<void> {
  if (records) await record(call, job, operation, "intent");
  const [repositories, publications] = await Promise.all([
    list(call, "repositories/file/file/", { name__startswith: job.prefix, fields: "name,latest_version_href" }),
    list(call, "publications/file/file/", { fields: "pulp_href,repository_version", ordering: "-pulp_created" }),
  ]);
  const document: Published[] = [];
  await inParallel(repositories, async ({ name = "", latest_version_href: version = "" }) => {
    const publication = publications.find(({ repository_version }) => repository_version === version)?.pulp_href ?? "";
    const fields = "pulp_href,relative_path,sha256";
    const units = await list(call, "content/file/files/", { repository_version: version, fields, ordering: "pk" });
    document.push({ name, version, publication, units });
  });
  if (document.length !== job.names.length) throw new Error(`found ${document.length} repositories`);
  await upload(call, job, operation, `${job.release}.json`, document);
  if (records) await record(call, job, operation, "outcome");
}

async function rollOut(call: Call, job: Job, operation: string): Promise<void> {
  if (records) await record(call, job, operation, "intent");
  const [answer, distributions] = await Promise.all([
    fetch(job.document),
    list(call, "distributions/file/file/", { name__startswith: `${job.ring}/`, fields: "pulp_href,name,publication" }),
  ]);
  if (!answer.ok) throw new Error(`${job.document} was answered with ${answer.status}`);
  const document = (await answer.json()) as readonly Published[];
  const moves = document.flatMap(({ name, publication }) => {
    const distribution = distributions.find((one) => one.name === `${job.ring}/${name}`);
    return distribution === undefined || distribution.publication === publication
      ? []
      : [{ href: distribution.pulp_href ?? "", publication }];
  });
  await inParallel(moves, async ({ href, publication }) => {
    await call("PATCH", href, { publication });
  });
  await ended(call, operation);
  if (records) await record(call, job, operation, "outcome");
}

async function list(call: Call, path: string, query: Readonly<Record<string, string>>): Promise<Page["results"]> {
  return ((await call("GET", `${api}${path}?${new URLSearchParams({ limit: "1000", ...query })}`)) as unknown as Page).results;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

/** Into the repository of documents. */
async function upload(call: Call, { documents }: Job, operation: string, path: string, content: unknown): Promise<void> {
  const form = new FormData();
  form.set("repository", documents);
  form.set("relative_path", path);
  form.set("file", new Blob([JSON.stringify(content)]), "document");
  await call("POST", `${api}content/file/files/`, form);
  await ended(call, operation);
}

async function record(call: Call, job: Job, operation: string, kind: "intent" | "outcome"): Promise<void> {
  await upload(call, job, operation, `${job.operation}/${operation}/${kind}.json`, { kind, release: job.release, ring: job.ring });
}

/** Until none of the tasks is under way. */
async function ended(call: Call, operation: string): Promise<void> {
  const query = new URLSearchParams({
    logging_cid: operation,
    state__in: "waiting,running,canceling,failed",
    fields: "state",
    limit: "1000",
  });
  for (;;) {
    await sleep(pause);
    const { results } = (await call("GET", `${api}tasks/?${query}`)) as unknown as Page;
    if (results.some(({ state }) => state === "failed")) throw new Error("a task failed");
    if (results.length === 0) return;
  }
}
