import type { LedgerRecord } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { read } from "../model/resource/resource.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { list, readCommon, servedOf } from "./common.ts";
import { type Facts, type PublicationFact, type TaskFact, taskFields, type VersionFact } from "./facts.ts";

const versionFields = "pulp_href,number,pulp_created,content_summary";
const publicationFields = "pulp_href,pulp_created,repository_version";

/** GETs of a repository, its versions, publications and tasks, and of what is the same for all of the plugin. @throws ResourceNotFoundError */
export const factsOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  records: readonly LedgerRecord[],
): Promise<Facts> => {
  const { pulp_href: href } = await read(context, repositoryKind(adapter), name);
  const [versions, publications, tasks, { distributions, ...common }] = await Promise.all([
    list<VersionFact>(context, run, `${href}versions/`, { ordering: "number", fields: versionFields }),
    adapter.publications.length === 0
      ? []
      : list<PublicationFact>(context, run, "publications/", { repository: href, ordering: "pulp_created", fields: publicationFields }),
    list<TaskFact>(context, run, "tasks/", { reserved_resources: href, ordering: "pulp_created", fields: taskFields }),
    readCommon(context, run, adapter, records),
  ]);
  const published = new Map(publications.map((one) => [one.pulp_href, one.repository_version]));
  return { ...common, name, href, versions, publications, tasks, distributions: servedOf(distributions, published).get(href) ?? [] };
};
