import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Fields } from "../resource/change.ts";
import { checkBasePath } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind, repositoryKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { validBasePath, validName } from "../resource/names.ts";
import { read } from "../resource/resource.ts";
import type { PublicationRef } from "../version/publication.ts";
import { existingVersion, versionOf } from "../version/version.ts";
import { ensurePublication } from "./published.ts";
import { remoteFields } from "./pull-through.ts";
import { checkName, type Distributed, findAt, type Serving, serve } from "./serve.ts";
import { type Target, targetOf } from "./served.ts";

export interface DistributeFields {
  readonly basePath: string;
  /** Absent or `"latest"`: follows the repository. */
  readonly version?: number | "latest" | undefined;
  readonly name?: string | undefined;
  readonly fields?: Fields | undefined;
}

/** Serves one version, or whatever is the latest, at a base path. */
export const distribute = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repositoryName: string,
  wanted: DistributeFields,
): Promise<Distributed> => {
  const [repository, current] = await Promise.all([
    read(context, repositoryKind(adapter), repositoryName),
    lookAt(context, adapter, wanted),
  ]);
  if (current === undefined) await checkBasePath(context, distributionKind(adapter), wanted.basePath, "turned");
  const latest = versionOf(String(repository.latest_version_href));
  return serve(context, run, adapter, {
    basePath: wanted.basePath,
    target: await targetFor(context, run, adapter, repository, wanted.version ?? "latest"),
    newest: latest.number,
    name: wanted.name,
    fields: (now) => ({ ...(adapter.pullThrough === "alone" ? remoteFields(adapter, null, now) : {}), ...wanted.fields }),
  });
};

/** What is at a base path, where names and path are as they have to be. @throws UsageError, before anything is done */
export const lookAt = async (
  context: Context,
  adapter: Adapter,
  { basePath, name }: Pick<Serving, "basePath" | "name">,
): Promise<Snapshot | undefined> => {
  const kind = distributionKind(adapter);
  validBasePath(kind, basePath);
  if (name !== undefined) validName(kind, name);
  const current = await findAt(context, adapter, basePath);
  checkName(current, basePath, name);
  return current;
};

/** The repository, to be followed; its newest publication, where following is for good and it isn't followed already. */
export const newest = (
  adapter: Adapter,
  repository: Snapshot,
  distribution: Snapshot | undefined,
  publication: PublicationRef | undefined,
): Target =>
  adapter.following === "for-good" && publication !== undefined && (distribution === undefined || targetOf(distribution).kind !== "latest")
    ? { kind: "publication", publication: publication.pulp_href }
    : { kind: "latest", repository: repository.pulp_href };

const targetFor = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  wanted: number | "latest",
): Promise<Serving["target"]> => {
  const version = wanted === "latest" ? versionOf(String(repository.latest_version_href)) : await existingVersion(run, repository, wanted);
  const { publication } = await ensurePublication(context, run, adapter, { changed: false, version });
  if (wanted === "latest") return (current) => newest(adapter, repository, current, publication);
  const target: Target =
    publication === undefined
      ? { kind: "version", version: version.pulp_href }
      : { kind: "publication", publication: publication.pulp_href };
  return () => target;
};
