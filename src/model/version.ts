import type { Settled } from "../operation/index.ts";
import type { Context } from "./context.ts";
import type { Snapshot } from "./lookup.ts";

/** A repository version, by its address. */
export interface VersionRef {
  readonly number: number;
  readonly pulp_href: string;
}

/** What an operation on a repository came to. */
export interface VersionChange {
  /** A new version was made. */
  readonly changed: boolean;
  /** The new version; the latest one where nothing changed. */
  readonly version: VersionRef;
}

const versionHref = /\/versions\/(\d+)\/$/;

/** @param href `…/versions/<number>/` */
export const versionOf = (href: string): VersionRef => Object.freeze({ number: Number(versionHref.exec(href)?.[1]), pulp_href: href });

export const versionAt = (repository: Snapshot, number: number): VersionRef => versionOf(`${repository.pulp_href}versions/${number}/`);

/** `…/repositories/file/file/<uuid>/versions/3/` -> `…/repositories/file/file/<uuid>/` */
export const repositoryHrefOf = (href: string): string => href.replace(/versions\/\d+\/$/, "");

/** The version that a task made, or the repository's latest, read afresh. */
export const changeOf = async (context: Context, list: string, repository: Snapshot, { task }: Settled): Promise<VersionChange> => {
  const made = task?.created_resources.findLast((href) => versionHref.test(href));
  if (made !== undefined) return { changed: true, version: versionOf(made) };
  const now = (await context.lookup.find(list, "pulp_href", repository.pulp_href)) ?? repository;
  return { changed: false, version: versionOf(String(now.latest_version_href)) };
};
