import { LineTakenOverError } from "../errors/index.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import type { TaskSnapshot } from "../tasks/index.ts";
import { wordsOf } from "./actor.ts";
import { attach } from "./attach.ts";
import type { Lines, Tail } from "./lines.ts";
import type { LedgerRecord, OutcomeResult, RecordDetails } from "./record.ts";

/** What is to be done: written before anything is changed. */
export interface Intent extends RecordDetails {
  /** `promotion`, `sync` …: also the name of what recovers it. */
  readonly action: string;
}

/** What came of it: written when the action has ended. */
export interface Outcome extends RecordDetails {
  /** As asked; not at all; begun, and made undone. */
  readonly result: OutcomeResult;
}

/**
 * Finishes, or takes back, what a dead holder left: may itself be cut off and run again.
 *
 * @param tasks of the holder's operation, and of those who tried to recover it before: all have ended. Those of other users may not be seen.
 */
export type Recover = (run: Run, intent: LedgerRecord, tasks: readonly TaskSnapshot[]) => Promise<Outcome>;

/** By action. */
export type Recoveries = Readonly<Record<string, Recover>>;

/** A line that is held. */
export interface Claim {
  /** The intent, as it was written. */
  readonly record: LedgerRecord;
  /**
   * To be asked right before clients see a change. Two GETs.
   * @param how `"as known"` where the line was read, or written, just now
   * @throws LineTakenOverError
   */
  stillHeld(run: Run, how?: "as known" | "afresh"): Promise<void>;
  /**
   * Writes what came of it, and lets the line go.
   * @param beside texts that are put beside the record, under their digests: in the same write where the server can do that, else before it
   * @throws LineTakenOverError, LedgerError
   */
  settle(run: Run, outcome: Outcome, beside?: readonly string[]): Promise<LedgerRecord>;
}

/** A claim, and what came of what was to be done. */
export interface Ended {
  readonly claim: Claim;
  readonly outcome: Outcome;
}

/** @param of the intent's sequence */
export const claimOf = (lines: Lines, line: string, record: LedgerRecord, of: number): Claim => {
  const held = async (run: Run, how: "as known" | "afresh"): Promise<Tail | undefined> => {
    const tail = await lines.tail(run, line, how);
    if (!isHeldBy(record, tail)) throw await takenOver(lines, run, line, record, tail);
    return tail;
  };
  return {
    record,
    stillHeld: async (run, how = "afresh") => {
      await held(run, how);
    },
    settle: async (run, outcome, beside = []) => {
      const draft = { ...outcome, kind: "outcome", action: record.action, of, holder: "nobody" } as const;
      if (beside.length > 0) {
        const attachments = beside.map((content) => ({ line, content }));
        const [together] = (await lines.writeAll(run, [{ line, draft, tail: await held(run, "as known") }], attachments)) ?? [];
        if (together !== undefined) return together;
        for (const content of beside) await attach(lines, run, line, content);
      }
      for (;;) {
        const tail = await held(run, "as known");
        const written = await lines.write(run, line, draft, tail);
        if (written !== undefined) return written;
      }
    },
  };
};

/** Where somebody has removed a claim, another one may have got its place. */
const isHeldBy = ({ sequence, operation }: LedgerRecord, tail: Tail | undefined): boolean =>
  tail?.record.holder === sequence && (tail.record.sequence !== sequence || tail.record.operation === operation);

/** Writes what came of several claims, together where the server can do that; else one after the other. Lets all of the lines go. */
export const settleAll = async (lines: Lines, run: Run, ended: readonly Ended[]): Promise<void> => {
  const places = await Promise.all(
    ended.map(async ({ claim: { record }, outcome }) => {
      const { line, action, sequence: of } = record;
      return {
        line,
        draft: { ...outcome, kind: "outcome", action, of, holder: "nobody" } as const,
        tail: await lines.tail(run, line, "as known"),
      };
    }),
  );
  const held = places.every(({ tail, draft }) => tail?.record.holder === draft.of);
  if (held && places.length > 1 && (await lines.writeAll(run, places)) !== undefined) return;
  const settled = await Promise.allSettled(ended.map(({ claim, outcome }) => claim.settle(run, outcome)));
  for (const one of settled) if (one.status === "rejected") throw one.reason;
};

const takenOver = async (
  lines: Lines,
  run: Run,
  line: string,
  { sequence }: LedgerRecord,
  tail: Tail | undefined,
): Promise<LineTakenOverError> => {
  const last = tail?.record;
  if (last === undefined || last.sequence <= sequence) {
    const instead = last?.sequence === sequence ? `, and another is there, of ${wordsOf(last.by)} at ${last.at}` : "";
    throw lines.broken(
      line,
      `the record ${sequence} of the line ${JSON.stringify(decoded(line))}, by which this one held it, is gone${instead}`,
      "Somebody has removed it: pulp.ledger.verify() says what else is missing. Run this again; it takes up what was done.",
    );
  }
  const { by, at, operation } = last.sequence === sequence + 1 ? last : await lines.at(run, line, sequence + 1);
  return new LineTakenOverError({
    line,
    by: wordsOf(by),
    at,
    operation,
    attempted: run.label,
    message: `${wordsOf(by)} took this for dead at ${at}, and has finished it, or taken it back.`,
    hint: `pulp.ledger.records({ line: ${JSON.stringify(line)} }) says what came of it; run it again where that isn't what was asked for.`,
  });
};
