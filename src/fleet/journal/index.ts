export { digestOf, Journal, type Known } from "./journal.ts";
export type { LineOf } from "./lines.ts";
export { whatCameOf } from "./resume.ts";
export { JournalFile, type JournalStore } from "./store.ts";
