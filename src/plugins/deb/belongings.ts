import type { Run } from "../../operation/index.ts";
import type { BelongingsHook, Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

/** Up to so many units are asked for one by one; beyond, the whole list is read. */
const few = 20;

const list = (run: Run, path: string, query: Readonly<Record<string, unknown>>): Promise<readonly Unit[]> =>
  // Where a list is long, few fields of it are asked for.
  listUnits(run, `content/deb/${path}/`, query, { later: 3_000 }).all();

/** Where a version lists packages, or sources. */
const placementsOf = async (
  run: Run,
  version: string,
  units: readonly Unit[],
  { path, field }: { readonly path: string; readonly field: string },
): Promise<readonly Unit[]> => {
  if (units.length === 0) return [];
  const query = { repository_version: version, fields: `pulp_href,release_component,${field}` };
  if (units.length <= few)
    return (await Promise.all(units.map(({ pulp_href }) => list(run, path, { ...query, [field]: pulp_href })))).flat();
  const hrefs = new Set<unknown>(units.map(({ pulp_href }) => pulp_href));
  return (await list(run, path, query)).filter((placement) => hrefs.has(placement[field]));
};

/**
 * The suites that list packages: without them, a package would be in a version, but in none of its indexes. What says where it is listed is the
 * package's own; suites, components and architectures are shared.
 * GET `content/deb/package_release_components/`, `release_components/`, `release_architectures/`, `releases/`
 */
export const suitesOf: BelongingsHook = async (run, { version, units }) => {
  const of = (kind: string): readonly Unit[] => units.filter(({ pulp_href }) => pulp_href.includes(`/deb/${kind}/`));
  const [packages, sources] = await Promise.all([
    placementsOf(run, version, of("packages"), { path: "package_release_components", field: "package" }),
    placementsOf(run, version, of("source_packages"), { path: "source_release_components", field: "source_package" }),
  ]);
  const own = [...packages, ...sources];
  if (own.length === 0) return { own: [], shared: [] };
  const wanted = new Set(own.map(({ release_component }) => release_component));
  const [components, architectures, releases] = await Promise.all(
    ["release_components", "release_architectures", "releases"].map((path) => list(run, path, { repository_version: version })),
  );
  const used = (components ?? []).filter(({ pulp_href }) => wanted.has(pulp_href));
  const suites = new Set(used.map(({ distribution }) => distribution));
  const machines = new Set(of("packages").map(({ architecture }) => architecture));
  const shared = [
    ...used,
    ...(architectures ?? []).filter(({ distribution, architecture }) => suites.has(distribution) && machines.has(architecture)),
    ...(releases ?? []).filter(({ distribution }) => suites.has(distribution)),
  ];
  const hrefs = (of: readonly Unit[]): readonly string[] => of.map(({ pulp_href }) => pulp_href);
  return { own: hrefs(own), shared: hrefs(shared) };
};
