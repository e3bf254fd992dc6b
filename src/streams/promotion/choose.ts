import { UsageError } from "../../errors/index.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import { requireWordsByKind } from "../../model/content/everything.ts";
import { checkOnce } from "../../model/content/once.ts";
import { type Selection, selectSome } from "../../model/content/select.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { lineOf, newestOf } from "./lines.ts";
import type { Promotable } from "./options.ts";

/** A promotion's words, apart. */
export interface Words {
  readonly selection: Selection;
  readonly except: Selection | undefined;
  readonly newest: number | undefined;
  readonly asOf: string | undefined;
}

/** Where no compiler has read the program. @throws UsageError */
export const requireWords = (what: unknown): void => {
  requireWordsByKind(what, "what is meant");
  const { except } = what as { readonly except?: unknown };
  if (except !== undefined) requireWordsByKind(except, "what is to be left out");
};

/** Whether there are no words for any kind, whatever is left out, or chosen among them. */
export const namesNothing = ({ except: _, newest: __, asOf: ___, ...selection }: Promotable<Readonly<Record<string, unknown>>>): boolean =>
  Object.values(selection).every((words) => words === undefined || (Array.isArray(words) && words.length === 0));

/** @throws UsageError */
export const wordsOf = (what: Promotable<Readonly<Record<string, unknown>>>): Words => {
  requireWords(what);
  const { except, newest, asOf, ...selection } = what;
  if (newest !== undefined && (!Number.isSafeInteger(newest) || newest < 1))
    throw new UsageError({
      message: `newest: ${String(newest)} is no number of versions.`,
      hint: "It takes 1 or more. Nothing was changed.",
    });
  if (namesNothing(what))
    throw new UsageError({
      code: "NOTHING_SELECTED",
      message: "nothing was named.",
      hint: 'Give words by kind, such as { packages: ["nginx"] }, or { everything: true }. Nothing was changed.',
    });
  return { selection: selection as Selection, except, newest, asOf };
};

/** What was chosen from one version. */
export interface FromVersion {
  /** `pulp_href` of the version. */
  readonly version: string;
  readonly units: readonly ContentUnit[];
}

export interface Chosen {
  readonly from: readonly FromVersion[];
  /** Whether a unit is one of those that are not wanted, whatever asks for them. */
  readonly isExcept: (unit: Pick<ContentUnit, "pulp_href">) => boolean;
  /** What is worth knowing: words of `except` that find nothing. */
  readonly notes: readonly string[];
}

/**
 * The units that the words ask for. Of several versions, a word has to find something in one of them.
 * @param place where they are looked for, as it is called: `the source`
 * @param more fields that are looked at, beside those of the identity
 * @throws UsageError (`NOTHING_SELECTED`) naming the words that found nothing anywhere; (`AMBIGUOUS`) where a version has room for one of them only
 */
export const choose = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  versions: readonly string[],
  { selection, except, newest }: Words,
  more: readonly string[] = [],
  place = "the source",
): Promise<Chosen> => {
  const look = async (of: Selection, fields: readonly string[] = []) =>
    Promise.all(versions.map(async (version) => ({ version, ...(await selectSome(context, adapter, version, of, run.signal, fields)) })));
  const [found, unwanted] = await Promise.all([look(selection, more), except === undefined ? [] : look(except)]);
  const missing = missingInAll(found);
  if (missing.length > 0) throw nothingFor(place, missing);
  const excluded = new Set(unwanted.flatMap(({ units }) => units.map(({ pulp_href }) => pulp_href)));
  const isExcept = ({ pulp_href }: Pick<ContentUnit, "pulp_href">): boolean => excluded.has(pulp_href);
  const seen = new Set<string>();
  const once = found.map(({ version, units }, i) => ({
    version,
    units: units.filter((unit) => {
      const isNew = !seen.has(unit.pulp_href) && !isExcept(unit);
      // A version has nothing twice.
      if (i < found.length - 1) seen.add(unit.pulp_href);
      return isNew;
    }),
  }));
  const from = newest === undefined ? once : onlyNewest(adapter, once, newest);
  const all = from.flatMap(({ units }) => units);
  if (all.length === 0) throw nothingFor(place, []);
  checkOnce(adapter, all);
  return {
    from,
    isExcept,
    notes: missingInAll(unwanted).map((word) => `${place} has nothing for ${JSON.stringify(word)}, which was to be left out.`),
  };
};

/** Who chooses: by itself, or once for several streams that take the same from the same. */
export type Choose = typeof choose;

/** Asks each question once, however many streams ask it. */
export const choosingOnce = (): Choose => {
  const known = new Map<string, Promise<Chosen>>();
  return (context, run, adapter, versions, words, more) => {
    const key = JSON.stringify([adapter.plugin, versions, words, more]);
    const chosen = known.get(key) ?? choose(context, run, adapter, versions, words, more);
    known.set(key, chosen);
    return chosen;
  };
};

const missingInAll = (found: readonly { readonly missing: readonly string[] }[]): readonly string[] =>
  (found[0]?.missing ?? []).filter((word) => found.every(({ missing }) => missing.includes(word)));

const nothingFor = (place: string, words: readonly string[]): UsageError =>
  new UsageError({
    code: "NOTHING_SELECTED",
    message:
      words.length === 0
        ? `${place} has nothing of what was asked for.`
        : `${place} has nothing for ${words.map((word) => JSON.stringify(word)).join(", ")}.`,
    hint: `Check the words, and what ${place} has: select() and content() say. Nothing was changed.`,
  });

/** Of all versions together, the newest of each name. */
const onlyNewest = (adapter: Adapter, from: readonly FromVersion[], versions: number): readonly FromVersion[] => {
  const lines = Map.groupBy(
    from.flatMap(({ units }) => units),
    (unit) => lineOf(adapter, unit),
  );
  const kept = new Set([...lines].flatMap(([line, units]) => (line === undefined ? units : newestOf(adapter, units, versions))));
  return from.map(({ version, units }) => ({ version, units: units.filter((unit) => kept.has(unit)) }));
};
