import { idOf } from "../../tasks/index.ts";
import type { OfKind, Unit } from "../hooks.ts";
import { compareEvr } from "../versions/rpm.ts";
import { evr, isSource, nevra } from "./nevra.ts";
import type { Source } from "./source.ts";

/** What was chosen, and what has come to it so far; each unit once. */
export class Gathered {
  readonly #chosen: readonly OfKind[];
  /** Made when first asked for: most of what is chosen brings nothing. */
  #hrefs: Set<string> | undefined;
  readonly #along = new Map<string, OfKind>();
  /** What belongs to it and the source hasn't, as people write it. */
  readonly missing = new Set<string>();

  constructor(chosen: readonly OfKind[]) {
    this.#chosen = chosen;
  }

  add(kind: string, units: Iterable<Unit>): void {
    for (const unit of units) if (!this.has(unit.pulp_href)) this.#along.set(unit.pulp_href, { kind, unit });
  }

  has(href: string): boolean {
    this.#hrefs ??= new Set(this.#chosen.map(({ unit }) => unit.pulp_href));
    return this.#hrefs.has(href) || this.#along.has(href);
  }

  of(kind: string): readonly Unit[] {
    return [...this.#chosen, ...this.#along.values()].filter((one) => one.kind === kind).map(({ unit }) => unit);
  }

  /** Without what was chosen. */
  get along(): readonly OfKind[] {
    return [...this.#along.values()];
  }
}

const ids = (units: readonly Unit[]): readonly string[] => units.map((unit) => idOf(unit.pulp_href));

interface Collection {
  readonly packages?: readonly Unit[];
  readonly module?: Readonly<Record<string, unknown>> | null;
}

const nsvcaFields = ["name", "stream", "version", "context", "arch"] as const;
export const nsvca = (unit: Readonly<Record<string, unknown>>): string => nsvcaFields.map((field) => unit[field]).join(":");

/** Advisories with the packages and modules that they list; what isn't there is told. */
export const withAdvisories = async (source: Source, gathered: Gathered): Promise<void> => {
  const chosen = gathered.of("advisories");
  if (chosen.length === 0) return;
  const advisories = await source.having("content/rpm/advisories/", "pulp_id", ids(chosen), ["id", "pkglist"]);
  const listed = advisories.flatMap(({ id, pkglist }) =>
    ((pkglist ?? []) as readonly Collection[]).flatMap(({ packages = [], module }) => [
      ...packages.map((entry) => ({ id, kind: "packages", name: String(entry.name), label: nevra(entry) })),
      ...(module ? [{ id, kind: "modules", name: String(module.name), label: nsvca(module) }] : []),
    ]),
  );
  const namesOf = (kind: string): Set<string> => new Set(listed.filter((one) => one.kind === kind).map(({ name }) => name));
  const [packages, modules] = await Promise.all([
    source.packagesNamed(namesOf("packages")),
    source.having("content/rpm/modulemds/", "name", namesOf("modules"), nsvcaFields),
  ]);
  const found = new Map<string, Unit>([
    ...packages.map((unit) => [`packages ${nevra(unit)}`, unit] as const),
    ...modules.map((unit) => [`modules ${nsvca(unit)}`, unit] as const),
  ]);
  for (const { id, kind, label } of listed) {
    const unit = found.get(`${kind} ${label}`);
    if (unit === undefined) gathered.missing.add(`${label} (${id})`);
    else gathered.add(kind, [unit]);
  }
};

const groupNames = (unit: Unit, field: "group_ids" | "option_ids"): readonly string[] =>
  ((unit[field] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name);

/** Environments and categories with their groups. */
export const withGroups = async (source: Source, gathered: Gathered): Promise<void> => {
  const read = async (kind: string, path: string, fields: readonly ("group_ids" | "option_ids")[]): Promise<readonly string[]> => {
    const chosen = gathered.of(kind);
    if (chosen.length === 0) return [];
    const units = await source.having(path, "pulp_id", ids(chosen), fields);
    return units.flatMap((unit) => fields.flatMap((field) => groupNames(unit, field)));
  };
  const [ofEnvironments, ofCategories] = await Promise.all([
    read("environments", "content/rpm/packageenvironments/", ["group_ids", "option_ids"]),
    read("categories", "content/rpm/packagecategories/", ["group_ids"]),
  ]);
  const names = new Set([...ofEnvironments, ...ofCategories]);
  if (names.size === 0) return;
  // The server has no filter for a group's id.
  const groups = (await source.all("content/rpm/packagegroups/", ["id"])).filter(({ id }) => names.has(String(id)));
  gathered.add("groups", groups);
  for (const name of names) if (!groups.some(({ id }) => id === name)) gathered.missing.add(`group ${name}`);
};

/** How a group lists a package, as libcomps numbers it; optional ones are 1. */
const listing = { default: 0, conditional: 2, mandatory: 3 } as const;

interface GroupEntry {
  readonly name: string;
  readonly type: number;
  /** Of a conditional one: the package that it goes with. */
  readonly requires: string | null;
}

/** Groups with the newest packages of the names that they list, optional ones left out, as `dnf group install` does. */
export const withGroupPackages = async (source: Source, gathered: Gathered): Promise<void> => {
  const chosen = gathered.of("groups");
  if (chosen.length === 0) return;
  const groups = await source.having("content/rpm/packagegroups/", "pulp_id", ids(chosen), ["id", "packages"]);
  const listed = groups.flatMap(({ packages }) => (packages ?? []) as readonly GroupEntry[]);
  const plain = new Set(listed.filter(({ type }) => type === listing.default || type === listing.mandatory).map(({ name }) => name));
  const conditional = listed.filter(({ type, requires }) => type === listing.conditional && plain.has(String(requires)));
  const names = [...plain, ...conditional.map(({ name }) => name)];
  const newest = new Map<string, Unit>();
  for (const unit of await source.packagesNamed(names)) {
    if (isSource(unit)) continue;
    const key = `${unit.name}.${unit.arch}`;
    const other = newest.get(key);
    if (other === undefined || compareEvr(evr(unit), evr(other)) > 0) newest.set(key, unit);
  }
  gathered.add("packages", newest.values());
};
