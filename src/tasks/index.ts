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
export { type WaitOptions, Watcher } from "./watcher.ts";
