import { withDone } from "../../errors/base.ts";
import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unlisted } from "../../plugins/hooks.ts";
import type { Context } from "../resource/context.ts";
import { type VersionChange, versionOf } from "../version/version.ts";
import { type ContentUnit, contentKind, kindOf } from "./content.ts";
import { type Grown, tellsAll } from "./counts.ts";
import { missingIn } from "./presence.ts";

/** Servers keep what something else needs, and say nothing. @throws ContentError */
export const checkGone = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { changed, version }: VersionChange,
  units: readonly ContentUnit[],
  grown?: Grown,
): Promise<void> => {
  const kept = await Promise.all(
    [...Map.groupBy(units, ({ kind }) => kind)].map(async ([kind, removed]) => {
      const description = kindOfAll(context, adapter, kind, removed);
      if (tellsAll(grown, description, -removed.length)) return [];
      const gone = new Set(await missingIn(context, description, version.pulp_href, removed, run.signal));
      return removed.filter((unit) => !gone.has(unit));
    }),
  );
  const labels = kept.flat().map(({ label }) => label);
  if (labels.length === 0) return;
  const holders = await adapter.hooks?.heldBy?.(run, { version: version.pulp_href, units: kept.flat().map(({ unit }) => unit) });
  const held = holders === undefined || holders.length === 0 ? "" : `, held by ${holders.join(", ")}`;
  const error = new ContentError({
    code: "CONTENT_HELD",
    attempted: run.label,
    message: `the server completed, but version ${version.number} still has ${labels.join(", ")}${held}.`,
    hint: holders === undefined ? "Does something else in the repository need it?" : "Remove what holds it.",
    units: labels,
  });
  throw withDone(error, changed ? `What nothing holds was removed: version ${version.number}.` : "Nothing was changed.");
};

/** What units of one kind are, be it one that no adapter describes. */
const kindOfAll = (context: Context, adapter: Adapter, kind: string, [first]: readonly ContentUnit[]): ContentKind =>
  first === undefined ? contentKind(adapter, kind) : kindOf(context, adapter, first);

/**
 * Servers complete with less than was asked, and say nothing: what isn't in the new version is told.
 * @param grown what the version's counts say, where they tell of a kind
 * @returns what of it is of kinds that the SDK has no word for, and perhaps the plugin no way to move.
 * @throws ContentError
 */
export const checkArrived = async (
  context: Context,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
  run: Run,
  grown?: (kind: string) => Grown | undefined,
): Promise<readonly string[]> => {
  const missing = await Promise.all(
    [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, wanted]) => {
      const description = kindOfAll(context, adapter, kind, wanted);
      return tellsAll(grown?.(kind), description, wanted.length) ? [] : missingIn(context, description, version, wanted, run.signal);
    }),
  );
  const lost = missing.flat().filter(({ kind }) => Object.hasOwn(adapter.content, kind));
  if (lost.length === 0) return missing.flat().map(({ kind, label }) => `${kind} ${label}`);
  throw new ContentError({
    code: "CONTENT_MISSING",
    attempted: run.label,
    message: `the server completed, but version ${versionOf(version).number} lacks ${lost.map(({ label }) => label).join(", ")}.`,
    hint: "Is it of a type that the repository takes?",
    units: lost.map(({ label }) => label),
  });
};

const unlistedIn = async (run: Run, adapter: Adapter, version: string, units: readonly ContentUnit[]): Promise<Unlisted | undefined> =>
  adapter.hooks?.unlisted?.(run, { version, units: units.map(({ unit }) => unit) });

/** Which of them no client finds in the version that they come from, while they are on their way: who can't say it then looks afterwards. */
export const listedIn = (run: Run, adapter: Adapter, source: string, units: readonly ContentUnit[]): Promise<Unlisted | undefined> =>
  unlistedIn(run, adapter, source, units).catch(() => undefined);

/**
 * There, but nowhere that a client looks. What came with its listing from a version that lists it needs no look: the listing is counted.
 * @throws ContentError
 */
export const checkListed = async (
  run: Run,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
  { grown, listed }: { readonly grown?: Grown | undefined; readonly listed?: Unlisted | undefined } = {},
): Promise<void> => {
  const by = listed?.by;
  const description = by === undefined ? undefined : adapter.content[by.kind];
  const isCounted = by !== undefined && description !== undefined && tellsAll(grown, description, by.count);
  const open = isCounted ? new Set(listed?.units.map((unit) => unit.pulp_href)) : undefined;
  const doubtful = open === undefined ? units : units.filter((unit) => open.has(unit.pulp_href));
  const unlisted = doubtful.length === 0 ? undefined : await unlistedIn(run, adapter, version, doubtful);
  if (unlisted === undefined || unlisted.units.length === 0) return;
  const hrefs = new Set(unlisted.units.map((unit) => unit.pulp_href));
  const labels = units.filter((unit) => hrefs.has(unit.pulp_href)).map(({ label }) => label);
  throw new ContentError({
    code: "CONTENT_UNLISTED",
    attempted: run.label,
    message: `version ${versionOf(version).number} has ${labels.join(", ")}, but ${unlisted.why}.`,
    hint: unlisted.hint,
    units: labels,
  });
};
