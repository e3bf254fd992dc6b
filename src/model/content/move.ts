import { CapabilityError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { CopyHook } from "../../plugins/hooks.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { changeOf, type VersionChange, versionAt, versionOf } from "../version/version.ts";
import { checkArrived, checkGone, checkListed } from "./arrival.ts";
import type { ContentUnit } from "./content.ts";
import { countAfter, countBefore } from "./counts.ts";
import { copyWhole, everythingIn } from "./everything.ts";
import { type Modified, modifyTold } from "./modify.ts";
import { checkOnce } from "./once.ts";
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
  // The plugin's own copy may bring more than it was told to, of the same kinds.
  const isExact = adapter.change.way === "modify" && (plain || copy !== adapter.hooks?.copy);
  const before = isExact ? await countBefore(run, repository, from, all.length) : undefined;
  const made: Modified = plain
    ? await modifyTold(context, run, adapter, repository, {
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
  const change = { changed: made.changed, version: made.version };
  const version = change.version.pulp_href;
  try {
    const grown = await countAfter(run, before, { ...made, from, base: base === undefined ? "latest" : "given" });
    const left = await checkArrived(context, adapter, version, all, run, grown);
    // All of a source is listed there as it is in the source.
    if (whole === "part") await checkListed(run, adapter, version, all);
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
  return (run, { destination, units }) => copyWhole(run, path, source, destination, units.length);
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
  const from = versionOf(String(repository.latest_version_href));
  const before = adapter.change.way === "modify" ? await countBefore(run, repository, from, units.length) : undefined;
  const made = await modifyTold(context, run, adapter, repository, { remove });
  const change = { changed: made.changed, version: made.version };
  await checkGone(context, run, adapter, change, units, await countAfter(run, before, { ...made, from, base: "latest" }));
  return { ...change, units, along: [], unsolved: [], missing: [] };
};

/** All that the latest version has, what the server has generated included. */
const allOf = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot): Promise<readonly string[]> => {
  if (adapter.change.way !== "modify" || adapter.change.all === undefined) return ["*"];
  const units = await everythingIn(context, adapter, String(repository.latest_version_href), "clear", run.signal);
  return units.map((unit) => unit.pulp_href);
};
