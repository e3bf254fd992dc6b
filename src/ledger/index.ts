export { actorOf, wordsOf } from "./actor.ts";
export type { Claim, Intent, Outcome, Recover, Recoveries } from "./claim.ts";
export { gapsIn, type LedgerGap } from "./gaps.ts";
export { LedgerHandle, type Records, type VerifyOptions } from "./handle.ts";
export { keptVersions, ownLines } from "./keeps.ts";
export { type Ledger, ledgerOf, type Note, type RecordsFilter } from "./ledger.ts";
export type { Actor, Json, JsonObject, LedgerRecord, OutcomeResult, RecordDetails, RecordedUnit } from "./record.ts";
export { sha256Of } from "./record.ts";
export type { LedgerProblem, Verification } from "./verify.ts";
