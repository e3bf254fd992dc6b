import { aListOf, aPage, objectWith } from "../../transport/index.ts";
import type { DescribeHook, UnlistedHook } from "../hooks.ts";

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

/** Up to so many packages are asked for one by one; beyond, the whole list is read. */
const few = 50;

/** Packages that no suite of the version lists: GET `content/deb/package_release_components/`. */
export const unlistedPackages: UnlistedHook = async (run, { version, units }) => {
  const packages = units.filter((unit) => "package" in unit && "architecture" in unit && unit.pulp_href.includes("/deb/packages/"));
  const listed = new Set<string>();
  const items = objectWith<Page["results"][number]>("packages in suites", { package: "string" });
  const read = async (query: Readonly<Record<string, string | number>> & { readonly offset?: number }): Promise<number> => {
    const path = "content/deb/package_release_components/";
    const expects = aPage(items, query.offset);
    const all = { repository_version: version, fields: "package", ...query };
    const { results } = (await run.send<Page>("GET", path, { query: all, expects })).body;
    for (const { package: href } of results) if (href !== undefined) listed.add(href);
    return results.length;
  };
  if (packages.length <= few) await Promise.all(packages.map((unit) => read({ package: unit.pulp_href, limit: 1 })));
  else for (let offset = 0, size = 1000; size === 1000; offset += size) size = await read({ limit: 1000, offset, ordering: "pk" });
  return {
    units: packages.filter((unit) => !listed.has(unit.pulp_href)),
    why: "no suite of it lists them, so that no client can see them",
    hint: "Add them from a repository that has them in a suite, or say in which: { distribution, component }.",
  };
};
