import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { type Cell, type Column, cellOf } from "../../plugins/table.ts";
import type { ReleaseManifest, ReleaseRepository } from "../manifest.ts";
import { recordedUnit } from "../units.ts";
import { listTable, rowTable } from "./schema.ts";
import type { Sink } from "./sink.ts";
import { releaseRepositories, releases, releaseTags, releaseUnits, releaseUpstreams, type Table, units } from "./tables.ts";

/** Rows that are gathered, at most about so many: what is held for longer than it takes to fill it makes the engine's heap grow. */
const gathered = 2_000;

/** Units that are looked for at once. */
const sought = 500;

/** Fills a database with one release: rows are gathered, and sent table by table. */
export class Writer {
  readonly #sink: Sink;
  #rows = new Map<Table, Cell[][]>();
  #gathered = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #repository: number;
  #unit: number;
  /** Rows that were sent. */
  rows = 0;

  private constructor(sink: Sink, repository: number, unit: number) {
    this.#sink = sink;
    this.#repository = repository;
    this.#unit = unit;
  }

  /** Goes on with the ids that a database has. Nobody else writes to it meanwhile. */
  static async of(sink: Sink): Promise<Writer> {
    const last = async ({ name }: Table): Promise<number> => {
      const [row] = await sink.select(`SELECT max(id) AS id FROM ${name}`, []);
      return Number(row?.id ?? 0);
    };
    return new Writer(sink, await last(releaseRepositories), await last(units));
  }

  release({ release, base, at, by, reason, operation, tags, units }: ReleaseManifest, manifest: string): void {
    this.#add(releases, [release, base, at, by.user, reason, operation, manifest, units]);
    for (const [key, value] of Object.entries(tags)) this.#add(releaseTags, [release, key, value]);
  }

  /** @returns its id */
  repository(release: string, { plugin, repository, stream, home, number, version, publication, upstreams }: ReleaseRepository): number {
    const id = ++this.#repository;
    this.#add(releaseRepositories, [id, release, plugin, repository, stream, home, number, version, publication]);
    for (const one of upstreams) this.#add(releaseUpstreams, [id, one.repository, one.url, one.synced]);
    return id;
  }

  /** Whether it has any units yet. */
  get isEmpty(): boolean {
    return this.#unit === 0;
  }

  /** Of a repository's units, those that it has are named. @returns the others */
  known(repository: number, hrefs: Iterable<string>): Promise<ReadonlySet<string>> {
    return this.#inTurn(async () => {
      const others = new Set<string>();
      const all = [...hrefs];
      for (let at = 0; at < all.length; at += sought) {
        const some = all.slice(at, at + sought);
        const ids = await this.#idsOf(some);
        for (const href of some) {
          const id = ids.get(href);
          if (id === undefined) others.add(href);
          else this.#add(releaseUnits, [repository, id]);
        }
      }
      return others;
    });
  }

  /** Units of one kind of it; those that the database has already are only named. @returns rows of them */
  units(
    repository: number,
    name: string,
    adapter: Adapter,
    kind: string,
    description: ContentKind,
    page: readonly Unit[],
  ): Promise<number> {
    return this.#inTurn(async () => {
      const ids = await this.#idsOf(page.map(({ pulp_href }) => pulp_href));
      const before = this.rows;
      for (const unit of page) {
        const id = ids.get(unit.pulp_href) ?? this.#addUnit(name, adapter, kind, description, unit);
        this.#add(releaseUnits, [repository, id]);
        if (this.#gathered >= gathered) await this.flush();
      }
      return this.rows + this.#gathered - before;
    });
  }

  /** One thing at a time; where it can't be written, neither is what comes after it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done;
    done.catch(() => {});
    return done;
  }

  async #idsOf(hrefs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    // What another repository brought just now is in the database only then.
    await this.flush();
    if (hrefs.length === 0) return new Map();
    const sql = `SELECT id, href FROM units WHERE href IN (${hrefs.map((_, i) => `$${i + 1}`).join(", ")})`;
    return new Map((await this.#sink.select(sql, hrefs)).map(({ id, href }) => [String(href), Number(id)]));
  }

  /** Sends what was gathered. */
  async flush(): Promise<void> {
    const gathered = this.#rows;
    // While they are sent, others come.
    this.#rows = new Map();
    this.#gathered = 0;
    for (const [table, rows] of gathered) {
      await this.#sink.insert(table, rows);
      this.rows += rows.length;
    }
  }

  #addUnit(name: string, adapter: Adapter, kind: string, description: ContentKind, unit: Unit): number {
    const id = ++this.#unit;
    const { unit: label, digest, location, purl } = recordedUnit(adapter, kind, description, unit, name);
    const generated = Number(description.generated !== undefined);
    this.#add(units, [id, adapter.plugin, kind, label, digest ?? null, location ?? null, purl ?? null, generated, unit.pulp_href]);
    const { table } = description;
    if (table === undefined) return id;
    this.#add(
      rowTable(table),
      rowOf(id, table.columns, (_, [column, , field]) => unit[field ?? column]),
    );
    for (const list of table.lists ?? []) {
      const of = listTable(list);
      for (const row of list.rows(unit))
        this.#add(
          of,
          rowOf(id, list.columns, (i) => row[i]),
        );
    }
    return id;
  }

  #add(table: Table, row: Cell[]): void {
    this.#gathered++;
    const rows = this.#rows.get(table);
    if (rows === undefined) this.#rows.set(table, [row]);
    else rows.push(row);
  }
}

/** There are many: nothing is made for one but the row itself. */
const rowOf = (id: number, columns: readonly Column[], value: (index: number, column: Column) => unknown): Cell[] => {
  const row = new Array<Cell>(columns.length + 1);
  row[0] = id;
  for (let i = 0; i < columns.length; i++) row[i + 1] = cellOf(value(i, columns[i] as Column));
  return row;
};
