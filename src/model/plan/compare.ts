import type { Draft, PlanStep } from "./plan.ts";
import { stepText } from "./text.ts";

/** What makes a step the same one: all but how it is told. */
export const stepKey = ({ action, resource, name, pulp_href, details = {} }: PlanStep): string =>
  JSON.stringify([action, resource, pulp_href ?? name, sorted(details)]);

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

const print = (value: unknown): string => (value === undefined ? "unset" : JSON.stringify(value));

/** What is no longer as the plan has it, one sentence each. */
export const differencesOf = (then: Draft, now: Draft): readonly string[] => {
  const [planned, open] = [then, now].map(({ steps }) => new Set(steps.map(stepKey))) as [Set<string>, Set<string>];
  const added = now.steps.filter((step) => !planned.has(stepKey(step)));
  // What a step has changed isn't as it was, of course.
  const done = new Set(then.steps.filter((step) => !open.has(stepKey(step))).map(({ pulp_href }) => pulp_href));
  const before = new Map(then.reliesOn.map((reliance) => [reliance.pulp_href, reliance]));
  const after = new Map(now.reliesOn.map((reliance) => [reliance.pulp_href, reliance]));
  return [
    ...added.map((step) => `to ${stepText(step)} would be needed, too.`),
    ...then.reliesOn.flatMap(({ resource, name, pulp_href, state }) => {
      if (done.has(pulp_href)) return [];
      const found = after.get(pulp_href);
      const called = `the ${resource} ${JSON.stringify(name)}`;
      if (found === undefined) return [`${called} is gone, or has no part in this any more.`];
      return Object.keys({ ...state, ...found.state })
        .filter((field) => JSON.stringify(sorted(state[field])) !== JSON.stringify(sorted(found.state[field])))
        .map((field) => `${called}: ${field} was ${print(state[field])}, and is ${print(found.state[field])}.`);
    }),
    ...now.reliesOn
      .filter(({ pulp_href }) => !before.has(pulp_href))
      .map(({ resource, name }) => `the ${resource} ${JSON.stringify(name)} is new.`),
  ];
};
