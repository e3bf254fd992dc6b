import { isLedgerError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import { ledgerOf } from "./ledger.ts";
import type { JsonObject, LedgerRecord } from "./record.ts";

/** Lines of what isn't a stream begin so. */
export const ownLines = "pulp_sdk";

/**
 * Versions, by their addresses, that records other than those of streams keep, and why; see docs/formats.md.
 * @param except a line whose records don't count
 */
export const keptVersions = async (context: Context, run: Run, except?: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { urls } = context.transport;
  const records = await ledgerOf(context).under(run, ownLines).catch(noneOfForeign);
  const byLine = Map.groupBy(records, ({ line }) => line);
  const kept = new Map<string, readonly string[]>();
  for (const [line, records] of byLine) {
    if (line === except) continue;
    let done: readonly string[] = [];
    const open = new Map<number, readonly string[]>();
    for (const { kind, sequence, of, planned, after } of records) {
      if (kind === "intent") open.set(sequence, listIn(planned));
      if (kind === "outcome" && of !== undefined) open.delete(of);
      if (kind === "outcome" && after?.keeps !== undefined) done = listIn(after);
    }
    const name = decoded(line.slice(ownLines.length + 1).replace("/", " "));
    for (const path of new Set([...done, ...[...open.values()].flat()])) {
      const version = urls.href(urls.apiBase + path);
      kept.set(version, [...(kept.get(version) ?? []), `the ${name} holds it`]);
    }
  }
  return kept;
};

/** Where somebody else's repository has the ledger's name, there is no ledger, and nothing that one keeps. */
const noneOfForeign = (error: unknown): readonly LedgerRecord[] => {
  if (isLedgerError(error) && error.code === "LEDGER_FOREIGN") return [];
  throw error;
};

const listIn = (of: JsonObject | undefined): readonly string[] =>
  Array.isArray(of?.keeps) ? of.keeps.filter((one): one is string => typeof one === "string") : [];
