import { decoded } from "../model/resource/label-text.ts";
import type { LedgerRecord } from "./record.ts";

/** Records that are missing in a line, as somebody has removed them, or left out, as they can't be read; of the last of a line, only the server's versions tell (`verify`). */
export interface LedgerGap {
  readonly line: string;
  /** When the record before them was written; `undefined` where the first of the line is missing. ISO time. */
  readonly since: string | undefined;
  /** When the record behind them was written. ISO time. */
  readonly until: string;
  /** In one sentence. */
  readonly text: string;
}

/** @param records of whole lines, those of one line in its order */
export const gapsIn = (records: readonly LedgerRecord[]): readonly LedgerGap[] => {
  const last = new Map<string, LedgerRecord>();
  return records.flatMap((record): LedgerGap[] => {
    const { line, sequence, at: until } = record;
    const before = last.get(line);
    last.set(line, record);
    const first = (before?.sequence ?? 0) + 1;
    if (sequence === first) return [];
    const which =
      sequence - first === 1 ? `record ${first} of ${decoded(line)} is` : `records ${first} to ${sequence - 1} of ${decoded(line)} are`;
    return [{ line, since: before?.at, until, text: `${which} missing from the ledger, or can't be read: what was done then isn't known` }];
  });
};
