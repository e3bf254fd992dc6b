import type { Context } from "../model/resource/context.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { newestServable } from "../model/serving/roll-back.ts";
import { rememberedBy, sameTarget, targetOf } from "../model/serving/served.ts";
import { type PublicationRef, publishedVersion } from "../model/version/publication.ts";
import { type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";

/** What a stream serves. */
export interface Head {
  readonly head: VersionRef;
  readonly publication: PublicationRef | undefined;
}

/** What a distribution serves, as a version; `undefined` where that is nothing. A publication's version is in the label, or asked for. */
export const headOf = async (context: Context, run: Run, adapter: Adapter, distribution: Snapshot): Promise<Head | undefined> => {
  const target = targetOf(distribution);
  switch (target.kind) {
    case "none":
      return undefined;
    case "version":
      return { head: versionOf(target.version), publication: undefined };
    case "publication": {
      const publication = { pulp_href: target.publication };
      const { entries, switching } = rememberedBy(distribution, context.transport.urls);
      const known = [...(switching?.entries ?? []), ...entries].find((entry) => sameTarget(entry, target))?.of;
      const head = known === undefined ? await publishedVersion(run, target.publication) : versionOf(known);
      return head === undefined ? undefined : { head, publication };
    }
    case "latest": {
      const served = await newestServable(context, run, adapter, target.repository, { since: 0, until: undefined });
      return served === undefined ? undefined : { head: served.version, publication: served.publication };
    }
  }
};
