import { isPermissionError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Sought } from "../../plugins/hooks.ts";
import type { Context } from "../resource/context.ts";
import type { ContentUnit } from "./content.ts";
import { selectSome } from "./select.ts";

/** A unit, and whose it is. */
export interface UnitOf {
  readonly adapter: Adapter;
  readonly unit: ContentUnit;
}

/** The plugins that the server has. */
export const installed = ({ adapters, status }: Context): readonly Adapter[] =>
  [...adapters.values()].filter(({ plugin }) => plugin in status.plugins);

/** What a word means, as far as this user may look. */
export interface Anywhere {
  readonly units: readonly UnitOf[];
  /** Kinds that he may not list, as some are the administrators' alone: `deb architectures`. */
  readonly unseen: readonly string[];
}

/**
 * Units, wherever they are, that a word means to any of some plugins. @param asks whether a kind that knows the word is asked for it
 * @throws PermissionError where nothing was found, and something might be where this user may not look
 */
export const unitsAnywhere = async (
  context: Context,
  run: Run,
  word: string,
  adapters: readonly Adapter[],
  asks: (kind: string, sought: Sought) => boolean = () => true,
): Promise<Anywhere> => {
  const refusals: unknown[] = [];
  const unseen: string[] = [];
  const look = async (adapter: Adapter, kind: string): Promise<readonly UnitOf[]> => {
    try {
      const { units } = await selectSome(context, adapter, undefined, { [kind]: [word] }, run.signal);
      return units.map((unit) => ({ adapter, unit }));
    } catch (error) {
      if (!isPermissionError(error)) throw error;
      refusals.push(error);
      unseen.push(`${adapter.plugin} ${kind}`);
      return [];
    }
  };
  const found = adapters.flatMap((adapter) =>
    Object.entries(adapter.content).flatMap(([kind, { select }]) => {
      const sought = select?.parse(word);
      return sought === undefined || !asks(kind, sought) ? [] : [look(adapter, kind)];
    }),
  );
  const units = (await Promise.all(found)).flat();
  if (units.length === 0 && refusals.length > 0) throw refusals[0];
  return { units, unseen: unseen.sort() };
};
