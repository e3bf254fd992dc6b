import { ResourceNotFoundError, UsageError } from "../../errors/index.ts";
import type { Run, Settled } from "../../operation/index.ts";
import { versionHref } from "../../plugins/shared/modify.ts";
import { aListOf } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";

/** A repository version, by its address. */
export interface VersionRef {
  /** Counts from 0, the empty one. */
  readonly number: number;
  /** The version's address. */
  readonly pulp_href: string;
}

/** What an operation on a repository came to. */
export interface VersionChange {
  /** A new version was made. */
  readonly changed: boolean;
  /** The new version; the latest one where nothing changed. */
  readonly version: VersionRef;
}

const numbered = /\/versions\/(\d+)\/$/;

/** @param href `…/versions/<number>/` */
export const versionOf = (href: string): VersionRef => Object.freeze({ number: Number(numbered.exec(href)?.[1]), pulp_href: href });

/** @throws UsageError for what is no version's number */
export const versionAt = (repository: Snapshot, number: number): VersionRef => {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new UsageError({
      message: `${typeof number === "string" ? JSON.stringify(number) : String(number)} is no version's number.`,
      hint: 'Versions count from 0; the newest is "latest". Nothing was sent.',
    });
  return versionOf(versionHref(repository.pulp_href, number));
};

/** `…/repositories/file/file/<uuid>/versions/3/` -> `…/repositories/file/file/<uuid>/` */
export const repositoryHrefOf = (href: string): string => href.replace(/versions\/\d+\/$/, "");

/** The version that a task made, or the repository's latest, read afresh. */
export const changeOf = async (context: Context, list: string, repository: Snapshot, { task }: Settled): Promise<VersionChange> => {
  // A verb may make versions of other repositories, too: a move makes one of each.
  const made = task?.created_resources.findLast((href) => numbered.test(href) && href.startsWith(repository.pulp_href));
  if (made !== undefined) return { changed: true, version: versionOf(made) };
  const now = (await context.lookup.find(list, "pulp_href", repository.pulp_href)) ?? repository;
  return { changed: false, version: versionOf(String(now.latest_version_href)) };
};

export const missingVersion = (repository: Snapshot, number: number, cause?: unknown): ResourceNotFoundError =>
  new ResourceNotFoundError({
    resource: "version",
    name: String(number),
    message: `the repository ${JSON.stringify(repository.name)} has no version ${number}; the latest is ${versionOf(String(repository.latest_version_href)).number}.`,
    hint: "Old versions go when retain_repo_versions says so; versions.list() shows those that are there.",
    cause,
  });

/** @throws ResourceNotFoundError */
export const existingVersion = async (run: Pick<Run, "send">, repository: Snapshot, number: number): Promise<VersionRef> => {
  const version = versionAt(repository, number);
  const { body } = await run.send<{ count: number }>("GET", `${repository.pulp_href}versions/`, {
    query: { number, fields: "number", limit: 1 },
    expects: aListOf({ number: "number" }),
  });
  if (body.count > 0) return version;
  throw missingVersion(repository, number);
};
