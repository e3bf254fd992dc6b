import { inLines } from "../../text/index.ts";
import type { PlanData, PlanStep } from "./plan.ts";

/** `delete distribution "epel/9"` */
export const stepText = ({ action, resource, name }: PlanStep): string => `${action} ${resource} ${JSON.stringify(name)}`;

/** A line a step, numbered, with what it means; then what won't happen; then whatever else is to be seen. */
export const planText = ({ title, steps, notes }: PlanData, details: readonly string[] = []): string => {
  const width = String(steps.length).length;
  const line = (step: PlanStep, i: number): string =>
    `  ${String(i + 1).padStart(width)}. ${stepText(step)}${step.effect === undefined ? "" : `: ${step.effect}`}`;
  return inLines([
    `${title}:`,
    ...(steps.length === 0 ? ["  nothing to do"] : steps.map(line)),
    ...(notes.length === 0 ? [] : ["", ...notes.map((note) => `  Note: ${note}`)]),
    ...(details.length === 0 ? [] : ["", ...details]),
  ]);
};
