export type { SchedulePause } from "./described.ts";
export type { Description as ScheduleDescription, RepositoryName, ScheduleSpec } from "./description.ts";
export type {
  ScheduleEvent,
  ScheduleRunElsewhere,
  ScheduleRunEnded,
  ScheduleRunnerStopping,
  ScheduleTrouble,
  ScheduleUnable,
} from "./events.ts";
export { type Schedule, type ScheduleChangeOptions, type ScheduleHistoryOptions, type ScheduleRunNowOptions, Schedules } from "./handle.ts";
export type { ScheduleRunBegan } from "./perform.ts";
export type { ScheduleRunner, ScheduleRunnerOptions } from "./runner.ts";
export type { ScheduleRun, ScheduleRunStatus } from "./runs.ts";
export type { ScheduleFleets } from "./work.ts";
