import { createHash } from "node:crypto";
import { origin } from "./index.ts";
import { type Stored, type WithResources, withResources } from "./resources.ts";
import type { FakeOptions, FakeRequest, Reply } from "./server.ts";

interface FakeUnit {
  readonly pulp_href: string;
  readonly relative_path: string;
  readonly sha256: string;
  /** Fetched on demand, and nobody has asked for it yet. */
  readonly artifact: null;
}

export interface WithContents extends WithResources {
  /** Makes a repository whose version 1 has these files. */
  readonly repository: (name: string, paths: readonly string[]) => Stored;
  /** Paths in a version. */
  readonly pathsIn: (version: string) => readonly string[];
  /** Makes the next version of a repository, as another client's change. */
  readonly change: (repository: Stored, add: readonly string[], remove: readonly string[]) => void;
  /** Milliseconds until a modification is through. */
  readonly pace: { modify: number };
  /** What the server gets wrong, without a word: paths that it doesn't add, and that it doesn't remove. */
  readonly faults: { readonly loses: Set<string>; readonly keeps: Set<string> };
}

const list = "/pulp/api/v3/content/file/files/";
const idOf = (index: number): string => `01900000-0000-7000-b000-${String(index).padStart(12, "0")}`;

/** A server whose file repositories have versions of many files: lists of them are filtered and cut into pages, and `modify` makes versions. */
export const withContents = (options: FakeOptions = {}): WithContents => {
  const { fake, stored } = withResources(options);
  const units = new Map<string, FakeUnit>();
  const byHref = new Map<string, FakeUnit>();
  const versions = new Map<string, ReadonlySet<string>>();
  // Tasks return what they made since 3.88.
  const returns = Number(/^3\.(\d+)/.exec(options.versions?.core ?? "3.123")?.[1] ?? 0) >= 88;
  const pace = { modify: 0 };
  const faults = { loses: new Set<string>(), keeps: new Set<string>() };

  const unitOf = (path: string): FakeUnit => {
    const known = units.get(path);
    if (known !== undefined) return known;
    const unit = {
      pulp_href: `${list}${idOf(units.size)}/`,
      relative_path: path,
      sha256: createHash("sha256").update(path).digest("hex"),
      artifact: null,
    };
    units.set(path, unit);
    byHref.set(unit.pulp_href, unit);
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
    const pathsOf = (hrefs: readonly string[], not: ReadonlySet<string>): readonly string[] =>
      hrefs.map((href) => byHref.get(href)?.relative_path ?? "").filter((path) => !not.has(path));
    const version = make(repository, changed(from, pathsOf(add, faults.loses), pathsOf(remove, faults.keeps)));
    const result = returns ? summarized(version) : undefined;
    return fake.dispatch({ created: [version], result, phases: [{ after: pace.modify, state: "completed" }] })(request);
  };

  /** What a version says of itself, beside the one before it. */
  const summarized = (href: string): object | undefined => {
    const number = Number(href.split("/").at(-2));
    const own = versions.get(href) ?? (number === 0 ? new Set<string>() : undefined);
    if (own === undefined) return undefined;
    const before = versions.get(href.replace(/\d+\/$/, `${number - 1}/`)) ?? new Set<string>();
    const counted = (paths: ReadonlySet<string>, without: ReadonlySet<string> = new Set()): object => {
      const count = [...paths].filter((path) => !without.has(path)).length;
      return count === 0 ? {} : { "file.file": { count, href: `${list}?repository_version=${href}` } };
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

  const files = (request: FakeRequest): Reply => {
    const { query } = request;
    const asked = (name: string) => (query.has(name) ? new Set(query.get(name)?.split(",")) : undefined);
    const [ids, paths] = [asked("pulp_id__in"), asked("relative_path__in") ?? asked("relative_path")];
    const found = chosen(request)
      .map(unitOf)
      .filter(({ pulp_href, relative_path }) => ids?.has(pulp_href.slice(-37, -1)) !== false && paths?.has(relative_path) !== false);
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    const fields = query.get("fields")?.split(",");
    const print = (unit: FakeUnit): object =>
      Object.fromEntries(Object.entries(unit).filter(([field]) => fields?.includes(field) !== false));
    const next = new URLSearchParams([...query].filter(([key]) => key !== "offset"));
    return {
      body: {
        count: found.length,
        next: offset + limit < found.length ? `${origin}${list}?${next}&offset=${offset + limit}` : null,
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
    .on("GET", /\/content\/file\/files\/$/, files)
    .on("GET", /\/versions\/\d+\/$/, version);
  return {
    fake,
    stored,
    faults,
    pace,
    pathsIn: (href) => [...(versions.get(href) ?? [])],
    change: (repository, add, remove) => void make(repository, changed(repository.latest_version_href, add, remove)),
    repository(name, paths) {
      const pulp_href = `/pulp/api/v3/repositories/file/file/01900000-0000-7000-a000-${String(stored.size).padStart(12, "0")}/`;
      const fields = { name, pulp_href, pulp_labels: {}, remote: null, latest_version_href: `${pulp_href}versions/0/` };
      stored.set(pulp_href, fields);
      if (paths.length > 0) make(fields, new Set(paths));
      return fields;
    },
  };
};
