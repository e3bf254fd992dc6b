import { CapabilityError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { CopyHook } from "../../plugins/hooks.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { Held } from "../version/held.ts";
import { changeOf, type VersionChange, versionAt, versionOf } from "../version/version.ts";
import { checkArrived, checkGone, checkListed, listedIn } from "./arrival.ts";
import type { ContentUnit } from "./content.ts";
import { countAfter, countBefore, type Grown, tellsAll } from "./counts.ts";
import { alongIn, copyWhole, everythingIn, isEverything, unitsOfKinds } from "./everything.ts";
import { type Modified, modifyTold } from "./modify.ts";
import { checkOnce } from "./once.ts";
import { type Selection, select } from "./select.ts";
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

interface AddOf extends Asked {
  /** Version that they were selected from. */
  readonly source: string | undefined;
  /** Number of the version to start from instead of the latest. */
  readonly base: number | undefined;
  /** The server's own fields of `modify`, such as where the units belong. */
  readonly fields: Fields;
}

export interface AddRequest extends AddOf {
  readonly units: readonly ContentUnit[];
  /** Whether they are all that the source has. */
  readonly whole: "whole" | "part";
  readonly held: Held;
}

/** Adds what a selection asks for. @throws UsageError for words that find nothing */
export const addSelected = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  selection: Selection,
  asked: AddOf,
): Promise<Moved> => {
  const held = new Held(context.transport, run.signal);
  const whole = isEverything(selection) ? "whole" : "part";
  const { source } = asked;
  // What goes along by itself, where the server copies all of a version, needs no name.
  const purpose = wholeCopyOf(adapter, { ...asked, whole }) === undefined ? "move" : "choose";
  const units =
    whole === "whole" && source !== undefined
      ? await everythingIn(context, adapter, source, purpose, run.signal, [], held)
      : await select(context, adapter, source, selection, run.signal, held);
  return addUnits(context, run, adapter, repository, { ...asked, units, whole, held });
};

/**
 * Adds units, and whatever has to travel with them, by the plugin's copy where the server must do more than take hrefs; then looks whether they
 * arrived. What can't be solved is told before anything is changed.
 */
const addUnits = async (context: Context, run: Run, adapter: Adapter, repository: Snapshot, request: AddRequest): Promise<Moved> => {
  const { units, whole, source, dependencies, base, fields, held } = request;
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
      : await travelling(run, adapter, { source, destination: from.pulp_href, units, asked: request, held });
  const all = [...units, ...travel.along];
  if (all.length === 0) return { changed: false, version: from, units, ...travel };
  // The plugin's own copy may bring more than it was told to, of the same kinds.
  const exact = exactKinds(adapter, plain ? undefined : copy);
  const before = exact !== "all" && exact.length === 0 ? undefined : await countBefore(run, repository, from, all.length);
  let listed: ReturnType<typeof listedIn> | undefined;
  const look = (): void => {
    // While the server copies, it is seen whether the source lists them: what came need only be counted then.
    if (whole === "part" && source !== undefined && before !== undefined) listed ??= listedIn(run, adapter, source, all);
  };
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
          accepted: look,
        }),
      );
  const change = { changed: made.changed, version: made.version };
  const version = change.version.pulp_href;
  try {
    const grown = await countAfter(run, before, { ...made, from, base: base === undefined ? "latest" : "given" });
    const left = await checkArrived(context, adapter, version, all, run, (kind) =>
      exact === "all" || exact.includes(kind) ? grown : undefined,
    );
    // All of a source is listed there as it is in the source.
    if (whole === "part") await checkListed(run, adapter, version, all, { grown, listed: await listed });
    else if (!plain && copy !== adapter.hooks?.copy && source !== undefined)
      await checkAlong(context, run, adapter, { source, version, held, grown });
    return { ...change, units, ...travel, missing: [...travel.missing, ...left] };
  } catch (error) {
    throw await undone(context, run, adapter, repository, change, error);
  }
};

/** The plugin's own way to add, where there is one; for everything, one request that needs to name no unit, or names all of them. */
const copyOf = (adapter: Adapter, request: AddRequest): CopyHook | undefined => {
  const { change, hooks } = adapter;
  if (request.whole === "whole" && change.way === "add-remove") return undefined;
  return wholeCopyOf(adapter, request) ?? hooks?.copy;
};

/** Where the server copies all of a version, without being told the units. */
const wholeCopyOf = (
  { change }: Adapter,
  { whole, source, base, dependencies, fields }: Omit<AddRequest, "units" | "held">,
): CopyHook | undefined => {
  const path = change.way === "modify" ? change.whole : undefined;
  if (whole === "part" || path === undefined || source === undefined || base !== undefined) return undefined;
  if (dependencies !== "none" || Object.keys(fields).length > 0) return undefined;
  return (run, { destination, units }) => copyWhole(run, path, source, destination, units.length);
};

/** Kinds of which no more come than are named. */
const exactKinds = ({ change, hooks }: Adapter, copy: CopyHook | undefined): readonly string[] | "all" => {
  if (change.way !== "modify") return [];
  return copy !== undefined && copy === hooks?.copy ? (change.copied ?? []) : "all";
};

interface Whole {
  readonly source: string;
  readonly version: string;
  readonly held: Held;
  readonly grown: Grown | undefined;
}

/** What says where the rest belongs, and goes with everything: counted, or looked for where that doesn't tell. @throws ContentError */
const checkAlong = async (context: Context, run: Run, adapter: Adapter, { source, version, held, grown }: Whole): Promise<void> => {
  const kinds = await alongIn(context, adapter, source, run.signal, held);
  const open = kinds.filter(({ description, versions }) => !tellsAll(grown, description, versions.get(source) ?? 0));
  if (open.length > 0) await checkArrived(context, adapter, version, await unitsOfKinds(context, source, open, run.signal), run);
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
