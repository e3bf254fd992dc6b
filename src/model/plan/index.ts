export { carryOut, makePlan, wholePlan } from "./make.ts";
export type { Draft, Plan, PlanData, Planner, PlanStep, Reliance, Whole } from "./plan.ts";
