import type { Run, Settled } from "../../operation/index.ts";
import type { Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";
import { modify } from "../shared/modify.ts";

/** A branch in a repository version. */
export interface Ref extends Unit {
  readonly name: string;
  readonly checksum: string;
}

const list = <T extends Unit>(run: Run, path: string, version: string, fields: string): Promise<readonly T[]> =>
  listUnits<T>(run, path, { repository_version: version, fields }).all();

export const readRefs = (run: Run, version: string): Promise<readonly Ref[]> =>
  list<Ref>(run, "content/ostree/refs/", version, "pulp_href,name,checksum");

/** Hrefs of the summary and of the config of a version; a version has one each at most. */
export const readMetafiles = async (run: Run, version: string): Promise<{ readonly summaries: string[]; readonly configs: string[] }> => {
  const [summaries, configs] = await Promise.all(
    ["summaries", "configs"].map((kind) => list<Unit>(run, `content/ostree/${kind}/`, version, "pulp_href")),
  );
  const hrefs = (units: readonly Unit[] = []): string[] => units.map((unit) => unit.pulp_href);
  return { summaries: hrefs(summaries), configs: hrefs(configs) };
};

/** `…/versions/3/` */
export const versionMadeBy = ({ task }: Settled): string | undefined =>
  task?.created_resources.findLast((href) => /\/versions\/\d+\/$/.test(href));

/** Takes the summary out, where there is one. */
export const withoutSummary = async (run: Run, repository: string, version: string): Promise<Settled | undefined> => {
  const { summaries } = await readMetafiles(run, version);
  if (summaries.length === 0) return undefined;
  return modify(run, repository, { remove: summaries, step: "remove stale summary" });
};
