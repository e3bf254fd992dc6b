import { type ContentUnit, identityFields } from "../model/content/content.ts";
import { unitsAt } from "../model/content/presence.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter, ContentKind } from "../plugins/adapter.ts";
import type { Unit } from "../plugins/hooks.ts";
import { placeOf } from "../streams/promotion/lines.ts";
import type { VersionStep } from "../streams/promotion/outcome.ts";
import { digestOf } from "../streams/promotion/recorded.ts";

/** The address of what a unit is the name of, where its own label doesn't tell what that is. */
export const namedHref = ({ holds }: ContentKind, unit: Unit): string | undefined =>
  holds?.kind === undefined ? undefined : String(unit[holds.field]);

/** Which kinds are named by others that can't tell what they stand for. */
export const namedKinds = (adapter: Adapter): ReadonlySet<string> =>
  new Set(Object.values(adapter.content).flatMap(({ holds }) => holds?.kind ?? []));

/** The same units, those of names with what they stand for in a version: `latest@sha256:…`. GET `content/<plugin>/<type>/?pulp_id__in=…` */
export const tellingNames = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: string | undefined,
  units: readonly ContentUnit[],
): Promise<readonly ContentUnit[]> => {
  if (version === undefined) return units;
  const digests = new Map<string, string>();
  const learn = (kind: string, unit: Unit): void => {
    const digest = digestOf(unit[adapter.content[kind]?.digest ?? ""]);
    if (digest !== undefined) digests.set(unit.pulp_href, digest);
  };
  const kinds = namedKinds(adapter);
  for (const { kind, unit } of units) if (kinds.has(kind)) learn(kind, unit);
  const hrefOf = ({ kind, unit }: ContentUnit): string | undefined => {
    const description = adapter.content[kind];
    return description && namedHref(description, unit);
  };
  const asked = [...kinds].map(async (kind) => {
    const description = adapter.content[kind];
    const hrefs = units.flatMap((one) => (adapter.content[one.kind]?.holds?.kind === kind ? (hrefOf(one) ?? []) : []));
    const unknown = [...new Set(hrefs)].filter((href) => !digests.has(href));
    if (description === undefined || unknown.length === 0) return;
    const fields = { fields: identityFields(description) };
    for (const unit of await unitsAt(context, description, version, unknown, fields, run.signal)) learn(kind, unit);
  });
  await Promise.all(asked);
  return units.map((one) => {
    const digest = digests.get(hrefOf(one) ?? "");
    return digest === undefined ? one : Object.freeze({ ...one, label: `${one.label}@${digest}` });
  });
};

/** Names that went and came: they stand for something else now. */
export const movedNames = (adapter: Adapter, added: readonly ContentUnit[], removed: readonly ContentUnit[]): readonly VersionStep[] => {
  const names = (units: readonly ContentUnit[]): readonly ContentUnit[] =>
    units.filter(({ kind }) => adapter.content[kind]?.holds?.as === "name");
  const were = new Map(names(removed).map((one) => [placeOf(adapter, one), one.label]));
  return names(added).flatMap((one) => {
    const from = were.get(placeOf(adapter, one));
    return from === undefined ? [] : [{ kind: one.kind, from, to: one.label }];
  });
};
