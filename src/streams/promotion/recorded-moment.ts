import { gapsIn, type LedgerRecord } from "../../ledger/index.ts";

/** What the records of a stream's line tell of a moment: the version's address, or why it isn't known. */
export type Recorded = { readonly version: string } | { readonly unknown: string };

interface Action {
  readonly from: number;
  readonly to: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Actions that have ended, each with what was served before and after it. */
const actionsIn = (records: readonly LedgerRecord[]): readonly Action[] => {
  const intents = new Map(records.filter(({ kind }) => kind === "intent").map((record) => [`${record.line} ${record.sequence}`, record]));
  return records.flatMap((outcome): Action[] => {
    const intent = outcome.kind === "outcome" ? intents.get(`${outcome.line} ${outcome.of}`) : undefined;
    if (intent === undefined) return [];
    const before = text(outcome.before?.version) ?? text(intent.before?.version);
    const isMoved = outcome.result === "done" && outcome.after !== undefined && "version" in outcome.after;
    const after = isMoved ? text(outcome.after?.version) : before;
    return [{ from: Date.parse(intent.at), to: Date.parse(outcome.at), before, after }];
  });
};

/**
 * What a stream served at a moment, by its records alone: what the action before it left has to be what the one after it found, as other clients
 * leave no records; and no record between them may be missing. Pure.
 *
 * @param records of the stream's line, in their order
 * @param moment milliseconds
 */
export const recordedAt = (records: readonly LedgerRecord[], moment: number): Recorded => {
  const actions = actionsIn(records);
  if (actions.some(({ from, to, before, after }) => from <= moment && moment < to && before !== after))
    return { unknown: "it was being changed at that very moment" };
  const last = actions.findLast(({ to }) => to <= moment);
  const next = actions.find(({ to }) => to > moment);
  const gap = gapsIn(records).find(
    ({ since, until }) =>
      (since === undefined || Date.parse(since) < (next?.from ?? Number.POSITIVE_INFINITY)) &&
      Date.parse(until) > (last?.to ?? Number.NEGATIVE_INFINITY),
  );
  if (gap !== undefined) return { unknown: gap.text };
  const isThere = last !== undefined || records.some(({ at, action }) => action === "make" && Date.parse(at) <= moment);
  if (!isThere) return { unknown: "its records begin later" };
  if (next?.before === undefined) return { unknown: "no later record tells what was served until then" };
  if (last !== undefined && last.after !== next.before) return { unknown: "it was switched by a client that leaves no records" };
  return { version: next.before };
};
