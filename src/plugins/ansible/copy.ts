import { ContentError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { BelongingsHook, CopyHook, Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";
import { modify, versionHref } from "../shared/modify.ts";
import { newestFirst, parseRange } from "./range.ts";
import { collectionLabel } from "./words.ts";

/**
 * POST `<repository>modify/`, with what belongs to a collection: its signatures, marks, deprecation and namespace, each as the source version has it.
 * (`copy_collection_version` takes them from all versions of the source, unmarked marks included.) With dependencies: of each range the newest that
 * the source has, as `ansible-galaxy` would choose.
 */
export const copyCollections: CopyHook = async (run, { source, destination, units, dependencies, base }) => {
  const chosen = units.filter(isCollection);
  const collections = dependencies === "with" ? await closure(run, source, chosen) : chosen;
  const { own, shared } = await belongingsOf(run, { version: source, units: collections });
  const add = [...[...units, ...collections].map((unit) => unit.pulp_href), ...own, ...shared];
  return modify(run, destination.pulp_href, { add, base: base === undefined ? undefined : versionHref(destination.pulp_href, base) });
};

const isCollection = (unit: Unit): boolean => unit.pulp_href.includes("/collection_versions/");

const list = (run: Run, kind: string, source: string, fields?: string): Promise<readonly Unit[]> =>
  listUnits(run, `content/ansible/${kind}/`, { repository_version: source, ...(fields === undefined ? {} : { fields }) }).all();

/** A collection's signatures, marks and deprecation, and its namespace, each as a version has it. */
export const belongingsOf: BelongingsHook = async (run, { version, units }) => {
  const collections = units.filter(isCollection);
  if (collections.length === 0) return { own: [], shared: [] };
  const hrefs = new Set<unknown>(collections.map((unit) => unit.pulp_href));
  const namespaces = new Set<unknown>(collections.map((unit) => unit.namespace));
  const names = new Set(collections.map(({ namespace, name }) => `${namespace}.${name}`));
  const [marks, signatures, metadata, deprecations] = await Promise.all([
    list(run, "collection_marks", version),
    list(run, "collection_signatures", version, "pulp_href,signed_collection"),
    list(run, "namespaces", version, "pulp_href,name"),
    list(run, "collection_deprecations", version, "pulp_href,namespace,name"),
  ]);
  const addresses = (of: readonly Unit[]): readonly string[] => of.map(({ pulp_href }) => pulp_href);
  return {
    own: addresses([
      ...marks.filter((unit) => hrefs.has(unit.marked_collection)),
      ...signatures.filter((unit) => hrefs.has(unit.signed_collection)),
    ]),
    // Of the collection's name, and so of its other versions.
    shared: addresses([
      ...metadata.filter((unit) => namespaces.has(unit.name)),
      ...deprecations.filter(({ namespace, name }) => names.has(`${namespace}.${name}`)),
    ]),
  };
};

/** @throws ContentError `DEPENDENCIES_MISSING`, before anything is sent */
const closure = async (run: Run, source: string, chosen: readonly Unit[]): Promise<readonly Unit[]> => {
  const all = await list(run, "collection_versions", source, "pulp_href,namespace,name,version,dependencies");
  const byHref = new Map(all.map((unit) => [unit.pulp_href, unit]));
  const found = new Map(chosen.map((unit) => [unit.pulp_href, byHref.get(unit.pulp_href) ?? unit]));
  const missing: string[] = [];
  // A Map's iteration sees what is added meanwhile.
  for (const unit of found.values())
    for (const [dependency, range] of Object.entries((unit.dependencies ?? {}) as Readonly<Record<string, string>>)) {
      const matches = parseRange(range) ?? (() => false);
      const fitting = all.filter(({ namespace, name, version }) => `${namespace}.${name}` === dependency && matches(String(version)));
      const [newest] = fitting.toSorted((a, b) => newestFirst(String(a.version), String(b.version)));
      if (newest === undefined) missing.push(`${dependency}:${range} (of ${collectionLabel(unit)})`);
      else if (!fitting.some((candidate) => found.has(candidate.pulp_href))) found.set(newest.pulp_href, newest);
    }
  if (missing.length === 0) return [...found.values()];
  throw new ContentError({
    code: "DEPENDENCIES_MISSING",
    attempted: run.label,
    message: `the source has nothing for ${missing.join(", ")}.`,
    hint: "Add them to the source, or go without dependencies. Nothing was changed.",
    units: missing,
  });
};
