import type { Actor, Json, JsonObject, LedgerRecord } from "../ledger/index.ts";

/** `taken back`: it wasn't begun after all, as the schedule was paused, changed or deleted at that moment. */
export type ScheduleRunStatus = "running" | "succeeded" | "unchanged" | "failed" | "canceled" | "taken back";

/** One run of a schedule. */
export interface ScheduleRun {
  /** The schedule's name. */
  readonly schedule: string;
  /** ISO time that it was due, jitter aside; of one by hand, when that was asked for. */
  readonly at: string;
  /** How many times before it were missed, and are made up for by it. */
  readonly missed: number;
  /** How it stands. */
  readonly status: ScheduleRunStatus;
  /** ISO time. */
  readonly started: string;
  /** ISO time; `undefined` while it runs. */
  readonly finished: string | undefined;
  /** What the Correlation-IDs of its tasks begin with: 16 hex digits. Repositories of a fleet have ids of their own. */
  readonly operation: string;
  /** Who ran it. */
  readonly by: Actor;
  /** Who went on with it, where whoever began it had died. */
  readonly takenOverBy: Actor | undefined;
  /** What came of it: a version, what serves it, counts. */
  readonly result: JsonObject | undefined;
  /** Why it failed. */
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

/** The action of all records of runs. */
export const runAction = "run";

/** The time that a record is about, in milliseconds since the epoch. */
export const tickIn = (record: LedgerRecord | undefined): number | undefined => {
  const at = Date.parse(String(record?.asked?.at));
  return Number.isNaN(at) ? undefined : at;
};

/** Runs, from records of their line in order; the oldest first. */
export const runsIn = (schedule: string, records: readonly LedgerRecord[]): readonly ScheduleRun[] => {
  const of = (kind: LedgerRecord["kind"], sequence: number): LedgerRecord | undefined =>
    records.findLast((record) => record.kind === kind && record.of === sequence);
  return records
    .filter(({ kind }) => kind === "intent")
    .map((intent) => runOf(schedule, intent, of("outcome", intent.sequence), of("takeover", intent.sequence)));
};

/** The last run, by the last record of its line alone. */
export const lastRunIn = (schedule: string, record: LedgerRecord): ScheduleRun | undefined =>
  record.kind === "outcome"
    ? runOf(schedule, began(record), record, undefined)
    : runOf(schedule, record.kind === "intent" ? record : began(record), undefined, undefined);

/** An outcome, and what is written in between, say of what they are. */
const began = (record: LedgerRecord): LedgerRecord => {
  const { started, operation } = (record.planned ?? {}) as { readonly started?: string; readonly operation?: string };
  return { ...record, at: started ?? record.at, operation: operation ?? record.operation };
};

const runOf = (
  schedule: string,
  intent: LedgerRecord,
  outcome: LedgerRecord | undefined,
  takeover: LedgerRecord | undefined,
): ScheduleRun =>
  Object.freeze({
    schedule,
    at: String(intent.asked?.at ?? intent.at),
    missed: Number(intent.asked?.missed ?? 0),
    status: outcome === undefined ? "running" : statusIn(outcome),
    started: intent.at,
    finished: outcome?.at,
    operation: intent.operation,
    by: intent.by,
    takenOverBy: takeover?.by,
    result: resultIn(outcome),
    error: outcome?.error,
  });

const statuses: readonly Json[] = ["succeeded", "unchanged", "failed", "canceled"] satisfies readonly ScheduleRunStatus[];

const statusIn = ({ after, result }: LedgerRecord): ScheduleRunStatus => {
  if (result === "taken back") return "taken back";
  const status = after?.status;
  return statuses.includes(status ?? null) ? (status as ScheduleRunStatus) : result === "done" ? "succeeded" : "failed";
};

const resultIn = (outcome: LedgerRecord | undefined): JsonObject | undefined => {
  const { status: _, ...rest } = outcome?.after ?? {};
  return Object.keys(rest).length === 0 ? undefined : rest;
};
