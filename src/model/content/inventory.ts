import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Context } from "../resource/context.ts";
import { Held } from "../version/held.ts";
import type { Summary } from "../version/summary.ts";
import { listPathOf, undescribed } from "./content.ts";

/** One kind of content that a version has. */
export interface KindIn {
  /** The adapter's word; of a kind that it doesn't know, the server's: `rpm.distribution_tree`. */
  readonly kind: string;
  readonly description: ContentKind;
  /** Those of the versions that have any of it, and how much. */
  readonly versions: ReadonlyMap<string, number>;
}

/** One kind, and how many units of it. */
export interface Counted extends Pick<KindIn, "kind" | "description"> {
  readonly count: number;
}

/** What a version has, by kind. */
export const counted = (context: Context, adapter: Adapter, present: Summary["present"]): readonly Counted[] => {
  const described = Object.entries(adapter.content);
  return Object.entries(present).map(([type, { href = "", count }]) => {
    const path = listPathOf(context, href);
    const [kind, description] = described.find(([, { path: own }]) => own === path) ?? [type, undescribed(path)];
    return { kind, description, count };
  });
};

/** Every kind of content that any of the versions has. GET `<version>?fields=content_summary` */
export const kindsIn = async (
  context: Context,
  adapter: Adapter,
  versions: readonly string[],
  signal: AbortSignal | undefined,
  held = new Held(context.transport, signal),
): Promise<readonly KindIn[]> => {
  const summaries = await Promise.all([...new Set(versions)].map(async (pulp_href) => ({ pulp_href, present: await held.in(pulp_href) })));
  const kinds = summaries.flatMap(({ pulp_href, present }) => counted(context, adapter, present).map((one) => ({ ...one, pulp_href })));
  return [...Map.groupBy(kinds, ({ description }) => description.path).values()].flatMap((of) =>
    of
      .slice(0, 1)
      .map(({ kind, description }) => ({ kind, description, versions: new Map(of.map(({ pulp_href, count }) => [pulp_href, count])) })),
  );
};
