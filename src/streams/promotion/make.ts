import { checkArrived, checkGone, checkListed } from "../../model/content/arrival.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import { countAfter, countBefore } from "../../model/content/counts.ts";
import { diffVersions } from "../../model/content/diff.ts";
import { type Modified, modifyTold, modifyUnits, type UnitChange } from "../../model/content/modify.ts";
import type { Context } from "../../model/resource/context.ts";
import { changeOf, type VersionChange, versionOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { StreamState } from "../state.ts";
import type { FromVersion } from "./choose.ts";
import type { StreamOutcome } from "./outcome.ts";

const hrefsOf = (units: readonly ContentUnit[]): readonly string[] => units.map(({ pulp_href }) => pulp_href);
const unitsOf = (units: readonly ContentUnit[]) => units.map(({ unit }) => unit);

/** A version that was made, of which it has yet to be seen whether it is what was asked for. */
export interface Made extends VersionChange {
  /** @throws ContentError where the server completed with less than was asked */
  readonly check: () => Promise<void>;
}

/**
 * Makes the version that a stream is to have: its head, with units added and removed, in one modification where the plugin can do that. Clients see
 * nothing of it.
 *
 * @param from the units that are added, by the version that they come from
 */
export const makeVersion = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  state: Pick<StreamState, "head" | "repository">,
  from: readonly FromVersion[],
  outcome: Pick<StreamOutcome, "added" | "removed">,
): Promise<Made> => {
  const added = new Set(hrefsOf(outcome.added));
  const coming = from.map(({ version, units }) => ({ version, units: units.filter(({ pulp_href }) => added.has(pulp_href)) }));
  const way = { context, run, adapter, state, coming, removed: outcome.removed };
  const make =
    adapter.change.way !== "modify"
      ? inItsOwnRepository
      : adapter.hooks?.copy !== undefined && adapter.hooks.belongings === undefined
        ? byCopy
        : byModification;
  const units = outcome.added.length + outcome.removed.length;
  const before = make === byModification ? await countBefore(run, state.repository, state.head, units) : undefined;
  const made: Modified = await make(way);
  const change = { changed: made.changed, version: made.version };
  const { pulp_href } = change.version;
  const check = async (): Promise<void> => {
    const grown = await countAfter(run, before, { ...made, from: state.head, base: "given" });
    await Promise.all([
      checkArrived(context, adapter, pulp_href, outcome.added, run, () => grown),
      checkListed(run, adapter, pulp_href, outcome.added),
      checkGone(context, run, adapter, change, outcome.removed, grown),
    ]);
  };
  return { ...change, check };
};

interface Way {
  readonly context: Context;
  readonly run: Run;
  readonly adapter: Adapter;
  readonly state: Pick<StreamState, "head" | "repository">;
  readonly coming: readonly FromVersion[];
  readonly removed: readonly ContentUnit[];
}

/** POST `<repository>modify/`, with the head as base. */
const byModification = async ({ context, run, adapter, state, coming, removed }: Way): Promise<Modified> => {
  const belongings = adapter.hooks?.belongings;
  const [along, gone] = await Promise.all([
    Promise.all(
      coming.map(({ version, units }) => (units.length === 0 ? undefined : belongings?.(run, { version, units: unitsOf(units) }))),
    ),
    removed.length === 0 ? undefined : belongings?.(run, { version: state.head.pulp_href, units: unitsOf(removed) }),
  ]);
  const units = coming.flatMap((one) => one.units);
  const beside = along.flatMap((one) => (one === undefined ? [] : [...one.own, ...one.shared]));
  return modifyTold(context, run, adapter, state.repository, {
    add: [...new Set([...hrefsOf(units), ...beside])],
    remove: [...new Set([...hrefsOf(removed), ...(gone?.own ?? [])])],
    base: state.head,
  });
};

/** By the plugin's copy, which does more than take hrefs, and can't remove: that is a second version. */
const byCopy = async ({ context, run, adapter, state, coming, removed }: Way): Promise<VersionChange> => {
  let change: VersionChange = { changed: false, version: state.head };
  for (const { version, units } of coming) {
    if (units.length === 0) continue;
    const settled = await adapter.hooks?.copy?.(run, {
      source: version,
      destination: state.repository,
      units: unitsOf(units),
      dependencies: "without",
      base: change.version.number,
    });
    if (settled !== undefined) change = await changeOf(context, adapter.repository, state.repository, settled);
  }
  if (removed.length === 0) return change;
  return modifyUnits(context, run, adapter, state.repository, { remove: hrefsOf(removed), base: change.version });
};

/** Without a base, a version follows the repository's latest: what lies between that and the head is undone along with it. */
const inItsOwnRepository = async ({ context, run, adapter, state, coming, removed }: Way): Promise<VersionChange> => {
  const latest = versionOf(String(state.repository.latest_version_href));
  const units = hrefsOf(coming.flatMap((one) => one.units));
  const change: UnitChange =
    latest.pulp_href === state.head.pulp_href
      ? { add: units, remove: hrefsOf(removed) }
      : await undoing(context, run, adapter, latest.pulp_href, state.head.pulp_href, units, hrefsOf(removed));
  return modifyUnits(context, run, adapter, state.repository, change);
};

const undoing = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  latest: string,
  head: string,
  add: readonly string[],
  remove: readonly string[],
): Promise<UnitChange> => {
  const back = await diffVersions(context, adapter, latest, head, run.signal);
  const going = new Set(remove);
  const coming = new Set([...add, ...hrefsOf(back.added).filter((href) => !going.has(href))]);
  return { add: [...coming], remove: [...new Set([...hrefsOf(back.removed), ...remove])].filter((href) => !coming.has(href)) };
};
