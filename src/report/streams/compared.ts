import type { ContentDiff, ContentUnit, Wait } from "../../index.ts";
import type { Compared, Reader, RepositoryFacts, UnitRow, VersionRow } from "./facts.ts";

/** A version's name within the page. */
export const idOf = ({ plugin, name }: { readonly plugin: string; readonly name: string }, number: number): string =>
  `${plugin}/${name}@${number}`;

interface Step {
  readonly id: string;
  readonly from: string;
  readonly diff: Promise<Pick<ContentDiff, "added" | "removed" | "unseen">>;
}

/** Where versions of a plugin are told from. */
interface Beginning {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

const nothing: Awaited<Step["diff"]> = { added: [], removed: [], unseen: [] };

/** The newest versions of each repository, and all heads. Two requests a kind and version. */
export const compared = async (
  pulp: Reader,
  repositories: readonly RepositoryFacts[],
  compare: number,
  options: Wait,
): Promise<Compared> => {
  const units = new Map<string, number>();
  const kinds = new Map<string, number>();
  const rows: UnitRow[] = [];
  const versions: Record<string, VersionRow> = {};
  const unseen = new Set<string>();
  const beginnings = new Map<string, Beginning>();
  const steps = repositories.flatMap((repository) => stepsOf(pulp, repository, compare, beginnings, options));
  for (const { id } of beginnings.values()) versions[id] = { more: "", less: "" };

  const placeOf = (unit: ContentUnit): number => {
    const known = units.get(unit.pulp_href);
    if (known !== undefined) return known;
    const kind = kinds.get(unit.kind) ?? kinds.size;
    kinds.set(unit.kind, kind);
    rows.push([kind, unit.label, nameIn(unit)]);
    units.set(unit.pulp_href, rows.length - 1);
    return rows.length - 1;
  };
  // All at once, as the client's own limit has it; a failure of one is told once all are settled, by the first that is waited for.
  const diffs = await Promise.all(steps.map(({ diff }) => diff));
  for (const [i, { id, from }] of steps.entries()) {
    const { added, removed, unseen: hidden } = diffs[i] ?? nothing;
    versions[id] = { from, more: ranges(added.map(placeOf)), less: ranges(removed.map(placeOf)) };
    for (const kind of hidden) unseen.add(kind);
  }
  return { kinds: [...kinds.keys()], units: rows, versions, unseen: [...unseen].sort() };
};

const stepsOf = (
  pulp: Reader,
  repository: RepositoryFacts,
  compare: number,
  beginnings: Map<string, Beginning>,
  options: Wait,
): readonly Step[] => {
  const { nodes, plugin, name } = repository;
  const newest = nodes.length - compare;
  const chosen = new Set(nodes.filter(({ streams }, i) => i >= newest || streams.length > 0).map(({ number }) => number));
  const parents = new Map(nodes.map(({ number, parent }) => [number, parent]));
  const nearest = (number: number): number | undefined => {
    let parent = parents.get(number);
    while (parent !== undefined && !chosen.has(parent)) parent = parents.get(parent);
    return parent;
  };
  // The server counts what a version changed against the one before it, whatever it was made from.
  const changed = (number: number): boolean => {
    const { added = {}, removed = {} } = repository.versions.get(number)?.content_summary ?? {};
    return Object.keys(added).length + Object.keys(removed).length > 0;
  };
  return nodes.flatMap(({ number }, i): Step[] => {
    if (!chosen.has(number)) return [];
    const id = idOf(repository, number);
    const from = nearest(number);
    if (from !== undefined) {
      const alike = from === nodes[i - 1]?.number && !changed(number);
      const diff = alike ? Promise.resolve(nothing) : Promise.resolve(pulp.repository({ plugin, name }).diff(from, number, options));
      return [{ id, from: idOf(repository, from), diff }];
    }
    const beginning = beginnings.get(plugin);
    if (beginning === undefined) {
      beginnings.set(plugin, { id, name, version: number });
      return [];
    }
    const before = { repository: pulp.repository({ plugin, name: beginning.name }), version: beginning.version };
    return [{ id, from: beginning.id, diff: Promise.resolve(pulp.repository({ plugin, name }).diff(before, number, options)) }];
  });
};

/** Where the label begins with what the unit is called: how long that is. Units of one name are shown as one that changed. */
const nameIn = ({ unit, label }: ContentUnit): number => {
  const called = [unit.name, unit.package, unit.relative_path].find((value) => typeof value === "string" && value !== "");
  return typeof called === "string" && label.startsWith(called) ? called.length : 0;
};

/** How many there are in `4-6,9`. */
export const countIn = (places: string): number =>
  places === ""
    ? 0
    : places.split(",").reduce((sum, range) => {
        const [first = 0, last = first] = range.split("-").map(Number);
        return sum + last - first + 1;
      }, 0);

/** `[4, 5, 6, 9]` -> `4-6,9` */
export const ranges = (places: readonly number[]): string => {
  const sorted = places.toSorted((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] ?? 0;
    let last = first;
    for (i++; sorted[i] === last + 1; i++) last++;
    parts.push(first === last ? `${first}` : `${first}-${last}`);
  }
  return parts.join(",");
};
