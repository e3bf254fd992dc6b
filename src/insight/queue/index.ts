export type { CanceledTasks, TasksToCancel } from "./cancel.ts";
export type { RootBlocker, TaskBlocker, TaskExplanation } from "./explanation.ts";
export { TasksHandle } from "./handle.ts";
export type { TaskResource } from "./names.ts";
export type { TaskQueue, TaskTotal } from "./queue.ts";
export type { QueuedTask, QueueState, TaskReservation } from "./queued.ts";
export type { ReservedResource, ReservedResources, ResourceTask } from "./reserved.ts";
export type { StuckOptions, StuckReason, StuckTask, StuckTasks } from "./stuck.ts";
export type { TaskQueueChange, WatchOptions } from "./watch.ts";
