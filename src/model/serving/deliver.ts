import { withDone } from "../../errors/base.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { MissingContent } from "../../plugins/hooks.ts";
import { askedOf, isNone, type OnMissing, requireListed, syncNamed } from "../content/synced.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { repositoryKind } from "../resource/kind.ts";
import { read } from "../resource/resource.ts";
import type { PublicationRef } from "../version/publication.ts";
import { summaryOf } from "../version/summary.ts";
import type { VersionChange } from "../version/version.ts";
import { contentOf, type DeliveredContent, requireContent, servedVersion } from "./amounts.ts";
import { lookAt, newest } from "./distribute.ts";
import { glimpse, knownOf } from "./glimpse.ts";
import { mirrors } from "./hold.ts";
import { requireDelivery } from "./known.ts";
import { meanwhile } from "./meanwhile.ts";
import { ensurePublication, nothingPublished } from "./published.ts";
import { remoteFields, type Way, wayOf } from "./pull-through.ts";
import { type Distributed, type Serving, serve } from "./serve.ts";

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
  /** `"repository"`: as it is, where a sync has gone before. @default `"sync"` where the plugin can; else `"pull-through"`, where the repository has a remote */
  readonly by?: Way | undefined;
  readonly sync?: Fields | undefined;
  readonly publish?: Fields | undefined;
  readonly distribution?: Fields | undefined;
  /** Delivers nothing, too: where there was something, or where an upstream lists nothing. @default false */
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
  const { basePath, allowEmpty = false, missing = "tell" } = wanted;
  const by = wayOf(adapter, repository, wanted);
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
  const latest = glimpse(context, adapter, repository);
  const sync = by === "sync" ? await askedOf(context, adapter, repository, wanted.sync ?? {}) : { fields: {}, named: {} };
  const isRisky = !isNone(sync.named) || missing === "error" || (mirrors(sync.fields) && !allowEmpty);
  const filling = by !== "sync" ? "no sync" : isRisky ? "risky sync" : "sync";
  const distributionNow = await meanwhile(context, run, adapter, { repository, distribution, serving: serving(1), by: filling });
  const steps: Step[] = [];
  let { version } = latest;
  try {
    const synced = by === "sync" ? await syncNamed(context, run, adapter, repository, { ...sync, missing }) : undefined;
    const change = synced ?? { changed: false, version };
    version = change.version;
    if (synced !== undefined) {
      steps.push("sync");
      if (!allowEmpty) await requireListed(run, adapter, repository, sync.fields, synced);
    }
    const known = await knownOf(context, change, latest);
    const content = contentOf(adapter, known.summary ?? (await summaryOf(run, version)), change);
    if (by !== "pull-through" && !allowEmpty)
      await requireContent(run, adapter, { before: () => servedVersion(context, run, distribution, repository), content, basePath });

    const { publication, published } = alone ? nothingPublished : await ensurePublication(context, run, adapter, known, wanted.publish);
    if (published) steps.push("publish");

    const made = (await distributionNow.end()) === "made";
    const { changed: switched, distribution: served } = await serve(context, run, adapter, serving(version.number, publication));
    const changed = switched || made;
    if (changed) steps.push("distribute");
    return Object.freeze({
      changed: change.changed || published || changed,
      version,
      publication,
      distribution: served,
      missing: synced?.missing ?? [],
      content,
      by,
      steps,
    });
  } catch (error) {
    const done = steps.length === 0 ? undefined : `Done before that: ${steps.join(", ")} (version ${version.number}).`;
    const words = [done, await distributionNow.failed(error)].filter((part) => part !== undefined).join(" ");
    throw words === "" ? error : withDone(error, words);
  }
};
