import { type ContentUnit, kindOf } from "../../model/content/content.ts";
import { unitsAt } from "../../model/content/presence.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import type { FromVersion } from "./choose.ts";

/** Whether the server has a unit's file: where its source is fetched on demand, the first client that asks brings it. */
const lacksFile = ({ artifact, artifacts }: Unit): boolean =>
  artifact === null || (typeof artifacts === "object" && artifacts !== null && Object.values(artifacts).includes(null));

/** Units whose files the server hasn't got yet. GET `content/<plugin>/<type>/?fields=artifact` */
export const withoutBytes = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  from: readonly FromVersion[],
): Promise<readonly ContentUnit[]> => {
  const parts = from.flatMap(({ version, units }) =>
    [...Map.groupBy(units, ({ kind }) => kind).values()].map(async (of) => {
      const [first] = of;
      if (first === undefined) return [];
      const hrefs = of.map(({ pulp_href }) => pulp_href);
      const fields = { fields: ["pulp_href", "artifact", "artifacts"] };
      const units = await unitsAt(context, kindOf(context, adapter, first), version, hrefs, fields, run.signal);
      const lacking = new Set(units.filter(lacksFile).map(({ pulp_href }) => pulp_href));
      return of.filter(({ pulp_href }) => lacking.has(pulp_href));
    }),
  );
  return (await Promise.all(parts)).flat();
};

/** Has the server fetch the files that it lacks. */
export const ensureBytes = async (_context: Context, _run: Run, _found: unknown, _added: readonly ContentUnit[]): Promise<void> => {};
