import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import { aSummary } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { VersionSnapshot } from "../version/versions.ts";
import { listPathOf, undescribed } from "./content.ts";

/** One kind of content that a version has. */
export interface KindIn {
  /** The adapter's word; of a kind that it doesn't know, the server's: `rpm.distribution_tree`. */
  readonly kind: string;
  readonly description: ContentKind;
}

/** Every kind of content that any of the versions has. GET `<version>?fields=content_summary` */
export const kindsIn = async (
  context: Context,
  adapter: Adapter,
  versions: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly KindIn[]> => {
  const summaries = await Promise.all(
    [...new Set(versions)].map(async (href) => {
      const query = { fields: "content_summary" };
      const { body } = await context.transport.send<Pick<VersionSnapshot, "content_summary"> & Snapshot>("GET", href, {
        query,
        signal,
        expects: aSummary,
      });
      return body.content_summary.present;
    }),
  );
  const described = Object.entries(adapter.content);
  const byPath = new Map<string, KindIn>();
  for (const [type, { href = "" }] of summaries.flatMap((present) => Object.entries(present))) {
    const path = listPathOf(context, href);
    const known = described.find(([, { path: own }]) => own === path);
    byPath.set(path, known === undefined ? { kind: type, description: undescribed(path) } : { kind: known[0], description: known[1] });
  }
  return [...byPath.values()];
};
