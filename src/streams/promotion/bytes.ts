import { ContentError } from "../../errors/index.ts";
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

/** So many are named; a message isn't a list. */
const most = 5;

/** @throws ContentError (`CONTENT_NOT_FETCHED`) naming what the server has no file of */
export const requireBytes = (run: Run, lacking: readonly ContentUnit[]): void => {
  if (lacking.length === 0) return;
  const labels = lacking.map(({ label }) => label);
  throw new ContentError({
    code: "CONTENT_NOT_FETCHED",
    attempted: run.label,
    message: `the server has no file yet of ${labels.slice(0, most).join(", ")}${labels.length > most ? `, and ${labels.length - most} more` : ""}: their source is fetched on demand.`,
    hint: 'Sync the source with the policy "immediate" first, or leave them to the first client that asks: { bytes: "any" }. Nothing was changed.',
    units: labels,
  });
};
