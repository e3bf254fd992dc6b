import type { Operation, Wait } from "../operation/index.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import type { Pages } from "../transport/index.ts";
import type { ContentUnit } from "./content/content.ts";
import type { Moved } from "./content/move.ts";
import type { Selection } from "./content/select.ts";
import type {
  AddOptions,
  ChangeOptions,
  ChangeRequest,
  ContentOptions,
  DistributeOptions,
  OfVersion,
  SelectOptions,
} from "./repository/options.ts";
import type { Change, Labels } from "./resource/change.ts";
import type { EnsureOptions } from "./resource/handle.ts";
import type { Snapshot } from "./resource/lookup.ts";
import type { Delivery } from "./serving/deliver.ts";
import type { Distributed } from "./serving/distribute.ts";
import type { RolledBack } from "./serving/roll-back.ts";
import type { AnyRepository, AnyResource } from "./types.ts";
import type { FileInput, Uploaded, UploadOptions } from "./upload/upload.ts";
import type { Item, UploadedAll } from "./upload/upload-all.ts";
import type { Published } from "./version/steps.ts";
import type { VersionChange } from "./version/version.ts";

type Loose = Readonly<Record<string, unknown>>;

/** A distribution whose plugin is known only at run time. */
export interface DynamicDistribution extends AnyResource {
  ensure(input: Loose & { readonly labels?: Labels }, options?: EnsureOptions): Operation<readonly Change[]>;
  update(fields: Loose, options?: EnsureOptions): Operation<readonly Change[]>;
  /** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
  rollBack(options?: Wait): Operation<RolledBack>;
  /** What a machine needs to consume it: a .repo file, sources, an index URL, a pull command. Holds no secret. */
  clientConfig(options?: Wait): Operation<ClientConfig>;
}

/** What may be said of each part of a delivery, in the plugin's own fields. */
export interface DynamicDeliver extends Wait {
  /** The distribution's name, when it has to be made. @default the base path */
  readonly name?: string;
  readonly sync?: Loose;
  readonly publish?: Loose;
  readonly distribution?: Loose;
}

/** A repository whose plugin is known only at run time: every generic verb, checked by `can()` or a CapabilityError. */
export interface DynamicRepository extends AnyRepository {
  ensure(
    input: Loose & { readonly remote?: Loose | string | null; readonly labels?: Labels },
    options?: EnsureOptions,
  ): Operation<readonly Change[]>;
  update(fields: Loose, options?: EnsureOptions): Operation<readonly Change[]>;
  deliver(basePath: string, options?: DynamicDeliver): Operation<Delivery>;
  sync(body?: Loose, options?: Wait): Operation<VersionChange>;
  distribute(basePath: string, options?: DistributeOptions): Operation<Distributed>;
  publish(body?: Loose, options?: OfVersion): Operation<Published>;
  upload(file: FileInput, fields?: Loose, options?: UploadOptions): Operation<Uploaded>;
  uploadAll(files: readonly Item<Loose>[], options?: Wait): Operation<UploadedAll>;
  content(filters?: Loose, options?: ContentOptions): Pages<Snapshot>;
  select(selection: Selection, options?: SelectOptions): Operation<readonly ContentUnit[]>;
  add(selection: Selection, options?: AddOptions): Operation<Moved>;
  remove(selection: Selection, options?: Wait): Operation<Moved>;
  change(units: ChangeRequest, options?: ChangeOptions): Operation<VersionChange>;
  /** Any verb of the plugin, by the name that its adapter gives it; a verb of versions takes a `version`. @throws CapabilityError */
  call(verb: string, body?: Loose, options?: OfVersion): Operation<VersionChange>;
}
