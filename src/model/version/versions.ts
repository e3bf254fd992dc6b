import { isNotFoundError, isResourceNotFoundError } from "../../errors/index.ts";
import { checkOptions, type Operation, type Run, type Wait, waitOptions } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aResource, type Pages } from "../../transport/index.ts";
import { requirePlugin } from "../resource/capability.ts";
import type { Change } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { deleteOnce } from "../resource/resource.ts";
import { requireUnneeded } from "./needed.ts";
import { Owning } from "./owning.ts";
import { existingVersion, missingVersion, versionAt, versionOf } from "./version.ts";

/** A repository version as the server described it at one moment. */
export interface VersionSnapshot {
  /** The version's address. */
  readonly pulp_href: string;
  /** Counts from 0, the empty one. */
  readonly number: number;
  /** ISO time. */
  readonly pulp_created: string;
  /** The repository's address. */
  readonly repository: string;
  /** The version that it was made from; `null` where that is gone. */
  readonly base_version: string | null;
  /** Content type -> counts. */
  readonly content_summary: {
    readonly added: Readonly<Record<string, { readonly count: number }>>;
    readonly removed: Readonly<Record<string, { readonly count: number }>>;
    readonly present: Readonly<Record<string, { readonly count: number; readonly href?: string }>>;
  };
}

/** The versions of one repository. */
export class Versions {
  readonly #of: Owning;

  constructor(context: Context, adapter: Adapter, repository: string) {
    this.#of = new Owning(context, adapter, repository, () => requirePlugin(context, adapter, "versions"));
  }

  /** Newest first. GET `<repository href>versions/` */
  list(options: Wait = {}): Pages<VersionSnapshot> {
    checkOptions(options, waitOptions, "versions.list");
    const ask = async ({ pulp_href }: Snapshot) => ({ list: `${pulp_href}versions/`, query: { ordering: "-number" } });
    return this.#of.list(ask, options);
  }

  /** One version, or the latest. @throws ResourceNotFoundError */
  async read(number: number | "latest" = "latest", options: Wait = {}): Promise<VersionSnapshot> {
    checkOptions(options, waitOptions, "versions.read");
    const { signal } = options;
    const { transport } = this.#of.context;
    const repository = await this.#of.read();
    const version = number === "latest" ? versionOf(String(repository.latest_version_href)) : versionAt(repository, number);
    try {
      return Object.freeze((await transport.send<VersionSnapshot>("GET", version.pulp_href, { signal, expects: aResource })).body);
    } catch (error) {
      throw isNotFoundError(error) ? missingVersion(repository, version.number, error) : error;
    }
  }

  /**
   * Deletes one version; its content stays for other versions. Resolves to `[]` where it was gone already. DELETE `<version>`
   * @throws UsageError (`STILL_SERVED`) where a distribution serves just this one: its clients would get 404; (`STILL_HELD`) where a release holds
   * it, a stream protects it, or somebody works on a stream and may be about to serve it. All of them are named.
   */
  delete(number: number, options: Wait = {}): Operation<readonly Change[]> {
    const { context, adapter } = this.#of;
    const work = async (run: Run): Promise<readonly Change[]> => {
      const repository = await this.#of.read();
      try {
        const { pulp_href } = await existingVersion(run, repository, number);
        const called = `version ${number} of ${String(repository.name)}`;
        await requireUnneeded(context, run, called, { adapter, href: pulp_href, home: String(repository.name) });
        const gone = await deleteOnce(run, "delete version", pulp_href);
        return gone === "before" ? [] : [{ resource: "version", name: String(number), action: "deleted", fields: [] }];
      } catch (error) {
        // Gone before, or since it was looked up.
        if (isResourceNotFoundError(error) || isNotFoundError(error)) return [];
        throw error;
      }
    };
    return this.#of.begin(`delete of version ${number}`, work, options);
  }
}
