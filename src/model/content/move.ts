import { withDone } from "../../errors/base.ts";
import { CapabilityError, ContentError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { CopyHook } from "../../plugins/hooks.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { changeOf, type VersionChange, versionAt, versionOf } from "../version/version.ts";
import { type ContentUnit, contentKind, kindOf } from "./content.ts";
import { copyWhole, everythingIn } from "./everything.ts";
import { modifyUnits } from "./modify.ts";
import { checkOnce } from "./once.ts";
import { missingIn } from "./presence.ts";
import { type Asked, travelling } from "./travel.ts";
import { undone } from "./undo.ts";

/** What was moved. */
export interface Moved extends VersionChange {
  /** What was selected. */
  readonly units: readonly ContentUnit[];
  /** What came along: what belongs to it (the packages of an advisory), and what it depends on where that was asked for. */
  readonly along: readonly ContentUnit[];
  /** With `dependencies: "available"`: what they depend on and the new version hasn't, as the ecosystem writes it. */
  readonly unsolved: readonly string[];
  /** What belongs to it and the source hasn't: the packages of an advisory for other architectures. */
  readonly missing: readonly string[];
}

export interface AddRequest extends Asked {
  readonly units: readonly ContentUnit[];
  /** Whether they are all that the source has. */
  readonly whole: "whole" | "part";
  /** Version that they were selected from. */
  readonly source: string | undefined;
  /** Number of the version to start from instead of the latest. */
  readonly base: number | undefined;
  /** The server's own fields of `modify`, such as where the units belong. */
  readonly fields: Fields;
}

/**
 * Adds units, and whatever has to travel with them, by the plugin's copy where the server must do more than take hrefs; then looks whether they
 * arrived. What can't be solved is told before anything is changed.
 */
export const addUnits = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot, request: AddRequest): Promise<Moved> => {
  const { units, whole, source, dependencies, base, fields } = request;
  const copy = copyOf(adapter, request);
  if (dependencies !== "none") checkDependencies(context, adapter, source);
  if (base !== undefined && adapter.change.way !== "modify") throw lacks(adapter, "change from another version");
  const plain = copy === undefined || source === undefined || Object.keys(fields).length > 0;
  if (!plain && base !== undefined) checkCopyFrom(context, adapter, base);
  if (plain) checkPlacing(context, adapter, units, fields);
  checkOnce(adapter, units);
  const from = base === undefined ? versionOf(String(repository.latest_version_href)) : versionAt(repository, base);
  // All that belongs to everything is there, or nowhere: only what it depends on has to be looked for.
  const travel =
    whole === "whole" && dependencies === "none"
      ? { along: [], unsolved: [], missing: [] }
      : await travelling(run, adapter, { source, destination: from.pulp_href, units, asked: request });
  const all = [...units, ...travel.along];
  if (all.length === 0) return { changed: false, version: from, units, ...travel };
  const change = plain
    ? await modifyUnits(context, run, adapter, repository, {
        add: all.map((unit) => unit.pulp_href),
        base: base === undefined ? undefined : from,
        fields,
      })
    : await changeOf(
        context,
        adapter.repository,
        repository,
        await copy(run, {
          source,
          destination: repository,
          units: all.map(({ unit }) => unit),
          // Where the adapter solves them by itself, they are among the units.
          dependencies: dependencies === "none" || adapter.hooks?.travel !== undefined ? "without" : "with",
          base,
        }),
      );
  const version = change.version.pulp_href;
  try {
    const left = await checkArrived(context, adapter, version, all, run);
    await checkListed(run, adapter, version, all);
    return { ...change, units, ...travel, missing: [...travel.missing, ...left] };
  } catch (error) {
    throw await undone(context, run, adapter, repository, change, error);
  }
};

/** The plugin's own way to add, where there is one; for everything, one request that needs to name no unit, or names all of them. */
const copyOf = (adapter: Adapter, { whole, source, base, dependencies }: AddRequest): CopyHook | undefined => {
  const { change, hooks } = adapter;
  if (whole === "part") return hooks?.copy;
  if (change.way === "add-remove") return undefined;
  const path = change.whole;
  if (path === undefined || source === undefined || base !== undefined || dependencies !== "none") return hooks?.copy;
  return (run, { destination }) => copyWhole(run, path, source, destination);
};

/** @throws CapabilityError */
const checkCopyFrom = ({ status }: Context, { plugin, copyFromBase }: Adapter, base: number): void => {
  if (copyFromBase === undefined || !status.domainsEnabled || base === 0) return;
  throw new CapabilityError({
    code: "CAPABILITY_BROKEN",
    plugin,
    operation: "add",
    message: `where the server has domains, its ${plugin} plugin copies on top of the latest version or of 0 only; of version ${base} it answers 500.`,
    hint: "Leave `base` out, or give what places the units (`modify`) without `from`. Nothing was changed.",
  });
};

const checkDependencies = (context: Context, adapter: Adapter, source: string | undefined): void => {
  const operation = "add with dependencies";
  requirePlugin(context, adapter, operation);
  if (adapter.hooks?.copy === undefined && adapter.hooks?.travel === undefined) throw lacks(adapter, operation);
  if (source === undefined)
    throw new UsageError({ message: "dependencies are solved within a source.", hint: "Give { from: repository }. Nothing was changed." });
};

/** Units from nowhere in particular don't say where they belong, and without that no client would see them. */
const checkPlacing = (context: Context, adapter: Adapter, units: readonly ContentUnit[], fields: Fields): void => {
  const placing = adapter.change.way === "modify" ? adapter.change.placing : undefined;
  if (placing === undefined || !units.some(({ kind }) => kind === placing.kind)) return;
  if (placing.fields.some((field) => fields[field] !== undefined)) {
    requirePlugin(context, adapter, "add", placing.since);
    return;
  }
  throw new UsageError({
    message: `${adapter.plugin} ${placing.kind} that come from no repository have to be told where they belong.`,
    hint: `Give { from: repository } that has them there, or ${placing.fields.join(" and ")}. Nothing was changed.`,
  });
};

export const removeUnits = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  { units, whole }: Pick<AddRequest, "units" | "whole">,
): Promise<Moved> => {
  const remove = whole === "whole" ? await allOf(context, run, adapter, repository) : units.map((unit) => unit.pulp_href);
  const change = await modifyUnits(context, run, adapter, repository, { remove });
  await checkGone(context, run, adapter, change, units);
  return { ...change, units, along: [], unsolved: [], missing: [] };
};

/** All that the latest version has, what the server has generated included. */
const allOf = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot): Promise<readonly string[]> => {
  if (adapter.change.way !== "modify" || adapter.change.all === undefined) return ["*"];
  const units = await everythingIn(context, adapter, String(repository.latest_version_href), "clear", run.signal);
  return units.map((unit) => unit.pulp_href);
};

/** Servers keep what something else needs, and say nothing. @throws ContentError */
export const checkGone = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  { changed, version }: VersionChange,
  units: readonly ContentUnit[],
): Promise<void> => {
  const kept = await Promise.all(
    [...Map.groupBy(units, ({ kind }) => kind)].map(async ([kind, removed]) => {
      const gone = new Set(await missingIn(context, kindOfAll(context, adapter, kind, removed), version.pulp_href, removed, run.signal));
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
 * @returns what of it is of kinds that the SDK has no word for, and perhaps the plugin no way to move.
 * @throws ContentError
 */
export const checkArrived = async (
  context: Context,
  adapter: Adapter,
  version: string,
  units: readonly ContentUnit[],
  run: Run,
): Promise<readonly string[]> => {
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  const missing = await Promise.all(
    [...kinds].map(([kind, wanted]) => missingIn(context, kindOfAll(context, adapter, kind, wanted), version, wanted, run.signal)),
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

/** There, but nowhere that a client looks. @throws ContentError */
export const checkListed = async (run: Run, adapter: Adapter, version: string, units: readonly ContentUnit[]): Promise<void> => {
  const unlisted = await adapter.hooks?.unlisted?.(run, { version, units: units.map(({ unit }) => unit) });
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
