import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { encoded, labelsOf } from "../streams/label.ts";
import { pages } from "../transport/index.ts";

/** Says that a distribution belongs to a ring; see docs/formats.md. */
export const ringLabel = "pulp_sdk_ring";

export const printRing = (ring: string, repository: string): string => `v1 ${ring} ${encoded(repository)}`;

/** `undefined` for what isn't a ring's label, or one of a later format. */
export const parseRing = (label: string | null | undefined): { readonly ring: string; readonly repository: string } | undefined => {
  const [version, ring, repository] = (label ?? "").split(" ");
  if (version !== "v1" || ring === undefined || repository === undefined) return undefined;
  return { ring, repository: decodeURIComponent(repository) };
};

/** A distribution of a ring. */
export interface RingDistribution {
  readonly adapter: Adapter;
  readonly repository: string;
  readonly distribution: Snapshot;
}

/** What a ring serves, of all plugins. GET `distributions/?pulp_label_select=…`, and a list request a plugin */
export const distributionsOf = async (context: Context, run: Run, ring: string): Promise<readonly RingDistribution[]> => {
  const query = { pulp_label_select: `${ringLabel}~v1 ${ring} `, fields: "pulp_href,pulp_labels", ordering: "name" };
  const all = await pages<Snapshot>(context.transport, "distributions/", { query, pageSize: 1000, signal: run.signal }).all();
  // The server's filter tells beginnings, in any case of letters.
  const own = all.filter((one) => parseRing(labelsOf(one)[ringLabel])?.ring === ring);
  const found = await Promise.all(
    own.map(async ({ pulp_href }): Promise<RingDistribution | undefined> => {
      const distribution = await context.lookup.at(pulp_href);
      const record = distribution === undefined ? undefined : parseRing(labelsOf(distribution)[ringLabel]);
      if (distribution === undefined || record === undefined) return undefined;
      const [, plugin = ""] = context.transport.urls.below(pulp_href).split("/");
      return { adapter: adapterOf(context, plugin), repository: record.repository, distribution };
    }),
  );
  return found.filter((one) => one !== undefined);
};
