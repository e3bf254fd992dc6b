import { UsageError } from "../../errors/index.ts";
import type { OptionNames, Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { OnMissing } from "../content/synced.ts";
import type { Fields } from "../resource/change.ts";
import type { DeliverFields } from "../serving/deliver.ts";
import type { VersionRef } from "../version/version.ts";

/** What may be said of each part of a delivery, each in the server's own fields. */
export interface DeliverOptions extends Wait, Omit<DeliverFields, "basePath"> {}
export const deliverOptions: OptionNames<DeliverOptions> = {
  allowEmpty: [true, false],
  by: ["sync", "pull-through", "repository"],
  distribution: "pairs",
  missing: ["tell", "error"],
  name: "option",
  publish: "pairs",
  signal: "option",
  sync: "pairs",
};

/** What is served, and under which name. */
export interface DistributeOptions<D = Fields> extends Wait {
  /** A version's number; absent or `"latest"` follows the repository. */
  readonly version?: number | "latest" | undefined;
  /** The distribution's name, when it has to be made. @default the base path */
  readonly name?: string | undefined;
  /** The distribution's own fields. */
  readonly distribution?: D | undefined;
}
export const distributeOptions: OptionNames<DistributeOptions> = {
  distribution: "pairs",
  name: "option",
  signal: "option",
  version: "option",
};

/** How a sync is taken. */
export interface SyncOptions extends Wait {
  /**
   * What is done where the upstream lists more than came, as far as the server tells: `"error"` makes it one, also where an upstream hasn't
   * changed since a sync that left something out. @default "tell"
   */
  readonly missing?: OnMissing | undefined;
}
export const syncOptions: OptionNames<SyncOptions> = { missing: ["tell", "error"], signal: "option" };

/** What is done to one version. */
export interface OfVersion extends Wait {
  /** The version's number. @default the latest */
  readonly version?: number | undefined;
}
export const ofVersion: OptionNames<OfVersion> = { signal: "option", version: "option" };

/** Where words are looked up. */
export interface SelectOptions extends Wait {
  /** @default "latest" */
  readonly version?: number | "latest" | undefined;
}
export const selectOptions: OptionNames<SelectOptions> = { signal: "option", version: "option" };

/** Which content is listed. */
export interface ContentOptions<K extends string = string> extends SelectOptions {
  /** @default the plugin's first */
  readonly kind?: K | undefined;
}
export const contentOptions: OptionNames<ContentOptions> = { kind: "option", signal: "option", version: "option" };

/** Units to add and to remove, by href. */
export interface ChangeRequest {
  /** Hrefs of units. */
  readonly add?: readonly string[] | undefined;
  /** Hrefs of units; `["*"]`: all, where the server takes that. */
  readonly remove?: readonly string[] | undefined;
}
/** What a change of units starts from, and what the server is told beside the units. */
export interface ChangeOptions<M = Fields> extends Wait {
  /** Number of the version to start from instead of the latest. */
  readonly base?: number | undefined;
  /** The server's own fields of `modify`, beside the units. */
  readonly modify?: M | undefined;
}
export const changeNames: OptionNames<ChangeRequest> = { add: "list", remove: "list" };
export const changeOptions: OptionNames<ChangeOptions> = { base: "option", modify: "pairs", signal: "option" };

/** A version: its number, the latest, or one of another repository. */
export type VersionChoice = number | "latest" | FromSource;
/** Another repository (its latest version), or one version of it. */
export type FromSource =
  | RepositoryLike
  | {
      /** Which repository. */
      readonly repository: RepositoryLike;
      /** The version's number. */
      readonly version: number;
    };
/** Any repository handle. */
export interface RepositoryLike {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly name: string;
  /** The version of a number, or the latest. */
  at(version: number | "latest"): Promise<VersionRef>;
}

/** Where units come from, and how. */
export interface AddOptions<M = Fields> extends ChangeOptions<M> {
  /** Where the words are looked up. @default all that the server has */
  readonly from?: FromSource | undefined;
  /**
   * Adds what they depend on, too, where the plugin can solve that. `true`: all of it, or nothing is added; `"available"`: what the source has
   * of it, and `unsolved` of the result names the rest. @default false
   */
  readonly dependencies?: boolean | "available" | undefined;
  /** Whether what they only recommend comes as a dependency, too, where the source has it. @default "without" */
  readonly recommended?: "with" | "without" | undefined;
}
export const addOptions: OptionNames<AddOptions> = {
  ...changeOptions,
  dependencies: [true, false, "available"],
  from: "option",
  recommended: ["with", "without"],
};

/** What a version is held against, beside itself. */
export interface ClosureOptions extends SelectOptions {
  /** Repositories that clients use along with this one: their latest versions, or those named. @default none */
  readonly companions?: readonly FromSource[] | undefined;
}
export const closureOptions: OptionNames<ClosureOptions> = { ...selectOptions, companions: "list" };

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
