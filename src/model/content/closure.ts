import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Supposed } from "../../plugins/hooks.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";
import { type ContentUnit, contentKind, contentUnit } from "./content.ts";

/** What a unit depends on that isn't there. */
export interface Open {
  /** The unit that has the requirement. */
  readonly unit: ContentUnit;
  /** As the ecosystem writes it: `libfoo >= 1.2`. */
  readonly requires: string;
}

/** Whether everything in a version finds what it depends on. */
export interface Closure {
  /** Nothing is open. */
  readonly closed: boolean;
  /** Requirements that nothing fulfils, and who has them. */
  readonly open: readonly Open[];
}

/**
 * Holds a version against itself and its companions. Reads only.
 * @param change what to suppose: what is told then is what it would open.
 * @throws CapabilityError for plugins without dependencies
 */
export const closureOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  version: string,
  companions: readonly string[],
  change?: Supposed,
): Promise<Closure> => {
  const find = adapter.hooks?.closure;
  if (find === undefined) throw lacks(adapter, "closure");
  requirePlugin(context, adapter, "closure");
  const found = await find(run, { version, companions, change });
  const open = found
    .map(({ kind, unit, requires }) => ({ unit: contentUnit(kind, contentKind(adapter, kind), unit), requires }))
    .sort((a, b) => a.unit.label.localeCompare(b.unit.label) || a.requires.localeCompare(b.requires));
  return Object.freeze({ closed: open.length === 0, open });
};
