import { ResourceNotFoundError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { ClientCertificate, ClientConfig } from "../../plugins/hooks.ts";
import { aResource } from "../../transport/index.ts";
import { lacks } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { keyOf, pairsOf } from "../resource/metadata.ts";
import { readIfThere } from "../resource/resource.ts";
import { findPublication } from "../version/publication.ts";
import { repositoryHrefOf, versionOf } from "../version/version.ts";

/**
 * What a machine needs to consume a distribution, written by its plugin's adapter.
 * @param certificate where the machine has what the distribution's guard asks for
 */
export const clientConfig = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  distribution: Snapshot,
  certificate?: ClientCertificate,
): Promise<ClientConfig> => {
  const write = adapter.hooks?.clientConfig;
  if (write === undefined) throw lacks(adapter, "clientConfig");
  const { repository, version, publication } = await servedBy(context, run, adapter, distribution);
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
      certificate,
      distribution,
      served: version === undefined ? {} : ((await adapter.hooks?.describe?.(run, { version, publication })) ?? {}),
    }),
  );
};

interface ServedBy {
  readonly repository?: Snapshot | undefined;
  /** `pulp_href` of the version that is served. */
  readonly version?: string | undefined;
  readonly publication?: Snapshot | undefined;
}

/** Whose content is served, however the distribution points to it. */
const servedBy = async (context: Context, run: Run, adapter: Adapter, distribution: Snapshot): Promise<ServedBy> => {
  const { repository, repository_version, publication } = distribution as Readonly<Record<string, unknown>>;
  const find = async (href: string): Promise<Snapshot> => {
    const found = await context.lookup.at(href);
    if (found === undefined) throw unseen(context, distribution, "repository", href);
    return found;
  };
  if (typeof publication === "string") {
    const found = await readIfThere(run, publication);
    if (found === undefined) throw unseen(context, distribution, "publication", publication);
    const version = String(found.repository_version);
    return { repository: await find(repositoryHrefOf(version)), version, publication: found };
  }
  const followed = typeof repository === "string" ? await find(repository) : undefined;
  const version = typeof repository_version === "string" ? repository_version : followed?.latest_version_href;
  if (typeof version !== "string" || adapter.hooks?.describe === undefined)
    return { repository: followed ?? (typeof version === "string" ? await find(repositoryHrefOf(version)) : undefined) };
  const newest = await findPublication(context, run, adapter, versionOf(version));
  return {
    repository: followed ?? (await find(repositoryHrefOf(version))),
    version,
    publication: newest && (await run.send<Snapshot>("GET", newest.pulp_href, { expects: aResource })).body,
  };
};

/** Servers say of what a user may not see that there is no such thing. Without the repository's key, machines would be told to check nothing. */
const unseen = (
  { permissionFor, transport }: Context,
  { name }: Snapshot,
  resource: "repository" | "publication",
  href: string,
): ResourceNotFoundError => {
  const permission = permissionFor?.("GET", transport.urls.below(href));
  return new ResourceNotFoundError({
    resource,
    name: href,
    message: `the distribution ${JSON.stringify(name)} serves the ${resource} ${href}, which isn't there any more, or which this user may not see: by what machines are to check it isn't known.`,
    hint: permission === undefined ? "Ask for a role that shows it." : `To see it takes the permission ${permission}.`,
  });
};
