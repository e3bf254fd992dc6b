import { UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { listEach } from "../resource/list-each.ts";

/**
 * That no distribution serves just this: its clients would get 404. No server can be asked for the distributions of a version, or of a publication.
 * GET `distributions/<plugin>/<kind>/`
 *
 * @param called how people call it: `version 3 of epel-9`
 * @throws UsageError (`STILL_SERVED`)
 */
export const requireUnserved = async (run: Run, adapter: Adapter, called: string, hrefs: ReadonlySet<unknown>): Promise<void> => {
  const query = { fields: "pulp_href,name,base_path,publication,repository_version", ordering: "name" };
  const all = await listEach(run, adapter.distributions, query);
  const serving = all.filter(({ publication, repository_version }) => hrefs.has(publication) || hrefs.has(repository_version));
  if (serving.length === 0) return;
  throw new UsageError({
    code: "STILL_SERVED",
    message: `${called} is what ${serving.map(({ name }) => `the distribution ${JSON.stringify(name)}`).join(", ")} serve${serving.length === 1 ? "s" : ""}.`,
    hint: "Distribute something else there first. Nothing was changed.",
  });
};

/** The same of a version: as it is, or by a publication of it. */
export const requireVersionUnserved = async (run: Run, adapter: Adapter, called: string, version: string): Promise<void> => {
  const published = await listEach(run, adapter.publications, {
    repository_version: version,
    fields: "pulp_href",
    ordering: "pulp_created",
  });
  await requireUnserved(run, adapter, called, new Set([version, ...published.map(({ pulp_href }) => pulp_href)]));
};
