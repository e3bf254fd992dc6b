import { UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { listEach } from "../resource/list-each.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { repositoryHrefOf } from "./version.ts";

/**
 * That no distribution serves just this: its clients would get 404. No server can be asked for the distributions of a version, or of a publication.
 * GET `distributions/<plugin>/<kind>/`
 *
 * @param called how people call it: `version 3 of epel-9`
 * @throws UsageError (`STILL_SERVED`)
 */
const requireNone = async (run: Run, adapter: Adapter, called: string, serves: (distribution: Snapshot) => boolean): Promise<void> => {
  const query = { fields: "pulp_href,name,publication,repository,repository_version", ordering: "name" };
  const serving = (await listEach(run, adapter.distributions, query)).filter(serves);
  if (serving.length === 0) return;
  throw new UsageError({
    code: "STILL_SERVED",
    message: `${called} is what ${serving.map(({ name }) => `the distribution ${JSON.stringify(name)}`).join(", ")} serve${serving.length === 1 ? "s" : ""}.`,
    hint: "Distribute something else there first. Nothing was changed.",
  });
};

const publicationsOf = async (run: Run, adapter: Adapter, query: Readonly<Record<string, string>>): Promise<ReadonlySet<unknown>> => {
  const all = await listEach(run, adapter.publications, { ...query, fields: "pulp_href", ordering: "pulp_created" });
  return new Set(all.map(({ pulp_href }) => pulp_href));
};

/** @throws UsageError (`STILL_SERVED`) */
export const requirePublicationUnserved = (run: Run, adapter: Adapter, href: string): Promise<void> =>
  requireNone(run, adapter, `the publication ${href}`, ({ publication }) => publication === href);

/** As it is, or by a publication of it. @throws UsageError (`STILL_SERVED`) */
export const requireVersionUnserved = async (run: Run, adapter: Adapter, called: string, version: string): Promise<void> => {
  const published = await publicationsOf(run, adapter, { repository_version: version });
  await requireNone(run, adapter, called, (one) => one.repository_version === version || published.has(one.publication));
};

/** Whatever of it, by any distribution, or another one than its own. @throws UsageError (`STILL_SERVED`) */
export const requireServedAlone = async (run: Run, adapter: Adapter, { pulp_href, name }: Snapshot, by?: Snapshot): Promise<void> => {
  const published = await publicationsOf(run, adapter, { repository: pulp_href });
  const serves = ({ repository, repository_version: version, publication }: Snapshot): boolean =>
    repository === pulp_href || (typeof version === "string" && repositoryHrefOf(version) === pulp_href) || published.has(publication);
  await requireNone(run, adapter, `the repository ${JSON.stringify(name)}`, (one) => one.pulp_href !== by?.pulp_href && serves(one));
};
