import { isPermissionError, isResponseError, isTaskError, LedgerError } from "../errors/index.ts";
import type { LedgerRecord } from "./record.ts";

/** What is so where a record of that kind can't be written. */
export const afterRefusal = (kind: LedgerRecord["kind"]): string =>
  kind === "outcome" ? "What was done stays, and whoever comes next to this line writes down what came of it." : nothing;
const nothing = "Nothing was changed.";

/** What the server refuses of a record, in the words of the ledger; whatever else it was, as it is. */
export const unwritable = (error: unknown, ledger: string, attempted: string, after = nothing): unknown => {
  if (!isResponseError(error) && !isTaskError(error)) return error;
  const { summary, hint, correlationId } = error;
  return new LedgerError({
    code: "LEDGER_UNWRITABLE",
    ledger,
    attempted,
    message: `the ledger ${JSON.stringify(ledger)} can't be written, and what isn't recorded isn't done: ${summary}`,
    hint: `${isPermissionError(error) ? `${hint ?? ""} On the repository ${JSON.stringify(ledger)} that is: view and modify it.` : "The server's log has more; is its disk full?"} ${after}`.trim(),
    correlationId,
    cause: error,
  });
};
