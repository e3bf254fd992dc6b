import type { Selection } from "../../model/content/select.ts";
import type { FromSource } from "../../model/repository/options.ts";
import { checkOptions, type OptionNames, type Wait } from "../../operation/index.ts";

/** Any stream's handle. */
export interface StreamRef {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository under which it is known. */
  readonly of: string;
  /** The stream's own name. */
  readonly name: string;
}

/** Where content is promoted from: a stream of the same repository by its name, any stream, a repository (its latest version), or a version. */
export type PromotionSource = string | StreamRef | FromSource;

/** What is promoted: words by kind, as `add` takes them, or everything, and beyond. */
export type Promotable<S = Readonly<Record<string, unknown>>> = S & {
  /** What isn't promoted, whatever asks for it. */
  readonly except?: Selection | undefined;
  /** Of each name only so many versions, the newest of those that were asked for. @default all of them */
  readonly newest?: number | undefined;
  /** The source as it was served then: ISO time with its zone, `2026-11-20T18:00Z`; a day begins in UTC. @default as it is served now */
  readonly asOf?: string | undefined;
};

/** How it is promoted. */
export interface PromotionOptions extends Wait {
  /** @default the streams that the stream says it takes content from */
  readonly from?: PromotionSource | readonly PromotionSource[] | undefined;
  /** As of `add`: `true` brings what it depends on, or refuses; `"available"` brings what can be had. @default false */
  readonly dependencies?: boolean | "available" | undefined;
  /** Whether what is only recommended counts as a dependency. @default "without" */
  readonly recommended?: "with" | "without" | undefined;
  /** What stays beside what is promoted: all, or of each of its names the newest version alone. @default what the stream says */
  readonly keep?: "all" | "newest" | undefined;
  /** With `keep: "newest"`, of what the stream has a newer version of already: it is left out, or goes back to the older one. @default "leave" */
  readonly older?: "leave" | "replace" | undefined;
  /** Whether the stream may be left with nothing. @default false */
  readonly allowEmpty?: boolean | undefined;
  /** What is looked at for the plan, beside what it takes to carry it out. */
  readonly tell?: Tell | undefined;
  /**
   * Files that the server hasn't got yet, as their source is fetched on demand: `"any"` leaves them to the first client that asks; `"require"` refuses
   * what has such, and names it; `"ensure"` lets the server fetch them before anything is changed, from where a distribution serves the source.
   * @default "any"
   */
  readonly bytes?: "any" | "require" | "ensure" | undefined;
}

/** Parts of a plan that take further requests; `plan()` looks at all of them, `promote()` at none, unless told otherwise. */
export interface Tell {
  /** Whether everything would still find what it depends on: reads the stream's packages. */
  readonly closure?: "look" | "skip" | undefined;
  /** Which files the server hasn't got yet. */
  readonly bytes?: "look" | "skip" | undefined;
}

/** What the ledger is told of it. */
export interface ApplyOptions extends Wait {
  /** Why: `CVE-2026-1234`. */
  readonly reason?: string | undefined;
  /** Pairs of one's own: `{ ticket: "OPS-12" }`. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** How content is taken out again. */
export interface DemotionOptions extends Wait {
  /** Whether the stream may be left with nothing. @default false */
  readonly allowEmpty?: boolean | undefined;
  /** What is looked at for the plan. */
  readonly tell?: Pick<Tell, "closure"> | undefined;
}

export const demotionOptions: OptionNames<DemotionOptions> = { allowEmpty: [true, false], signal: "option", tell: "option" };
export const planOptions: OptionNames<PromotionOptions> = {
  allowEmpty: [true, false],
  bytes: ["any", "require", "ensure"],
  dependencies: [true, false, "available"],
  from: "option",
  keep: ["all", "newest"],
  older: ["leave", "replace"],
  recommended: ["with", "without"],
  signal: "option",
  tell: "option",
};
export const applyOptions: OptionNames<ApplyOptions> = { reason: "option", signal: "option", tags: "pairs" };
export const demoteOptions: OptionNames<DemotionOptions & ApplyOptions> = { ...demotionOptions, ...applyOptions };
export const promoteOptions: OptionNames<PromotionOptions & ApplyOptions> = { ...planOptions, ...applyOptions };

const tellOptions: OptionNames<Tell> = { bytes: ["look", "skip"], closure: ["look", "skip"] };
/** What is told beside, where no compiler has read the program. @throws UsageError */
export const checkTell = ({ tell }: Pick<PromotionOptions, "tell">): void => checkOptions(tell, tellOptions, "what a plan is to tell");
