import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { differing, type Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { pathOfKind } from "../resource/kind.ts";
import { withHrefs } from "../resource/reference.ts";
import { reread } from "../resource/resource.ts";
import { findPublication, type PublicationRef } from "../version/publication.ts";
import { publishVersion } from "../version/steps.ts";
import type { Known } from "./glimpse.ts";

/** What a version's clients are served. */
export interface PublicationOf {
  /** `undefined` where the plugin serves versions as they are. */
  readonly publication: PublicationRef | undefined;
  /** It was made just now. */
  readonly published: boolean;
}

export const nothingPublished: PublicationOf = { publication: undefined, published: false };

/** A version of a plugin with publications serves 404 without one; of several, it is the newest that is served. */
export const ensurePublication = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { changed, version, publication: known }: Known,
  body?: Fields,
): Promise<PublicationOf> => {
  if (adapter.publications.length === 0) return nothingPublished;
  const current = known ?? (changed ? undefined : await findPublication(context, run, adapter, version));
  if (current !== undefined && (await isAsWanted(run, adapter, current, body))) return { publication: current, published: false };
  return { publication: await publishVersion(run, adapter, version, body), published: true };
};

/** Whether what is published is what is wanted: of the kind, with the fields, as far as a publication tells them. */
const isAsWanted = async (run: Run, adapter: Adapter, publication: PublicationRef, { kind, ...fields }: Fields = {}): Promise<boolean> => {
  const anyFields = Object.keys(fields).length > 0;
  // Fields without a kind are those of the most usual kind.
  const path = pathOfKind(adapter.publications, kind as string | undefined, adapter, "publication");
  if ((kind !== undefined || anyFields) && !publication.pulp_href.includes(path)) return false;
  if (!anyFields) return true;
  const [wanted, now] = await Promise.all([withHrefs(fields), reread(run, publication.pulp_href)]);
  return Object.keys(differing(wanted, now, "keep")).every((field) => !(field in now));
};
