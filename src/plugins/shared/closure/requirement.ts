import type { Unit } from "../../hooks.ts";

export type Operator = "=" | "<" | "<=" | ">" | ">=";

/** What a package offers or wants: a name, and a condition on its version where there is one. */
export interface Capability {
  readonly name: string;
  readonly operator?: Operator | undefined;
  readonly version?: string | undefined;
  /** Architecture that is asked for (`libc6:amd64`). */
  readonly architecture?: string | undefined;
}

/** What has to hold for a package to work. */
export type Expression =
  | { readonly kind: "capability"; readonly capability: Capability }
  | { readonly kind: "all"; readonly of: readonly Expression[] }
  /** Any of them, the first one preferred. */
  | { readonly kind: "any"; readonly of: readonly Expression[] }
  /** One package that is both. */
  | { readonly kind: "with"; readonly first: Expression; readonly second: Expression }
  /** One package that is the first and not the second. */
  | { readonly kind: "without"; readonly first: Expression; readonly second: Expression }
  | { readonly kind: "if"; readonly condition: Expression; readonly then: Expression; readonly otherwise?: Expression | undefined }
  | { readonly kind: "unless"; readonly condition: Expression; readonly then: Expression; readonly otherwise?: Expression | undefined };

export interface Requirement {
  /** As the ecosystem writes it: `libfoo >= 1.2`. */
  readonly text: string;
  readonly expression: Expression;
}

/** A package, as far as dependencies go. */
export interface Package {
  readonly unit: Unit;
  /** As people write it. */
  readonly label: string;
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Itself included. */
  readonly provides: readonly Capability[];
  readonly requires: readonly Requirement[];
  /** What it works better with: recommended. */
  readonly recommends: readonly Requirement[];
  /** What works better with it. */
  readonly supplements: readonly Requirement[];
}

/** How an ecosystem reads all that. */
export interface Rules {
  /** Whether what is offered is what is wanted. */
  readonly satisfies: (offer: Capability, wanted: Capability, by: Package, of: Package) => boolean;
  /** Negative, zero, positive. */
  readonly compare: (a: string, b: string) => number;
}

/** Every capability that an expression names. */
export const capabilitiesIn = (expression: Expression): readonly Capability[] => {
  switch (expression.kind) {
    case "capability":
      return [expression.capability];
    case "all":
    case "any":
      return expression.of.flatMap(capabilitiesIn);
    case "with":
    case "without":
      return [expression.first, expression.second].flatMap(capabilitiesIn);
    default:
      return [expression.condition, expression.then, ...(expression.otherwise === undefined ? [] : [expression.otherwise])].flatMap(
        capabilitiesIn,
      );
  }
};
