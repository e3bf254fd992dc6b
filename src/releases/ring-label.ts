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

/** Lists that have distributions of a ring: `distributions/file/file/`. GET `distributions/?pulp_label_select=…` */
export const listsOf = async (context: Context, run: Run, ring: string): Promise<readonly string[]> => {
  const all = await labelled(context, run, ring, "distributions/", { fields: "pulp_href,pulp_labels" });
  return [...new Set(all.map(({ pulp_href }) => context.transport.urls.below(pulp_href).replace(/[^/]+\/$/, "")))];
};

/**
 * What a ring serves, of all plugins. GET `distributions/?pulp_label_select=…`, and a list request a plugin
 * @param lists that were found to have any of it just now
 */
export const distributionsOf = async (
  context: Context,
  run: Run,
  ring: string,
  lists?: readonly string[],
): Promise<readonly RingDistribution[]> => {
  const paths = lists ?? (await listsOf(context, run, ring));
  const found = paths.map(async (path): Promise<readonly RingDistribution[]> => {
    const [, plugin = ""] = path.split("/");
    return (await labelled(context, run, ring, path, {})).flatMap((distribution) => {
      const record = parseRing(labelsOf(distribution)[ringLabel]);
      return record === undefined ? [] : [{ adapter: adapterOf(context, plugin), repository: record.repository, distribution }];
    });
  });
  return (await Promise.all(found)).flat();
};

const labelled = async (
  context: Context,
  run: Run,
  ring: string,
  path: string,
  more: Readonly<Record<string, string>>,
): Promise<readonly Snapshot[]> => {
  const query = { pulp_label_select: `${ringLabel}~v1 ${ring} `, ordering: "name", ...more };
  const all = await pages<Snapshot>(context.transport, path, { query, pageSize: 1000, signal: run.signal, items: aResource }).all();
  // The server's filter tells beginnings, in any case of letters.
  return all.filter((one) => parseRing(labelsOf(one)[ringLabel])?.ring === ring);
};
