import type { Operation, OptionNames, Run, Wait } from "../../operation/index.ts";
import type { ResourceWord } from "../resource/change.ts";

/** One thing that a plan does. Data: it can be kept, sent and printed. */
export interface PlanStep {
  /** `create`, `update`, `delete`, `switch` … */
  readonly action: string;
  /** What it is done to: `repository`, `remote` … */
  readonly resource: ResourceWord;
  /** Which one. */
  readonly name: string;
  /** Of what is there already. */
  readonly pulp_href?: string | undefined;
  /** What it means for those who use it: "clients of epel/9 get 404". */
  readonly effect?: string | undefined;
  /** What is needed to do it, beside the address. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Steps of one stage are done side by side, and those of the next one when all of them are done: what clients see changes last.
   * @default 0
   */
  readonly stage?: number | undefined;
}

/** Something that a plan was made against: what of it must still be so when the plan is applied. */
export interface Reliance {
  /** What the plan relies on: `repository`, `remote` … */
  readonly resource: ResourceWord;
  /** Which one. */
  readonly name: string;
  /** Its address. */
  readonly pulp_href: string;
  /** The state that it was in. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** What a plan says: data, fit for JSON. */
export interface PlanData {
  /** What was asked for: `delete file repository "images"`. */
  readonly title: string;
  /** In the order in which they will be done; empty where there is nothing to do. */
  readonly steps: readonly PlanStep[];
  /** What must be as it was for the plan to be applied. */
  readonly reliesOn: readonly Reliance[];
  /** What one might expect and won't happen, and why. */
  readonly notes: readonly string[];
}

/**
 * What would be done, before it is. Making one only reads.
 *
 * @example
 * ```ts
 * const plan = await images.planDelete();
 * console.log(plan.text());
 * await plan.apply();
 * ```
 */
export interface Plan<R, O extends Wait = Wait> extends PlanData {
  /** For people: a line a step. */
  text(): string;
  /**
   * Does what the plan says. Looks first whether all is still as it was then. Cut off, it can be applied again, here, or as a new plan anywhere
   * else: what is done already isn't done again.
   *
   * @throws PlanOutdatedError where the server has moved on; nothing was done then, and a new plan says what there is to do now.
   */
  apply(options?: O): Operation<R>;
}

/** What a planner found when it looked. */
export type Draft = Omit<PlanData, "title">;

/** How plans of one sort are made and carried out. */
export interface Planner<T, R> {
  readonly title: string;
  /**
   * Looks at what there is to do, and changes nothing. It is asked again before a plan is applied: a step that it leaves out then counts as done,
   * what that step was about isn't compared any more, and a step that it adds makes the plan outdated.
   */
  read(run: Run): Promise<Draft>;
  /** Tells of what is about to be done, before the first step: what can't be told isn't done. */
  announce?(run: Run, steps: readonly PlanStep[]): Promise<void>;
  /** Tells what of that surely wasn't done: refused, or never begun, as something before it failed. It doesn't throw. */
  retract?(run: Run, undone: readonly StepFailure[]): Promise<void>;
  /** Does one step; where somebody has done it meanwhile, nothing. */
  perform(run: Run, step: PlanStep): Promise<T>;
  /** What all of it came to. */
  result(outcomes: readonly T[]): R;
  /** Where a step that fails doesn't hold back the others: what is thrown when all are through. @default the first failure ends it, after its stage */
  incomplete?(failures: readonly StepFailure[], outcomes: readonly T[]): unknown;
}

/** A step that wasn't done, and why. */
export interface StepFailure {
  readonly step: PlanStep;
  readonly error: unknown;
}

/** A plan that is carried out as a whole, by whoever made it: where its steps can't be done one without the other. */
export interface Whole<R, O extends Wait> {
  readonly title: string;
  /** What it says, for people, below its steps: written when it is asked for, as it can be a line a unit. */
  details?(): readonly string[];
  /** The options that applying it takes. */
  readonly names: OptionNames<Wait>;
  /** Looks whether all is still as it was, and does it. @throws PlanOutdatedError */
  carryOut(run: Run, options: O): Promise<R>;
}
