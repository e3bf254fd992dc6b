import { failureOf, type Intent, type LedgerRecord, ledgerOf, type Outcome, type Recoveries } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { requireChangeable } from "./changeable.ts";
import { recoveriesOf } from "./recoveries.ts";
import { type AnyState, lineOf, readAnyStream } from "./state.ts";

/** What a step of work on a stream came to, for whoever asked and for the ledger. */
export interface Done<T> {
  readonly result: T;
  readonly outcome?: Omit<Outcome, "result"> | undefined;
}

export interface Claimed {
  /** As it is now that the stream is claimed: it may serve nothing. */
  readonly state: AnyState;
  /** What a dead holder had left, and what came of that. */
  readonly left: Left | undefined;
  /** To be asked right before clients see a change. */
  readonly stillHeld: () => Promise<void>;
}

/** What was left of an action by somebody who died at it. */
interface Left {
  readonly action: string;
  readonly result: Outcome["result"];
}

/** Recoveries that tell what they came to. */
const toldBy = (recoveries: Recoveries, tell: (left: Left) => void): Recoveries =>
  Object.fromEntries(
    Object.entries(recoveries).map(([action, recover]) => [
      action,
      async (run, intent, tasks) => {
        const outcome = await recover(run, intent, tasks);
        tell({ action, result: outcome.result });
        return outcome;
      },
    ]),
  );

/** Says what came of what somebody who died at it has left of a stream that isn't there any more. @returns the last that was done to it */
export const settleLeft = (context: Context, run: Run, adapter: Adapter, line: string): Promise<LedgerRecord | undefined> =>
  ledgerOf(context).settleLeft(run, line, recoveriesOf(context, adapter));

/**
 * Works on a stream that nobody else works on meanwhile: what is to be done is in the ledger before, and what came of it afterwards.
 * What has to hold is looked at before anything is written: that the stream is there, thawed, and keeps all versions.
 *
 * @param check what must hold beside that; it throws where it doesn't
 */
export const claimed = async <T>(
  context: Context,
  run: Run,
  adapter: Adapter,
  of: string,
  name: string,
  intent: Intent,
  work: (claimed: Claimed) => Promise<Done<T>>,
  check: (state: AnyState) => void = () => {},
): Promise<T> => {
  const before = await readAnyStream(context, run, adapter, of, name);
  requireChangeable(before);
  check(before);
  let left: Left | undefined;
  const ledger = ledgerOf(context);
  const claim = await ledger.claim(
    run,
    lineOf(before),
    { ...intent, before: { version: before.head?.pulp_href ?? null, ...intent.before } },
    toldBy(recoveriesOf(context, adapter), (one) => {
      left = one;
    }),
  );
  let done: Done<T>;
  try {
    const state = await readAnyStream(context, run, adapter, of, name);
    requireChangeable(state);
    done = await work({ state, left, stillHeld: () => claim.stillHeld(run) });
  } catch (error) {
    await ledger.giveUp(run, [{ claim, outcome: { result: "failed", error: failureOf(error) } }]);
    throw error;
  }
  try {
    await claim.settle(run, { result: "done", ...done.outcome });
  } catch (error) {
    ledger.leave([claim]);
    throw error;
  }
  return done.result;
};
