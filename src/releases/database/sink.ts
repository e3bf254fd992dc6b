import type { Cell } from "../../plugins/table.ts";
import type { Table } from "./tables.ts";

/** What becomes of a database that is there already. */
export type Existing = "refuse" | "replace" | "add";

/** A row as a database answers it. */
export type Row = Readonly<Record<string, unknown>>;

/** A database that is written to: what is at the target changes in one step, at the end, or not at all. */
export interface Sink {
  /** Whether it has no tables yet. */
  readonly fresh: boolean;
  /** One statement. */
  run(sql: string): Promise<void>;
  /** Rows for `$1`, `$2` … */
  select(sql: string, cells: readonly Cell[]): Promise<readonly Row[]>;
  /** Rows in the order of the table's columns. */
  insert(table: Table, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** From now on, the target is that. */
  place(): Promise<void>;
  /** What wasn't placed is forgotten. */
  discard(): Promise<void>;
}

/** A kind of database. */
export interface Target {
  /** For messages: without a password. */
  readonly shown: string;
  /**
   * @param signal where it is aborted, nothing is left of what wasn't placed
   * @throws ReleaseError, UsageError
   */
  open(existing: Existing, signal: AbortSignal): Promise<Sink>;
}
