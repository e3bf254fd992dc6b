import { idOf } from "../../tasks/index.ts";
import { aListOf, chunkForQuery } from "../../transport/index.ts";
import type { DescribeHook, Unit, UnlistedHook } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

/** One distribution within an APT repository, as a sources file names it. */
export interface Suite {
  /** The path below `dists/`; of a flat repository, with a slash at its end. */
  readonly suite: string;
  readonly components: readonly string[];
  /** Without `all`. */
  readonly architectures: readonly string[];
}

interface Page {
  readonly results: readonly Readonly<Record<string, string>>[];
}

/** What a version's indexes are: GET `content/deb/release_components/`, `content/deb/release_architectures/`. */
export const describeSuites: DescribeHook = async (run, { version, publication }) => {
  if (publication?.simple === true && publication.structured !== true)
    return { suites: [{ suite: "default", components: ["all"], architectures: [] }] satisfies Suite[] };
  const list = async (path: string): Promise<Page["results"]> =>
    (await run.send<Page>("GET", path, { query: { repository_version: version, limit: 1000 }, expects: aListOf({}) })).body.results;
  const [components, architectures] = await Promise.all([
    list("content/deb/release_components/"),
    list("content/deb/release_architectures/"),
  ]);
  const within = (suite: string): readonly string[] =>
    architectures
      .filter(({ distribution, architecture }) => distribution === suite && architecture !== "all")
      .map(({ architecture }) => architecture ?? "")
      .sort();
  const asReleased = [...Map.groupBy(components, ({ distribution }) => distribution ?? "")]
    .sort()
    .map(([suite, of]): Suite => ({ suite, components: of.map(({ component }) => component ?? "").sort(), architectures: within(suite) }));
  const isFlat = ({ suite }: Suite): boolean => suite === flatName;
  if (publication?.pulp_href.includes("/deb/verbatim/") !== true || !asReleased.some(isFlat)) return { suites: asReleased };
  // Served as the upstream has it: at the path of its Release, of which components are no part.
  const files = await list("content/deb/release_files/");
  const flat = files.filter(({ distribution }) => distribution === flatName);
  const folders = new Set(flat.map(({ relative_path = "" }) => `${relative_path.split("/").slice(0, -1).join("/")}/`));
  const suites = [...folders].sort().map((suite): Suite => ({ suite, components: [], architectures: within(flatName) }));
  return { suites: [...suites, ...asReleased.filter((suite) => !isFlat(suite))] };
};

/** What the server calls the suite that it makes of a flat repository, to publish it as any other. */
const flatName = "flat-repo";

/** Up to so many packages are asked for one by one, up to so many by their ids; beyond, all that is listed is read. */
const [few, some] = [3, 200];

/** Hrefs alone are short. */
const pageSize = 5_000;

/**
 * Packages that no suite of the version lists: GET `content/deb/packages/?release_component=…`, for each component that the version has. What places
 * packages there (`content/deb/package_release_components/`) is asked for a single package only: for each that it names, the server looks that up.
 */
export const unlistedPackages: UnlistedHook = async (run, { version, units }) => {
  const packages = units.filter((unit) => "package" in unit && "architecture" in unit && unit.pulp_href.includes("/deb/packages/"));
  const listed = new Map<string, number>(packages.map((unit) => [unit.pulp_href, 0]));
  const see = (href: unknown): void => {
    const times = listed.get(String(href));
    if (times !== undefined) listed.set(String(href), times + 1);
  };
  // A package may be listed several times in one component.
  const list = (path: string, query: Readonly<Record<string, unknown>>): AsyncIterable<Readonly<Record<string, unknown>>> =>
    listUnits<Readonly<Record<string, unknown>>>(run, path, query, { pageSize, identity: () => undefined });
  const placed = async ({ pulp_href }: Unit): Promise<void> => {
    const query = { repository_version: version, package: pulp_href, fields: "package" };
    for await (const { package: href } of list("content/deb/package_release_components/", query)) see(href);
  };
  const within = async (query: Readonly<Record<string, unknown>>): Promise<void> => {
    for await (const { pulp_href } of list("content/deb/packages/", { ...query, fields: "pulp_href" })) see(pulp_href);
  };
  if (packages.length <= few) await Promise.all(packages.map(placed));
  else {
    const components: string[] = [];
    for await (const { pulp_href } of list("content/deb/release_components/", { repository_version: version, fields: "pulp_href" }))
      components.push(`${pulp_href},${version}`);
    const parts = packages.length > some ? [{}] : chunkForQuery([...listed.keys()].map(idOf)).map((ids) => ({ pulp_id__in: ids }));
    await Promise.all(components.flatMap((release_component) => parts.map((part) => within({ release_component, ...part }))));
  }
  return {
    units: packages.filter((unit) => listed.get(unit.pulp_href) === 0),
    by: { kind: "placements", count: [...listed.values()].reduce((sum, times) => sum + times, 0) },
    why: "no suite of it lists them, so that no client can see them",
    hint: "Add them from a repository that has them in a suite, or say in which: { distribution, component }.",
  };
};
