import { withDone } from "../../errors/base.ts";
import { isPermissionError, isStreamFrozenError, isStreamMovedError, isValidationError } from "../../errors/index.ts";
import { type Claim, failureOf, type JsonObject, ledgerOf, type Outcome as Settlement } from "../../ledger/index.ts";
import type { Context } from "../../model/resource/context.ts";
import { reread } from "../../model/resource/resource.ts";
import { sameTarget, type Target, targetOf } from "../../model/serving/served.ts";
import type { VersionRef } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import { requireChangeable } from "../changeable.ts";
import { moveHead, servableTarget } from "../move-head.ts";
import { recoveriesOf } from "../recoveries.ts";
import { lineOf, readStream, type StreamState } from "../state.ts";
import type { Found } from "./change.ts";
import { ensureBytes } from "./fetch.ts";
import { makeVersion } from "./make.ts";
import type { ApplyOptions } from "./options.ts";
import type { StreamOutcome } from "./outcome.ts";
import { rebased } from "./rebase.ts";
import { recordedUnits } from "./recorded.ts";

/** What came of a promotion, or a demotion, in one stream. */
export interface Promoted extends StreamOutcome {
  /** `<repository>/<stream>` */
  readonly stream: string;
  /** Clients see something new. */
  readonly changed: boolean;
  /** What they saw before. */
  readonly before: VersionRef;
  /** What they see now. */
  readonly version: VersionRef;
}

/** A stream that is claimed, and what has been done to it so far. */
interface Work {
  readonly found: Found;
  readonly claim: Claim;
  readonly tasks: string[];
  state: StreamState;
  outcome: StreamOutcome;
  made: VersionRef | undefined;
  /** It was there before, of somebody else: the same content makes no version of its own. */
  isOthers: boolean;
  /** How that is served. */
  target: Target | undefined;
  result: Promoted | undefined;
  /** What the ledger is told at the end; `undefined` where that isn't known. */
  settlement: Settlement | undefined;
}

/**
 * Does what was found, in all of the streams: claims each in the ledger, looks again, makes the versions, publishes them, and switches when all of
 * them are there. What goes wrong before that leaves clients with what they have, in every stream.
 */
export const applyAll = async (
  context: Context,
  run: Run,
  founds: readonly Found[],
  options: ApplyOptions,
): Promise<readonly Promoted[]> => {
  await ensureBytes(
    context,
    run,
    founds.filter(({ bytes }) => bytes === "ensure"),
  );
  const works = await begin(context, run, founds, options);
  try {
    await together(works, (work) => lookAgain(context, run, work));
    await together(works, (work) => prepare(context, run, work));
    await ledgerOf(context).stillHeld(
      run,
      works.map(({ claim }) => claim),
    );
  } catch (error) {
    throw await abandoned(context, run, works, error);
  }
  const switched = await Promise.allSettled(works.map((work) => move(context, run, work)));
  const ended = works.flatMap(({ claim, settlement }) => (settlement === undefined ? [] : [{ claim, outcome: settlement }]));
  const settled = await ledgerOf(context)
    .settleAll(run, ended)
    .then(
      () => undefined,
      (reason: unknown) => ({ reason }),
    );
  const failure = switched.find((one) => one.status === "rejected") ?? settled;
  if (failure !== undefined) {
    ledgerOf(context).leave(works.flatMap(({ claim, settlement }) => (settled !== undefined || settlement === undefined ? [claim] : [])));
    throw partly(works, failure.reason);
  }
  const results = new Map(works.map(({ found, result }) => [lineOf(found.state), result]));
  return founds.flatMap(({ state }) => results.get(lineOf(state)) ?? []);
};

/** All of them end before the first failure is told: nothing is to run on behind an error. */
const together = async <T>(works: readonly T[], step: (work: T) => Promise<void>): Promise<void> => {
  for (const one of await Promise.allSettled(works.map(step))) if (one.status === "rejected") throw one.reason;
};

const begin = async (context: Context, run: Run, founds: readonly Found[], { reason, tags }: ApplyOptions): Promise<readonly Work[]> => {
  const claims = await ledgerOf(context).claimAll(
    run,
    founds.map(({ state, adapter, change, asked, word }) => ({
      line: lineOf(state),
      recoveries: recoveriesOf(context, adapter),
      intent: {
        action: word === "promote" ? "promotion" : "demotion",
        reason,
        tags,
        asked: plain({ plugin: adapter.plugin, ...asked }),
        planned: { added: change.added.length, removed: change.removed.length, beside: besideIn(founds, state) },
        before: { version: state.head.pulp_href },
      },
    })),
  );
  return founds.flatMap((found, i) => {
    const { state, change } = found;
    const claim = claims[i];
    if (claim === undefined) return [];
    return [
      {
        found,
        claim,
        tasks: [],
        state,
        outcome: change,
        made: undefined,
        isOthers: false,
        target: undefined,
        result: undefined,
        settlement: undefined,
      },
    ];
  });
};

/** How many of the other streams have their versions in the same repository. */
const besideIn = (founds: readonly Found[], { repository }: StreamState): number =>
  founds.filter(({ state }) => state.repository.pulp_href === repository.pulp_href).length - 1;

/** As JSON would keep it. */
const plain = (value: Readonly<Record<string, unknown>>): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

const lookAgain = async (context: Context, run: Run, work: Work): Promise<void> => {
  const { found } = work;
  work.state = await readStream(context, run, found.adapter, found.state.of, found.state.name);
  requireChangeable(work.state);
  work.outcome = await rebased(context, run, ledgerOf(context), found, work.state);
};

const isNothing = ({ added, removed }: StreamOutcome): boolean => added.length + removed.length === 0;

const prepare = async (context: Context, run: Run, work: Work): Promise<void> => {
  const { found, state, outcome } = work;
  if (isNothing(outcome)) return;
  // What the last task made: of several steps, the others' versions are not the one that is to be served.
  let last: readonly string[] = [];
  const filed: Run = {
    ...run,
    task: async (step, dispatch) => {
      const settled = await run.task(step, dispatch);
      if (settled.task !== undefined) {
        work.tasks.push(settled.task.pulp_href);
        last = settled.task.created_resources;
      }
      return settled;
    },
  };
  const { changed, version, check } = await makeVersion(context, filed, found.adapter, state, found.from, outcome);
  work.made = version;
  work.isOthers = !changed;
  const publish = async (): Promise<void> => {
    work.target = await servableTarget(context, filed, found.adapter, state, version, changed ? last : undefined);
  };
  await together([check, publish], (step) => step());
};

const move = async (context: Context, run: Run, work: Work): Promise<void> => {
  const { found, state, outcome, made, target, tasks } = work;
  const { added, removed, upgraded, downgraded, superseded } = outcome;
  const head =
    made === undefined
      ? state.head
      : await moveHead(context, run, found.adapter, state, made, target).catch(async (error: unknown) => {
          // Where it isn't known whether it was switched, whoever comes next looks.
          if (await surelyStayed(run, state, error)) work.settlement = takenBack(work, error);
          throw error;
        });
  const changed = head.pulp_href !== state.head.pulp_href;
  work.result = Object.freeze({
    stream: found.change.stream,
    changed,
    before: state.head,
    version: head,
    added,
    removed,
    upgraded,
    downgraded,
    superseded,
  });
  work.settlement = {
    result: "done",
    before: { version: state.head.pulp_href },
    after: { version: head.pulp_href },
    added: recordedUnits(found.adapter, added),
    removed: recordedUnits(found.adapter, removed),
    tasks,
  };
};

/** Others were there before; or the server refused it, and serves what it served. */
const surelyStayed = async (run: Run, { distribution }: StreamState, error: unknown): Promise<boolean> => {
  if (isStreamMovedError(error) || isStreamFrozenError(error)) return true;
  if (!isPermissionError(error) && !isValidationError(error)) return false;
  const now = await reread(run, distribution.pulp_href).catch(() => undefined);
  return now !== undefined && sameTarget(targetOf(distribution), targetOf(now));
};

/** Nothing serves the version: `left` lets it be pruned, however young it is. */
const takenBack = ({ made, isOthers, tasks }: Work, error: unknown): Settlement => ({
  result: "taken back",
  ...(made === undefined || isOthers ? {} : { after: { left: [made.pulp_href] } }),
  error: failureOf(error),
  tasks,
});

/** Lets all lines go, and says that nothing came of it. What was cut off is left to whoever comes next. */
const abandoned = async (context: Context, run: Run, works: readonly Work[], error: unknown): Promise<unknown> => {
  const ended = works.map((work): { readonly claim: Claim; readonly outcome: Settlement } => {
    const { claim, tasks } = work;
    return { claim, outcome: work.made === undefined ? { result: "failed", error: failureOf(error), tasks } : takenBack(work, error) };
  });
  await ledgerOf(context).giveUp(run, ended);
  if (run.signal.aborted) return error;
  const stays = leftBy(works);
  if (works.length === 1 && stays === "") return error;
  return withDone(error, `Clients see what they saw before${works.length === 1 ? "" : ", in all of the streams"}.${stays}`);
};

/** What was made for nothing, named. */
const leftBy = (works: readonly Work[]): string => {
  const left = works.flatMap(({ found, made, isOthers }) =>
    made === undefined || isOthers ? [] : [`version ${made.number} of ${found.change.stream}`],
  );
  return left.length === 0 ? "" : ` Nothing serves ${left.join(", ")}, and planPrune() takes what nobody needs.`;
};

const partly = (works: readonly Work[], error: unknown): unknown => {
  const done = works.flatMap(({ result }) => (result === undefined ? [] : [result.stream]));
  const stays = leftBy(works.filter(({ settlement }) => settlement?.result === "taken back"));
  if (done.length > 0) return withDone(error, `Done before that: ${done.join(", ")}. Run it again for the rest.${stays}`);
  return stays === "" ? error : withDone(error, `Clients see what they saw before.${stays}`);
};
