import { withDone } from "../../errors/base.ts";
import { isContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { MissingContent } from "../../plugins/hooks.ts";
import { isNone, namedFor, type OnMissing, syncNamed } from "../content/synced.ts";
import { differing, type Fields } from "../resource/change.ts";
import { checkBasePath } from "../resource/conflict.ts";
import type { Context } from "../resource/context.ts";
import { distributionKind, pathOfKind, repositoryKind } from "../resource/kind.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { validBasePath, validName } from "../resource/names.ts";
import { withHrefs } from "../resource/reference.ts";
import { read, reread } from "../resource/resource.ts";
import { findPublication, type PublicationRef, publishVersion } from "../version/steps.ts";
import { existingVersion, type VersionChange, versionOf } from "../version/version.ts";
import { contentOf, type DeliveredContent, requireContent, servedVersion } from "./amounts.ts";
import { checkName, type Distributed, findAt, type Serving, serve } from "./distribute.ts";
import { beginEarly, mayBeEarly, takeBack } from "./early.ts";
import { type Hold, hold, keep, mirrors, release } from "./hold.ts";
import { requireDelivery } from "./known.ts";
import { remoteFields, type Way, wayOf } from "./pull-through.ts";
import { type Target, targetOf } from "./served.ts";

/** What a delivery had to do. */
export type Step = "sync" | "publish" | "distribute";

/** What a delivery came to. */
export interface Delivery extends VersionChange, Omit<Distributed, "changed"> {
  /** Clients see something new: a new version, or a distribution that was made or switched. */
  readonly changed: boolean;
  /** `undefined` where the plugin serves versions as they are. */
  readonly publication: PublicationRef | undefined;
  /** Where content comes from: a sync, the upstream itself when a client asks, or (without a remote) the repository as it is. */
  readonly by: Way;
  /** What the upstream lists and the sync left out, as far as the server tells. */
  readonly missing: readonly MissingContent[];
  /** How much was added and removed, and is there now. */
  readonly content: DeliveredContent;
  /** What had to be done, in order; `publish` is missing where the server published by itself. */
  readonly steps: readonly Step[];
}

export interface DeliverFields {
  readonly basePath: string;
  /** The distribution's name, when it has to be made. @default the base path */
  readonly name?: string | undefined;
  /** @default `"sync"` where the plugin can; else `"pull-through"`, where the repository has a remote */
  readonly by?: "sync" | "pull-through" | undefined;
  readonly sync?: Fields | undefined;
  readonly publish?: Fields | undefined;
  readonly distribution?: Fields | undefined;
  /** Delivers nothing, too, where there was something. @default false */
  readonly allowEmpty?: boolean | undefined;
  /** @default "tell" */
  readonly missing?: OnMissing | undefined;
}

/**
 * Sync, publish, distribute, by the cheapest sequence: a repository that publishes by itself and is followed by its distribution needs one
 * task on the server. The distribution comes last: until everything else is there, and was looked at, clients see what they saw before.
 */
export const deliver = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repositoryName: string,
  wanted: DeliverFields,
): Promise<Delivery> => {
  requireDelivery(context, adapter, wanted);
  const [repository, distribution] = await Promise.all([
    read(context, repositoryKind(adapter), repositoryName),
    lookAt(context, adapter, wanted),
  ]);
  const { basePath, sync = {}, allowEmpty = false, missing = "tell" } = wanted;
  const steps: Step[] = [];
  const by = wayOf(adapter, repository, wanted);
  const before = (): Promise<string | undefined> =>
    servedVersion(run, distribution, async (href) => latestOf(href === repository.pulp_href ? repository : await reread(run, href)));
  const named = by === "sync" ? await namedFor(run, adapter, repository, sync) : {};
  const isRisky = by === "sync" && (!isNone(named) || missing === "error" || (mirrors(sync) && !allowEmpty));
  // What is pulled through alone is in no version, so there is nothing to publish.
  const alone = by === "pull-through" && adapter.pullThrough === "alone";
  const serving = (number: number, publication?: PublicationRef): Serving => ({
    basePath,
    target: (current) => (alone ? { kind: "none" } : newest(adapter, repository, current, publication)),
    newest: number,
    name: wanted.name,
    fields: (current) => ({
      ...remoteFields(adapter, by === "pull-through" ? repository.remote : null, current),
      ...wanted.distribution,
    }),
  });
  const isEarly = distribution === undefined && by === "sync" && isNone(named) && missing === "tell" && mayBeEarly(adapter, repository);
  if (distribution === undefined && !isEarly) await checkBasePath(context, distributionKind(adapter), basePath);
  const early = isEarly ? await beginEarly(context, run, adapter, serving(1)) : undefined;
  const held = isRisky ? await hold(context, run, adapter, repository, distribution) : undefined;
  let version = versionOf(latestOf(repository));
  try {
    const change: Changed =
      by === "sync"
        ? await syncNamed(context, run, adapter, repository, { fields: sync, named, missing })
        : { changed: false, version, missing: [] };
    version = change.version;
    if (by === "sync") steps.push("sync");
    const content = await contentOf(run, adapter, change);
    if (by !== "pull-through" && !allowEmpty) await requireContent(run, adapter, { before, content, basePath });

    const { publication, published } = alone ? nothingPublished : await ensurePublication(run, adapter, change, wanted.publish);
    if (published) steps.push("publish");

    if (held !== undefined) await release(run, held);
    const made = await early?.made;
    const { changed: switched, distribution: served } = await serve(context, run, adapter, serving(version.number, publication));
    const changed = switched || made !== undefined;
    if (changed) steps.push("distribute");
    return Object.freeze({
      ...change,
      changed: change.changed || published || changed,
      publication,
      distribution: served,
      content,
      by,
      steps,
    });
  } catch (error) {
    const kept = held === undefined ? undefined : await afterFailure(context, run, held, error);
    const done = steps.length === 0 ? undefined : `Done before that: ${steps.join(", ")} (version ${version.number}).`;
    const words = [done, kept].filter((part) => part !== undefined).join(" ");
    const told = words === "" ? error : withDone(error, words);
    throw early === undefined || run.signal.aborted ? told : await takeBack(run, repository, early, told);
  }
};

type Changed = VersionChange & { readonly publication?: PublicationRef | undefined; readonly missing: readonly MissingContent[] };

const latestOf = (repository: Snapshot): string => String(repository.latest_version_href);

/** What was brought is no good: it isn't served. Where nothing was brought, all is as it was. */
const afterFailure = async (context: Context, run: Run, held: Hold, error: unknown): Promise<string | undefined> => {
  if (run.signal.aborted) return undefined;
  try {
    if (isContentError(error)) return await keep(context, run, held);
    await release(run, held);
    return undefined;
  } catch {
    return `The distribution was pinned to version ${held.version.number} for the sync, and stays so until the next delivery.`;
  }
};

/** The repository, to be followed; its newest publication, where following is for good and it isn't followed already. */
const newest = (
  adapter: Adapter,
  repository: Snapshot,
  distribution: Snapshot | undefined,
  publication: PublicationRef | undefined,
): Target =>
  adapter.following === "for-good" && publication !== undefined && (distribution === undefined || targetOf(distribution).kind !== "latest")
    ? { kind: "publication", publication: publication.pulp_href }
    : { kind: "latest", repository: repository.pulp_href };

const nothingPublished = { publication: undefined, published: false } as const;

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

/** A version of a plugin with publications serves 404 without one; of several, it is the newest that is served. */
const ensurePublication = async (
  run: Run,
  adapter: Adapter,
  change: VersionChange & { readonly publication?: PublicationRef | undefined },
  body: Fields | undefined,
): Promise<{ readonly publication: PublicationRef | undefined; readonly published: boolean }> => {
  if (adapter.publications.length === 0) return nothingPublished;
  const current = change.publication ?? (change.changed ? undefined : await findPublication(run, adapter, change.version));
  if (current !== undefined && (await isAsWanted(run, adapter, current, body))) return { publication: current, published: false };
  return { publication: await publishVersion(run, adapter, change.version, body), published: true };
};

/** What is at a base path, where names and path are as they have to be. @throws UsageError, before anything is done */
const lookAt = async (
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

/** That something can be served there, before anything is done. @throws BasePathTakenError, UsageError */
const requirePath = async (context: Context, adapter: Adapter, wanted: Pick<Serving, "basePath" | "name">): Promise<void> => {
  const current = await lookAt(context, adapter, wanted);
  if (current === undefined) await checkBasePath(context, distributionKind(adapter), wanted.basePath);
};

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
  const [repository] = await Promise.all([read(context, repositoryKind(adapter), repositoryName), requirePath(context, adapter, wanted)]);
  const latest = versionOf(String(repository.latest_version_href));
  const target = await targetFor(run, adapter, repository, wanted.version ?? "latest");
  return serve(context, run, adapter, {
    basePath: wanted.basePath,
    target,
    newest: latest.number,
    name: wanted.name,
    fields: (current) => ({ ...(adapter.pullThrough === "alone" ? remoteFields(adapter, null, current) : {}), ...wanted.fields }),
  });
};

const targetFor = async (run: Run, adapter: Adapter, repository: Snapshot, wanted: number | "latest"): Promise<Serving["target"]> => {
  if (wanted === "latest") {
    const version = versionOf(String(repository.latest_version_href));
    const { publication } = await ensurePublication(run, adapter, { changed: false, version }, undefined);
    return (current) => newest(adapter, repository, current, publication);
  }
  const version = await existingVersion(run, repository, wanted);
  const { publication } = await ensurePublication(run, adapter, { changed: false, version }, undefined);
  const target: Target =
    publication === undefined
      ? { kind: "version", version: version.pulp_href }
      : { kind: "publication", publication: publication.pulp_href };
  return () => target;
};
