// Pages of HTML: each one file that needs nothing else.
export { type BoardPageOptions, boardPage } from "./board/page.ts";
export { type DiffPageOptions, diffPage } from "./diff/page.ts";
export { type ReleasePageOptions, releasePage } from "./release/page.ts";
export type { RunOutcome, RunTask } from "./run/facts.ts";
export { type RunPageFacts, runPage } from "./run/page.ts";
export { type StreamsPageOptions, streamsPage } from "./streams/page.ts";
