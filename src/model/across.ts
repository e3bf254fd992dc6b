import type { ComponentPaths } from "../../generated/index.ts";
import { checkOptions, type Wait, waitOptions } from "../operation/index.ts";
import type { Filters, Item } from "../plugins/define.ts";
import { checkFilters, filtered, type Pages, type Paging } from "../transport/index.ts";
import type { Context } from "./resource/context.ts";
import type { Snapshot } from "./resource/lookup.ts";

type Core = ComponentPaths["core"];

/** Whose a resource is, of a list that holds those of all plugins. */
export interface OfPlugin {
  /** As `pulp.repository({ plugin, name })` takes it; `core` for the core's own. */
  readonly plugin: string;
  /** The plugin's own word for the type: `rpm`, `uln`, `pull-through` … */
  readonly kind: string;
}

/** A list across plugins: the fields that all of them have in common. */
export interface AcrossPlugins<K extends keyof Core> {
  /**
   * Those that the server's filters let through.
   * @example `for await (const { plugin, name } of pulp.repositories.list({ name__startswith: "epel" })) …`
   */
  list(filters?: Omit<Filters<Core, K>, Paging>, options?: Wait): Pages<Readonly<Item<Core, K>> & Snapshot & OfPlugin>;
}

/** Everything on the server, whatever its plugin. */
export interface Across {
  /** Of all plugins. */
  readonly repositories: AcrossPlugins<"repositories/">;
  /** Of all plugins. */
  readonly remotes: AcrossPlugins<"remotes/">;
  /** Of all plugins. */
  readonly distributions: AcrossPlugins<"distributions/">;
  /** Of all plugins, newest first. */
  readonly publications: AcrossPlugins<"publications/">;
  /** Of all kinds. */
  readonly contentGuards: AcrossPlugins<"contentguards/">;
}

const acrossPlugins = <K extends keyof Core & string>(context: Context, path: K, order: string): AcrossPlugins<K> => {
  const { transport, pageSize } = context;
  const owned = <T extends Snapshot>(item: T): T & OfPlugin => {
    // `/pulp/api/v3/repositories/rpm/rpm/<uuid>/`
    const [, plugin = "", kind = ""] = transport.urls.below(item.pulp_href).split("/");
    return Object.freeze({ ...item, plugin, kind });
  };
  const list = (filters: Readonly<Record<string, unknown>> = {}, options: Wait = {}): Pages<Snapshot & OfPlugin> => {
    checkFilters(filters);
    checkOptions(options, waitOptions, `a list of ${path.replace(/\/$/, "")}`);
    const query = { ordering: order, ...filters, ...withHref(filters.fields) };
    const raw = filtered<Snapshot>(transport, path, { query, pageSize, signal: options.signal });
    return {
      async *[Symbol.asyncIterator]() {
        for await (const item of raw) yield owned(item);
      },
      async page(part) {
        const { results, ...rest } = await raw.page(part);
        return { ...rest, results: results.map(owned) };
      },
      all: async () => (await raw.all()).map(owned),
    };
  };
  // What an item is follows from the path, in the generated types alone.
  return { list } as unknown as AcrossPlugins<K>;
};

/** Whose it is can only be told from the address. */
const withHref = (fields: unknown): { readonly fields?: readonly string[] } =>
  Array.isArray(fields) ? { fields: [...new Set(["pulp_href", ...(fields as string[])])] } : {};

export const createAcross = (context: Context): Across => ({
  repositories: acrossPlugins(context, "repositories/", "name"),
  remotes: acrossPlugins(context, "remotes/", "name"),
  distributions: acrossPlugins(context, "distributions/", "name"),
  publications: acrossPlugins(context, "publications/", "-pulp_created"),
  contentGuards: acrossPlugins(context, "contentguards/", "name"),
});
