import type { Run } from "../../operation/index.ts";
import { idOf } from "../../tasks/index.ts";
import { chunkForQuery, type Pages } from "../../transport/index.ts";
import type { TravelRequest, Unit } from "../hooks.ts";
import { type Package, Pool } from "../shared/closure/index.ts";
import { listUnits } from "../shared/list-units.ts";
import { pathsIn, rpmRules } from "./solvable.ts";

const packages = "content/rpm/packages/";
const identity = ["name", "epoch", "version", "release", "arch", "is_modular", "pkgId"];

/** Reads what versions hold, with no more of it than is looked at. GET `content/rpm/<type>/?repository_version=…` */
export class Source {
  readonly #run: Run;
  readonly #whole = new Map<string, Promise<readonly Unit[]>>();
  readonly #known: TravelRequest["known"];
  /** `pulp_href` of the version; absent: the whole server. */
  readonly version: string | undefined;

  /** @param known what isn't there needn't be asked for. */
  constructor(run: Run, version: string | undefined, known?: TravelRequest["known"]) {
    this.#run = run;
    this.#known = known;
    this.version = version;
  }

  list(path: string, fields: readonly string[], filters: Readonly<Record<string, unknown>> = {}): Pages<Unit> {
    const of = this.version === undefined ? {} : { repository_version: this.version };
    return listUnits(this.#run, path, { ...of, ...filters, fields: ["pulp_href", ...fields] });
  }

  all(path: string, fields: readonly string[], filters: Readonly<Record<string, unknown>> = {}): Promise<readonly Unit[]> {
    return this.list(path, fields, filters).all();
  }

  /** All of a type, read once, however often it is asked for. @param fields the same each time */
  whole(path: string, fields: readonly string[]): Promise<readonly Unit[]> {
    const read = this.#whole.get(path) ?? (this.#known?.(path) === 0 ? Promise.resolve([]) : this.all(path, fields));
    this.#whole.set(path, read);
    return read;
  }

  /** Units whose field has one of the values, in as few requests as request lines allow. */
  async having(path: string, field: string, values: Iterable<string>, fields: readonly string[]): Promise<readonly Unit[]> {
    const chunks = chunkForQuery([...new Set(values)].filter((value) => !value.includes(",")));
    return (await Promise.all(chunks.map((chunk) => this.all(path, fields, { [`${field}__in`]: chunk })))).flat();
  }

  /** Packages of the names given, with what tells one from another. */
  packagesNamed(names: Iterable<string>): Promise<readonly Unit[]> {
    return this.having(packages, "name", names, identity);
  }

  packagesAt(ids: readonly string[]): Promise<readonly Unit[]> {
    return this.having(packages, "pulp_id", ids, identity);
  }

  /**
   * Adds the paths that somebody requires to what their packages provide. Lists of files are long: they are read only where a path is
   * required that no package names among its capabilities.
   */
  async withPaths(known: readonly Package[], requiring: Iterable<Package>): Promise<readonly Package[]> {
    const pool = new Pool(rpmRules, known);
    const open = [...pathsIn(requiring)].filter((path) => known[0] !== undefined && pool.providers({ name: path }, known[0]).length === 0);
    if (open.length === 0) return known;
    const paths = new Set(open);
    const owners = new Map<string, string[]>();
    const look = async (filters: Readonly<Record<string, unknown>>): Promise<void> => {
      for await (const { pulp_href, files } of this.list(packages, ["files"], filters)) {
        const own = ((files ?? []) as readonly (readonly [unknown, string, string])[])
          .map(([, directory, name]) => directory + name)
          .filter((path) => paths.has(path));
        if (own.length > 0) owners.set(pulp_href, own);
      }
    };
    // Some packages of the whole server are asked for by themselves.
    const parts =
      this.version === undefined ? chunkForQuery(known.map(({ unit }) => idOf(unit.pulp_href))).map((ids) => ({ pulp_id__in: ids })) : [{}];
    await Promise.all(parts.map(look));
    return known.map((one) => {
      const own = owners.get(one.unit.pulp_href);
      return own === undefined ? one : { ...one, provides: [...one.provides, ...own.map((name) => ({ name }))] };
    });
  }
}
