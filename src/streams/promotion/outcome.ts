import type { ContentUnit } from "../../model/content/content.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { compareIn, lineOf, nameOf, newestOf, placeOf } from "./lines.ts";

/** What stays beside what is promoted: all, or of each name the newest alone. */
export type Keep = "all" | "newest";

/** What clients find as the newest of a name, before and after. */
export interface VersionStep {
  /** The kind's word: `packages`. */
  readonly kind: string;
  /** What was the newest, as its ecosystem writes it. */
  readonly from: string;
  /** What is the newest then. */
  readonly to: string;
}

/** What becomes of a stream's content. */
export interface StreamOutcome {
  /** Units that come in. */
  readonly added: readonly ContentUnit[];
  /** Units that go. */
  readonly removed: readonly ContentUnit[];
  /** Names whose newest version becomes a higher one. */
  readonly upgraded: readonly VersionStep[];
  /** Names whose newest version becomes a lower one. */
  readonly downgraded: readonly VersionStep[];
  /** Units that were asked for, and won't be there, as the stream has or gets a newer one of that name. */
  readonly superseded: readonly ContentUnit[];
}

/** What replaces what. */
export interface Rule {
  readonly keep: Keep;
  /** With `keep: "newest"`, of what the stream has a newer version of: it is left out, or the newer one goes. */
  readonly older: "leave" | "replace";
}

/**
 * What adding units comes to. Pure.
 *
 * @param wanted what is to be in the stream
 * @param present what the stream has at their places and of their names; more does no harm.
 */
export const outcomeOf = (adapter: Adapter, wanted: readonly ContentUnit[], present: readonly ContentUnit[], rule: Rule): StreamOutcome => {
  const there = byHref(present);
  const added: ContentUnit[] = [];
  const removed = new Map<string, ContentUnit>();
  const superseded: ContentUnit[] = [];
  const add = (units: Iterable<ContentUnit>): void => {
    for (const unit of units) if (!there.has(unit.pulp_href)) added.push(unit);
  };
  if (rule.keep === "all") add(wanted);
  else {
    const linesThere = Map.groupBy(there.values(), (unit) => lineOf(adapter, unit));
    for (const [line, units] of Map.groupBy(byHref(wanted).values(), (unit) => lineOf(adapter, unit))) {
      if (line === undefined) {
        add(units);
        continue;
      }
      const own = linesThere.get(line) ?? [];
      const { chosen, left } = chooseIn(adapter, units, own, rule);
      superseded.push(...left);
      add(chosen);
      const stays = new Set(chosen.map(({ pulp_href }) => pulp_href));
      if (chosen.length > 0) for (const unit of own) if (!stays.has(unit.pulp_href)) removed.set(unit.pulp_href, unit);
    }
  }
  // What holds one unit only takes the new one for the old one, whatever the rule.
  const places = new Set(there.size === 0 ? [] : added.map((unit) => placeOf(adapter, unit)));
  for (const unit of there.values()) {
    const place = placeOf(adapter, unit);
    if (place !== undefined && places.has(place)) removed.set(unit.pulp_href, unit);
  }
  return told(adapter, there, added, removed, superseded);
};

/** What taking units out comes to. Pure. @param present as for {@link outcomeOf}: the rest of their names included */
export const withoutUnits = (adapter: Adapter, unwanted: readonly ContentUnit[], present: readonly ContentUnit[]): StreamOutcome => {
  const there = byHref([...present, ...unwanted]);
  return told(adapter, there, [], byHref(unwanted), []);
};

/** What content that differs comes to. Pure. @param before as `present` of {@link outcomeOf}: namesakes of all that comes and goes, as it was */
export const comparedUnits = (
  adapter: Adapter,
  before: readonly ContentUnit[],
  added: readonly ContentUnit[],
  removed: readonly ContentUnit[],
): StreamOutcome => told(adapter, byHref([...before, ...removed]), added, byHref(removed), []);

const byHref = (units: readonly ContentUnit[]): Map<string, ContentUnit> => {
  const map = new Map<string, ContentUnit>();
  for (const unit of units) map.set(unit.pulp_href, unit);
  return map;
};

/** Which of one line's units the stream is to have. */
const chooseIn = (
  adapter: Adapter,
  units: readonly ContentUnit[],
  present: readonly ContentUnit[],
  { older }: Rule,
): { readonly chosen: readonly ContentUnit[]; readonly left: readonly ContentUnit[] } => {
  const newest = newestOf(adapter, units);
  const there = new Set(present.map(({ pulp_href }) => pulp_href));
  const [first, top] = [newest[0], newestOf(adapter, present)[0]];
  if (older === "leave" && first !== undefined && top !== undefined && compareIn(adapter)(first, top) < 0)
    return { chosen: [], left: units.filter(({ pulp_href }) => !there.has(pulp_href)) };
  // Of the same version, what is there already stays beside what comes.
  const equal = first === undefined ? [] : present.filter((unit) => compareIn(adapter)(unit, first) === 0);
  const chosen = [...byHref([...equal, ...newest]).values()];
  const hrefs = new Set(chosen.map(({ pulp_href }) => pulp_href));
  return { chosen, left: units.filter(({ pulp_href }) => !hrefs.has(pulp_href)) };
};

/** @param added each as often as it was asked for */
const told = (
  adapter: Adapter,
  there: ReadonlyMap<string, ContentUnit>,
  added: readonly ContentUnit[],
  removed: ReadonlyMap<string, ContentUnit>,
  superseded: readonly ContentUnit[],
): StreamOutcome => {
  const [upgraded, downgraded]: [VersionStep[], VersionStep[]] = [[], []];
  // Where nothing is, nothing gets newer.
  const coming = Map.groupBy(there.size === 0 ? [] : added, (unit) => lineOf(adapter, unit));
  for (const [line, before] of Map.groupBy(there.values(), (unit) => lineOf(adapter, unit))) {
    const stay = before.filter(({ pulp_href }) => !removed.has(pulp_href));
    const come = coming.get(line) ?? [];
    if (line === undefined || (come.length === 0 && stay.length === before.length)) continue;
    const [was] = newestOf(adapter, before);
    const [is] = newestOf(adapter, [...stay, ...come]);
    if (was === undefined || is === undefined) continue;
    const order = compareIn(adapter)(was, is);
    if (order !== 0) (order < 0 ? upgraded : downgraded).push({ kind: is.kind, from: was.label, to: is.label });
  }
  const byLabel = (a: ContentUnit, b: ContentUnit): number =>
    compareText(a.kind, b.kind) || compareText(a.label, b.label) || compareText(a.pulp_href, b.pulp_href);
  const bySource = (a: VersionStep, b: VersionStep): number => compareText(a.kind, b.kind) || compareText(a.to, b.to);
  return Object.freeze({
    added: added.toSorted(byLabel).filter(({ pulp_href }, i, sorted) => pulp_href !== sorted[i - 1]?.pulp_href),
    removed: [...removed.values()].sort(byLabel),
    upgraded: upgraded.sort(bySource),
    downgraded: downgraded.sort(bySource),
    superseded: superseded.toSorted(byLabel),
  });
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What an outcome was made of, name by name: to see later whether somebody has been at the same names. */
export const stateOf = (adapter: Adapter, units: readonly ContentUnit[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(units, (unit) => nameOf(adapter, unit))].map(([name, of]) => [name, of.map(({ pulp_href }) => pulp_href).toSorted()]),
  );
