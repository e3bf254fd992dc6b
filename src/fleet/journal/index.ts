export { earlierOutcome } from "./ends.ts";
export { digestOf, Journal } from "./journal.ts";
export type { LineOf } from "./lines.ts";
export { openJournal } from "./open.ts";
export { type Begun, type Came, whatCameOf } from "./resume.ts";
export { JournalFile, type JournalStore } from "./store.ts";
