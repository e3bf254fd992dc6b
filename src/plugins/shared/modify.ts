import type { Run, Settled } from "../../operation/index.ts";

/** Milliseconds that servers take at least to add or remove so many units: 5,000 take more than a second. */
export const takesFor = (units: number): number => units / 5;

export interface Modification {
  /** Hrefs of units. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** `pulp_href` of the version to start from instead of the latest. */
  readonly base?: string | undefined;
  /** The server's own fields beside these. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** For messages and progress. @default "modify" */
  readonly step?: string;
}

/** Changes what a repository holds: one new version, or none where nothing differs. POST `<repository href>modify/` */
export const modify = (run: Run, repository: string, modification: Modification): Promise<Settled> => {
  const { add = [], remove = [], base, fields = {}, step = "modify" } = modification;
  const units = { add_content_units: [...new Set(add)], remove_content_units: remove };
  const body = { ...fields, ...units, ...(base === undefined ? {} : { base_version: base }) };
  return run.task(step, { method: "POST", key: `${repository}modify/`, body, takes: takesFor(add.length + remove.length) });
};

/** `…/versions/3/` of a repository. */
export const versionHref = (repository: string, number: number): string => `${repository}versions/${number}/`;
