export { differencesOf } from "./compare.ts";
export { carryOut, makePlan, wholePlan } from "./make.ts";
export type { Draft, Plan, PlanData, Planner, PlanStep, Reliance, StepFailure, Whole } from "./plan.ts";
