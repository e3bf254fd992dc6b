import type { Adapter } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import type { Context } from "../resource/context.ts";
import { type ContentUnit, contentUnit, identityFields, listContent } from "./content.ts";

/** What one version has and the other has not. */
export interface ContentDiff {
  readonly added: readonly ContentUnit[];
  readonly removed: readonly ContentUnit[];
}

/** Compares two versions of any repositories of one plugin, kind by kind; what the server generates by itself is left out. */
export const diffVersions = async (
  context: Context,
  adapter: Adapter,
  before: string,
  after: string,
  signal?: AbortSignal,
): Promise<ContentDiff> => {
  const kinds = Object.entries(adapter.content).filter(([, description]) => description.generated !== true);
  const parts = await Promise.all(
    kinds.map(async ([kind, description]) => {
      const read = async (version: string): Promise<Map<string, Unit>> => {
        const units = new Map<string, Unit>();
        for await (const unit of listContent(context, description, version, { fields: [...identityFields(description)] }, signal))
          units.set(unit.pulp_href, unit);
        return units;
      };
      const [a, b] = await Promise.all([read(before), read(after)]);
      const only = (of: Map<string, Unit>, not: Map<string, Unit>): ContentUnit[] =>
        [...of].filter(([href]) => !not.has(href)).map(([, unit]) => contentUnit(kind, description, unit));
      return { added: only(b, a), removed: only(a, b) };
    }),
  );
  const byLabel = (a: ContentUnit, b: ContentUnit): number => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label);
  return Object.freeze({
    added: parts.flatMap(({ added }) => added).sort(byLabel),
    removed: parts.flatMap(({ removed }) => removed).sort(byLabel),
  });
};
