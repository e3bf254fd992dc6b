export { makePlan } from "./make.ts";
export type { Draft, Plan, PlanData, Planner, PlanStep, Reliance } from "./plan.ts";
