import type { Operation, Wait } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { lacks } from "./capability.ts";
import type { Change, Fields } from "./change.ts";
import type { Context } from "./context.ts";
import { type DeliverFields, type Delivery, deliver, distribute } from "./deliver.ts";
import type { Distributed } from "./distribute.ts";
import { type EnsureOptions, ResourceHandle } from "./handle.ts";
import { repositoryKind } from "./kind.ts";
import { modifyUnits, type UnitChange } from "./modify.ts";
import { ensureRepository, type RepositoryWish } from "./repository-ensure.ts";
import { callVerb, type Published, publishVersion } from "./steps.ts";
import { type Source, type Uploaded, upload } from "./upload.ts";
import { existingVersion, type VersionChange, versionOf } from "./version.ts";
import { Versions } from "./versions.ts";

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

/** A reference to one repository of any plugin. The verbs of its plugin are added by name; see namespace.ts. */
export class RepositoryHandle extends ResourceHandle {
  /** The versions that it has. */
  readonly versions: Versions;

  constructor(context: Context, adapter: Adapter, name: string) {
    super(context, repositoryKind(adapter), name);
    this.versions = new Versions(context, adapter, name);
    Object.defineProperty(this, "versions", { enumerable: false });
  }

  /** Whether its plugin, as this server has it, knows the word: a verb's name, `publish` or `upload`. */
  can(verb: string): boolean {
    const { adapter } = this.kind;
    if (this.context.status.plugins[adapter.plugin] === undefined) return false;
    if (verb === "publish") return adapter.publications.length > 0;
    if (verb === "upload") return adapter.upload !== undefined;
    return verb in adapter.verbs || verb in RepositoryHandle.prototype;
  }

  override ensure(wanted: RepositoryWish = {}, options: EnsureOptions = {}): Operation<readonly Change[]> {
    return this.begin("ensure", options, (run) =>
      ensureRepository(this.context, run, this.kind.adapter, this.name, wanted, options.secrets),
    );
  }

  /** Sync, publish, distribute as one operation. */
  deliver(basePath: string, { signal, ...fields }: DeliverOptions = {}): Operation<Delivery> {
    return this.begin("deliver", { signal }, (run) => deliver(this.context, run, this.kind.adapter, this.name, { basePath, ...fields }));
  }

  /** Serves one version, or the latest from now on, at a base path. */
  distribute(basePath: string, { version, name, ...fields }: DistributeOptions = {}, options: Wait = {}): Operation<Distributed> {
    return this.begin("distribute", options, (run) =>
      distribute(this.context, run, this.kind.adapter, this.name, { basePath, version, name, fields }),
    );
  }

  /** Calls a verb of the plugin's own: POST `<repository href><verb>/`. @throws CapabilityError */
  call(verb: string, body: Fields = {}, options: Wait = {}): Operation<VersionChange> {
    return this.begin(verb, options, async (run) => {
      if (this.kind.adapter.verbs[verb] === undefined) throw lacks(this.kind.adapter, verb);
      return callVerb(this.context, run, this.kind.adapter, await this.read(), verb, body);
    });
  }

  sync(body: Fields = {}, options: Wait = {}): Operation<VersionChange> {
    return this.call("sync", body, options);
  }

  /** Publishes the latest version, or the one that `version` names. */
  publish({ version, ...body }: Fields & { readonly version?: number } = {}, options: Wait = {}): Operation<Published> {
    return this.begin("publish", options, async (run) => {
      const { adapter } = this.kind;
      if (adapter.publications.length === 0) throw lacks(adapter, "publish");
      const repository = await this.read();
      const chosen =
        version === undefined ? versionOf(String(repository.latest_version_href)) : await existingVersion(run, repository, version);
      return { changed: false, version: chosen, publication: await publishVersion(run, adapter, chosen, body) };
    });
  }

  /** Adds and removes units by href, whatever the plugin's own way for that is. */
  change({ base, ...units }: ChangeRequest, options: Wait = {}): Operation<VersionChange> {
    return this.begin("change", options, async (run) => {
      const repository = await this.read();
      const version = base === undefined ? undefined : await existingVersion(run, repository, base);
      return modifyUnits(this.context, run, this.kind.adapter, repository, { ...units, base: version });
    });
  }

  /** Gets a file into the repository; nothing that the server has already is sent again. */
  upload(source: Source, fields: Fields = {}, options: Wait = {}): Operation<Uploaded> {
    return this.begin("upload", options, async (run) => {
      if (this.kind.adapter.upload === undefined) throw lacks(this.kind.adapter, "upload");
      return upload(this.context, run, this.kind.adapter, await this.read(), source, fields);
    });
  }
}
