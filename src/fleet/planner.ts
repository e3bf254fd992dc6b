import { FleetError, type FleetProblem } from "../errors/index.ts";
import type { Draft, Planner, PlanStep, StepFailure } from "../model/plan/index.ts";
import { deleteStep } from "../model/repository/deletion.ts";
import { requirePlugin } from "../model/resource/capability.ts";
import type { Change, Secrets } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { UploadedKeys } from "../model/resource/metadata.ts";
import type { Run } from "../operation/index.ts";
import { prefixesOf } from "./check.ts";
import { type Part, partOf } from "./compare.ts";
import type { Item, Problem } from "./expand.ts";
import { Made, perform } from "./perform.ts";
import { prunePart } from "./prune.ts";
import { problemKind } from "./secrets.ts";
import { takenPaths } from "./taken.ts";
import { readNow, type Wish, wishOf } from "./wish.ts";

/** How a fleet is made so. */
export interface Making {
  readonly fleet: string;
  readonly items: readonly Item[];
  readonly secrets: Secrets;
  /** What the fleet made and no longer names. */
  readonly prune: "keep" | "undeclared";
  readonly errorOf: (problems: readonly Problem[]) => FleetError;
}

/** Not done, as something before it wasn't. */
class HeldBack extends Error {}

/**
 * Of each member its remote, then its repository, then what serves it, so that the server's workers have something to do from the beginning; what goes,
 * last. One that fails doesn't hold back the others.
 */
export const fleetPlanner = (context: Context, making: Making): Planner<readonly Change[], readonly Change[]> => {
  const { fleet, items, errorOf } = making;
  const wishes = new Map(items.map((item) => [item.member.name, wishOf(context.adapters, item)]));
  const failed = new Set<string>();
  const keys: UploadedKeys = new Map();
  const made = new Made();
  const turns = new Turns();
  return {
    title: `ensure fleet ${JSON.stringify(fleet)}`,
    read: (run) => {
      failed.clear();
      keys.clear();
      made.clear();
      turns.clear();
      return draft(context, run, making, [...wishes.values()]);
    },
    perform: async (run, step) => {
      const { for: name, plugin } = step.details as { readonly for?: string; readonly plugin: string };
      if (name === undefined) {
        const adapter = context.adapters.get(plugin);
        return adapter === undefined ? [] : [await deleteStep(run, adapter, step)];
      }
      const wish = wishes.get(name) as Wish;
      return turns.take(keyOf(step), before(wish, step), async () => {
        if (failed.has(name)) throw new HeldBack();
        try {
          return await perform(context, run, { ...making, keys, made }, wish, step);
        } catch (error) {
          failed.add(name);
          throw error;
        }
      });
    },
    result: (outcomes) => outcomes.flat(),
    incomplete: (failures, outcomes) => incomplete(fleet, failures, outcomes.flat(), errorOf, wishes),
  };
};

const draft = async (context: Context, run: Run, { fleet, secrets, prune, errorOf }: Making, wishes: readonly Wish[]): Promise<Draft> => {
  for (const adapter of new Set(wishes.map((wish) => wish.adapter))) requirePlugin(context, adapter);
  const now = await readNow(context, run, wishes);
  const parts: Part[] = [];
  for (const wish of wishes) parts.push(await partOf(context, now, wish, secrets));
  const steps = parts.flatMap((part) => part.steps);
  const problems = [...parts.flatMap((part) => part.problems), ...(await pathProblems(context, run, wishes, steps))];
  if (problems.length > 0) throw errorOf(problems);
  const pruned: Draft = prune === "undeclared" ? await prunePart(context, run, fleet, wishes) : { steps: [], reliesOn: [], notes: [] };
  return {
    steps: [...once(steps), ...pruned.steps],
    reliesOn: [...parts.flatMap((part) => part.reliesOn), ...pruned.reliesOn],
    notes: pruned.notes,
  };
};

const keyOf = ({ resource, name, details }: Pick<PlanStep, "resource" | "name" | "details">): string =>
  `${(details as { readonly plugin: string }).plugin} ${resource} ${name}`;

/** A remote that several share is made once. */
const once = (steps: readonly PlanStep[]): readonly PlanStep[] => [...new Map(steps.map((step) => [keyOf(step), step])).values()];

/** The step of what this one refers to, where there is one. */
const before = ({ member, remote }: Wish, { resource, details }: PlanStep): string | undefined => {
  if (resource === "distribution") return keyOf({ resource: "repository", name: member.name, details });
  return resource === "repository" && remote !== undefined ? keyOf({ resource: "remote", name: remote.name, details }) : undefined;
};

/** Lets steps wait for those before them: these come first in a plan, and so have begun. */
class Turns {
  readonly #ends = new Map<string, Promise<unknown>>();

  take<T>(key: string, before: string | undefined, work: () => Promise<T>): Promise<T> {
    const end = Promise.resolve(before === undefined ? undefined : this.#ends.get(before)).then(work);
    this.#ends.set(
      key,
      end.catch(() => {}),
    );
    return end;
  }

  clear(): void {
    this.#ends.clear();
  }
}

/** Other distributions at new paths, above or below them: of any plugin. GET `distributions/`, only where something is to be made */
const pathProblems = async (
  context: Context,
  run: Run,
  wishes: readonly Wish[],
  steps: readonly PlanStep[],
): Promise<readonly Problem[]> => {
  const made = new Set(
    steps.flatMap(({ action, resource, details }) => (action === "create" && resource === "distribution" ? [details?.for] : [])),
  );
  const anew = wishes.filter(({ member }) => made.has(member.name));
  if (anew.length === 0) return [];
  const taken = await takenPaths(
    context,
    run,
    anew.flatMap(({ member }) => member.basePath ?? []),
  );
  return anew.flatMap(({ member, path }): readonly Problem[] => {
    const basePath = member.basePath ?? "";
    const other =
      taken.at(basePath) ??
      prefixesOf(basePath)
        .map((above) => taken.at(above))
        .find((one) => one !== undefined) ??
      taken.below(basePath);
    if (other === undefined) return [];
    const message = `${JSON.stringify(basePath)} can't be taken: another distribution serves ${JSON.stringify(other)}, and base paths are unique and don't nest.`;
    return [{ kind: "base path", item: member.name, path: [...path, "basePath"], message }];
  });
};

/** What wasn't done, and that the rest was. */
const incomplete = (
  fleet: string,
  failures: readonly StepFailure[],
  changes: readonly Change[],
  errorOf: Making["errorOf"],
  wishes: ReadonlyMap<string, Wish>,
): FleetError => {
  const first = failures.filter(({ error }) => !(error instanceof HeldBack));
  const placed = errorOf(
    first.map(({ step, error }) => {
      const name = String((step.details as { readonly for?: string } | undefined)?.for ?? step.name);
      const message = `${step.action} ${step.resource} ${JSON.stringify(step.name)}: ${error instanceof Error ? error.message : String(error)}`;
      return { kind: problemKind(error, "server"), item: name, path: wishes.get(name)?.path ?? [], message };
    }),
  ).problems;
  const problems: readonly FleetProblem[] = placed.map((problem, i) => ({ ...problem, error: first[i]?.error }));
  const items = new Set(problems.map(({ item }) => item));
  return new FleetError({
    code: "FLEET_INCOMPLETE",
    attempted: `ensure fleet ${JSON.stringify(fleet)}`,
    message: `${items.size} of its repositories couldn't be made so: ${problems
      .slice(0, 5)
      .map(({ item, message }) => `${item}: ${message}`)
      .join(" ")}${problems.length > 5 ? ` And ${problems.length - 5} more.` : ""}`,
    hint: `All others are as they should be (${changes.length} changes). Run it again when that is mended.`,
    problems,
  });
};
