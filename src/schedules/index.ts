export type { SchedulePause } from "./described.ts";
export type { Description as ScheduleDescription, RepositoryName, RunsOn as ScheduleRunsOn, ScheduleSpec } from "./description.ts";
export type {
  ScheduleEvent,
  ScheduleRunElsewhere,
  ScheduleRunEnded,
  ScheduleRunnerStopping,
  ScheduleTrouble,
  ScheduleUnable,
} from "./events.ts";
export { type ScheduleChangeOptions, type ScheduleHistoryOptions, type ScheduleRunNowOptions, Schedules } from "./handle.ts";
export type { Schedule } from "./look.ts";
export type { ScheduleRunBegan } from "./perform.ts";
export type { ScheduleRunner } from "./runner.ts";
export type { ScheduleRunnerOptions } from "./runner-options.ts";
export type { ScheduleRun, ScheduleRunStatus } from "./runs.ts";
export type { ScheduleFleets } from "./work.ts";
