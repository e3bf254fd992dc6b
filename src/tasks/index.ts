export { tasksOfLostWorkers } from "./lost.ts";
export {
  aTaskSnapshot,
  finalStates,
  idOf,
  isFinal,
  type ProgressReport,
  type TaskError,
  type TaskSnapshot,
  type TaskState,
  taskFields,
  toTask,
} from "./task.ts";
export type { WaitOptions } from "./waited.ts";
export { Watcher } from "./watcher.ts";
