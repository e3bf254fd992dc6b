import { withDone } from "../../errors/base.ts";
import { isRefusal, PlanOutdatedError } from "../../errors/index.ts";
import { type OptionNames, type Run, type Starter, start, type Wait } from "../../operation/index.ts";
import { differencesOf, stepKey } from "./compare.ts";
import type { Draft, Plan, Planner, PlanStep, StepFailure, Whole } from "./plan.ts";
import { planText, stepText } from "./text.ts";

/** Looks, and makes a plan of what it finds. */
export const makePlan = async <T, R>(starter: Starter, run: Run, planner: Planner<T, R>): Promise<Plan<R>> =>
  planOf(starter, planner, await planner.read(run));

const planOf = <T, R>(starter: Starter, planner: Planner<T, R>, draft: Draft): Plan<R> => {
  const { title } = planner;
  const data = { title, steps: inStages(draft.steps).flat(), reliesOn: draft.reliesOn, notes: draft.notes };
  return assembled({
    ...data,
    text: () => planText(data),
    apply: (options: Wait = {}) => start(starter, title, (run) => apply(run, planner, data), options),
  });
};

/** A plan that says more than its steps, and is carried out as a whole. */
export const wholePlan = <R, D extends Draft, O extends Wait>(starter: Starter, draft: D, whole: Whole<R, O>): Plan<R, O> & D => {
  const { title, names } = whole;
  const data = { title, ...draft };
  return assembled({
    ...data,
    text: () => planText(data, whole.details?.()),
    apply: (options?: O) => start(starter, title, (run) => whole.carryOut(run, options ?? ({} as O)), options, names as OptionNames<Wait>),
  });
};

/** The functions are no part of the data. */
const assembled = <P extends Plan<never, never> | Plan<unknown>>(plan: P): P => {
  for (const name of ["text", "apply"]) Object.defineProperty(plan, name, { enumerable: false });
  return Object.freeze(plan);
};

const apply = async <T, R>(run: Run, planner: Planner<T, R>, plan: Draft): Promise<R> => {
  const now = await planner.read(run);
  const differences = differencesOf(plan, now);
  if (differences.length > 0)
    throw new PlanOutdatedError({
      attempted: run.label,
      message: `the server has moved on since the plan was made: ${differences.join(" ")}`,
      hint: "Nothing was done. Make a new plan, and look at it.",
      differences,
    });
  const open = new Set(now.steps.map(stepKey));
  return planner.result(
    await perform(
      run,
      planner,
      plan.steps.filter((step) => open.has(stepKey(step))),
    ),
  );
};

/** Looks, and does what there is to do at once: for what nobody wants to see before. @throws what a step throws, with what was done until then */
export const carryOut = async <T, R>(run: Run, planner: Planner<T, R>): Promise<R> =>
  planner.result(await perform(run, planner, (await planner.read(run)).steps));

const perform = async <T, R>(run: Run, planner: Planner<T, R>, steps: readonly PlanStep[]): Promise<readonly T[]> => {
  const outcomes: T[] = [];
  const done: PlanStep[] = [];
  const failures: StepFailure[] = [];
  if (steps.length > 0) await planner.announce?.(run, steps);
  const stages = inStages(steps);
  for (const [at, stage] of stages.entries()) {
    const settled = await settledInTurn(stage, async (step) => {
      const outcome = await planner.perform(run, step);
      done.push(step);
      run.report({
        step: step.action,
        task: undefined,
        state: "completed",
        code: `plan.${step.action}`,
        message: stepText(step),
        done: done.length,
        total: steps.length,
      });
      return outcome;
    });
    for (const [i, result] of settled.entries()) {
      const step = stage[i];
      if (result.status === "fulfilled") outcomes.push(result.value);
      else if (planner.incomplete === undefined || step === undefined || run.signal.aborted) {
        await planner.retract?.(run, [...refusedIn(stage, settled), ...neverBegun(stages.slice(at + 1), result.reason)]);
        throw told(result.reason, done, steps.length, step);
      } else failures.push({ step, error: result.reason });
    }
  }
  if (failures.length > 0) throw planner.incomplete?.(failures, outcomes);
  return outcomes;
};

const refusedIn = (stage: readonly PlanStep[], settled: readonly PromiseSettledResult<unknown>[]): readonly StepFailure[] =>
  stage.flatMap((step, i) => {
    const result = settled[i];
    return result?.status === "rejected" && isRefusal(result.reason) ? [{ step, error: result.reason }] : [];
  });

const neverBegun = (stages: readonly (readonly PlanStep[])[], error: unknown): readonly StepFailure[] =>
  stages.flat().map((step) => ({ step, error }));

/** Steps by stage, in their order. */
const inStages = (steps: readonly PlanStep[]): readonly (readonly PlanStep[])[] =>
  [...Map.groupBy(steps, ({ stage = 0 }) => stage)].sort(([a], [b]) => a - b).map(([, stage]) => stage);

const told = (error: unknown, done: readonly PlanStep[], all: number, failed: PlanStep | undefined): unknown =>
  withDone(
    error,
    done.length === 0
      ? `${all === 1 || failed === undefined ? "" : `What failed is: ${stepText(failed)}. `}No step of the plan was done.`
      : `${failed === undefined ? "" : `What failed is: ${stepText(failed)}. `}Done before that: ${done.length} of ${all} steps (${done.slice(0, 10).map(stepText).join(", ")}${done.length > 10 ? " …" : ""}). Apply the plan again to go on.`,
  );

/** Steps that are under way at once: enough for the server and for look-ups to be put together, few enough for thousands to take no more memory than hundreds. */
const atOnce = 32;

const settledInTurn = async <S, T>(steps: readonly S[], perform: (step: S) => Promise<T>): Promise<readonly PromiseSettledResult<T>[]> => {
  const settled: PromiseSettledResult<T>[] = [];
  const left = steps.entries();
  const lane = async (): Promise<void> => {
    for (const [i, step] of left) [settled[i]] = (await Promise.allSettled([perform(step)])) as [PromiseSettledResult<T>];
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return settled;
};
