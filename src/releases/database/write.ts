import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { type Cell, type Column, cellOf } from "../../plugins/table.ts";
import type { ReleaseManifest, ReleaseRepository, ReleaseUnit } from "../manifest.ts";
import { insertInto } from "./schema.ts";

/** Fills one database with one release. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  rows = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  release({ release, base, at, by, reason, operation, tags, units }: ReleaseManifest, manifest: string): void {
    this.#run("INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [release, base, at, by.user, reason, operation, manifest, units]);
    for (const [key, value] of Object.entries(tags)) this.#run("INSERT INTO release_tags VALUES (?, ?, ?)", [release, key, value]);
  }

  /** @returns its id */
  repository(release: string, { plugin, repository, stream, home, number, version, publication, upstreams }: ReleaseRepository): number {
    const id = this.#run("INSERT INTO release_repositories VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", [
      release,
      plugin,
      repository,
      stream,
      home,
      number,
      version,
      publication,
    ]);
    for (const one of upstreams) this.#run("INSERT INTO release_upstreams VALUES (?, ?, ?, ?)", [id, one.repository, one.url, one.synced]);
    return id;
  }

  /** One unit of it; what another release has brought already is only named. */
  unit(repository: number, adapter: Adapter, kind: ContentKind, named: Omit<ReleaseUnit, "plugin" | "repository">, unit: Unit): void {
    const known = this.#get("SELECT id FROM units WHERE href = ?", unit.pulp_href);
    const id = known ?? this.#add(adapter, kind, named, unit);
    this.#run("INSERT OR IGNORE INTO release_units VALUES (?, ?)", [repository, id]);
  }

  #add(
    adapter: Adapter,
    { table }: ContentKind,
    { type, unit: label, digest, location }: Omit<ReleaseUnit, "plugin" | "repository">,
    unit: Unit,
  ): number {
    const cells = [adapter.plugin, type, label, digest ?? null, location ?? null, unit.pulp_href];
    const id = this.#run("INSERT INTO units VALUES (NULL, ?, ?, ?, ?, ?, ?)", cells);
    if (table === undefined) return id;
    const own = table.columns.map(([column, , field = column]) => cellOf(unit[field]));
    this.#insert(table.name, table.columns, [id, ...own]);
    for (const list of table.lists ?? [])
      for (const row of list.rows(unit)) this.#insert(list.name, list.columns, [id, ...list.columns.map((_, i) => cellOf(row[i]))]);
    return id;
  }

  #insert(table: string, columns: readonly Column[], cells: readonly Cell[]): void {
    this.#run(insertInto(table, columns), cells);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #run(sql: string, cells: readonly Cell[]): number {
    this.rows++;
    return Number(this.#prepared(sql).run(...cells).lastInsertRowid);
  }

  #get(sql: string, ...cells: readonly Cell[]): number | undefined {
    const id = this.#prepared(sql).get(...cells)?.id;
    return id === undefined ? undefined : Number(id);
  }
}
