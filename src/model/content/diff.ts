import { isPermissionError } from "../../errors/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { isAtLeast } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";
import { type ContentUnit, contentUnit, fieldsOf, listLean } from "./content.ts";
import { kindsIn } from "./inventory.ts";
import { hrefsIn, unitsAt } from "./presence.ts";

/** What one version has and the other has not. */
export interface ContentDiff {
  /** What the second has and the first has not. */
  readonly added: readonly ContentUnit[];
  /** What the first has and the second has not. */
  readonly removed: readonly ContentUnit[];
  /** Kinds that this user may not list: whether they differ isn't known. Empty for administrators. */
  readonly unseen: readonly string[];
}

/** First version of pulpcore that can compare any two versions by itself. */
const betweenSince = "3.118";

/**
 * Compares two versions of any repositories of one plugin, kind by kind; what the server generates by itself is left out. Kinds that neither
 * version has aren't asked for, kinds that the adapter doesn't know are compared by what the server calls them.
 *
 * GET `content/<plugin>/<type>/?added_between=…`, `?removed_between=…` (pulpcore >= 3.118; before that, both versions are listed)
 */
export const diffVersions = async (
  context: Context,
  adapter: Adapter,
  before: string,
  after: string,
  signal?: AbortSignal,
): Promise<ContentDiff> => {
  const all = await kindsIn(context, adapter, [before, after], signal);
  const kinds = all.filter(({ description }) => description.generated === undefined);
  const differ = isAtLeast(context.status.plugins.core?.version ?? "0", betweenSince) ? onServer : onClient;
  const parts = await Promise.all(
    kinds.map(async ({ kind, description, versions }) => {
      const differing = versions.size < 2 ? oneSided(versions) : differ;
      const units = await differing(context, description, before, after, signal).catch((error: unknown) => {
        if (isPermissionError(error)) return undefined;
        throw error;
      });
      if (units === undefined) return { added: [], removed: [], unseen: [kind] };
      const named = (of: readonly Unit[]): ContentUnit[] => of.map((unit) => contentUnit(kind, description, unit));
      return { added: named(units.added), removed: named(units.removed), unseen: [] };
    }),
  );
  const byLabel = (a: ContentUnit, b: ContentUnit): number => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label);
  return Object.freeze({
    added: parts.flatMap(({ added }) => added).sort(byLabel),
    removed: parts.flatMap(({ removed }) => removed).sort(byLabel),
    unseen: parts.flatMap(({ unseen }) => unseen).sort(),
  });
};

interface Units {
  readonly added: readonly Unit[];
  readonly removed: readonly Unit[];
}

type Differ = (context: Context, kind: ContentKind, before: string, after: string, signal: AbortSignal | undefined) => Promise<Units>;

/** Of a kind that only one of them has, all is what differs. */
const oneSided =
  (versions: ReadonlyMap<string, number>): Differ =>
  async (context, kind, before, after, signal) => {
    const [version = after, count] = [...versions][0] ?? [];
    const all = before === after ? [] : await listLean(context, kind, version, fieldsOf(kind), signal, count).all();
    return version === after ? { added: all, removed: [] } : { added: [], removed: all };
  };

const onServer: Differ = async (context, kind, before, after, signal) => {
  const read = async (filter: "added_between" | "removed_between"): Promise<Unit[]> =>
    listLean(context, kind, undefined, { [filter]: [before, after], ...fieldsOf(kind) }, signal).all();
  const [added, removed] = await Promise.all([read("added_between"), read("removed_between")]);
  return { added, removed };
};

const onClient: Differ = async (context, kind, before, after, signal) => {
  const gone = await hrefsIn(context, kind, {}, before, signal);
  const added: Unit[] = [];
  for await (const unit of listLean(context, kind, after, fieldsOf(kind), signal)) if (!gone.delete(unit.pulp_href)) added.push(unit);
  return { added, removed: await unitsAt(context, kind, before, [...gone], fieldsOf(kind), signal) };
};
