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

/** Units, wherever they are, that a word means to any of some plugins. @param asks whether a kind that knows the word is asked for it */
export const unitsAnywhere = async (
  context: Context,
  run: Run,
  word: string,
  adapters: readonly Adapter[],
  asks: (kind: string, sought: Sought) => boolean = () => true,
): Promise<readonly UnitOf[]> => {
  const found = adapters.flatMap((adapter) =>
    Object.entries(adapter.content).flatMap(([kind, { select }]) => {
      const sought = select?.parse(word);
      if (sought === undefined || !asks(kind, sought)) return [];
      const { signal } = run;
      return [
        selectSome(context, adapter, undefined, { [kind]: [word] }, signal).then(({ units }) => units.map((unit) => ({ adapter, unit }))),
      ];
    }),
  );
  return (await Promise.all(found)).flat();
};
