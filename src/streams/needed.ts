import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { historyOf, targetOf } from "../model/serving/served.ts";
import { versionOf } from "../model/version/version.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { isUnreadable, unreadable } from "./find.ts";
import { parseStream, streamCalled, streamLabel } from "./label.ts";

/** A distribution. */
export interface Serving extends Snapshot {
  readonly name: string;
}

/** Why versions stay. */
class Reasons {
  readonly #why = new Map<string, Set<string>>();
  add(version: string, why: string): void {
    this.#why.set(version, (this.#why.get(version) ?? new Set()).add(why));
  }
  has(version: string): boolean {
    return this.#why.has(version);
  }
  of(version: string): string {
    return [...(this.#why.get(version) ?? [])].join(", ");
  }
}

/** Versions that distributions serve, that streams served before, and that are kept as checkpoints. */
export const neededBy = (
  context: Context,
  adapter: Adapter,
  repository: Snapshot,
  distributions: readonly Serving[],
  publications: readonly Snapshot[],
  past: number,
): { readonly reasons: Reasons; readonly serving: readonly Serving[] } => {
  const own = repository.pulp_href;
  const reasons = new Reasons();
  const versionOfPublication = new Map(publications.map((one) => [one.pulp_href, String(one.repository_version)]));
  const published = publications.toSorted((a, b) => numberOf(b) - numberOf(a));
  /** The newest that following the repository served, up to a version. */
  const followed = (until: number): string | undefined =>
    adapter.publications.length === 0
      ? `${own}versions/${until}/`
      : (published.find((one) => numberOf(one) <= until)?.repository_version as string | undefined);
  const serving: Serving[] = [];
  for (const distribution of distributions) {
    const target = targetOf(distribution);
    const served =
      target.kind === "version"
        ? target.version
        : target.kind === "publication"
          ? versionOfPublication.get(target.publication)
          : target.kind === "latest" && target.repository === own
            ? (followed(versionOf(String(repository.latest_version_href)).number) ?? String(repository.latest_version_href))
            : undefined;
    if (served?.startsWith(own) !== true) continue;
    serving.push(distribution);
    // What it served, and may go back to, can't be known.
    if (isUnreadable(distribution)) throw unreadable(distribution);
    const record = parseStream(labelsOf(distribution)[streamLabel]);
    const called =
      record === undefined ? `the distribution ${JSON.stringify(distribution.name)}` : `the stream ${streamCalled(record.of, record.name)}`;
    reasons.add(served, `${called} serves it`);
    if (record === undefined) continue;
    for (const entry of historyOf(distribution, context.transport.urls, "").slice(1, 1 + past)) {
      const was =
        entry.kind === "version"
          ? entry.version
          : entry.kind === "publication"
            ? (entry.of ?? versionOfPublication.get(entry.publication))
            : entry.kind === "latest" && entry.repository === own && entry.until !== undefined
              ? followed(entry.until)
              : undefined;
      if (was?.startsWith(own) === true) reasons.add(was, `${called} can go back to it`);
    }
  }
  for (const { checkpoint, repository_version } of publications)
    if (checkpoint === true) reasons.add(String(repository_version), "a checkpoint is made of it");
  return { reasons, serving };
};

const numberOf = ({ repository_version }: Snapshot): number => versionOf(String(repository_version)).number;
