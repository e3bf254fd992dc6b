import { type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";

/** Records of whole lines, by the line's name. */
type ReadLine = (line: string) => Promise<readonly LedgerRecord[]> | readonly LedgerRecord[];

/** The record in a stream's new line that says under which line it went on until then. */
export const renamedFrom = ({ kind, action, asked }: LedgerRecord): string | undefined =>
  kind === "note" && action === "rename" && typeof asked?.from === "string" ? asked.from : undefined;

/**
 * Records of a stream: those of its line, behind those that stand under the names that it had before. Of a former line only what was written until the
 * rename, which has to be told there as done: who has the name since is another stream, and a rename that was taken back is none.
 */
export const withFormer = async (line: string, read: ReadLine): Promise<readonly LedgerRecord[]> => {
  const [own, seen] = [await read(line), new Set([line])];
  const all = [own];
  for (const left = [{ line, records: own }]; ; ) {
    const next = left.pop();
    if (next === undefined) return all.flat();
    for (const from of next.records.flatMap((record) => renamedFrom(record) ?? [])) {
      if (seen.has(from)) continue;
      seen.add(from);
      const records = await read(from);
      const end = records.findLastIndex(
        ({ kind, action, result, after }) => kind === "outcome" && action === "rename" && result === "done" && after?.stream === next.line,
      );
      const former = records.slice(0, end + 1);
      all.unshift(former);
      left.push({ line: from, records: former });
    }
  }
};

/** Records of one line. */
export const recordsIn = async (context: Context, run: Run, line: string): Promise<readonly LedgerRecord[]> => {
  const records: LedgerRecord[] = [];
  for await (const record of ledgerOf(context).records(run, { line })) records.push(record);
  return records;
};

/** Records of a stream, under whatever name. A list, and one more for each name that it had. */
export const recordsOfStream = (context: Context, run: Run, line: string): Promise<readonly LedgerRecord[]> =>
  withFormer(line, (one) => recordsIn(context, run, one));
