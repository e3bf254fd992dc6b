import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import { lackingFilter } from "../plugins/arrivals.ts";
import { objectWith, type Pages, pages } from "../transport/index.ts";
import { pathOf, patternOf } from "./line.ts";
import { sha256Of } from "./record.ts";
import { Served } from "./served.ts";
import type { Store } from "./store.ts";

/** Holds a copy of a small record. */
export const recordLabel = "pulp_sdk_record";

/** One file of the ledger, as the server lists it. */
export interface Entry {
  readonly relative_path: string;
  /** Of the file, by the server. */
  readonly sha256: string;
  readonly pulp_labels?: Readonly<Record<string, string | null>> | null;
}

const fields = "pulp_href,relative_path,sha256,pulp_labels";
const anEntry = objectWith<Entry>("a file", { relative_path: "string", sha256: "string" });

/** Reads what the ledger holds. */
export class Entries {
  readonly #context: Context;
  readonly #store: Store;
  readonly #served: Served;
  /** That was listed last. */
  #version: string | undefined;

  constructor(context: Context, store: Store) {
    this.#context = context;
    this.#store = store;
    this.#served = new Served(context, store);
  }

  /** Files of the newest version. GET `content/…/?repository_version=…` */
  async list(run: Run, filters: Readonly<Record<string, unknown>> = {}, most?: number): Promise<readonly Entry[]> {
    const list = await this.#pages(run, filters, most ?? this.#context.pageSize);
    return (most === undefined ? await list?.all() : (await list?.page())?.results) ?? [];
  }

  /** Files in folders below one, the last one that was written first; read page by page. On servers that can't filter so, all of them. */
  async *newest(run: Run, folder: string, pageSize = this.#context.pageSize): AsyncGenerator<Entry> {
    const { status } = this.#context;
    const knows = lackingFilter(status.plugins, this.#store.adapter.upload?.path ?? "", "relative_path__startswith") === undefined;
    const filter = knows ? { relative_path__startswith: `${folder}/` } : {};
    const list = await this.#pages(run, { ...filter, ordering: "-pulp_created" }, pageSize);
    if (list !== undefined) yield* list;
  }

  async #pages(run: Run, filters: Readonly<Record<string, unknown>>, pageSize: number): Promise<Pages<Entry> | undefined> {
    const repository = await this.#store.find();
    if (repository === undefined) return undefined;
    const { latest_version_href: version } = repository;
    if (typeof version === "string") this.#version = version;
    const query = { ...filters, repository_version: version, fields };
    const { path } = this.#store.adapter.upload ?? { path: "" };
    return pages<Entry>(this.#context.transport, path, { query, pageSize, signal: run.signal, persist: "operation", items: anEntry });
  }

  /** The last file of a line. Two GETs; on servers that can't filter so, a search by twos. */
  async last(run: Run, line: string): Promise<Entry | undefined> {
    if (!this.knows("relative_path__regex")) return this.#search(run, line);
    const [last] = await this.list(run, { relative_path__regex: patternOf(line), ordering: "-relative_path" }, 1);
    return last;
  }

  /** Files of a line, as far as the server can tell them from others. */
  ofLine(run: Run, line: string): Promise<readonly Entry[]> {
    return this.list(run, {
      ordering: "relative_path",
      ...(this.knows("relative_path__regex") ? { relative_path__regex: patternOf(line) } : {}),
    });
  }

  /** Whether this server can be asked so. */
  knows(filter: string): boolean {
    const { status } = this.#context;
    return lackingFilter(status.plugins, this.#store.adapter.upload?.path ?? "", filter) === undefined;
  }

  /** One file of a line. */
  async at(run: Run, line: string, sequence: number): Promise<Entry | undefined> {
    const [entry] = await this.list(run, { relative_path: pathOf(line, sequence) }, 1);
    return entry;
  }

  /** A file that is there, though in no version of the ledger perhaps. GET `content/…/?relative_path=…&sha256=…` */
  async anywhere(run: Run, relativePath: string, sha256: string): Promise<unknown> {
    const query = { relative_path: relativePath, sha256, fields: "pulp_href" };
    const { path } = this.#store.adapter.upload ?? { path: "" };
    const items = objectWith<{ readonly pulp_href: string }>("a file", { pulp_href: "string" });
    const { results } = await pages(this.#context.transport, path, { query, pageSize: 1, signal: run.signal, items }).page();
    return results[0];
  }

  /** Lines have no gaps: twice as far each time, then by halves. */
  async #search(run: Run, line: string): Promise<Entry | undefined> {
    let found: { readonly at: number; readonly entry: Entry } | undefined;
    let beyond = 1;
    for (let at = 1; ; at = beyond) {
      const entry = await this.at(run, line, at);
      if (entry === undefined) break;
      found = { at, entry };
      beyond = at * 2;
    }
    while (found !== undefined && beyond - found.at > 1) {
      const at = Math.floor((found.at + beyond) / 2);
      const entry = await this.at(run, line, at);
      if (entry === undefined) beyond = at;
      else found = { at, entry };
    }
    return found?.entry;
  }

  /** What a file says: from its label where that tells the truth, else from where it is served. GET `<content>/<ledger>/<path>` */
  async text({ relative_path, sha256, pulp_labels }: Entry): Promise<string> {
    const copy = pulp_labels?.[recordLabel];
    if (typeof copy === "string") {
      const content = `${decoded(copy)}\n`;
      if (sha256Of(content) === sha256) return content;
    }
    return this.served(relative_path, sha256, this.#version);
  }

  /** A file, without asking whether the ledger has it. @throws LedgerError (`LEDGER_UNREADABLE`) GET `<content>/<ledger>/<path>` */
  async served(relativePath: string, sha256: string, version?: string): Promise<string> {
    const text = await this.#served.text(relativePath, sha256, version);
    this.#store.isServed = true;
    return text;
  }
}
