import { withDone } from "../errors/base.ts";
import { NameTakenError, UsageError } from "../errors/index.ts";
import { ledgerOf } from "../ledger/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { find, patch, readIfThere, remove } from "../model/resource/resource.ts";
import { type RolledBack, rollBack } from "../model/serving/roll-back.ts";
import { servedAt } from "../model/serving/serve.ts";
import { requireUnneeded } from "../model/version/needed.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { claimed, settleLeft } from "./claimed.ts";
import { findStream, requireStream, streamsOf } from "./find.ts";
import { streamCalled, streamPath } from "./label.ts";
import { notDone } from "./not-done.ts";
import { carryOver } from "./protect.ts";
import { names, relabel, renamedIn, renameUsers } from "./rename.ts";
import { requireSeen } from "./state.ts";
import { requireName } from "./wish.ts";

/** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
export const rollBackStream = (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  reason?: string,
): Promise<RolledBack> =>
  claimed(
    context,
    run,
    adapter,
    of,
    name,
    { action: "rollBack", reason },
    async ({ state, left, stillHeld }) => {
      // A roll back that was cut off when all but its record was done: to go on from there would be a second step.
      if (left?.action === "rollBack" && left.result === "done" && state.head !== undefined) {
        const result: RolledBack = Object.freeze({
          changed: false,
          distribution: servedAt(adapter, state.distribution),
          version: state.head,
        });
        return { result, outcome: { after: { version: state.head.pulp_href } } };
      }
      await stillHeld();
      const result = await rollBack(context, run, adapter, state.distribution);
      return { result, outcome: { after: { version: result.version?.pulp_href ?? null } } };
    },
    (state) => requireSeen(context, state),
  );

/**
 * Gives it another name, in the labels of those that take from it, too; its own is the last. Where clients find it stays. Its line in the ledger
 * goes on under the new name: the last record of the old one says so, and what it protects is protected there. POST `<distribution>set_label/`
 */
export const renameStream = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  to: string,
): Promise<readonly Change[]> => {
  requireName(to);
  if (to === name) {
    await requireStream(context, run, adapter, of, name);
    return [];
  }
  const line = streamPath(of, name);
  if ((await findStream(context, adapter, of, to)) !== undefined) {
    // It may be this very one: done before, by somebody who may have died before that was recorded.
    const isGone = (await findStream(context, adapter, of, name)) === undefined;
    const last = isGone ? await settleLeft(context, run, adapter, line) : undefined;
    if (last?.action === "rename" && last.result === "done" && last.after?.stream === streamPath(of, to)) return [];
    throw new NameTakenError({
      resource: "stream",
      name: streamCalled(of, to),
      message: `${JSON.stringify(of)} has a stream ${JSON.stringify(to)} already.`,
      hint: "Take another name. Nothing was changed.",
    });
  }
  return claimed(context, run, adapter, of, name, { action: "rename", asked: { to } }, async ({ state, stillHeld }) => {
    const { record, distribution } = await requireStream(context, run, adapter, of, name);
    await stillHeld();
    await carryOver(context, run, line, streamPath(of, to));
    const renamed = { of, from: name, to };
    await renameUsers(context, run, adapter, renamed);
    await relabel(run, distribution, { ...renamedIn(record, renamed), name: to });
    const result: readonly Change[] = [{ resource: "stream", name: streamCalled(of, to), action: "updated", fields: ["name"] }];
    return { result, outcome: { after: { stream: streamPath(of, to), version: state.head?.pulp_href ?? null } } };
  });
};

/** What goes with a stream. */
export interface StreamDeletion {
  /** The repository of its own, with all versions, where it has one. @default "keep" */
  readonly repository?: "keep" | "delete" | undefined;
  readonly reason?: string | undefined;
}

/**
 * Takes a stream away: its clients get 404; its versions stay until `planPrune()`. DELETE `<distribution>`
 * @throws UsageError (`STREAM_IN_USE`) where others take from it; (`STILL_SERVED`, `STILL_HELD`) where its repository is to go, and something
 * else serves that, or a release holds versions of it
 */
export const deleteStream = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  { repository = "keep", reason }: StreamDeletion,
): Promise<readonly Change[]> => {
  const found = await findStream(context, adapter, of, name);
  if (found === undefined) {
    await settleLeft(context, run, adapter, streamPath(of, name));
    return repository === "keep" ? [] : deleteLeft(context, run, adapter, streamPath(of, name), reason);
  }
  const streams = await streamsOf(context, adapter);
  const users = streams.filter(
    ({ record, distribution }) => names(record, of, name) && distribution.pulp_href !== found.distribution.pulp_href,
  );
  if (users.length > 0)
    throw new UsageError({
      code: "STREAM_IN_USE",
      message: `${users.map(({ record }) => streamCalled(record.of, record.name)).join(", ")} take${users.length === 1 ? "s" : ""} content from ${streamCalled(of, name)}, or use${users.length === 1 ? "s" : ""} it beside.`,
      hint: "Tell them otherwise first: stream.ensure({ from }). Nothing was changed.",
    });
  const own = found.record.in !== of;
  if (
    repository === "delete" &&
    (!own ||
      streams.some(({ record, distribution }) => record.in === found.record.in && distribution.pulp_href !== found.distribution.pulp_href))
  )
    throw new UsageError({
      message: `the versions of ${streamCalled(of, name)} lie in ${JSON.stringify(found.record.in)}, which isn't its alone.`,
      hint: 'Leave `repository` out, or say "keep". Nothing was changed.',
    });
  const home = own ? await find(context, repositoryKind(adapter), found.record.in) : undefined;
  const before = home === undefined ? {} : { before: { repository: home.pulp_href } };
  return claimed(context, run, adapter, of, name, { action: "delete", reason, ...before }, async ({ state, stillHeld }) => {
    if (repository === "delete") await requireHomeUnneeded(context, run, adapter, state.repository, state.distribution);
    await stillHeld();
    // Some servers delete the repository with its last distribution that follows it.
    if (adapter.deletedWithDistribution !== undefined && typeof state.distribution.repository === "string")
      await patch(run, "unlink distribution", state.distribution, { [adapter.deletedWithDistribution]: null });
    const called = streamCalled(of, name);
    await remove(run, distributionKind(adapter), called, state.distribution);
    const gone = repository === "keep" ? [] : await removeHome(run, adapter, state.repository);
    const result: readonly Change[] = [{ resource: "stream", name: called, action: "deleted", fields: [] }, ...gone];
    return { result, outcome: { after: { version: null } } };
  });
};

/** That nobody but the stream, as far as it is still there, needs its repository. @throws UsageError (`STILL_SERVED`, `STILL_HELD`) */
const requireHomeUnneeded = (context: Context, run: Run, adapter: Adapter, home: Snapshot, by?: Snapshot): Promise<void> => {
  const { pulp_href: href, name } = home;
  const what = { adapter, href, home: by === undefined ? String(name) : undefined };
  return requireUnneeded(context, run, `the repository ${JSON.stringify(name)}`, what, by);
};

const removeHome = (run: Run, adapter: Adapter, home: Snapshot): Promise<readonly Change[]> =>
  remove(run, repositoryKind(adapter), String(home.name), home).catch((error: unknown) => {
    throw withDone(
      error,
      `The stream is gone; its repository ${JSON.stringify(home.name)} stays, with all of its versions: the same call by somebody who may delete it does the rest.`,
    );
  });

/** Of a stream that is gone, the repository of its own that stayed: what was refused, or cut off, is done now. */
const deleteLeft = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  line: string,
  reason: string | undefined,
): Promise<readonly Change[]> => {
  const ledger = ledgerOf(context);
  let href: unknown;
  for await (const { kind, action, before } of ledger.records(run, { line }))
    if (kind === "intent" && action === "delete") href = before?.repository;
  const home = typeof href === "string" ? await readIfThere(run, href) : undefined;
  if (home === undefined) return [];
  await requireHomeUnneeded(context, run, adapter, home);
  const note = { action: "delete", reason, before: { repository: home.pulp_href } };
  await ledger.append(run, line, note);
  return removeHome(run, adapter, home).catch(async (error: unknown) => {
    throw await notDone(context, run, { line, note }, error);
  });
};
