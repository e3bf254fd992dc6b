import { UsageError } from "../../errors/index.ts";
import type { Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { UnitChange } from "../content/modify.ts";
import type { Fields } from "../resource/change.ts";
import type { DeliverFields } from "../serving/deliver.ts";
import type { VersionRef } from "../version/version.ts";

/** What may be said of each part of a delivery, each in the server's own fields. */
export interface DeliverOptions extends Wait, Omit<DeliverFields, "basePath"> {}

/** Which version is served, under which name; anything else are the distribution's own fields. */
export interface DistributeOptions extends Fields {
  /** A version's number; absent or `"latest"` follows the repository. */
  readonly version?: number | "latest" | undefined;
  /** @default the base path */
  readonly name?: string | undefined;
}

/** Unit changes by href, with the number of the version to start from. */
export interface ChangeRequest extends Omit<UnitChange, "base"> {
  readonly base?: number | undefined;
}

/** Which content is listed; anything else are the server's own filters. */
export interface ContentQuery extends Fields {
  /** @default the plugin's first */
  readonly kind?: string | undefined;
  readonly version?: number | "latest" | undefined;
}

export type VersionChoice = number | "latest" | FromSource;
/** Another repository (its latest version), or one version of it. */
export type FromSource = RepositoryLike | { readonly repository: RepositoryLike; readonly version: number };
/** Any repository handle. */
export interface RepositoryLike {
  readonly plugin: string;
  readonly name: string;
  at(version: number | "latest"): Promise<VersionRef>;
}

/** Where units come from, and how; anything else are the server's own fields of `modify`. */
export interface AddOptions extends Wait, Fields {
  /** Where the words are looked up. @default all that the server has */
  readonly from?: FromSource | undefined;
  /**
   * Adds what they depend on, too, where the plugin can solve that. `true`: all of it, or nothing is added; `"available"`: what the source has
   * of it, and `unsolved` of the result names the rest. @default false
   */
  readonly dependencies?: boolean | "available" | undefined;
  /** Number of the version to start from instead of the latest. */
  readonly base?: number | undefined;
}

/** The version that units are looked up in. @throws UsageError for a repository of another plugin */
export const sourceVersion = async (from: FromSource, adapter: Adapter): Promise<string> => {
  const [repository, version] = "at" in from ? [from, "latest" as const] : [from.repository, from.version];
  if (repository.plugin !== adapter.plugin)
    throw new UsageError({
      message: `content of ${repository.plugin} can't be in a ${adapter.plugin} repository.`,
      hint: "Nothing was changed.",
    });
  return (await repository.at(version)).pulp_href;
};
