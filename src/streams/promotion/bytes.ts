import { ContentError } from "../../errors/index.ts";
import { type ContentUnit, kindOf } from "../../model/content/content.ts";
import { eachAt } from "../../model/content/presence.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import type { FromVersion } from "./choose.ts";

/** A unit whose file the server hasn't got yet. */
export interface WithoutBytes {
  readonly unit: ContentUnit;
  /**
   * Its files, each with the paths below what serves it at which it may be, the likeliest first, where they were asked for; none where its files
   * are those of other units.
   */
  readonly files: readonly (readonly string[])[];
}

/** Whether the server has a unit's file: where its source is fetched on demand, the first client that asks brings it. */
export const lacksFile = ({ artifact, artifacts }: Unit): boolean =>
  artifact === null || (typeof artifacts === "object" && artifacts !== null && Object.values(artifacts).includes(null));

const none: WithoutBytes["files"] = [];

const filesOf = ({ file }: ContentKind, unit: Unit): WithoutBytes["files"] => {
  if (file !== undefined) return [file.paths(unit)];
  const several = Object.entries((unit.artifacts ?? {}) as Readonly<Record<string, unknown>>).flatMap(([path, artifact]) =>
    artifact === null ? [[path]] : [],
  );
  return several.length > 0 ? several : [[String(unit.relative_path ?? "")]];
};

/** Units whose files the server hasn't got yet, and where they would be fetched. GET `content/<plugin>/<type>/?fields=artifact` */
export const withoutBytes = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { version, units }: FromVersion,
  paths: "with" | "without" = "with",
): Promise<readonly WithoutBytes[]> => {
  const parts = [...Map.groupBy(units, ({ kind }) => kind).values()].map(async (of) => {
    const [first] = of;
    if (first === undefined) return [];
    const kind = kindOf(context, adapter, first);
    const beside = await adapter.hooks?.withoutFiles?.(run, { version, units: of.map(({ unit }) => unit) });
    if (beside !== undefined) return of.filter(({ pulp_href }) => beside.has(pulp_href)).map((unit) => ({ unit, files: none }));
    const own = new Map<string, ContentUnit>();
    for (const unit of of) own.set(unit.pulp_href, unit);
    const fields = {
      fields: ["pulp_href", "artifact", "artifacts", ...(paths === "without" ? [] : (kind.file?.fields ?? ["relative_path"]))],
    };
    const lacking = new Map<ContentUnit, WithoutBytes["files"]>();
    await eachAt(context, kind, version, own, fields, run.signal, (told) => {
      const unit = own.get(told.pulp_href);
      if (unit !== undefined && lacksFile(told)) lacking.set(unit, paths === "without" ? none : filesOf(kind, told));
    });
    return of.flatMap((unit) => {
      const at = lacking.get(unit);
      return at === undefined ? [] : [{ unit, files: at }];
    });
  });
  return (await Promise.all(parts)).flat();
};

/** So many are named; a message isn't a list. */
const most = 5;

/** For messages: `oak-1, oak-2, and 3 more`. */
const named = (labels: readonly string[]): string =>
  `${labels.slice(0, most).join(", ")}${labels.length > most ? `, and ${labels.length - most} more` : ""}`;

/** @throws ContentError (`CONTENT_NOT_FETCHED`) naming what the server has no file of */
export const requireBytes = (run: Run, lacking: readonly WithoutBytes[]): void => {
  if (lacking.length === 0) return;
  const labels = lacking.map(({ unit }) => unit.label);
  throw new ContentError({
    code: "CONTENT_NOT_FETCHED",
    attempted: run.label,
    message: `the server has no file yet of ${named(labels)}: their source is fetched on demand.`,
    hint: 'Let them be fetched, { bytes: "ensure" }, or leave them to the first client that asks: { bytes: "any" }. Nothing was changed.',
    units: labels,
  });
};

/** What couldn't be fetched, and what was said of the first of them. */
export const notFetched = (run: Run, lacking: readonly WithoutBytes[], why: string, cause?: unknown): ContentError => {
  const labels = lacking.map(({ unit }) => unit.label);
  return new ContentError({
    code: "CONTENT_NOT_FETCHED",
    attempted: run.label,
    message: `the server has no file of ${named(labels)}, and couldn't fetch it: ${why}.`,
    hint: "Does the upstream still have it? A sync of the source says so. Leave it out, { except }, or promote it once it can be had. Nothing was changed.",
    units: labels,
    cause,
  });
};
