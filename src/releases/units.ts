import { contentUnit, identityFields, listContent } from "../model/content/content.ts";
import { kindsIn } from "../model/content/inventory.ts";
import { type Doubtful, doubtful, ownFile, ownFileFields, resolveDoubts } from "../model/content/own-file.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter, ContentKind } from "../plugins/adapter.ts";
import type { Unit } from "../plugins/hooks.ts";
import { printPurl } from "../plugins/purl.ts";
import { recordedUnits } from "../streams/promotion/recorded.ts";
import { locationFields, locationOf } from "./location.ts";
import type { ReleaseUnit } from "./manifest.ts";
import type { Member } from "./members.ts";
import { namedHref, namedKinds } from "./named.ts";

/** What a version holds. */
export interface Inventory {
  /** Units by kind. */
  readonly content: Readonly<Record<string, number>>;
  /** A line of the manifest each. */
  readonly lines: readonly string[];
  /** Those that the server has no file of yet, by their names. */
  readonly withoutBytes: readonly string[];
  /** Those of which the server doesn't tell this user whether it has the file. */
  readonly untold: readonly string[];
}

/** Of a kind that nobody described, all fields are asked for. */
const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> =>
  kind.identity.length === 0 ? {} : { fields: [...new Set([...identityFields(kind), ...ownFileFields(kind), ...locationFields(kind)])] };

type Line = Omit<ReleaseUnit, "plugin" | "repository">;
const lineOf = (one: Line): string => `${JSON.stringify(one)}\n`;

/** A unit as a release keeps it. @param repository the name under which the release knows its repository */
export const recordedUnit = (adapter: Adapter, kind: string, description: ContentKind, unit: Unit, repository: string): Line => {
  const [recorded = { type: kind, unit: unit.pulp_href }] = recordedUnits(adapter, [contentUnit(kind, description, unit)]);
  const purl = printPurl(description.purl, unit, repository);
  return { ...recorded, ...locationOf(description, unit), ...(purl === undefined ? {} : { purl }) };
};

/** All that was chosen to be in a version, or goes with it; not what the server makes by itself. GET `content/<plugin>/<type>/?repository_version=…` */
export const inventoryOf = async (
  context: Context,
  run: Run,
  { adapter, version: { pulp_href: version }, repository }: Pick<Member, "adapter" | "version" | "repository">,
): Promise<Inventory> => {
  const kinds = (await kindsIn(context, adapter, [version], run.signal)).filter(({ description }) => description.generated === undefined);
  const named = namedKinds(adapter);
  const digests = new Map<string, string>();
  const parts = await Promise.all(
    kinds.map(async ({ kind, description }) => {
      const lines: string[] = [];
      const names: (readonly [one: Line, of: string])[] = [];
      const lacking: string[] = [];
      const doubts: Doubtful<string>[] = [];
      for await (const unit of listContent(context, description, version, fieldsFor(description), run.signal)) {
        const one = recordedUnit(adapter, kind, description, unit, repository);
        const of = namedHref(description, unit);
        if (of === undefined) lines.push(lineOf(one));
        else names.push([one, of]);
        if (one.digest !== undefined && named.has(kind)) digests.set(unit.pulp_href, one.digest);
        const has = ownFile(description, unit);
        if (has === "lacking") lacking.push(one.unit);
        else if (has === "doubtful") doubts.push(doubtful(description, unit, one.unit));
      }
      const resolved = await resolveDoubts(context, version, doubts, run.signal);
      return { kind, lines, names, lacking: [...lacking, ...resolved.lacking].sort(), untold: resolved.untold.toSorted() };
    }),
  );
  // What names stand for is known once all is read.
  for (const { lines, names } of parts) {
    for (const [one, of] of names) lines.push(lineOf({ ...one, names: digests.get(of) }));
    lines.sort();
  }
  parts.sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    content: Object.fromEntries(parts.filter(({ lines }) => lines.length > 0).map(({ kind, lines }) => [kind, lines.length])),
    lines: parts.flatMap(({ lines }) => lines),
    withoutBytes: parts.flatMap(({ lacking }) => lacking),
    untold: parts.flatMap(({ untold }) => untold),
  };
};
