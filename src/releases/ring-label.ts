import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded, encoded, labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { aResource, pages } from "../transport/index.ts";

/** Says that a distribution belongs to a ring; see docs/formats.md. */
export const ringLabel = "pulp_sdk_ring";

export const printRing = (ring: string, repository: string): string => `v1 ${ring} ${encoded(repository)}`;

/** `undefined` for what isn't a ring's label, or one of a later format. */
export const parseRing = (label: string | null | undefined): { readonly ring: string; readonly repository: string } | undefined => {
  const [version, ring, repository] = (label ?? "").split(" ");
  if (version !== "v1" || ring === undefined || repository === undefined) return undefined;
  return { ring, repository: decoded(repository) };
};

/** A distribution of a ring. */
export interface RingDistribution {
  readonly adapter: Adapter;
  readonly repository: string;
  readonly distribution: Snapshot;
}

/**
 * What a ring serves, of all plugins, by one list of the server's: where it is, and which repository it is of; not what is served.
 * GET `distributions/?pulp_label_select=…`
 */
export const placesOf = (context: Context, run: Run, ring: string): Promise<readonly RingDistribution[]> =>
  labelled(context, run, ring, "distributions/", "pulp_href,name,base_path,pulp_labels");

/** What has to be known of a distribution that is to be switched: all of it takes the server a query each. */
export const switchable = "pulp_href,name,base_path,pulp_labels,repository,repository_version,publication";

/** What each of them serves. The places, and a list request a plugin. @param places as they were found just now */
export const targetsOf = (
  context: Context,
  run: Run,
  ring: string,
  places?: readonly RingDistribution[],
): Promise<readonly RingDistribution[]> => ofPlugins(context, run, ring, places, switchable);

/** All that the server says of each of them. The places, and a list request a plugin. */
export const distributionsOf = (context: Context, run: Run, ring: string): Promise<readonly RingDistribution[]> =>
  ofPlugins(context, run, ring, undefined, undefined);

const ofPlugins = async (
  context: Context,
  run: Run,
  ring: string,
  places: readonly RingDistribution[] | undefined,
  fields: string | undefined,
): Promise<readonly RingDistribution[]> => {
  const lists = (places ?? (await placesOf(context, run, ring))).map(({ distribution: { pulp_href } }) =>
    context.transport.urls.below(pulp_href).replace(/[^/]+\/$/, ""),
  );
  return (await Promise.all([...new Set(lists)].map((list) => labelled(context, run, ring, list, fields)))).flat();
};

const labelled = async (
  context: Context,
  run: Run,
  ring: string,
  list: string,
  fields: string | undefined,
): Promise<readonly RingDistribution[]> => {
  const { transport } = context;
  const query = { pulp_label_select: `${ringLabel}~v1 ${ring} `, ordering: "name", ...(fields === undefined ? {} : { fields }) };
  const all = await pages<Snapshot>(transport, list, { query, pageSize: 1000, signal: run.signal, items: aResource }).all();
  return all.flatMap((distribution) => {
    const record = parseRing(labelsOf(distribution)[ringLabel]);
    // The server's filter tells beginnings, in any case of letters.
    if (record?.ring !== ring) return [];
    const [, plugin = ""] = transport.urls.below(distribution.pulp_href).split("/");
    return [{ adapter: adapterOf(context, plugin), repository: record.repository, distribution }];
  });
};
