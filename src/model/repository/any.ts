import type { Operation, Wait } from "../../operation/index.ts";
import type { Pages } from "../../transport/index.ts";
import type { Closure } from "../content/closure.ts";
import type { ContentUnit } from "../content/content.ts";
import type { ContentDiff } from "../content/diff.ts";
import type { Moved } from "../content/move.ts";
import type { Selection } from "../content/select.ts";
import type { OnMissing, Synced } from "../content/synced.ts";
import type { Plan } from "../plan/index.ts";
import type { AnyResource } from "../resource/any.ts";
import type { Change, Labels } from "../resource/change.ts";
import type { EnsureOptions } from "../resource/handle.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { Delivery } from "../serving/deliver.ts";
import type { Distributed } from "../serving/serve.ts";
import type { FileInput, Uploaded, UploadOptions } from "../upload/upload.ts";
import type { UploadedAll, UploadItem } from "../upload/upload-all.ts";
import type { Publications } from "../version/publications.ts";
import type { Published } from "../version/steps.ts";
import type { VersionChange, VersionRef } from "../version/version.ts";
import type { Versions } from "../version/versions.ts";
import type { DeletionOptions } from "./deletion.ts";
import type {
  AddOptions,
  ChangeOptions,
  ChangeRequest,
  ClosureOptions,
  ContentOptions,
  DistributeOptions,
  OfVersion,
  SelectOptions,
  SyncOptions,
  VersionChoice,
} from "./options.ts";

type Loose = Readonly<Record<string, unknown>>;

/** What every repository can do, whatever its plugin. */
export interface AnyRepository extends AnyResource {
  /** The versions that it has. */
  readonly versions: Versions;
  /** The version of a number that is there, or the latest. @throws ResourceNotFoundError */
  at(version: number | "latest"): Promise<VersionRef>;
  /** The pairs that `ensure({ metadata })` keeps with it; `gpgKey` as Pulp serves it. */
  metadata(options?: Wait): Operation<Readonly<Record<string, string>>>;
  /** What `after` has and `before` has not, and the reverse; versions of this repository, or of another one of the plugin. */
  diff(before: VersionChoice, after?: VersionChoice, options?: Wait): Operation<ContentDiff>;
  /**
   * Whether every unit finds what it depends on in the repository, or in those that clients use beside it: what `dnf repoclosure` tells.
   * @throws CapabilityError for plugins whose content has no dependencies that the SDK knows.
   * @example `const { closed, open } = await trunk.closure({ companions: [base] });`
   */
  closure(options?: ClosureOptions): Operation<Closure>;
  /** Whether its plugin, as this server has it, knows a verb. */
  can(verb: string): boolean;
  /** Sync, publish, distribute as one operation, by the cheapest sequence. */
  deliver(basePath: string, options?: Wait): Operation<Delivery>;
  /** Serves a version, or the latest from now on, at a base path; what was served before is remembered for `rollBack()`. */
  distribute(basePath: string, options?: Omit<DistributeOptions, "distribution">): Operation<Distributed>;
  /**
   * The plan to delete it together with every distribution that serves it, and its remote where nobody else uses that. Making it only reads; its
   * `apply()` resolves to what was deleted. It notes which releases hold versions of it; for these, `delete()` is refused.
   * @throws PlanOutdatedError (of `apply()`) where something has changed since: a new version, another distribution
   * @example `const plan = await epel.planDelete(); console.log(plan.text()); await plan.apply();`
   */
  planDelete(options?: DeletionOptions): Operation<Plan<readonly Change[]>>;
  /** The units that the words ask for. @throws UsageError (`NOTHING_SELECTED`) naming the words that found nothing */
  select(selection: Selection, options?: SelectOptions): Operation<readonly ContentUnit[]>;
  /** Adds what the words ask for. @throws ContentError where the server completed with less than that */
  add(selection: Selection, options?: Omit<AddOptions, "modify">): Operation<Moved>;
  /** Removes what the words ask for, of the latest version. */
  remove(selection: Selection, options?: Wait): Operation<Moved>;
  /** Adds and removes units by href, in the plugin's own way. */
  change(units: ChangeRequest, options?: Omit<ChangeOptions, "modify">): Operation<VersionChange>;
}

/** What may be said of each part of a delivery, in the plugin's own fields. */
export interface DynamicDeliver extends Wait {
  /** The distribution's name, when it has to be made. @default the base path */
  readonly name?: string;
  /** @default a sync where the plugin can; else pull-through, where the repository has a remote */
  readonly by?: "sync" | "pull-through";
  /** As for `sync()`. */
  readonly sync?: Loose;
  /** Where the upstream lists more than came: `"error"` serves nothing of it. @default "tell" */
  readonly missing?: OnMissing;
  /** As for `publish()`, where it has to be done. */
  readonly publish?: Loose;
  /** The distribution's own fields. */
  readonly distribution?: Loose;
  /** Delivers nothing, too: where there was something, or where an upstream lists nothing. @default false */
  readonly allowEmpty?: boolean;
}

/** A repository whose plugin is known only at run time: every generic verb, checked by `can()` or a CapabilityError. */
export interface DynamicRepository extends AnyRepository {
  /** The publications of its versions. @throws CapabilityError (of its methods) where its plugin has none */
  readonly publications: Publications;
  /** Makes it so: remote, repository, labels; resolves to what was changed, `[]` the second time. */
  ensure(
    input: Loose & { readonly remote?: Loose | string | null; readonly labels?: Labels },
    options?: EnsureOptions,
  ): Operation<readonly Change[]>;
  /** Sends the repository's own fields that differ. @throws ResourceNotFoundError */
  update(fields: Loose, options?: EnsureOptions): Operation<readonly Change[]>;
  /** Sync, publish, distribute as one operation, by the cheapest sequence. */
  deliver(basePath: string, options?: DynamicDeliver): Operation<Delivery>;
  /** Fetches from its remote, or the one that `remote` names. @throws CapabilityError */
  sync(body?: Loose, options?: SyncOptions): Operation<Synced>;
  /** Serves a version, or the latest from now on, at a base path. */
  distribute(basePath: string, options?: DistributeOptions): Operation<Distributed>;
  /** Publishes the latest version, or the one that `version` names. @throws CapabilityError */
  publish(body?: Loose, options?: OfVersion): Operation<Published>;
  /** Gets a file into the repository; nothing that the server has already is sent again. @throws CapabilityError */
  upload(file: FileInput, fields?: Loose, options?: UploadOptions): Operation<Uploaded>;
  /** Gets many files into the repository. @throws CapabilityError */
  uploadAll(files: readonly UploadItem<Loose>[], options?: Wait): Operation<UploadedAll>;
  /** Units of one kind, by the server's own filters; in the latest version unless told otherwise. */
  content(filters?: Loose, options?: ContentOptions): Pages<Snapshot>;
  /** The units that the words ask for. @throws UsageError (`NOTHING_SELECTED`) */
  select(selection: Selection, options?: SelectOptions): Operation<readonly ContentUnit[]>;
  /** Adds what the words ask for. @throws ContentError where it didn't arrive */
  add(selection: Selection, options?: AddOptions): Operation<Moved>;
  /** Removes what the words ask for, of the latest version. */
  remove(selection: Selection, options?: Wait): Operation<Moved>;
  change(units: ChangeRequest, options?: ChangeOptions): Operation<VersionChange>;
  /** Any verb of the plugin, by the name that its adapter gives it; a verb of versions takes a `version`. @throws CapabilityError */
  call(verb: string, body?: Loose, options?: OfVersion): Operation<VersionChange>;
}
