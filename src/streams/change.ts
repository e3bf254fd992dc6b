import { NameTakenError, UsageError } from "../errors/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind, repositoryKind } from "../model/resource/kind.ts";
import { setLabel } from "../model/resource/labels.ts";
import { patch, remove } from "../model/resource/resource.ts";
import { type RolledBack, rollBack } from "../model/serving/roll-back.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { claimed } from "./claimed.ts";
import { encoded, parseStreamPath, printStream, type StreamRecord, streamLabel, streamPath } from "./label.ts";
import { type Found, findStream, streamsOf } from "./state.ts";

/** Whether a stream's label names another one, as source or companion. */
const names = (record: StreamRecord, of: string, name: string): boolean =>
  [...record.from, ...record.companions].some((path) => {
    const { repository, stream } = parseStreamPath(path, record.of);
    return repository === of && stream === name;
  });

/** Serves what it served before. @throws UsageError (`NOTHING_BEFORE`) */
export const rollBackStream = (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  reason?: string,
): Promise<RolledBack> =>
  claimed(context, run, adapter, of, name, { action: "rollBack", reason }, async ({ state, stillHeld }) => {
    await stillHeld();
    const result = await rollBack(context, run, adapter, state.distribution);
    return { result, outcome: { after: { version: result.version?.pulp_href ?? null } } };
  });

/**
 * Gives it another name, in the labels of those that take from it, too. Where clients find it stays. Its line in the ledger goes on under the
 * new name, from a record that says so. POST `<distribution>set_label/`
 */
export const renameStream = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  to: string,
): Promise<readonly Change[]> => {
  if (to === name) return [];
  if (typeof to !== "string" || to.trim() === "")
    throw new UsageError({ message: "a stream's new name is blank.", hint: "Nothing was changed." });
  if ((await findStream(context, run, adapter, of, to)) !== undefined)
    throw new NameTakenError({
      resource: "stream",
      name: streamPath(of, to),
      message: `${JSON.stringify(of)} has a stream ${JSON.stringify(to)} already.`,
      hint: "Take another name. Nothing was changed.",
    });
  return claimed(context, run, adapter, of, name, { action: "rename", asked: { to } }, async ({ state, stillHeld }) => {
    const streams = await streamsOf(context, run, adapter);
    const own = streams.find(({ distribution }) => distribution.pulp_href === state.distribution.pulp_href);
    if (own === undefined) throw new UsageError({ message: `${streamPath(of, name)} is gone.`, hint: "Nothing was changed." });
    await stillHeld();
    await relabel(run, own, { ...own.record, name: to });
    const renamed = (path: string, record: StreamRecord): string => {
      const { repository, stream } = parseStreamPath(path, record.of);
      if (repository !== of || stream !== name) return path;
      return record.of === of ? encoded(to) : streamPath(of, to);
    };
    for (const other of streams.filter(({ record }) => names(record, of, name))) {
      const { record } = other === own ? { record: { ...own.record, name: to } } : other;
      const [from, companions] = [record.from, record.companions].map((list) => list.map((path) => renamed(path, record)));
      await relabel(run, other, { ...record, from: from ?? [], companions: companions ?? [] });
    }
    const result: readonly Change[] = [{ resource: "stream", name: streamPath(of, to), action: "updated", fields: ["name"] }];
    return { result, outcome: { after: { stream: streamPath(of, to), version: state.head.pulp_href } } };
  });
};

const relabel = (run: Run, { distribution }: Found, record: StreamRecord): Promise<void> =>
  setLabel(run, distribution.pulp_href, streamLabel, printStream(record));

/** What goes with a stream. */
export interface StreamDeletion {
  /** The repository of its own, with all versions, where it has one. @default "keep" */
  readonly repository?: "keep" | "delete" | undefined;
  readonly reason?: string | undefined;
}

/**
 * Takes a stream away: its clients get 404; its versions stay until `planPrune()`. DELETE `<distribution>`
 * @throws UsageError (`STREAM_IN_USE`) where others take from it
 */
export const deleteStream = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  { repository = "keep", reason }: StreamDeletion,
): Promise<readonly Change[]> => {
  const found = await findStream(context, run, adapter, of, name);
  if (found === undefined) return [];
  const streams = await streamsOf(context, run, adapter);
  const users = streams.filter(
    ({ record, distribution }) => names(record, of, name) && distribution.pulp_href !== found.distribution.pulp_href,
  );
  if (users.length > 0)
    throw new UsageError({
      code: "STREAM_IN_USE",
      message: `${users.map(({ record }) => streamPath(record.of, record.name)).join(", ")} take${users.length === 1 ? "s" : ""} content from ${streamPath(of, name)}, or use${users.length === 1 ? "s" : ""} it beside.`,
      hint: "Tell them otherwise first: stream.ensure({ from }). Nothing was changed.",
    });
  const own = found.record.in !== of;
  if (
    repository === "delete" &&
    (!own ||
      streams.some(({ record, distribution }) => record.in === found.record.in && distribution.pulp_href !== found.distribution.pulp_href))
  )
    throw new UsageError({
      message: `the versions of ${streamPath(of, name)} lie in ${JSON.stringify(found.record.in)}, which isn't its alone.`,
      hint: 'Leave `repository` out, or say "keep". Nothing was changed.',
    });
  return claimed(context, run, adapter, of, name, { action: "delete", reason }, async ({ state, stillHeld }) => {
    await stillHeld();
    // Some servers delete the repository with its last distribution that follows it.
    if (adapter.deletedWithDistribution !== undefined && typeof state.distribution.repository === "string")
      await patch(run, "unlink distribution", state.distribution, { [adapter.deletedWithDistribution]: null });
    const line = streamPath(of, name);
    await remove(run, distributionKind(adapter), line, state.distribution);
    const gone = repository === "delete" ? await remove(run, repositoryKind(adapter), String(state.repository.name), state.repository) : [];
    const result: readonly Change[] = [{ resource: "stream", name: line, action: "deleted", fields: [] }, ...gone];
    return { result, outcome: { after: { version: null } } };
  });
};
