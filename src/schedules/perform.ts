import { isLineTakenOverError, isTaskCanceledError } from "../errors/index.ts";
import { type Claim, type LedgerRecord, ledgerOf, type RecordDetails, type Recoveries } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { type Operation, type Run, start } from "../operation/index.ts";
import { type Described, readDescribed } from "./described.ts";
import type { Tick } from "./due.ts";
import { runLine } from "./names.ts";
import { lastRunIn, runAction, type ScheduleRun } from "./runs.ts";
import { type Came, failed, type ScheduleFleets, workOf } from "./work.ts";

/** What a run has to know of whoever runs it. */
export interface Way {
  readonly fleets: ScheduleFleets;
  /** Milliseconds that it counts as alive without a sign. */
  readonly leaseMs: number;
  /** Works when it is its turn. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: (event: ScheduleRunBegan) => void;
}

/** A run has begun, or somebody's who died is gone on with. */
export interface ScheduleRunBegan {
  /** What it is. */
  readonly type: "began" | "taken over";
  /** As it stands in the ledger. */
  readonly run: ScheduleRun;
}

/** What came of a look whether there is something to run. */
export interface Performed {
  /** What was run here. */
  readonly ran: ScheduleRun | undefined;
  /** The last record of the schedule's runs: another's, where nothing was run here. */
  readonly last: LedgerRecord | undefined;
}

/** A run under way. */
export interface Performing {
  readonly result: Promise<Performed>;
  /** It waits for somebody else's run: nothing is lost where it is canceled. */
  readonly isWaiting: () => boolean;
  /** Ends it and cancels its tasks; that is written down. */
  cancel(): Promise<void>;
}

/**
 * Runs a schedule once, if it is to be run still when nobody else runs it: what is to be run is decided by what its line says last, and the server takes
 * one record of those who decide so at the same time.
 *
 * @param decide given the last record: what is to be run
 */
export const perform = (
  context: Context,
  described: Described,
  decide: (last: LedgerRecord | undefined) => Tick | undefined,
  way: Way,
): Performing => {
  const { name } = described;
  const label = `run of schedule ${JSON.stringify(name)}`;
  const ledger = ledgerOf(context);
  const line = runLine(name);
  let claimed: { readonly claim: Claim; readonly details: RecordDetails } | undefined;
  let last: LedgerRecord | undefined;
  let recovered: LedgerRecord | undefined;
  let isWaiting = true;

  const detailsOf = ({ at, missed }: Pick<Tick, "at" | "missed">, run: Run): RecordDetails => ({
    asked: { at: new Date(at).toISOString(), missed },
    planned: { lease: way.leaseMs / 1_000, started: new Date(run.transport.clock.now()).toISOString(), operation: run.correlationId },
  });

  /** Whoever had begun it is dead: it is done again, as all that can be described may be. */
  const recoveries: Recoveries = {
    [runAction]: async (run, intent) => {
      const { asked, planned } = intent;
      isWaiting = false;
      const now = await readDescribed(ledger, run, name);
      if (now === undefined || now.paused !== undefined) return { result: "taken back", asked, planned };
      const began = lastRunIn(name, intent);
      if (began !== undefined) way.tell({ type: "taken over", run: began });
      const again = { asked, planned: { ...planned, ...detailsOf({ at: 0, missed: 0 }, run).planned } };
      const came = await alive(
        run,
        again,
        async () => {},
        () => workOf(context, run, now.description, way.fleets),
      ).catch(failed);
      recovered = intent;
      return { ...came, ...again };
    },
  };

  /** Works, and says meanwhile that it lives. */
  const alive = async <T>(run: Run, details: RecordDetails, stillHeld: () => Promise<void>, work: () => Promise<T>): Promise<T> => {
    const ended = new AbortController();
    const signs = async (): Promise<never> => {
      for (;;) {
        await run.transport.clock.sleep(way.leaseMs / 3, ended.signal);
        try {
          await stillHeld();
          await ledger.append(run, line, { ...details, action: runAction });
        } catch (error) {
          // A sign that couldn't be given is one less; somebody else in one's place is the end.
          if (isLineTakenOverError(error)) throw error;
        }
      }
    };
    try {
      return await Promise.race([work(), signs()]);
    } finally {
      ended.abort();
    }
  };

  const ownRun = async (run: Run): Promise<Came | undefined> => {
    run.signal.throwIfAborted();
    let details: RecordDetails = {};
    const claim = await ledger.claimAfter(
      run,
      line,
      (record) => {
        last = record;
        const tick = decide(record);
        if (tick === undefined) return undefined;
        details = detailsOf(tick, run);
        return { ...details, action: runAction };
      },
      recoveries,
    );
    if (claim === undefined) return undefined;
    claimed = { claim, details };
    // Whoever paused it before this look was told that nothing is begun any more.
    const now = await readDescribed(ledger, run, name);
    if (now?.sequence !== described.sequence) return { result: "taken back" };
    const began = lastRunIn(name, claim.record);
    if (began !== undefined) way.tell({ type: "began", run: began });
    return alive(
      run,
      details,
      () => claim.stillHeld(run),
      () => workOf(context, run, described.description, way.fleets),
    );
  };

  const work: Operation<Came | undefined> = start(context, label, async (run) => {
    last = await ledger.settleLeft(run, line, recoveries);
    if (decide(last) === undefined) return undefined;
    isWaiting = false;
    return way.inTurn(() => ownRun(run));
  });

  const result = (async (): Promise<Performed> => {
    const came = await work.catch((error: unknown): Came => {
      if (claimed === undefined || isLineTakenOverError(error)) {
        void work.cancel().catch(() => {});
        throw error;
      }
      return isTaskCanceledError(error) ? { ...failed(error), after: { status: "canceled" } } : failed(error);
    });
    if (came === undefined || claimed === undefined) {
      const ran = recovered !== undefined && last !== undefined ? lastRunIn(name, last) : undefined;
      return {
        ran: ran === undefined || last === undefined ? undefined : { ...ran, by: recovered?.by ?? ran.by, takenOverBy: last.by },
        last,
      };
    }
    const { claim, details } = claimed;
    // An operation of its own: the one that did the work may have been canceled.
    const outcome = await start(context, `end of the ${label}`, (run) => claim.settle(run, { ...details, ...came }));
    return { ran: lastRunIn(name, { ...outcome, by: claim.record.by }), last: outcome };
  })();
  result.catch(() => {});
  return { result, isWaiting: () => isWaiting, cancel: () => work.cancel() };
};
