import { origin } from "./index.ts";
import { type FakeKind, kinds } from "./kinds.ts";
import { type Stored, type WithResources, withResources } from "./resources.ts";
import type { FakeOptions, FakeRequest, Reply } from "./server.ts";

/** `word`: what tests call it by; the rest is a server's. */
interface FakeUnit {
  readonly word: string;
  readonly told: Readonly<Record<string, unknown>> & { readonly pulp_href: string };
}

export interface WithContents extends WithResources {
  /** Makes a repository whose version 1 has these units: paths of files, or labels of packages. */
  readonly repository: (name: string, paths: readonly string[]) => Stored;
  /** Units in a version. */
  readonly pathsIn: (version: string) => readonly string[];
  /** Makes the next version of a repository, as another client's change. */
  readonly change: (repository: Stored, add: readonly string[], remove: readonly string[]) => void;
  /** Milliseconds until a modification is through. */
  readonly pace: { modify: number };
  /** What the server gets wrong, without a word: units that it doesn't add, that it doesn't remove, and that no suite lists. */
  readonly faults: { readonly loses: Set<string>; readonly keeps: Set<string>; readonly unlisted: Set<string> };
}

interface Copied {
  readonly source_repo_version?: string;
  readonly dest_repo?: string;
  readonly content?: readonly string[];
}

export interface ContentsOptions extends FakeOptions {
  /** @default file */
  readonly of?: keyof typeof kinds;
}

const root = "/pulp/api/v3/";
/** The suite's component that lists all debs. */
const component = `${root}content/deb/release_components/01900000-0000-7000-b100-000000000000/`;
const idOf = (index: number): string => `01900000-0000-7000-b000-${String(index).padStart(12, "0")}`;

/** A server whose repositories have versions of many units: lists of them are filtered and cut into pages, and `modify` and `copy` make versions. */
export const withContents = ({ of = "file", ...options }: ContentsOptions = {}): WithContents => {
  const kind: FakeKind = kinds[of];
  const list = root + kind.list;
  const { fake, stored } = withResources(options);
  const units = new Map<string, FakeUnit>();
  const byHref = new Map<string, FakeUnit>();
  const versions = new Map<string, ReadonlySet<string>>();
  // Tasks return what they made since 3.88.
  const returns = Number(/^3\.(\d+)/.exec(options.versions?.core ?? "3.123")?.[1] ?? 0) >= 88;
  const pace = { modify: 0 };
  const faults = { loses: new Set<string>(), keeps: new Set<string>(), unlisted: new Set<string>() };

  const unitOf = (path: string): FakeUnit => {
    const known = units.get(path);
    if (known !== undefined) return known;
    const unit: FakeUnit = { word: path, told: { pulp_href: `${list}${idOf(units.size)}/`, ...kind.fields(path) } };
    units.set(path, unit);
    byHref.set(unit.told.pulp_href, unit);
    return unit;
  };

  const make = (repository: Stored, paths: ReadonlySet<string>): string => {
    const number = Number(/(\d+)\/$/.exec(String(repository.latest_version_href))?.[1]) + 1;
    const version = `${repository.pulp_href}versions/${number}/`;
    versions.set(version, paths);
    repository.latest_version_href = version;
    return version;
  };

  const changed = (from: unknown, add: readonly string[], remove: readonly string[]): ReadonlySet<string> => {
    const now = versions.get(String(from)) ?? new Set();
    const going = new Set(remove);
    return new Set([...[...now].filter((path) => !going.has(path)), ...add]);
  };

  const modify = (request: FakeRequest): Reply => {
    const repository = stored.get(request.path.replace(/modify\/$/, "")) as Stored;
    const { add_content_units: add = [], remove_content_units: remove = [] } = request.body as Readonly<Record<string, readonly string[]>>;
    const { base_version: from = repository.latest_version_href } = request.body as Readonly<Record<string, unknown>>;
    const version = make(repository, changed(from, pathsOf(add, faults.loses), pathsOf(remove, faults.keeps)));
    const result = returns ? summarized(version) : undefined;
    return fake.dispatch({ created: [version], result, phases: [{ after: pace.modify, state: "completed" }] })(request);
  };

  const pathsOf = (hrefs: readonly string[], not: ReadonlySet<string>): readonly string[] =>
    hrefs.map((href) => byHref.get(href)?.word ?? "").filter((path) => !not.has(path));

  /** Of units, or of all that the source has; its task returns nothing. */
  const copy = (request: FakeRequest): Reply => {
    const [{ source_repo_version = "", dest_repo = "", content } = {}] = (request.body as { readonly config: readonly Copied[] }).config;
    const repository = stored.get(dest_repo) as Stored;
    const add = content === undefined ? [...(versions.get(source_repo_version) ?? [])] : pathsOf(content, faults.loses);
    const version = make(repository, changed(repository.latest_version_href, add, []));
    return fake.dispatch({ created: [version], phases: [{ after: pace.modify, state: "completed" }] })(request);
  };

  /** What a version says of itself, beside the one before it. */
  const summarized = (href: string): object | undefined => {
    const number = Number(href.split("/").at(-2));
    const own = versions.get(href) ?? (number === 0 ? new Set<string>() : undefined);
    if (own === undefined) return undefined;
    const before = versions.get(href.replace(/\d+\/$/, `${number - 1}/`)) ?? new Set<string>();
    const counted = (paths: ReadonlySet<string>, without: ReadonlySet<string> = new Set()): object => {
      const all = [...paths].filter((path) => !without.has(path));
      const counts: readonly (readonly [type: string, path: string, count: number])[] = [
        [kind.type, kind.list, all.length],
        ...(of === "deb"
          ? ([
              ["deb.package_release_component", "content/deb/package_release_components/", placed(all).length],
              ["deb.release_component", "content/deb/release_components/", all.length > 0 && without.size === 0 ? 1 : 0],
            ] as const)
          : []),
      ];
      const some = counts.filter(([, , count]) => count > 0);
      return Object.fromEntries(some.map(([type, path, count]) => [type, { count, href: `${root}${path}?repository_version=${href}` }]));
    };
    const content_summary = { added: counted(own, before), removed: counted(before, own), present: counted(own) };
    return { pulp_href: href, number, content_summary };
  };

  const chosen = ({ query }: FakeRequest): readonly string[] => {
    const [before, after] = (query.get("added_between") ?? query.get("removed_between"))?.split(",") ?? [];
    if (before === undefined || after === undefined) return [...(versions.get(query.get("repository_version") ?? "") ?? [])];
    const [from, to] = query.has("added_between") ? [before, after] : [after, before];
    const without = versions.get(from) ?? new Set();
    return [...(versions.get(to) ?? [])].filter((path) => !without.has(path));
  };

  const placed = (words: readonly string[]): readonly string[] => words.filter((word) => !faults.unlisted.has(word));

  const asked = ({ query }: FakeRequest, name: string) => (query.has(name) ? new Set(query.get(name)?.split(",")) : undefined);

  const listed = (request: FakeRequest): Reply => {
    const { query } = request;
    const [ids, values] = [asked(request, "pulp_id__in"), asked(request, `${kind.filter}__in`) ?? asked(request, kind.filter)];
    // `<component>,<version>`: what that lists there.
    const [, within] = query.get("release_component")?.split(",") ?? [];
    const words = within === undefined ? chosen(request) : placed([...(versions.get(within) ?? [])]);
    const found = words
      .map((word) => unitOf(word).told)
      .filter((unit) => ids?.has(unit.pulp_href.slice(-37, -1)) !== false && values?.has(String(unit[kind.filter])) !== false);
    return page(request, found);
  };

  const placements = (request: FakeRequest): Reply => {
    const only = request.query.get("package");
    const found = placed(chosen(request)).map((word) => unitOf(word).told.pulp_href);
    return page(
      request,
      found
        .filter((href) => only === null || href === only)
        .map((href) => ({ pulp_href: `${href}placed/`, package: href, release_component: component })),
    );
  };

  const components = (request: FakeRequest): Reply =>
    page(request, chosen(request).length === 0 ? [] : [{ pulp_href: component, distribution: "stable", component: "main" }]);

  const page = ({ path, query }: FakeRequest, found: readonly Readonly<Record<string, unknown>>[]): Reply => {
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    const fields = query.get("fields")?.split(",");
    const print = (unit: object): object => Object.fromEntries(Object.entries(unit).filter(([field]) => fields?.includes(field) !== false));
    const next = new URLSearchParams([...query].filter(([key]) => key !== "offset"));
    return {
      body: {
        count: found.length,
        next: offset + limit < found.length ? `${origin}${path}?${next}&offset=${offset + limit}` : null,
        results: found.slice(offset, offset + limit).map(print),
      },
    };
  };

  const version = ({ path }: FakeRequest): Reply | undefined => {
    const body = summarized(path);
    return body === undefined ? undefined : { body };
  };

  fake
    .on("POST", /\/modify\/$/, modify)
    .on("POST", /\/(?:rpm|deb)\/copy\/$/, copy)
    .on("GET", /\/content\/(?:file\/files|rpm\/packages|deb\/packages)\/$/, listed)
    .on("GET", /\/content\/deb\/package_release_components\/$/, placements)
    .on("GET", /\/content\/deb\/release_components\/$/, components)
    .on("GET", /\/content\/(?:rpm\/modulemds|deb\/release_architectures|deb\/releases)\/$/, (request) => page(request, []))
    .on("GET", /\/versions\/\d+\/$/, version);
  return {
    fake,
    stored,
    faults,
    pace,
    pathsIn: (href) => [...(versions.get(href) ?? [])],
    change: (repository, add, remove) => void make(repository, changed(repository.latest_version_href, add, remove)),
    repository(name, paths) {
      const pulp_href = `${root}repositories/${kind.repository}/01900000-0000-7000-a000-${String(stored.size).padStart(12, "0")}/`;
      const fields = { name, pulp_href, pulp_labels: {}, remote: null, latest_version_href: `${pulp_href}versions/0/` };
      stored.set(pulp_href, fields);
      if (paths.length > 0) make(fields, new Set(paths));
      return fields;
    },
  };
};
