import type { Column } from "../../plugins/table.ts";

/** A table: its columns, and what holds of them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** `PRIMARY KEY (name)` */
  readonly keys?: readonly string[];
  /** Columns that it is searched by: an index each. */
  readonly indexes?: readonly (readonly string[])[];
}

/** Which tables these are, so that others are never written to. */
export const formatTable: Table = { name: "pulp_sdk_format", columns: [["version", "INTEGER"]] };
/** Of the tables of this release of the SDK. */
export const formatVersion = 2;

export const releases: Table = {
  name: "releases",
  columns: [["name"], ["base"], ["at"], ["made_by"], ["reason"], ["operation"], ["manifest"], ["units", "INTEGER"]],
  keys: ["PRIMARY KEY (name)"],
};

export const releaseTags: Table = {
  name: "release_tags",
  columns: [["release"], ["key"], ["value"]],
  keys: ["PRIMARY KEY (release, key)"],
};

export const releaseRepositories: Table = {
  name: "release_repositories",
  columns: [
    ["id", "INTEGER"],
    ["release"],
    ["plugin"],
    ["repository"],
    ["stream"],
    ["home"],
    ["number", "INTEGER"],
    ["version"],
    ["publication"],
  ],
  keys: ["PRIMARY KEY (id)", "UNIQUE (release, plugin, repository)"],
};

export const releaseUpstreams: Table = {
  name: "release_upstreams",
  columns: [["repository_id", "INTEGER"], ["repository"], ["url"], ["synced"]],
  indexes: [["repository_id"]],
};

export const units: Table = {
  name: "units",
  columns: [
    ["id", "INTEGER"],
    ["plugin"],
    ["kind"],
    ["unit"],
    ["digest"],
    ["location"],
    ["purl"],
    // What the server brings along by itself: a release's manifest doesn't list it.
    ["generated", "INTEGER"],
    ["href"],
  ],
  keys: ["PRIMARY KEY (id)", "UNIQUE (href)"],
  indexes: [["plugin", "kind", "unit"], ["digest"]],
};

export const releaseUnits: Table = {
  name: "release_units",
  columns: [
    ["repository_id", "INTEGER"],
    ["unit_id", "INTEGER"],
  ],
  keys: ["PRIMARY KEY (repository_id, unit_id)"],
  indexes: [["unit_id"]],
};

export const baseTables: readonly Table[] = [
  formatTable,
  releases,
  releaseTags,
  releaseRepositories,
  releaseUpstreams,
  units,
  releaseUnits,
];

const isIn = (release: string): string =>
  `SELECT 1 FROM release_repositories r JOIN release_units u ON u.repository_id = r.id
     WHERE r.release = ${release} AND r.plugin = c.plugin AND r.repository = c.repository AND u.unit_id = c.unit_id`;

/** Views for the usual questions, of any plugin. */
export const baseViews: Readonly<Record<string, string>> = {
  content: `SELECT r.release, r.plugin, r.repository, u.kind, u.unit, u.digest, u.location, u.purl, u.id AS unit_id
    FROM release_repositories r JOIN release_units c ON c.repository_id = r.id JOIN units u ON u.id = c.unit_id WHERE u.generated = 0`,
  changes: `SELECT a.name AS before, b.name AS after, '+' AS change, c.plugin, c.repository, c.kind, c.unit, c.unit_id
    FROM releases a JOIN releases b ON a.name <> b.name JOIN content c ON c.release = b.name WHERE NOT EXISTS (${isIn("a.name")})
  UNION ALL SELECT a.name, b.name, '-', c.plugin, c.repository, c.kind, c.unit, c.unit_id
    FROM releases a JOIN releases b ON a.name <> b.name JOIN content c ON c.release = a.name WHERE NOT EXISTS (${isIn("b.name")})`,
};
