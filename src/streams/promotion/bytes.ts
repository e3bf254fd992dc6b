import { ContentError } from "../../errors/index.ts";
import { type ContentUnit, kindOf } from "../../model/content/content.ts";
import { type Doubtful, doubtful, ownFile, ownFileFields, resolveDoubts } from "../../model/content/own-file.ts";
import { eachAt } from "../../model/content/presence.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { named } from "../../text/index.ts";
import type { FromVersion } from "./choose.ts";

/** A unit whose file the server hasn't got yet, or doesn't tell this user whether it has. */
export interface WithoutBytes {
  readonly unit: ContentUnit;
  readonly is: "lacking" | "untold";
  /**
   * Its files, each with the paths below what serves it at which it may be, the likeliest first, where they were asked for; none where its files
   * are those of other units.
   */
  readonly files: readonly (readonly string[])[];
}

const none: WithoutBytes["files"] = [];

/** What of a unit tells whether the server has its file: who lists units anyway asks for it with the rest. None where other units tell it. */
export const bytesFieldsOf = ({ hooks }: Adapter): readonly string[] =>
  hooks?.withoutFiles === undefined ? ["artifact", "artifacts"] : [];

const filesOf = ({ file }: ContentKind, unit: Unit): WithoutBytes["files"] => {
  if (file !== undefined) return [file.paths(unit)];
  const several = Object.entries((unit.artifacts ?? {}) as Readonly<Record<string, unknown>>).flatMap(([path, artifact]) =>
    artifact === null ? [[path]] : [],
  );
  return several.length > 0 ? several : [[String(unit.relative_path ?? "")]];
};

/**
 * Units whose files the server hasn't got yet, as far as it tells this user, and where they would be fetched.
 * GET `content/<plugin>/<type>/?fields=artifact`, and `artifacts/` where units have several files
 */
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
    if (beside !== undefined)
      return of.filter(({ pulp_href }) => beside.has(pulp_href)).map((unit) => ({ unit, is: "lacking" as const, files: none }));
    const own = new Map<string, ContentUnit>();
    for (const unit of of) own.set(unit.pulp_href, unit);
    const placed = paths === "without" ? [] : (kind.file?.fields ?? ["relative_path"]);
    const fields = { fields: [...new Set(["pulp_href", ...ownFileFields(kind), ...placed])] };
    const lacking = new Map<ContentUnit, WithoutBytes>();
    const doubts: Doubtful<WithoutBytes>[] = [];
    await eachAt(context, kind, version, own, fields, run.signal, (told) => {
      const unit = own.get(told.pulp_href);
      const has = ownFile(kind, told);
      if (unit === undefined || has === "there") return;
      const one: WithoutBytes = { unit, is: "lacking", files: paths === "without" ? none : filesOf(kind, told) };
      if (has === "lacking") lacking.set(unit, one);
      else doubts.push(doubtful(kind, told, one));
    });
    const resolved = await resolveDoubts(context, version, doubts, run.signal);
    for (const one of resolved.lacking) lacking.set(one.unit, one);
    for (const one of resolved.untold) lacking.set(one.unit, { ...one, is: "untold" });
    return of.flatMap((unit) => lacking.get(unit) ?? []);
  });
  return (await Promise.all(parts)).flat();
};

/** The same, without paths. Of what was listed with {@link bytesFieldsOf}, nothing is asked again, where one look is enough. */
export const bytesMissing = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { version, units }: FromVersion,
): Promise<readonly WithoutBytes[]> => {
  const isOthers = bytesFieldsOf(adapter).length === 0;
  const isTold = ({ kind, unit }: ContentUnit): boolean =>
    !isOthers && adapter.content[kind]?.otherFiles === undefined && ("artifact" in unit || "artifacts" in unit);
  const unseen = units.filter((one) => !isTold(one));
  const asked = unseen.length === 0 ? [] : await withoutBytes(context, run, adapter, { version, units: unseen }, "without");
  const found = new Map(asked.map((one) => [one.unit, one]));
  return units.flatMap((unit): WithoutBytes | readonly WithoutBytes[] => {
    if (!isTold(unit)) return found.get(unit) ?? [];
    return ownFile(undefined, unit.unit) === "lacking" ? { unit, is: "lacking", files: none } : [];
  });
};

const labelsOf = (units: readonly WithoutBytes[], is: WithoutBytes["is"]): readonly string[] =>
  units.filter((one) => one.is === is).map(({ unit }) => unit.label);

/** What the server has no file of, and what it may have none of. */
const lacks = (units: readonly WithoutBytes[], of: string): string => {
  const [lacking, untold] = [labelsOf(units, "lacking"), labelsOf(units, "untold")];
  return [
    ...(lacking.length === 0 ? [] : [`the server has no file ${of} ${named(lacking)}`]),
    ...(untold.length === 0 ? [] : [`whether the server has the file of ${named(untold)}, it tells administrators only`]),
  ].join(", and ");
};

/** For plans: what this user isn't told. */
export const untoldNotes = (labels: readonly string[]): readonly string[] =>
  labels.length === 0 ? [] : [`whether the server has the files of these, it tells administrators only: ${named(labels)}.`];

/** @throws ContentError (`CONTENT_NOT_FETCHED`) naming what the server has no file of, or may have none of */
export const requireBytes = (run: Run, lacking: readonly WithoutBytes[]): void => {
  if (lacking.length === 0) return;
  const labels = lacking.map(({ unit }) => unit.label);
  throw new ContentError({
    code: "CONTENT_NOT_FETCHED",
    attempted: run.label,
    message: `${lacks(lacking, "yet of")}: their source is fetched on demand.`,
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
    message: `${lacks(lacking, "of")}, and it couldn't be fetched: ${why}.`,
    hint: "Does the upstream still have it? A sync of the source says so. Leave it out, { except }, or promote it once it can be had. Nothing was changed.",
    units: labels,
    cause,
  });
};
