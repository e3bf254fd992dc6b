import { isNotFoundError, UsageError } from "../../errors/index.ts";
import { checkOptions, type Operation, type OptionNames, type Run, type Wait } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Pages } from "../../transport/index.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Change } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { requireUnserved } from "./needed.ts";
import { Owning } from "./owning.ts";
import type { PublicationRef } from "./publication.ts";
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
  readonly #of: Owning;

  constructor(context: Context, adapter: Adapter, repository: string) {
    this.#of = new Owning(context, adapter, repository, () => {
      if (adapter.publications.length === 0) throw lacks(adapter, "publications");
      requirePlugin(context, adapter, "publish");
    });
  }

  /** Newest first: of several of one version, clients of a distribution that follows the repository are served the first. GET `publications/` */
  list(options: PublicationsOptions = {}): Pages<PublicationSnapshot> {
    checkOptions(options, publicationsOptions, "publications.list");
    const { version } = options;
    const { send } = this.#of.context.transport;
    const ask = async (repository: Snapshot) => {
      const of: Readonly<Record<string, string>> =
        version === undefined
          ? { repository: repository.pulp_href }
          : { repository_version: (await existingVersion({ send }, repository, version)).pulp_href };
      return { list: "publications/", query: { ordering: "-pulp_created", ...of } };
    };
    return this.#of.list(ask, options);
  }

  /**
   * Deletes one; the version stays. Resolves to `[]` where it was gone already. DELETE `<publication href>`
   * @throws UsageError (`STILL_SERVED`) where a distribution serves just this one: its clients would get 404
   */
  delete(publication: string | PublicationRef, options: Wait = {}): Operation<readonly Change[]> {
    const href = typeof publication === "string" ? publication : publication.pulp_href;
    const work = async (run: Run): Promise<readonly Change[]> => {
      this.#of.require();
      const { adapter } = this.#of;
      const own = adapter.publications.some((path) => href.includes(`/${path}`));
      if (!own) throw new UsageError({ message: `${href} is no publication of ${adapter.plugin}.`, hint: "Nothing was sent." });
      await requireUnserved(run, adapter, `the publication ${href}`, href);
      try {
        await run.task("delete publication", { method: "DELETE", key: href, repeat: "safe" });
      } catch (error) {
        if (isNotFoundError(error)) return [];
        throw error;
      }
      return [{ resource: "publication", name: href, action: "deleted", fields: [] }];
    };
    return this.#of.begin("delete of a publication", work, options);
  }
}
