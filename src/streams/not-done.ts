import { isRefusal } from "../errors/index.ts";
import { failureOf, ledgerOf, type Noted } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";

/** What was announced in the ledger and surely wasn't done, and the error that came in between. */
export interface Undone extends Noted {
  readonly error: unknown;
}

/** Says so there: else the last word of it would be that it was done. */
export const tellUndone = async (context: Context, run: Run, undone: readonly Undone[]): Promise<void> => {
  if (run.signal.aborted) return;
  await ledgerOf(context)
    .appendAll(
      run,
      undone.map(({ line, note, error }) => ({ line, note: { ...note, error: told(error) } })),
    )
    .catch(() => {});
};

const told = (error: unknown): ReturnType<typeof failureOf> =>
  isRefusal(error) ? failureOf(error) : { code: "CUT_OFF", message: "it was never begun, as what came before it didn't come to an end." };

/** Says so of what was refused; else it may have been done. @returns the error, to be thrown */
export const notDone = async (context: Context, run: Run, noted: Noted, error: unknown): Promise<unknown> => {
  if (isRefusal(error)) await tellUndone(context, run, [{ ...noted, error }]);
  return error;
};
