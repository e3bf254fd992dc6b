import { PermissionError, UsageError } from "../errors/index.ts";
import { installed, unitsAnywhere } from "../model/content/anywhere.ts";
import { contentUnit, listContent, listPathOf } from "../model/content/content.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";

/** A unit, by its address or by a word as its ecosystem writes it: `xz-libs-5.6.0`. */
export type UnitLike =
  | string
  | {
      /** The unit's address. */
      readonly pulp_href: string;
    };

/** Where a word is looked for. */
export interface UnitOptions {
  /** Of one plugin only: `rpm`. @default all */
  readonly plugin?: string | undefined;
  /** Of one kind only: `packages`. @default all */
  readonly kind?: string | undefined;
}

/** A unit that was found. */
export interface FoundUnit {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The adapter's word for its kind: `packages`. */
  readonly kind: string;
  /** As people of its ecosystem write it. */
  readonly label: string;
  /** The unit's address. */
  readonly pulp_href: string;
}

/** What was found, and where nobody could look. */
export interface FoundUnits {
  readonly units: readonly FoundUnit[];
  /** Kinds that this user may not list: `deb architectures`. */
  readonly unseen: readonly string[];
}

/** That for people. */
export const unseenText = (unseen: readonly string[]): string => `this user may not list ${unseen.join(", ")}: nobody looked there`;

/** The units that are meant, as far as this user may look. @throws UsageError (`NOTHING_SELECTED`), PermissionError */
export const findUnits = async (context: Context, run: Run, unit: UnitLike, { plugin, kind }: UnitOptions = {}): Promise<FoundUnits> => {
  const word = typeof unit === "string" ? unit : unit.pulp_href;
  if (word.startsWith("/")) return { units: [await byHref(context, run, word)], unseen: [] };
  const adapters = plugin === undefined ? installed(context) : [adapterOf(context, plugin)];
  // A kind that the server can't look for would have to be read whole.
  const { units: found, unseen } = await unitsAnywhere(
    context,
    run,
    word,
    adapters,
    (name, { filters }) => (kind === undefined || kind === name) && Object.keys(filters).length > 0,
  );
  const units = found.map(({ adapter, unit: one }) => ({
    plugin: adapter.plugin,
    kind: one.kind,
    label: one.label,
    pulp_href: one.pulp_href,
  }));
  if (units.length > 0) return { units, unseen };
  throw new UsageError({
    code: "NOTHING_SELECTED",
    message: `the server has nothing for ${JSON.stringify(word)}${plugin === undefined ? "" : ` of ${plugin}`}.`,
    hint: "Check the word, or give the unit's address; content({ kind }) of a repository lists what it has.",
  });
};

/** All units that are meant: whoever takes them away has to know of each. @throws UsageError (`NOTHING_SELECTED`), PermissionError */
export const unitsOf = async (context: Context, run: Run, unit: UnitLike, options?: UnitOptions): Promise<readonly FoundUnit[]> => {
  const { units, unseen } = await findUnits(context, run, unit, options);
  if (unseen.length === 0) return units;
  throw new PermissionError({
    code: "NOT_PERMITTED",
    attempted: run.label,
    message: `this user may not list ${unseen.join(", ")}: whether ${JSON.stringify(unit)} means something there, too, can't be told.`,
    hint: `Say what is meant: { plugin: ${JSON.stringify(units[0]?.plugin)} }, or the unit's address. Nothing was changed.`,
    status: 403,
    details: [],
  });
};

const byHref = async (context: Context, run: Run, href: string): Promise<FoundUnit> => {
  const path = listPathOf(context, context.transport.urls.href(href));
  for (const adapter of context.adapters.values())
    for (const [kind, description] of Object.entries(adapter.content)) {
      if (description.path !== path) continue;
      const [unit] = await listContent({ ...context, pageSize: 1 }, description, undefined, { pulp_href__in: [href] }, run.signal).all();
      if (unit === undefined) break;
      const { label, pulp_href } = contentUnit(kind, description, unit);
      return { plugin: adapter.plugin, kind, label, pulp_href };
    }
  throw new UsageError({
    code: "NOTHING_SELECTED",
    message: `${JSON.stringify(href)} is no unit that the server has.`,
    hint: "Units have addresses such as /pulp/api/v3/content/<plugin>/<kind>/<id>/.",
  });
};
