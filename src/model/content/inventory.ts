import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import { aSummary } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { VersionSnapshot } from "../version/versions.ts";

/** One kind of content that a version has. */
export interface KindIn {
  /** The adapter's word; of a kind that it doesn't know, the server's: `rpm.distribution_tree`. */
  readonly kind: string;
  readonly description: ContentKind;
}

/** What people know a unit of a kind by that no adapter describes. */
const telling = ["name", "id", "relative_path", "path", "digest", "checksum", "sha256"];

const undescribed = (path: string): ContentKind => ({
  path,
  identity: [],
  label: (unit) => String(telling.map((field) => unit[field]).find((value) => typeof value === "string" && value !== "") ?? unit.pulp_href),
});

/** Every kind of content that any of the versions has, but for what the server generates by itself. GET `<version>?fields=content_summary` */
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
    const path = pathOf(context, href);
    const known = described.find(([, { path: own }]) => own === path);
    byPath.set(path, known === undefined ? { kind: type, description: undescribed(path) } : { kind: known[0], description: known[1] });
  }
  return [...byPath.values()].filter(({ description }) => description.generated !== true);
};

/** `/pulp/api/v3/content/rpm/packages/?repository_version=…` -> `content/rpm/packages/` */
const pathOf = ({ transport }: Context, href: string): string => (href.split("?")[0] ?? "").slice(transport.urls.apiBase.length);
