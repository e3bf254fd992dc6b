/**
 * The floor: the fewest plain requests that come to the same. A release: one login; the repositories and their publications in one list each; the units of
 * each version, four at a time; one upload of the list of all of it. A roll-out: one login, and a PATCH for each distribution that is to serve something else.
 * No ledger, no difference, no look at what is there, nor at what came of it.
 */
import { login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

const api = "/pulp/api/v3/";
type Page = { readonly results: readonly Readonly<Record<string, string>>[] };

await participate<Job>(async (job) => {
  const call = await login(job);
  const list = async (path: string, query: Readonly<Record<string, string>>): Promise<Page["results"]> =>
    ((await call("GET", `${api}${path}?${new URLSearchParams({ limit: "1000", ...query })}`)) as unknown as Page).results;
  const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
    const queue = items.values();
    const worker = async (): Promise<void> => {
      for (const item of queue) await work(item);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
  };

  if (job.operation === "rollOut") {
    const changed = job.repositories.filter(({ served, publication }) => served !== publication);
    await inParallel(changed, async ({ distribution, publication }) => {
      await call("PATCH", distribution, { publication });
    });
    return undefined;
  }
  const [repositories, publications] = await Promise.all([
    list("repositories/file/file/", { name__startswith: job.prefix, fields: "name,latest_version_href" }),
    list("publications/file/file/", { fields: "pulp_href,repository_version", ordering: "-pulp_created" }),
  ]);
  const manifest: object[] = [];
  await inParallel(repositories, async ({ name, latest_version_href: version = "" }) => {
    const publication = publications.find(({ repository_version }) => repository_version === version)?.pulp_href;
    const units = await list("content/file/files/", {
      repository_version: version,
      fields: "pulp_href,relative_path,sha256",
      ordering: "pk",
    });
    manifest.push({ name, version, publication, units });
  });
  if (manifest.length !== job.repositories.length) throw new Error(`found ${manifest.length} repositories`);
  const form = new FormData();
  form.set("relative_path", `${job.release}.json`);
  form.set("file", new Blob([JSON.stringify({ release: job.release, manifest })]), "manifest");
  await call("POST", `${api}content/file/files/upload/`, form).catch(() => call("POST", `${api}content/file/files/`, form));
  return undefined;
});
