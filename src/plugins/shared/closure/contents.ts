import type { Run } from "../../../operation/index.ts";
import { idOf } from "../../../tasks/index.ts";
import { chunkForQuery } from "../../../transport/index.ts";
import type { Unit } from "../../hooks.ts";
import { listUnits } from "../list-units.ts";
import type { Package } from "./requirement.ts";

/** How packages are read from an ecosystem's content. */
export interface Reader {
  /** `content/rpm/packages/` */
  readonly path: string;
  readonly fields: readonly string[];
  readonly read: (unit: Unit) => Package;
}

interface Contents {
  readonly source: readonly Package[];
  readonly present: readonly Package[];
}

/** Packages of a version, as far as dependencies go. GET `content/<plugin>/<type>/?repository_version=…` */
export const packagesIn = async (
  run: Run,
  { path, fields, read }: Reader,
  query: Readonly<Record<string, unknown>>,
): Promise<Package[]> => {
  const found: Package[] = [];
  for await (const unit of listUnits(run, path, { ...query, fields: ["pulp_href", ...fields] })) found.push(read(unit));
  return found;
};

/** Packages by their addresses, whichever version has them. */
export const packagesAt = async (run: Run, reader: Reader, hrefs: readonly string[]): Promise<readonly Package[]> => {
  const kind = hrefs.filter((href) => href.includes(`/${reader.path}`));
  const parts = chunkForQuery(kind.map(idOf)).map((ids) => packagesIn(run, reader, { pulp_id__in: ids }));
  return (await Promise.all(parts)).flat();
};

/** What there is to take from, and what is there already; what both have is read once. */
export const contentsOf = async (run: Run, reader: Reader, source: string | undefined, destination: string): Promise<Contents> => {
  const hrefs = async (): Promise<Set<string>> => {
    const there = new Set<string>();
    const query = { repository_version: destination, fields: "pulp_href" };
    // Addresses alone are short.
    for await (const { pulp_href } of listUnits(run, reader.path, query, { pageSize: 10_000 })) there.add(pulp_href);
    return there;
  };
  const [offered, there] = await Promise.all([
    packagesIn(run, reader, source === undefined ? {} : { repository_version: source }),
    hrefs(),
  ]);
  const common = offered.filter(({ unit }) => there.has(unit.pulp_href));
  const known = new Set(common.map(({ unit }) => unit.pulp_href));
  const own = chunkForQuery([...there].filter((href) => !known.has(href)).map(idOf));
  const rest = await Promise.all(own.map((ids) => packagesIn(run, reader, { pulp_id__in: ids })));
  return { source: offered, present: [...common, ...rest.flat()] };
};
