import { randomBytes } from "node:crypto";
import { connect, type Pulp } from "pulp-sdk";
import type { BenchContext } from "../support/bench.ts";
import type { Published } from "./job.ts";

/** Repositories of a file each, of which there was one release that a ring serves. */
export interface Site {
  readonly pulp: Pulp;
  readonly prefix: string;
  readonly names: readonly string[];
  readonly ring: string;
  /** The floor's repository of documents, and where they are served. */
  readonly documents: string;
  readonly served: string;
  /** Some repositories get a file more. */
  change(): Promise<void>;
  /** Two releases between which some repositories changed; the ring serves the first. Of the second there is a document of the floor's, too. */
  twoWeeks(): Promise<{ readonly before: string; readonly after: string; readonly publications: ReadonlyMap<string, string> }>;
}

export const unique = (): string => `bench-release-${randomBytes(4).toString("hex")}`;
const api = "/pulp/api/v3/";

/** @param changed so many change at a time */
export async function withSite(
  { server, report }: BenchContext,
  count: number,
  changed: number,
  work: (site: Site) => Promise<void>,
): Promise<void> {
  const prefix = unique();
  const pulp = await connect({ baseUrl: server.baseUrl, username: server.username, password: server.password });
  const names = Array.from({ length: count }, (_, i) => `${prefix}-${String(i).padStart(3, "0")}`);
  const papers = pulp.file.repository(`documents-of-${prefix}`);
  const from = names.map((name) => pulp.file.repository(name));
  const fill = (name: string, path: string) => pulp.file.repository(name).upload(new Blob([`${name} ${path}`]), { relative_path: path });
  const make = async (name: string) => (await pulp.releases.plan(name, { from, tell: { closure: "skip" } })).apply();
  try {
    report(`making ${count} repositories, a release and a ring, not measured`);
    await Promise.all([papers, ...from].map((one) => one.ensure({ autopublish: true })));
    await Promise.all([...names, papers.name].map((name) => fill(name, "first")));
    const [{ url }, { pulp_href }] = await Promise.all([
      papers.distribute(papers.name).then(({ distribution }) => distribution),
      papers.read(),
    ]);
    await make(`${prefix}-1`);
    await pulp.releases.ref(`${prefix}-1`).rollOut(prefix);
    let times = 0;
    const change = async (): Promise<void> => {
      times += 1;
      await Promise.all(names.slice(0, changed).map((name) => fill(name, `again-${times}`)));
    };
    const twoWeeks: Site["twoWeeks"] = async () => {
      const [before, after] = [`${prefix}-2`, `${prefix}-3`];
      await make(before);
      await change();
      const { repositories } = await make(after);
      const publications = new Map(repositories.map(({ repository, publication }) => [repository, `${api}${publication}`]));
      const document = repositories.map(
        ({ repository: name, version }): Published => ({
          name,
          version: `${api}${version}`,
          publication: publications.get(name) ?? "",
          units: [],
        }),
      );
      await papers.upload(new Blob([JSON.stringify(document)]), { relative_path: `${after}.json` });
      return { before, after, publications };
    };
    await work({ pulp, prefix, names, ring: prefix, documents: String(pulp_href), served: url, change, twoWeeks });
  } finally {
    for (const mine of [prefix, papers.name])
      for await (const { name } of pulp.file.distributions.list({ name__startswith: mine })) await pulp.file.distribution(name).delete();
    await Promise.all([papers, ...from].map((one) => one.delete()));
    await pulp.close();
  }
}

/** Every distribution of the ring serves what it is to serve. */
export async function proveServed(
  { admin }: BenchContext,
  { ring, names }: Site,
  publications: ReadonlyMap<string, string>,
): Promise<void> {
  const distributions = await admin.list(`${api}distributions/file/file/`, `${ring}/`);
  for (const name of names) {
    const served = distributions.find((one) => one.name === `${ring}/${name}`)?.publication;
    if (served !== publications.get(name)) throw new Error(`${name} is served as ${String(served)}, not as ${publications.get(name)}`);
  }
}

/** The release has every repository as it is. */
export async function proveReleased<K extends string>(
  { pulp, names }: Site,
  released: readonly (Readonly<Record<K, string>> & { readonly version: string; readonly publication: string | null })[],
  key: K,
): Promise<void> {
  const now = await Promise.all(names.map((name) => pulp.file.repository(name).read()));
  for (const { name, latest_version_href: latest } of now) {
    const found = released.find((one) => one[key] === name);
    if (found === undefined || !String(latest).endsWith(found.version) || found.publication === null)
      throw new Error(`${name} isn't in the release as it is`);
  }
}
