import { isNotFoundError, UsageError } from "../../errors/index.ts";
import { checkOptions, type Operation, type OptionNames, start, type Wait, waitOptions } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { type Pages, pages } from "../../transport/index.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Change } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { deferred } from "../resource/deferred.ts";
import { repositoryKind } from "../resource/kind.ts";
import { read } from "../resource/resource.ts";
import type { PublicationRef } from "./steps.ts";
import { existingVersion } from "./version.ts";

/** A publication as the server described it at one moment; what its plugin adds is read by its address. */
export interface PublicationSnapshot extends PublicationRef {
  /** ISO time. */
  readonly pulp_created: string;
  /** The repository's address. */
  readonly repository: string;
  /** The address of the version that it publishes. */
  readonly repository_version: string;
}

/** Which publications are listed. */
export interface PublicationsOptions extends Wait {
  /** Those of one version. @default of all versions */
  readonly version?: number | undefined;
}
const publicationsOptions: OptionNames<PublicationsOptions> = { signal: "option", version: "option" };

/** The publications of one repository. */
export class Publications {
  readonly #context: Context;
  readonly #adapter: Adapter;
  readonly #repository: string;

  constructor(context: Context, adapter: Adapter, repository: string) {
    this.#context = context;
    this.#adapter = adapter;
    this.#repository = repository;
  }

  /** Newest first: of several of one version, clients of a distribution that follows the repository are served the first. GET `publications/` */
  list(options: PublicationsOptions = {}): Pages<PublicationSnapshot> {
    checkOptions(options, publicationsOptions, "publications.list");
    const { version, signal } = options;
    const { transport, pageSize } = this.#context;
    return deferred(async () => {
      const repository = await this.#read();
      const of =
        version === undefined
          ? { repository: repository.pulp_href }
          : { repository_version: (await existingVersion({ send: transport.send }, repository, version)).pulp_href };
      return pages<PublicationSnapshot>(transport, "publications/", { query: { ordering: "-pulp_created", ...of }, pageSize, signal });
    });
  }

  /**
   * Deletes one; the version stays. Resolves to `[]` where it was gone already. DELETE `<publication href>`
   * @throws UsageError (`STILL_SERVED`) where a distribution serves just this one: its clients would get 404
   */
  delete(publication: string | PublicationRef, options: Wait = {}): Operation<readonly Change[]> {
    const href = typeof publication === "string" ? publication : publication.pulp_href;
    return start(
      this.#context,
      `delete of a publication of ${this.#adapter.plugin} repository ${JSON.stringify(this.#repository)}`,
      async (run) => {
        this.#require();
        const own = this.#adapter.publications.some((path) => href.includes(`/${path}`));
        if (!own) throw new UsageError({ message: `${href} is no publication of ${this.#adapter.plugin}.`, hint: "Nothing was sent." });
        const query = { fields: "pulp_href,name,base_path,publication", ordering: "name" };
        const lists = await Promise.all(
          this.#adapter.distributions.map((path) =>
            pages<Readonly<Record<string, string>>>(run.transport, path, { query, pageSize: 1000, signal: run.signal }).all(),
          ),
        );
        const serving = lists.flat().filter((one) => one.publication === href);
        if (serving.length > 0)
          throw new UsageError({
            code: "STILL_SERVED",
            message: `the publication ${href} is what ${serving.map(({ name }) => `the distribution ${JSON.stringify(name)}`).join(", ")} serves.`,
            hint: "Distribute something else there first. Nothing was changed.",
          });
        try {
          await run.task("delete publication", { method: "DELETE", key: href, repeat: "safe" });
        } catch (error) {
          if (isNotFoundError(error)) return [];
          throw error;
        }
        return [{ resource: "publication", name: href, action: "deleted", fields: [] }];
      },
      options,
      waitOptions,
    );
  }

  #require(): void {
    if (this.#adapter.publications.length === 0) throw lacks(this.#adapter, "publications");
    requirePlugin(this.#context, this.#adapter, "publish");
  }

  async #read(): ReturnType<typeof read> {
    this.#require();
    return read(this.#context, repositoryKind(this.#adapter), this.#repository);
  }
}
