import { contentUnit, identityFields, listContent } from "../model/content/content.ts";
import { kindsIn } from "../model/content/inventory.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter, ContentKind } from "../plugins/adapter.ts";
import { lacksFile } from "../streams/promotion/bytes.ts";
import { recordedUnits } from "../streams/promotion/recorded.ts";
import { locationFields, locationOf } from "./location.ts";

/** What a version holds. */
export interface Inventory {
  /** Units by kind. */
  readonly content: Readonly<Record<string, number>>;
  /** A line of the manifest each. */
  readonly lines: readonly string[];
  /** Those that the server has no file of yet, by their names. */
  readonly withoutBytes: readonly string[];
}

/** Of a kind that nobody described, all fields are asked for. */
const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> =>
  kind.identity.length === 0 ? {} : { fields: [...new Set([...identityFields(kind), "artifact", "artifacts", ...locationFields(kind)])] };

/** All that was chosen to be in a version, or goes with it; not what the server makes by itself. GET `content/<plugin>/<type>/?repository_version=…` */
export const inventoryOf = async (context: Context, run: Run, adapter: Adapter, version: string): Promise<Inventory> => {
  const kinds = (await kindsIn(context, adapter, [version], run.signal)).filter(({ description }) => description.generated === undefined);
  const parts = await Promise.all(
    kinds.map(async ({ kind, description }) => {
      const lines: string[] = [];
      const lacking: string[] = [];
      for await (const unit of listContent(context, description, version, fieldsFor(description), run.signal)) {
        const one = contentUnit(kind, description, unit);
        const [recorded] = recordedUnits(adapter, [one]);
        lines.push(`${JSON.stringify({ ...recorded, ...locationOf(description, unit) })}\n`);
        if (lacksFile(unit)) lacking.push(one.label);
      }
      return { kind, lines: lines.sort(), lacking: lacking.sort() };
    }),
  );
  parts.sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    content: Object.fromEntries(parts.filter(({ lines }) => lines.length > 0).map(({ kind, lines }) => [kind, lines.length])),
    lines: parts.flatMap(({ lines }) => lines),
    withoutBytes: parts.flatMap(({ lacking }) => lacking),
  };
};
