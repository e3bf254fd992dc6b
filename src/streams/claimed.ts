import { isPulpError } from "../errors/index.ts";
import { type Intent, ledgerOf, type Outcome } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { recoveriesOf } from "./recoveries.ts";
import { lineOf, readStream, requireChangeable, type StreamState } from "./state.ts";

/** What a step of work on a stream came to, for whoever asked and for the ledger. */
export interface Done<T> {
  readonly result: T;
  readonly outcome?: Omit<Outcome, "result"> | undefined;
}

export interface Claimed {
  /** As it is now that the stream is claimed. */
  readonly state: StreamState;
  /** To be asked right before clients see a change. */
  readonly stillHeld: () => Promise<void>;
}

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
  check: (state: StreamState) => void = () => {},
): Promise<T> => {
  const before = await readStream(context, run, adapter, of, name);
  requireChangeable(before);
  check(before);
  const claim = await ledgerOf(context).claim(
    run,
    lineOf(before),
    { ...intent, before: { version: before.head.pulp_href, ...intent.before } },
    recoveriesOf(context, adapter),
  );
  try {
    const state = await readStream(context, run, adapter, of, name);
    requireChangeable(state);
    const { result, outcome } = await work({ state, stillHeld: () => claim.stillHeld(run) });
    await claim.settle(run, { result: "done", ...outcome });
    return result;
  } catch (error) {
    const code = isPulpError(error) ? error.code : "UNKNOWN";
    const message = error instanceof Error ? error.message : String(error);
    // What was cut off is left to whoever comes next: it may have been done.
    if (!run.signal.aborted) await claim.settle(run, { result: "failed", error: { code, message } }).catch(() => {});
    throw error;
  }
};
