import type { Unit } from "./hooks.ts";

/** What a cell of a database takes. */
export type Cell = string | number | null;

/** A column: its name, its type, and the unit's field that it is made of. @default TEXT, and the field of that name */
export type Column = readonly [name: string, type?: "TEXT" | "INTEGER", field?: string];

/** Objects in a field that holds a list of them, or nothing. */
export const objectsIn = (unit: Unit, field: string): readonly Readonly<Record<string, unknown>>[] =>
  (unit[field] as readonly Readonly<Record<string, unknown>>[] | null | undefined) ?? [];

/** Texts in a field that holds a list of them, or nothing, as rows of one column. */
export const textsIn = (unit: Unit, field: string): readonly (readonly [string])[] =>
  ((unit[field] as readonly unknown[] | null | undefined) ?? []).map((text) => [String(text)]);

/** A table of what one unit has many of: dependencies, files. Its first column is `unit_id`. */
export interface ListTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that it is searched by. */
  readonly index?: readonly string[];
  /** The unit's fields that it is made of. */
  readonly fields: readonly string[];
  readonly rows: (unit: Unit) => readonly (readonly unknown[])[];
}

/** How units of a kind are kept in a database: a table with `unit_id` and these columns. */
export interface ContentTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that it is searched by. */
  readonly index?: readonly string[];
  readonly lists?: readonly ListTable[];
  /** Views for the usual questions: name -> query over these tables and `content`. */
  readonly views?: { readonly [name: string]: string };
}

/** As databases take it: yes and no are 1 and 0, lists and objects are JSON. */
export const cellOf = (value: unknown): Cell =>
  value === undefined || value === null
    ? null
    : typeof value === "string" || typeof value === "number"
      ? value
      : typeof value === "boolean"
        ? Number(value)
        : JSON.stringify(value);
