import { isResponseError, isServerError, isTaskError, isUsageError } from "../errors/index.ts";
import { failureOf, ledgerOf, type Note } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";

/**
 * Says in the ledger that what was announced there was refused, as for want of a permission, by the server or before it was asked: else the last word of it would be that it was done.
 * @returns the error, to be thrown
 */
export const notDone = async (context: Context, run: Run, line: string, note: Note, error: unknown): Promise<unknown> => {
  const isRefused = isUsageError(error) || isTaskError(error) || (isResponseError(error) && !isServerError(error));
  if (isRefused && !run.signal.aborted)
    await ledgerOf(context)
      .append(run, line, { ...note, error: failureOf(error) })
      .catch(() => {});
  return error;
};
