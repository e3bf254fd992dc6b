import { Pool } from "./pool.ts";
import type { Capability, Expression, Package, Requirement, Rules } from "./requirement.ts";

export interface Unsolved {
  readonly by: Package;
  readonly requirement: Requirement;
}

export interface Closure {
  /** What has to come along, in the order in which it was found. */
  readonly along: readonly Package[];
  /** What neither the source nor the destination has. */
  readonly unsolved: readonly Unsolved[];
}

export interface Problem {
  readonly rules: Rules;
  readonly wanted: readonly Package[];
  /** Where it may come from. */
  readonly source: Iterable<Package>;
  /** What is there already. */
  readonly present: Iterable<Package>;
  /** `"with"`: what they work better with comes along, too; that it can't be had is no failure. */
  readonly recommended: "with" | "without";
}

/**
 * What packages need to work, each version of a name by itself: first what is there counts, then the best that the source has. A package whose
 * own requirements can't be met is taken only where there is no other.
 */
export const solve = ({ rules, wanted, source, present, recommended }: Problem): Closure => {
  const available = new Pool(rules, source);
  const there = new Pool(rules, present);
  const choice = new Choice(rules, available, there);
  const along: Package[] = [];
  const unsolved = new Map<Requirement, Unsolved>();
  const chosen: Package[] = [];
  const take = (one: Package): void => {
    there.add(one);
    chosen.push(one);
  };
  for (const one of wanted) take(one);

  const settle = (by: Package, requirement: Requirement, importance: "required" | "recommended"): boolean => {
    if (there.fulfils(requirement.expression, by)) return false;
    const picked = choice.of(requirement.expression, by);
    if (picked === undefined || picked.length === 0) {
      if (importance === "required") unsolved.set(requirement, { by, requirement });
      return false;
    }
    for (const one of picked) {
      take(one);
      along.push(one);
    }
    return true;
  };
  // `if` and `unless` look at all that is there in the end: again and again, until nothing comes any more.
  for (let grew = true; grew; ) {
    grew = false;
    unsolved.clear();
    for (const by of chosen) {
      for (const requirement of by.requires) grew = settle(by, requirement, "required") || grew;
      if (recommended === "with") for (const requirement of by.recommends) grew = settle(by, requirement, "recommended") || grew;
    }
    if (recommended === "with")
      for (const one of available.packages) {
        if (there.has(one) || !one.supplements.some(({ expression }) => there.fulfils(expression, one))) continue;
        take(one);
        along.push(one);
        grew = true;
      }
  }
  return { along, unsolved: [...unsolved.values()] };
};

/** Requirements that nothing among the packages fulfils, companions included: what `dnf repoclosure` tells. */
export const openRequirements = (rules: Rules, packages: readonly Package[], companions: Iterable<Package> = []): readonly Unsolved[] => {
  const pool = new Pool(rules, packages);
  for (const one of companions) pool.add(one);
  return packages.flatMap((by) =>
    by.requires.filter(({ expression }) => !pool.fulfils(expression, by)).map((requirement) => ({ by, requirement })),
  );
};

/** What is open among the packages, and wasn't among those before. */
export const opened = (
  rules: Rules,
  before: readonly Package[],
  after: readonly Package[],
  companions: readonly Package[],
): readonly Unsolved[] => {
  const key = ({ by, requirement }: Unsolved): string => `${by.unit.pulp_href} ${requirement.text}`;
  const known = new Set(openRequirements(rules, before, companions).map(key));
  return openRequirements(rules, after, companions).filter((one) => !known.has(key(one)));
};

/** Steps from a package to what it needs, over what that needs, and so on. */
const farthest = 100;

/** Which packages are taken for what is missing. */
class Choice {
  readonly #rules: Rules;
  readonly #available: Pool;
  readonly #there: Pool;
  readonly #solvable = new Map<Package, boolean>();

  constructor(rules: Rules, available: Pool, there: Pool) {
    this.#rules = rules;
    this.#available = available;
    this.#there = there;
  }

  /** Packages that make it hold beside what is there; `undefined` where there are none. */
  of(expression: Expression, by: Package): readonly Package[] | undefined {
    if (this.#there.fulfils(expression, by)) return [];
    switch (expression.kind) {
      case "all": {
        const parts = expression.of.map((one) => this.of(one, by));
        return parts.some((part) => part === undefined) ? undefined : [...new Set(parts.flatMap((part) => part ?? []))];
      }
      case "any": {
        const ways = expression.of.map((one) => this.of(one, by)).filter((way) => way !== undefined);
        return ways.find((way) => way.every((one) => this.#isSolvable(one))) ?? ways[0];
      }
      case "if":
      case "unless": {
        const applies = this.#there.fulfils(expression.condition, by) === (expression.kind === "if");
        const asked = applies ? expression.then : expression.otherwise;
        return asked === undefined ? [] : this.of(asked, by);
      }
      default: {
        const [best] = this.#ordered(this.#available.matching(expression, by), expression, by);
        return best === undefined ? undefined : [best];
      }
    }
  }

  /** The best first: one that works, named like what is asked for, of the same architecture, the newest. */
  #ordered(candidates: readonly Package[], expression: Expression, by: Package): readonly Package[] {
    if (candidates.length < 2) return candidates;
    const name = nameIn(expression)?.name;
    const rank = (one: Package): readonly number[] => [
      Number(!this.#isSolvable(one)),
      Number(one.name !== name),
      Number(one.architecture !== by.architecture),
    ];
    return candidates.toSorted((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      const at = x.findIndex((value, i) => value !== y[i]);
      if (at !== -1) return (x[at] ?? 0) - (y[at] ?? 0);
      if (a.name !== b.name) return a.name < b.name ? -1 : 1;
      return -this.#rules.compare(a.version, b.version);
    });
  }

  /** Whether all that it needs can be had, somehow. What needs each other in a circle can. */
  #isSolvable(one: Package, depth = 0): boolean {
    const known = this.#solvable.get(one);
    if (known !== undefined) return known;
    // A guess that orders candidates: what is that far away is taken for good rather than looked for.
    if (depth > farthest) return true;
    this.#solvable.set(one, true);
    const can = one.requires.every(({ expression }) => this.#canBe(expression, one, depth + 1));
    this.#solvable.set(one, can);
    return can;
  }

  #canBe(expression: Expression, by: Package, depth: number): boolean {
    switch (expression.kind) {
      case "all":
        return expression.of.every((one) => this.#canBe(one, by, depth));
      case "any":
        return expression.of.some((one) => this.#canBe(one, by, depth));
      case "if":
      case "unless":
        return (
          this.#there.fulfils(expression, by) || this.#canBe(expression.then, by, depth) || !this.#canBe(expression.condition, by, depth)
        );
      default:
        return (
          this.#there.matching(expression, by).length > 0 ||
          this.#available.matching(expression, by).some((one) => this.#isSolvable(one, depth))
        );
    }
  }
}

const nameIn = (expression: Expression): Capability | undefined =>
  expression.kind === "capability"
    ? expression.capability
    : expression.kind === "with" || expression.kind === "without"
      ? nameIn(expression.first)
      : undefined;
