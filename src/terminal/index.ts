// Runs as a terminal shows them.
export { type ShowOptions, showRun } from "./show.ts";
