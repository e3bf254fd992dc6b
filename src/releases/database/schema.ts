import type { Adapter } from "../../plugins/adapter.ts";
import type { ContentTable, ListTable } from "../../plugins/table.ts";
import { baseTables, baseViews, type Table } from "./tables.ts";

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(", ");
const searched = (index: readonly string[] | undefined): readonly (readonly string[])[] => (index === undefined ? [] : [index]);

/** A row a unit. */
const rowTables = new Map<ContentTable, Table>();
export const rowTable = (table: ContentTable): Table => {
  const known = rowTables.get(table) ?? {
    name: table.name,
    columns: [["unit_id", "INTEGER"], ...table.columns],
    keys: ["PRIMARY KEY (unit_id)"],
    indexes: searched(table.index),
  };
  rowTables.set(table, known);
  return known;
};

/** Many rows a unit. */
const listTables = new Map<ListTable, Table>();
export const listTable = (table: ListTable): Table => {
  const known = listTables.get(table) ?? {
    name: table.name,
    columns: [["unit_id", "INTEGER"], ...table.columns],
    indexes: [["unit_id"], ...searched(table.index)],
  };
  listTables.set(table, known);
  return known;
};

const contentTables = (adapters: Iterable<Adapter>): readonly ContentTable[] =>
  [...adapters].flatMap(({ content }) => Object.values(content).flatMap(({ table }) => table ?? []));

/** All tables, of all plugins: so that databases agree, whatever is in them. */
export const tablesOf = (adapters: Iterable<Adapter>): readonly Table[] => [
  ...baseTables,
  ...contentTables(adapters).flatMap((table) => [rowTable(table), ...(table.lists ?? []).map(listTable)]),
];

export const createTable = ({ name, columns, keys = [] }: Table): string =>
  `CREATE TABLE ${quoted(name)} (${[...columns.map(([column, type = "TEXT"]) => `${quoted(column)} ${type}`), ...keys].join(", ")})`;

/** What is made when the tables are filled, as that is quicker. */
export const indexesAndViews = (adapters: Iterable<Adapter>): readonly string[] => {
  const views = [baseViews, ...contentTables(adapters).map(({ views = {} }) => views)].flatMap(Object.entries<string>);
  return [
    ...tablesOf(adapters).flatMap(({ name, indexes = [] }) =>
      indexes.map((columns) => `CREATE INDEX ${quoted(`${name}_by_${columns[0]}`)} ON ${quoted(name)} (${list(columns)})`),
    ),
    ...views.map(([name, query]) => `CREATE VIEW ${quoted(name)} AS ${query}`),
  ];
};
