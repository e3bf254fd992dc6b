import type { Adapter } from "../../plugins/adapter.ts";
import type { Column, ContentTable } from "../../plugins/table.ts";

/** `PRAGMA user_version`: of the tables that follow. */
export const schemaVersion = 1;
/** `PRAGMA application_id`: "Pulp". */
export const applicationId = 0x50756c70;

const base = `
CREATE TABLE releases (name TEXT PRIMARY KEY, base TEXT, at TEXT NOT NULL, user TEXT, reason TEXT, operation TEXT NOT NULL, manifest TEXT NOT NULL, units INTEGER NOT NULL);
CREATE TABLE release_tags (release TEXT NOT NULL REFERENCES releases, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (release, key));
CREATE TABLE release_repositories (id INTEGER PRIMARY KEY, release TEXT NOT NULL REFERENCES releases, plugin TEXT NOT NULL, repository TEXT NOT NULL, stream TEXT, home TEXT NOT NULL, number INTEGER NOT NULL, version TEXT NOT NULL, publication TEXT, UNIQUE (release, plugin, repository));
CREATE TABLE release_upstreams (repository_id INTEGER NOT NULL REFERENCES release_repositories, repository TEXT NOT NULL, url TEXT NOT NULL, synced TEXT);
CREATE TABLE units (id INTEGER PRIMARY KEY, plugin TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, digest TEXT, location TEXT, href TEXT NOT NULL UNIQUE);
CREATE TABLE release_units (repository_id INTEGER NOT NULL REFERENCES release_repositories, unit_id INTEGER NOT NULL REFERENCES units, PRIMARY KEY (repository_id, unit_id)) WITHOUT ROWID;
CREATE INDEX release_units_by_unit ON release_units (unit_id);
CREATE INDEX units_by_name ON units (plugin, kind, unit);
CREATE VIEW content AS SELECT r.release, r.plugin, r.repository, u.kind, u.unit, u.digest, u.location, u.id AS unit_id
  FROM release_repositories r JOIN release_units c ON c.repository_id = r.id JOIN units u ON u.id = c.unit_id;
CREATE VIEW changes AS
  SELECT a.name AS before, b.name AS after, '+' AS change, c.plugin, c.repository, c.kind, c.unit FROM releases a JOIN releases b ON a.name <> b.name JOIN content c ON c.release = b.name
    WHERE NOT EXISTS (SELECT 1 FROM release_repositories r JOIN release_units u ON u.repository_id = r.id WHERE r.release = a.name AND r.plugin = c.plugin AND r.repository = c.repository AND u.unit_id = c.unit_id)
  UNION ALL
  SELECT a.name, b.name, '-', c.plugin, c.repository, c.kind, c.unit FROM releases a JOIN releases b ON a.name <> b.name JOIN content c ON c.release = a.name
    WHERE NOT EXISTS (SELECT 1 FROM release_repositories r JOIN release_units u ON u.repository_id = r.id WHERE r.release = b.name AND r.plugin = c.plugin AND r.repository = c.repository AND u.unit_id = c.unit_id);
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;

const quoted = (name: string): string => `"${name}"`;

const create = (name: string, columns: readonly Column[], index: readonly string[], key: string): string => {
  const cells = columns.map(([column, type = "TEXT"]) => `, ${quoted(column)} ${type}`).join("");
  const by = index.length === 0 ? "" : `CREATE INDEX ${name}_by_${index[0]} ON ${name} (${index.map(quoted).join(", ")});\n`;
  const byUnit = key === "" ? `CREATE INDEX ${name}_by_unit ON ${name} (unit_id);\n` : "";
  return `CREATE TABLE ${name} (unit_id INTEGER NOT NULL${key} REFERENCES units${cells});\n${by}${byUnit}`;
};

const tablesOf = ({ name, columns, index = [], lists = [], views = {} }: ContentTable): string =>
  [
    create(name, columns, index, " PRIMARY KEY"),
    ...lists.map((list) => create(list.name, list.columns, list.index ?? [], "")),
    ...Object.entries(views).map(([view, query]) => `CREATE VIEW ${view} AS ${query};\n`),
  ].join("");

/** All tables, of all plugins: so that databases agree, whatever is in them. */
export const schemaOf = (adapters: Iterable<Adapter>): string =>
  base +
  [...adapters].flatMap(({ content }) => Object.values(content).map(({ table }) => (table === undefined ? "" : tablesOf(table)))).join("");

/** `INSERT INTO rpm_files VALUES (?, ?, ?)` */
export const insertInto = (name: string, columns: readonly Column[]): string =>
  `INSERT INTO ${name} VALUES (?${", ?".repeat(columns.length)})`;
