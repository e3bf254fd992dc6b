import { UsageError } from "../../errors/index.ts";
import type { Run, Settled } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { modify } from "../../plugins/shared/modify.ts";
import { lacks } from "../resource/capability.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import { type Summary, summaryIn } from "../version/summary.ts";
import { changeOf, type VersionChange, type VersionRef } from "../version/version.ts";

/** Units to add and to remove, by href. */
export interface UnitChange {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
  /** Start from this version instead of the latest. */
  readonly base?: VersionRef | undefined;
  /** The server's own fields beside these, where there is one verb for both. */
  readonly fields?: Fields | undefined;
}

/** What came of it, with what its task told of the new version. */
export interface Modified extends VersionChange {
  /** `undefined` where the server's tasks return nothing. */
  readonly summary?: Summary | undefined;
}

/** Changes what a repository holds, by whichever verb its plugin has for that: one new version where there is one verb, else one a verb. */
export const modifyUnits = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  units: UnitChange,
): Promise<VersionChange> => {
  const { changed, version } = await modifyTold(context, run, adapter, repository, units);
  return { changed, version };
};

/** The same, for those who go on to look at what came of it. */
export const modifyTold = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  repository: Snapshot,
  units: UnitChange,
): Promise<Modified> => {
  const { add = [], remove = [], base, fields = {} } = units;
  checkOwn(adapter, add);
  const { change } = adapter;
  const changed = async (sent: Promise<Settled>): Promise<Modified> => {
    const settled = await sent;
    const came = await changeOf(context, adapter.repository, repository, settled);
    return { ...came, summary: summaryIn(settled.task?.result, came.version) };
  };
  if (change.way === "modify")
    return changed(modify(run, repository.pulp_href, { add, remove, base: base?.pulp_href, fields: await withHrefs(fields) }));
  const post = (step: string, verb: string, body: unknown): Promise<VersionChange> =>
    changed(run.task(step, { method: "POST", key: `${repository.pulp_href}${verb}/`, body }));
  if (base !== undefined) throw lacks(adapter, "change from another version");
  if (Object.keys(fields).length > 0) throw lacks(adapter, "modify");
  const removed = remove.length > 0 ? await post("remove", change.remove, { [change.field]: remove }) : undefined;
  const added = add.length > 0 || removed === undefined ? await post("add", change.add, { [change.field]: add }) : undefined;
  const last = added ?? removed;
  if (last === undefined) throw new Error("unreachable: one of both was done");
  return { changed: added?.changed === true || removed?.changed === true, version: last.version };
};

/** Some servers take units of another plugin, do nothing, and say nothing. @throws UsageError, before anything is sent */
const checkOwn = (adapter: Adapter, add: readonly string[]): void => {
  // `content/rpm/packages/` -> `/content/rpm/`
  const own = Object.values(adapter.content).map(({ path }) => `/${path.split("/").slice(0, 2).join("/")}/`);
  const foreign = add.filter((href) => href.includes("/content/") && !own.some((part) => href.includes(part)));
  if (own.length === 0 || foreign.length === 0) return;
  throw new UsageError({
    message: `a ${adapter.plugin} repository can't hold ${foreign.join(", ")}.`,
    hint: "That is content of another plugin. Nothing was changed.",
  });
};
