import { UsageError } from "../../errors/index.ts";
import { checkArgument, checkOptions, type Operation, type Run, type Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { checkFilters, type Pages } from "../../transport/index.ts";
import { type Closure, closureOf } from "../content/closure.ts";
import { type ContentUnit, contentKind, listContent } from "../content/content.ts";
import { type ContentDiff, diffVersions } from "../content/diff.ts";
import { isEverything } from "../content/everything.ts";
import { modifyUnits } from "../content/modify.ts";
import { addSelected, type Moved, removeUnits } from "../content/move.ts";
import { type Selection, select } from "../content/select.ts";
import type { Synced } from "../content/synced.ts";
import { makePlan, type Plan } from "../plan/index.ts";
import { lacks, requireCheckpoints, requireFields } from "../resource/capability.ts";
import type { Change, Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { deferred } from "../resource/deferred.ts";
import { type EnsureOptions, ensureOptions, ResourceHandle } from "../resource/handle.ts";
import { repositoryKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { keyOf, pairsOf } from "../resource/metadata.ts";
import { withHrefs } from "../resource/reference.ts";
import { type Delivery, deliver } from "../serving/deliver.ts";
import { distribute } from "../serving/distribute.ts";
import type { Distributed } from "../serving/serve.ts";
import { type FileInput, type Uploaded, type UploadOptions, upload, uploadOptions } from "../upload/upload.ts";
import { type UploadedAll, type UploadItem, uploadAll } from "../upload/upload-all.ts";
import { requireUnheld } from "../version/needed.ts";
import { Publications } from "../version/publications.ts";
import { callVerb, type Published, publishVersion } from "../version/steps.ts";
import { existingVersion, type VersionChange, type VersionRef, versionAt, versionOf } from "../version/version.ts";
import { Versions } from "../version/versions.ts";
import type { DynamicRepository } from "./any.ts";
import { type DeletionOptions, deletionOf, deletionOptions } from "./deletion.ts";
import { ensureRepository, type RepositoryWish } from "./ensure.ts";
import {
  type AddOptions,
  addOptions,
  type ChangeOptions,
  type ChangeRequest,
  type ClosureOptions,
  type ContentOptions,
  changeNames,
  changeOptions,
  closureOptions,
  contentOptions,
  type DeliverOptions,
  type DistributeOptions,
  deliverOptions,
  distributeOptions,
  type OfVersion,
  ofVersion,
  type SelectOptions,
  type SyncOptions,
  selectOptions,
  sourceVersion,
  syncOptions,
  type VersionChoice,
} from "./options.ts";
import { syncOf } from "./sync.ts";
import { hasWord, requireWord } from "./words.ts";

/** A reference to one repository of any plugin. The verbs of its plugin are added by name; see namespace.ts. */
export class RepositoryHandle extends ResourceHandle implements DynamicRepository {
  /** The versions that it has. */
  readonly versions: Versions;
  /** Those of its versions. */
  readonly publications: Publications;
  protected readonly adapter: Adapter;

  constructor(context: Context, adapter: Adapter, name: string) {
    super(context, repositoryKind(adapter), name);
    this.adapter = adapter;
    this.versions = new Versions(context, adapter, name);
    this.publications = new Publications(context, adapter, name);
    for (const hidden of ["adapter", "versions", "publications"]) Object.defineProperty(this, hidden, { enumerable: false });
  }

  /** Whether its plugin, as this server has it, knows the word: a verb's name, `publish` or `upload`. */
  can(verb: string): boolean {
    return hasWord(this.context, this.adapter, verb);
  }

  override ensure(wanted: RepositoryWish = {}, options: EnsureOptions = {}): Operation<readonly Change[]> {
    const work = async (run: Run): Promise<readonly Change[]> => {
      checkArgument(wanted, "pairs", `what ${this.labelOf("ensure")} wants`);
      return ensureRepository(this.context, run, this.adapter, this.name, wanted, options.secrets);
    };
    return this.begin("ensure", options, work, ensureOptions);
  }

  /** What the ledger says is no reason to keep the ledger. A distribution that only follows it may be left without: `planDelete()` is for both. */
  protected override async beforeDeletion(run: Run, { pulp_href: href }: Snapshot): Promise<void> {
    const { context, adapter, name } = this;
    if (name !== context.ledger) await requireUnheld(context, run, `the repository ${JSON.stringify(name)}`, { adapter, href, home: name });
  }

  /** The plan to delete it with all that serves it, and its remote. Only reads. */
  planDelete(options: DeletionOptions = {}): Operation<Plan<readonly Change[]>> {
    const work = (run: Run): Promise<Plan<readonly Change[]>> =>
      makePlan(this.context, run, deletionOf(this.context, this.adapter, this.name, options));
    return this.begin("planDelete", options, work, deletionOptions);
  }

  /** The pairs that are kept with it, the key as Pulp serves it. */
  metadata(options: Wait = {}): Operation<Readonly<Record<string, string>>> {
    return this.begin("metadata", options, async () => {
      const repository = await this.read();
      const key = await keyOf(this.context, repository);
      return Object.freeze({ ...pairsOf(repository), ...(key === undefined ? {} : { gpgKey: key.armored }) });
    });
  }

  /** Sync, publish, distribute as one operation. */
  deliver(basePath: string, options: DeliverOptions = {}): Operation<Delivery> {
    const work = (run: Run): Promise<Delivery> => {
      const { signal: _, ...fields } = options;
      return deliver(this.context, run, this.adapter, this.name, { basePath, ...fields });
    };
    return this.begin("deliver", options, work, deliverOptions);
  }

  /** Serves one version, or the latest from now on, at a base path. */
  distribute(basePath: string, options: DistributeOptions = {}): Operation<Distributed> {
    const work = (run: Run): Promise<Distributed> => {
      const { version, name, distribution: fields } = options;
      return distribute(this.context, run, this.adapter, this.name, { basePath, version, name, fields });
    };
    return this.begin("distribute", options, work, distributeOptions);
  }

  /** Calls a verb of the plugin's own: POST `<repository href><verb>/`. @throws CapabilityError */
  call(verb: string, body: Fields = {}, options: OfVersion = {}): Operation<VersionChange> {
    const work = async (run: Run): Promise<VersionChange> => {
      requireWord(this.context, this.adapter, verb);
      if (!Object.hasOwn(this.adapter.verbs, verb)) throw lacks(this.adapter, verb);
      if (verb === "sync") return syncOf(this.context, run, this.adapter, this.name, body);
      const { task: _, ...called } = await callVerb(this.context, run, this.adapter, await this.read(), verb, body, options.version);
      return called;
    };
    const known = Object.hasOwn(this.adapter.verbs, verb) ? this.adapter.verbs[verb] : undefined;
    return this.begin(verb, options, work, known?.on === "version" ? ofVersion : undefined);
  }

  /** Fetches from its remote: POST `<repository href>sync/`. @throws CapabilityError */
  sync(body: Fields = {}, options: SyncOptions = {}): Operation<Synced> {
    return this.begin("sync", options, (run) => syncOf(this.context, run, this.adapter, this.name, body, options.missing), syncOptions);
  }

  /** Publishes the latest version, or the one that `version` names. */
  publish(body: Fields = {}, options: OfVersion = {}): Operation<Published> {
    const work = async (run: Run): Promise<Published> => {
      const { adapter } = this;
      const { version } = options;
      if (adapter.publications.length === 0) throw lacks(adapter, "publish");
      if (body.checkpoint === true) requireCheckpoints(this.context, adapter);
      const repository = await this.read();
      const chosen =
        version === undefined ? versionOf(String(repository.latest_version_href)) : await existingVersion(run, repository, version);
      if (body.checkpoint === true && chosen.pulp_href !== repository.latest_version_href)
        throw new UsageError({ message: "a checkpoint is made of the latest version.", hint: "Leave `version` out. Nothing was changed." });
      return { changed: false, version: chosen, publication: await publishVersion(run, adapter, chosen, body) };
    };
    return this.begin("publish", options, work, ofVersion);
  }

  /** Adds and removes units by href, whatever the plugin's own way for that is. */
  change(units: ChangeRequest, options: ChangeOptions = {}): Operation<VersionChange> {
    const work = async (run: Run): Promise<VersionChange> => {
      checkOptions(units, changeNames, "a change of units");
      const { base, modify: fields } = options;
      const repository = await this.read();
      const version = base === undefined ? undefined : await existingVersion(run, repository, base);
      return modifyUnits(this.context, run, this.adapter, repository, { ...units, base: version, fields });
    };
    return this.begin("change", options, work, changeOptions);
  }

  /** Units of one kind, in the latest version unless told otherwise. GET `content/<plugin>/<type>/` */
  content(filters: Fields = {}, options: ContentOptions = {}): Pages<Unit> {
    const { adapter } = this;
    checkOptions(options, contentOptions, `content of a ${adapter.plugin} repository`);
    checkFilters(filters, { repository_version: "It lists one version of this repository: the option `version` chooses it." });
    const { kind = Object.keys(adapter.content)[0] ?? "", version = "latest", signal } = options;
    const description = contentKind(adapter, kind);
    return deferred(async () => {
      requireFields(this.context, description.path);
      return listContent(this.context, description, (await this.at(version)).pulp_href, filters, signal);
    });
  }

  /** The units that the words ask for, in the latest version unless told otherwise. @throws UsageError (`NOTHING_SELECTED`) */
  select(selection: Selection, options: SelectOptions = {}): Operation<readonly ContentUnit[]> {
    const work = async (run: Run): Promise<readonly ContentUnit[]> => {
      const { version = "latest" } = options;
      return select(this.context, this.adapter, (await this.at(version)).pulp_href, selection, run.signal);
    };
    return this.begin("select", options, work, selectOptions);
  }

  /** Adds what the words ask for, from another repository, or from all that the server has. @throws ContentError where it didn't arrive */
  add(selection: Selection, options: AddOptions = {}): Operation<Moved> {
    const work = async (run: Run): Promise<Moved> => {
      const { adapter } = this;
      const { from, dependencies, recommended = "without", base, modify: fields = {} } = options;
      const [repository, source] = await Promise.all([this.read(), from === undefined ? undefined : sourceVersion(from, adapter)]);
      return addSelected(this.context, run, adapter, repository, selection, {
        source,
        dependencies: dependencies === true ? "all" : dependencies === "available" ? "available" : "none",
        recommended,
        base,
        fields,
      });
    };
    return this.begin("add", options, work, addOptions);
  }

  /** Removes what the words ask for, of the latest version. */
  remove(selection: Selection, options: Wait = {}): Operation<Moved> {
    return this.begin("remove", options, async (run) => {
      const repository = await this.read();
      const units = await select(this.context, this.adapter, String(repository.latest_version_href), selection, run.signal);
      return removeUnits(this.context, run, this.adapter, repository, { units, whole: isEverything(selection) ? "whole" : "part" });
    });
  }

  /** Whether every unit finds what it depends on, in the latest version unless told otherwise, or in its companions. */
  closure(options: ClosureOptions = {}): Operation<Closure> {
    const work = async (run: Run): Promise<Closure> => {
      const { adapter } = this;
      const { version = "latest", companions = [] } = options;
      const [own, ...others] = await Promise.all([
        this.at(version).then(({ pulp_href }) => pulp_href),
        ...companions.map((one) => sourceVersion(one, adapter)),
      ]);
      return closureOf(this.context, run, adapter, own, others);
    };
    return this.begin("closure", options, work, closureOptions);
  }

  /** What `after` has and `before` has not, and the reverse; versions of this repository, or of another one of the plugin. */
  diff(before: VersionChoice, after: VersionChoice = "latest", options: Wait = {}): Operation<ContentDiff> {
    return this.begin("diff", options, async (run) => {
      const { adapter } = this;
      const href = async (choice: VersionChoice): Promise<string> => {
        if (typeof choice === "object") return sourceVersion(choice, adapter);
        // Version 0 is empty, whether or not the server still has it.
        return (choice === 0 ? versionAt(await this.read(), 0) : await this.at(choice)).pulp_href;
      };
      const [a, b] = await Promise.all([href(before), href(after)]);
      return diffVersions(this.context, adapter, a, b, run.signal);
    });
  }

  /** The version of a number that is there, or the latest. @throws ResourceNotFoundError */
  async at(version: number | "latest"): Promise<VersionRef> {
    if (version === "latest") return versionOf(String((await this.read()).latest_version_href));
    return versionOf((await this.versions.read(version)).pulp_href);
  }

  /** Gets a file into the repository; nothing that the server has already is sent again. */
  upload(file: FileInput, fields: Fields = {}, options: UploadOptions = {}): Operation<Uploaded> {
    const work = async (run: Run): Promise<Uploaded> => {
      if (this.adapter.upload === undefined) throw lacks(this.adapter, "upload");
      requireFields(this.context, this.adapter.upload.path, fields);
      return upload(this.context, run, this.adapter, await this.read(), file, await withHrefs(fields), options.resume);
    };
    return this.begin("upload", options, work, uploadOptions);
  }

  /** Gets many files into the repository, as one new version where the plugin allows that: with all of them, or with none. */
  uploadAll(files: readonly UploadItem[], options: Wait = {}): Operation<UploadedAll> {
    return this.begin("uploadAll", options, async (run) => {
      checkArgument(files, "list", `what ${this.labelOf("uploadAll")} brings`);
      requireWord(this.context, this.adapter, "upload");
      return uploadAll(this.context, run, this.adapter, await this.read(), files);
    });
  }
}
