import type { Draft, Plan } from "../../model/plan/index.ts";
import { wholePlan } from "../../model/plan/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import { applyAll, type Promoted } from "./apply.ts";
import type { Found, StreamChange } from "./change.ts";
import { type ApplyOptions, applyOptions } from "./options.ts";
import { detailsOf, summaryOf } from "./text.ts";

/** What a promotion, or a demotion, would come to in one stream; `apply()` does it. */
export type PromotionPlan = Plan<Promoted, ApplyOptions> & StreamChange;

/** The same, in several streams at once. */
export type PromotionsPlan = Plan<readonly Promoted[], ApplyOptions> & {
  /** Each stream's part. */
  readonly changes: readonly StreamChange[];
};

const draftOf = (founds: readonly Found[]): Draft => ({
  steps: founds
    .filter(({ change }) => change.added.length + change.removed.length > 0)
    .map(({ word, change, state }) => ({
      action: word,
      resource: "stream",
      name: change.stream,
      pulp_href: state.distribution.pulp_href,
      effect: summaryOf(change),
      details: { added: change.added.map(({ pulp_href }) => pulp_href), removed: change.removed.map(({ pulp_href }) => pulp_href) },
    })),
  reliesOn: founds.map(({ change, state }) => ({
    resource: "stream",
    name: change.stream,
    pulp_href: state.distribution.pulp_href,
    state: { version: change.before.pulp_href },
  })),
  notes: founds.flatMap(({ notes }) => notes),
});

const detailsOfAll = (founds: readonly Found[]): readonly string[] => founds.flatMap(({ change }) => detailsOf(change));

/** The plan of one stream. */
export const planOfOne = (context: Context, title: string, found: Found): PromotionPlan =>
  wholePlan(
    context,
    { ...draftOf([found]), ...found.change },
    {
      title,
      details: () => detailsOfAll([found]),
      names: applyOptions,
      carryOut: async (run: Run, options: ApplyOptions) => first(await applyAll(context, run, [found], options)),
    },
  );

/** The plan of several. */
export const planOfAll = (context: Context, title: string, founds: readonly Found[]): PromotionsPlan =>
  wholePlan(
    context,
    { ...draftOf(founds), changes: founds.map(({ change }) => change) },
    {
      title,
      details: () => detailsOfAll(founds),
      names: applyOptions,
      carryOut: (run: Run, options: ApplyOptions) => applyAll(context, run, founds, options),
    },
  );

export const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error("unreachable: one stream comes to one result");
  return one;
};
