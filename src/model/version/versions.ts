import { isNotFoundError, isResourceNotFoundError } from "../../errors/index.ts";
import { checkOptions, type Operation, start, type Wait, waitOptions } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aResource, type Pages, pages } from "../../transport/index.ts";
import { requirePlugin } from "../resource/capability.ts";
import type { Change } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { deferred } from "../resource/deferred.ts";
import { repositoryKind } from "../resource/kind.ts";
import { deleteOnce, read } from "../resource/resource.ts";
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
  readonly #context: Context;
  readonly #adapter: Adapter;
  readonly #repository: string;

  constructor(context: Context, adapter: Adapter, repository: string) {
    this.#context = context;
    this.#adapter = adapter;
    this.#repository = repository;
  }

  /** Newest first. GET `<repository href>versions/` */
  list(options: Wait = {}): Pages<VersionSnapshot> {
    checkOptions(options, waitOptions, "versions.list");
    const { signal } = options;
    const { transport, pageSize } = this.#context;
    return deferred(async () => {
      const { pulp_href } = await this.#read();
      return pages<VersionSnapshot>(transport, `${pulp_href}versions/`, { query: { ordering: "-number" }, pageSize, signal });
    });
  }

  /** One version, or the latest. @throws ResourceNotFoundError */
  async read(number: number | "latest" = "latest", options: Wait = {}): Promise<VersionSnapshot> {
    checkOptions(options, waitOptions, "versions.read");
    const { signal } = options;
    const repository = await this.#read();
    const version = number === "latest" ? versionOf(String(repository.latest_version_href)) : versionAt(repository, number);
    try {
      return Object.freeze(
        (await this.#context.transport.send<VersionSnapshot>("GET", version.pulp_href, { signal, expects: aResource })).body,
      );
    } catch (error) {
      throw isNotFoundError(error) ? missingVersion(repository, version.number, error) : error;
    }
  }

  /** Deletes one version; its content stays for other versions. Resolves to `[]` where it was gone already. DELETE `<version>` */
  delete(number: number, options: Wait = {}): Operation<readonly Change[]> {
    return start(
      this.#context,
      `delete of version ${number} of ${this.#adapter.plugin} repository ${JSON.stringify(this.#repository)}`,
      async (run): Promise<readonly Change[]> => {
        const repository = await this.#read();
        try {
          const { pulp_href } = await existingVersion(run, repository, number);
          const gone = await deleteOnce(run, "delete version", pulp_href);
          return gone === "before" ? [] : [{ resource: "version", name: String(number), action: "deleted", fields: [] }];
        } catch (error) {
          // Gone before, or since it was looked up.
          if (isResourceNotFoundError(error) || isNotFoundError(error)) return [];
          throw error;
        }
      },
      options,
    );
  }

  async #read(): ReturnType<typeof read> {
    requirePlugin(this.#context, this.#adapter, "versions");
    return read(this.#context, repositoryKind(this.#adapter), this.#repository);
  }
}
