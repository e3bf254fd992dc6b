export { serverTimeout } from "./dispatch.ts";
export { tasksOfGroup, waitForGroup } from "./group.ts";
export { randomHex } from "./hex.ts";
export type { Operation, Progress, Wait } from "./operation.ts";
export { checkArgument, checkOptions, type OptionNames, waitOptions, wordFor } from "./options.ts";
export { hintFor, type Reason, reasonFor, wordsOf } from "./reasons.ts";
export type { Dispatch, Run, Settled } from "./run.ts";
export { type Starter, start } from "./start.ts";
export { type ByCorrelationId, type TaskFilters, Tasks, validId, validTask, type Worker, type WorkerFilters } from "./tasks.ts";
