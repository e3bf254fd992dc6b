import type { LedgerRecord } from "../ledger/index.ts";

/** The record of what made something: that of the operation whose task it was, else one that names the address as what came of it. */
export type RecordOf = (made: string, correlationId: string | undefined) => LedgerRecord | undefined;

/** Correlation-IDs of tasks begin with their operation: 16 hex digits. */
export const operationIn = (correlationId: string): string => correlationId.slice(0, 16);

/** Records as they are asked for: thousands of versions are looked up among tens of thousands of records. The first of each has it. */
export const recordsOf = (records: readonly LedgerRecord[]): RecordOf => {
  const byOperation = new Map<string, LedgerRecord>();
  const byAddress = new Map<string, LedgerRecord>();
  for (const record of records) {
    if (!byOperation.has(record.operation)) byOperation.set(record.operation, record);
    for (const value of Object.values(record.after ?? {}))
      if (typeof value === "string" && !byAddress.has(value)) byAddress.set(value, record);
  }
  return (made, correlationId = "") => byOperation.get(operationIn(correlationId)) ?? byAddress.get(made);
};
