import { UsageError } from "../errors/index.ts";
import type { Synced } from "../model/content/synced.ts";
import { repositoryOf } from "../model/index.ts";
import type { DynamicRepository } from "../model/repository/any.ts";
import { syncOf } from "../model/repository/sync.ts";
import { requirePlugin } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { setLabel } from "../model/resource/labels.ts";
import { read } from "../model/resource/resource.ts";
import { type Delivery, deliver } from "../model/serving/deliver.ts";
import { type VersionChange, versionOf } from "../model/version/version.ts";
import { type Operation, type Run, start, waitOptions } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import type { DynamicStreaming } from "../streams/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import { type Asked, type AskedItem, printUpstream, upstreamLabel } from "./changed.ts";
import type { Item } from "./expand.ts";
import { type Begun, type Came, whatCameOf } from "./journal/index.ts";
import { withSecrets } from "./secrets.ts";
import type { FleetMember } from "./spec.ts";

/** One try. */
export interface Attempt<T> {
  readonly result: PromiseLike<T>;
  readonly tasks: () => readonly TaskSnapshot[];
  readonly cancel: () => Promise<void>;
}

/** What is done to each repository. */
export interface Work<T> {
  /** `deliver`, `sync`, `run` */
  readonly name: string;
  /** Why there is nothing to be tried; `undefined`: there is. */
  readonly skips: (item: Item) => unknown;
  readonly begin: (item: AskedItem, way: Way) => Attempt<T>;
}

/** What a try has to know of the run. */
export interface Way {
  readonly signal: AbortSignal;
  /** Operations that began it before, and didn't bring it to an end. */
  readonly earlier: readonly Begun[];
  /** Writes down the operation whose sync is about to be sent. */
  readonly begun: (operation: string) => Promise<void>;
  /** Milliseconds that a task which is sent now takes at least. */
  readonly leisure: () => number;
}

/** An operation on one repository of the fleet. */
const operate = <T extends VersionChange>(
  context: Context,
  verb: string,
  { member, asked }: AskedItem,
  way: Way,
  work: (run: Run, adapter: Adapter, came: Came) => Promise<T>,
): Attempt<T> => {
  const adapter = context.adapters.get(member.plugin) as Adapter;
  const begin = async (run: Run): Promise<T> => {
    requirePlugin(context, adapter, verb);
    const came = await whatCameOf(context, run, way.earlier);
    // What is finished for another stays his: whoever comes third finds its tasks under that operation.
    const done = await work(came.isSynced ? run : announced(run, way), adapter, came);
    const result = came.changed ? { ...done, changed: true } : done;
    // What was synced before isn't what the upstream says now.
    if (asked !== undefined && !came.isSynced) await remember(context, run, adapter, member.name, asked, result.version.number);
    return result;
  };
  const label = `${verb} of ${member.plugin} repository ${JSON.stringify(member.name)}`;
  return attemptOf(start(context, label, begin, { signal: way.signal }, waitOptions, adapter.reasons));
};

/** Written down right before its sync is sent, so that whoever goes on has nothing to wait for where none was. */
const announced = (run: Run, { begun, leisure }: Pick<Way, "begun" | "leisure">): Run => ({
  ...run,
  task: async (step, dispatch) => {
    run.signal.throwIfAborted();
    if (step === "sync") await begun(run.correlationId);
    return run.task(step, { takes: leisure(), ...dispatch });
  },
});

/** So that the next run can tell whether anything has changed since. POST `<repository>set_label/` */
const remember = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  { state, label }: Asked,
  version: number,
): Promise<void> => {
  if (state === undefined || label === printUpstream(version, state)) return;
  const { pulp_href } = await read(context, repositoryKind(adapter), name);
  await setLabel(run, pulp_href, upstreamLabel, printUpstream(version, state));
};

const attemptOf = <T>(operation: Operation<T>): Attempt<T> => ({
  result: operation,
  tasks: () => operation.tasks,
  cancel: () => operation.cancel(),
});

const hasRemote = ({ member: { remote } }: Item): boolean => remote !== undefined && remote !== null;

const noUpstream = ({ member }: Item): UsageError =>
  new UsageError({
    code: "NO_UPSTREAM",
    message: `${member.name} has no remote in the fleet: there is nothing to sync it from.`,
    hint: "Give it one there, or leave it out of the run.",
  });

export const deliveryOf = (context: Context): Work<Delivery | Synced> => ({
  name: "deliver",
  skips: (item) => (item.member.basePath === null && !hasRemote(item) ? noUpstream(item) : undefined),
  begin: (item, way) => {
    const { name, basePath, sync, publish, distribution } = item.member;
    if (basePath === null) return syncWork(context).begin(item, way);
    const { name: called, ...fields } = distribution ?? {};
    return operate<Delivery | Synced>(context, "deliver", item, way, async (run, adapter, { isSynced }) =>
      deliver(context, run, adapter, name, {
        basePath,
        sync,
        publish,
        distribution: await withSecrets(fields),
        ...(typeof called === "string" ? { name: called } : {}),
        ...(isSynced ? { by: "repository" } : {}),
      }),
    );
  },
});

export const syncWork = (context: Context): Work<Synced> => ({
  name: "sync",
  skips: (item) => (hasRemote(item) ? undefined : noUpstream(item)),
  begin: (item, way) =>
    operate(context, "sync", item, way, async (run, adapter, { isSynced }) => {
      const { name, sync = {} } = item.member;
      if (!isSynced) return syncOf(context, run, adapter, name, sync);
      const { latest_version_href } = await read(context, repositoryKind(adapter), name);
      return { changed: false, version: versionOf(String(latest_version_href)), publication: undefined, missing: [] };
    }),
});

/** A user's own work, which may be an operation: then its tasks are told, and canceled with the run. */
export const ownWork = <T>(
  context: Context,
  work: (repository: DynamicRepository & DynamicStreaming, member: FleetMember, signal: AbortSignal) => PromiseLike<T>,
): Work<T> => ({
  name: "run",
  skips: () => undefined,
  begin: ({ member }, { signal: outer }) => {
    const canceled = new AbortController();
    const signal = AbortSignal.any([outer, canceled.signal]);
    const handle = repositoryOf(context, context.adapters.get(member.plugin) as Adapter, member.name);
    const result = work(handle as unknown as DynamicRepository & DynamicStreaming, member, signal);
    const operation = result as Partial<Operation<T>>;
    return {
      result,
      tasks: () => operation.tasks ?? [],
      cancel: async () => {
        await operation.cancel?.();
        canceled.abort();
      },
    };
  },
});
