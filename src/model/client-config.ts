import type { Adapter } from "../plugins/adapter.ts";
import type { ClientConfig } from "../plugins/hooks.ts";
import { lacks } from "./capability.ts";
import type { Context } from "./context.ts";
import type { Snapshot } from "./lookup.ts";
import { keyOf, pairsOf } from "./metadata.ts";
import { repositoryHrefOf } from "./version.ts";

/** What a machine needs to consume a distribution, written by its plugin's adapter. */
export const clientConfig = async (context: Context, adapter: Adapter, distribution: Snapshot): Promise<ClientConfig> => {
  const write = adapter.hooks?.clientConfig;
  if (write === undefined) throw lacks(adapter, "clientConfig");
  const repository = await repositoryOf(context, adapter, distribution);
  const base_path = String(distribution.base_path);
  const guard = distribution.content_guard;
  return Object.freeze(
    write({
      id: base_path.replace(/[^A-Za-z0-9._-]+/g, "-"),
      name: String(distribution.name),
      base_path,
      url: String(distribution[adapter.url] ?? ""),
      origin: context.transport.urls.origin,
      metadata: pairsOf(repository),
      key: await keyOf(context, repository),
      // `…/contentguards/core/rbac/<uuid>/`
      guard: typeof guard === "string" ? guard.split("/").at(-3) : undefined,
      distribution,
    }),
  );
};

/** The repository whose content is served, however the distribution points to it. */
const repositoryOf = async (context: Context, adapter: Adapter, distribution: Snapshot): Promise<Snapshot | undefined> => {
  const { repository, repository_version, publication } = distribution as Readonly<Record<string, unknown>>;
  const version =
    typeof publication === "string"
      ? (await context.transport.send<{ repository_version: string }>("GET", publication)).body.repository_version
      : repository_version;
  const href = typeof repository === "string" ? repository : typeof version === "string" ? repositoryHrefOf(version) : undefined;
  return href === undefined ? undefined : context.lookup.find(adapter.repository, "pulp_href", href);
};
