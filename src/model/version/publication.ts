import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { aListOf, type Listed } from "../../transport/index.ts";
import { isAtLeast } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { readIfThere } from "../resource/resource.ts";
import { type VersionRef, versionOf } from "./version.ts";

/** A publication, by its address. */
export interface PublicationRef {
  /** The publication's address. */
  readonly pulp_href: string;
}

const fields = ["pulp_href", "pulp_created", "repository_version"] as const;

const amongNewest = ({ lookup }: Context, list: string, version: VersionRef): Promise<Snapshot | null | undefined> =>
  lookup.newest({ list, field: "repository_version", fields }, version.pulp_href);

/** GET `publications/<plugin>/<kind>/?repository_version=…` */
const newestOf = async (run: Pick<Run, "send">, list: string, version: VersionRef): Promise<Snapshot | null> => {
  const query = { repository_version: version.pulp_href, ordering: "-pulp_created", fields: fields.join(","), limit: 1 };
  const expects = aListOf({ pulp_href: "string", pulp_created: "string" });
  return (await run.send<Listed<Snapshot>>("GET", list, { query, expects })).body.results[0] ?? null;
};

const newestOfKinds = (found: readonly (Snapshot | null)[]): PublicationRef | undefined => {
  const [newest] = found.filter((one) => one !== null).sort((a, b) => String(b.pulp_created).localeCompare(String(a.pulp_created)));
  return newest === undefined ? undefined : { pulp_href: newest.pulp_href };
};

/** First version of pulpcore that was seen to find publications of several versions by one expression. */
const expressionsSince = "3.118";

/** The newest publication of a version, whatever its kind. */
export const findPublication = async (
  context: Context,
  run: Pick<Run, "send">,
  adapter: Adapter,
  version: VersionRef,
): Promise<PublicationRef | undefined> =>
  newestOfKinds(
    await Promise.all(
      adapter.publications.map(async (list) => {
        const found = await amongNewest(context, list, version);
        if (found !== undefined) return found;
        const { status, lookup } = context;
        return isAtLeast(status.plugins.core?.version ?? "0", expressionsSince)
          ? lookup.any({ list, field: "repository_version", fields }, version.pulp_href)
          : newestOf(run, list, version);
      }),
    ),
  );

/** The same, where it takes no question of its own. @returns `undefined` where there is none, and where that isn't known */
export const glimpsePublication = async (context: Context, adapter: Adapter, version: VersionRef): Promise<PublicationRef | undefined> => {
  const found = await Promise.all(adapter.publications.map((list) => amongNewest(context, list, version)));
  return found.every((one) => one !== undefined) ? newestOfKinds(found) : undefined;
};

/** The version that a publication is of; `undefined` where the publication is gone. GET `<publication>` */
export const publishedVersion = async (run: Run, publication: string): Promise<VersionRef | undefined> => {
  const version = (await readIfThere(run, publication))?.repository_version;
  return typeof version === "string" ? versionOf(version) : undefined;
};
