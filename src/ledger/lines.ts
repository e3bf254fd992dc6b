import { LedgerError, UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import type { Run } from "../operation/index.ts";
import { recordsPlugin } from "../plugins/records.ts";
import { chunkForQuery } from "../transport/index.ts";
import { actorOf } from "./actor.ts";
import { Entries, type Entry } from "./entries.ts";
import { leave } from "./left.ts";
import { folderOf, parsePath, pathOf, patternBelow, validLine } from "./line.ts";
import { type Attachment, put, putAll } from "./put.ts";
import {
  format,
  isRecord,
  type LedgerRecord,
  objectionTo,
  parseRecord,
  printRecord,
  type RecordDetails,
  sha256Of,
  type Unreadable,
} from "./record.ts";
import { Store } from "./store.ts";
import { afterRefusal, unwritable } from "./unwritable.ts";

/** Where a line ends: its last record, and the sha256 that the next one names. */
export interface Tail {
  readonly record: LedgerRecord;
  readonly sha256: string;
}

/** What a record is made from, beside its place and its writer. */
export interface Draft extends RecordDetails, Pick<LedgerRecord, "kind" | "action" | "of" | "result"> {
  /** From here on: `"self"`, nobody, or whoever held the line before. */
  readonly holder: "self" | "nobody" | "as before";
}

/** What is to be written, and behind what. */
export interface Written {
  readonly line: string;
  readonly draft: Draft;
  readonly tail: Tail | undefined;
}

/** Records that are read at once, where each has to be downloaded. */
const together = 100;

/** Milliseconds that a writer stands back. */
const [shortPause, longestPause] = [125, 8_000];

/** Reads and writes the lines of a ledger, one record at a time. */
export class Lines {
  readonly context: Context;
  readonly store: Store;
  readonly entries: Entries;
  /** What is known of lines' ends; `undefined` of those that have no record yet. */
  readonly #tails = new Map<string, Tail | undefined>();
  /** How often others were faster, in a row. */
  readonly #lost = new Map<string, number>();

  constructor(context: Context) {
    this.context = context;
    this.store = new Store(context);
    this.entries = new Entries(context, this.store);
  }

  /** The end of a line; what this client wrote or read last, where that will do: who writes behind it learns whether it was the end. */
  async tail(run: Run, line: string, how: "as known" | "afresh"): Promise<Tail | undefined> {
    if (how === "as known" && this.#tails.has(line)) return this.#tails.get(line);
    const entry = await this.entries.last(run, line);
    const tail = entry === undefined ? undefined : { record: this.readable(await this.parsed(entry), entry), sha256: entry.sha256 };
    this.#tails.set(line, tail);
    return tail;
  }

  /** Records of lines, and of all lines below them. Where they end is known then. */
  async under(run: Run, lines: readonly string[]): Promise<readonly LedgerRecord[]> {
    const entries = await this.entriesUnder(run, lines);
    const read = await this.each(entries, async (entry) => ({
      record: this.readable(await this.parsed(entry), entry),
      sha256: entry.sha256,
    }));
    const ends = new Map<string, Tail | undefined>(lines.map((line) => [line, undefined]));
    for (const tail of read)
      if (tail.record.sequence > (ends.get(tail.record.line)?.record.sequence ?? 0)) ends.set(tail.record.line, tail);
    for (const [line, tail] of ends) this.#tails.set(line, tail);
    return read.map(({ record }) => record);
  }

  /** Of these records, the lines that don't end with them any more, or where that can't be told of all together. */
  async movedOn(run: Run, records: readonly LedgerRecord[]): Promise<ReadonlySet<string>> {
    const all = new Set(records.map(({ line }) => line));
    if (records.length < 2 || !this.entries.knows("relative_path__in")) return all;
    const paths = records.flatMap(({ line, sequence }) => [pathOf(line, sequence), pathOf(line, sequence + 1)]);
    const lists = chunkForQuery(paths).map((some) => this.entries.list(run, { relative_path__in: some }));
    const there = new Map((await Promise.all(lists)).flat().map(({ relative_path, sha256 }) => [relative_path, sha256]));
    const isLast = (record: LedgerRecord): boolean =>
      there.get(pathOf(record.line, record.sequence)) === sha256Of(printRecord(record)) &&
      !there.has(pathOf(record.line, record.sequence + 1));
    return new Set(records.flatMap((record) => (isLast(record) ? [] : [record.line])));
  }

  /** One record of a line. @throws LedgerError where it isn't there */
  async at(run: Run, line: string, sequence: number): Promise<LedgerRecord> {
    const entry = await this.entries.at(run, line, sequence);
    if (entry !== undefined) return this.readable(await this.parsed(entry), entry);
    throw this.missing(line, sequence);
  }

  /** Writes behind the tail. `undefined` where another one was faster: the tail is read afresh then. */
  async write(run: Run, line: string, draft: Draft, tail: Tail | undefined): Promise<LedgerRecord | undefined> {
    const record = this.#record(run, { line, draft, tail });
    try {
      const { won, sha256 } = await put(this.context, run, this.store, this.entries, record);
      if (won) {
        this.#tails.set(line, { record, sha256 });
        this.#lost.delete(line);
        return record;
      }
      this.#tails.delete(line);
      await this.#giveWay(run, line);
      return undefined;
    } catch (error) {
      this.#tails.delete(line);
      // It may have been written all the same, and nobody here knows of it.
      if (draft.holder === "self") leave(record);
      throw unwritable(error, this.store.name, run.label, afterRefusal(draft.kind));
    }
  }

  /**
   * Writes behind the tails of several lines, and texts beside their records: all or none. `undefined` where it was none: one after the other, it
   * may go.
   */
  async writeAll(run: Run, places: readonly Written[], beside: readonly Attachment[] = []): Promise<readonly LedgerRecord[] | undefined> {
    const records = places.map((place) => this.#record(run, place));
    const all = records.map(({ line }) => line);
    try {
      const puts = await putAll(this.context, run, this.store, this.entries, records, beside);
      if (puts?.every(({ won }) => won) !== true) {
        for (const line of all) this.#tails.delete(line);
        return undefined;
      }
      for (const [i, record] of records.entries()) this.#tails.set(record.line, { record, sha256: puts[i]?.sha256 ?? "" });
      return records;
    } catch (error) {
      for (const line of all) this.#tails.delete(line);
      for (const record of records) if (record.holder === record.sequence) leave(record);
      throw unwritable(
        error,
        this.store.name,
        run.label,
        afterRefusal(places.some(({ draft }) => draft.kind === "outcome") ? "outcome" : "intent"),
      );
    }
  }

  #record(run: Run, { line, draft: { holder, ...draft }, tail }: Written): LedgerRecord {
    const sequence = (tail?.record.sequence ?? 0) + 1;
    const record: LedgerRecord = {
      format,
      line,
      sequence,
      previous: tail?.sha256 ?? null,
      holder: holder === "self" ? sequence : holder === "nobody" ? null : (tail?.record.holder ?? null),
      at: new Date(this.context.transport.clock.now()).toISOString(),
      by: actorOf(this.context),
      operation: run.correlationId,
      ...draft,
    };
    const objection = objectionTo(record);
    if (objection === undefined) return record;
    // Once it is written nobody could read the line any more.
    throw new UsageError({
      message: `the ledger can't keep that: ${objection}.`,
      hint: 'A reason is a text, and tags are pairs of texts: { reason: "patch day", tags: { ticket: "OPS-12" } }. Nothing was changed.',
    });
  }

  /** Many who write one line at once would all try each place: the more there are, the longer each stands back. */
  async #giveWay(run: Run, line: string): Promise<void> {
    const { clock } = run.transport;
    const lost = (this.#lost.get(line) ?? 0) + 1;
    this.#lost.set(line, lost);
    await clock.sleep(clock.random() * Math.min(longestPause, shortPause * 2 ** lost), run.signal);
  }

  /** Files of the ledger, or of one line; `"all"` also those whose path is no record's. */
  async entriesOf(run: Run, line: string | undefined, which: "records" | "all" = "records"): Promise<readonly Entry[]> {
    const folder = line === undefined ? undefined : folderOf(validLine(line));
    const entries = line === undefined ? await this.entries.list(run, { ordering: "relative_path" }) : await this.entries.ofLine(run, line);
    return entries.filter(({ relative_path }) => {
      const path = parsePath(relative_path);
      return folder === undefined ? which === "all" || path !== undefined : path?.folder === folder;
    });
  }

  /** Records of lines, and of all lines below them: `pulp_sdk/release`. */
  async entriesUnder(run: Run, lines: readonly string[]): Promise<readonly Entry[]> {
    const folders = lines.map((line) => `${folderOf(line)}/`);
    const [only] = folders;
    const byPattern = folders.length > 1 && this.entries.knows("relative_path__regex");
    if (folders.length > 1 && !byPattern) return (await Promise.all(lines.map((line) => this.entriesUnder(run, [line])))).flat();
    const filter = byPattern
      ? { relative_path__regex: patternBelow(lines) }
      : this.entries.knows("relative_path__startswith")
        ? { relative_path__startswith: only }
        : {};
    const entries = await this.entries.list(run, { ...filter, ordering: "relative_path" });
    return entries.filter(({ relative_path }) => {
      const folder = parsePath(relative_path)?.folder;
      return folder !== undefined && folders.some((one) => `${folder}/`.startsWith(one));
    });
  }

  /** Reads what many files say, some at a time; in their order. */
  async each<T>(entries: readonly Entry[], read: (entry: Entry) => Promise<T>): Promise<readonly T[]> {
    const found: T[] = [];
    for (let i = 0; i < entries.length; i += together) found.push(...(await Promise.all(entries.slice(i, i + together).map(read))));
    return found;
  }

  async parsed(entry: Entry): Promise<LedgerRecord | Unreadable> {
    return parseRecord(await this.entries.text(entry));
  }

  readable(parsed: LedgerRecord | Unreadable, { relative_path }: Entry): LedgerRecord {
    if (isRecord(parsed)) return parsed;
    const { why, detail } = parsed;
    if (why !== "newer format") throw this.broken(relative_path, `${relative_path} is ${why} (${detail})`);
    throw new LedgerError({
      code: "LEDGER_NEWER",
      ledger: this.store.name,
      line: relative_path,
      message: `${relative_path} of the ledger ${JSON.stringify(this.store.name)} has ${detail}; this release knows ${format}.`,
      hint: "Update pulp-sdk. Nothing was changed.",
    });
  }

  broken(line: string, why: string, hint: string = seeVerify): LedgerError {
    return new LedgerError({
      code: "LEDGER_BROKEN",
      ledger: this.store.name,
      line,
      message: `the ledger ${JSON.stringify(this.store.name)} is damaged: ${why}.`,
      hint,
    });
  }

  /** Of a record that somebody has removed, and that nothing else can tell of. */
  missing(line: string, sequence: number): LedgerError {
    const [path, repository] = [pathOf(line, sequence), `pulp.${recordsPlugin}.repository(${JSON.stringify(this.store.name)})`];
    return this.broken(
      line,
      `the record ${sequence} of the line ${JSON.stringify(decoded(line))} is missing, and somebody may be at work by it`,
      `Put it back from a version of the ledger that has it: ${repository}.add({ files: [${JSON.stringify(path)}] }, { from: { repository: ${repository}, version } }). Where none has it any more, and nobody is at work, remove the records behind it, too: the line ends before it then. Nothing was changed.`,
    );
  }
}

const seeVerify =
  "pulp.ledger.verify() says what else is. Earlier versions of the ledger's repository may still have what is missing. Nothing was changed.";
