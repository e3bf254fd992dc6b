import { isLedgerError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { attach } from "./attach.ts";
import { type Claim, claimOf, type Ended, type Intent, type Outcome, type Recoveries, settleAll } from "./claim.ts";
import { failureOf } from "./failure.ts";
import { untilFree } from "./held.ts";
import { lastsOf } from "./lasts.ts";
import { leave } from "./left.ts";
import { attachmentPath, folderOf, parsePath, validLine } from "./line.ts";
import { Lines } from "./lines.ts";
import { isRecord, type LedgerRecord, type RecordDetails } from "./record.ts";
import { type Verification, verify } from "./verify.ts";

/** A record that needs no claim. */
export interface Note extends RecordDetails {
  /** What was done: `freeze`, `sync`. */
  readonly action: string;
}

/** A record that needs no claim, and its line. */
export interface Noted {
  readonly line: string;
  readonly note: Note;
}

/** A line that is wanted, for what, and how what a dead one left there is finished. */
export interface Claiming {
  readonly line: string;
  readonly intent: Intent;
  readonly recoveries: Recoveries;
}

/** Which records are wanted; all bounds are included. */
export interface RecordsFilter {
  /** Of one line only: `epel-9/trunk`. */
  readonly line?: string | undefined;
  /** Written at that time or later: a Date, or a text that Date takes. */
  readonly since?: Date | string | undefined;
  /** Written at that time or earlier. */
  readonly until?: Date | string | undefined;
}

/** The ledger of a domain, for the rooms above. */
export class Ledger {
  readonly lines: Lines;

  constructor(context: Context) {
    this.lines = new Lines(context);
  }

  /**
   * Claims a line with an intent, before anything is changed. Waits while another holds it; what a dead one left is finished, or taken back, first,
   * by what `recoveries` has for its action.
   *
   * @throws LedgerError where the ledger can't be written, or what was left is of an action without a recovery: nothing was changed
   */
  claim(run: Run, line: string, intent: Intent, recoveries: Recoveries): Promise<Claim> {
    return this.#claim(run, validLine(line), () => intent, recoveries);
  }

  /**
   * The same where it depends on what stands in the line last whether there is anything to do: nobody writes between that look and the intent.
   *
   * @param intentAfter given the last record, once nobody holds the line; `undefined` where there is nothing to do
   */
  claimAfter(
    run: Run,
    line: string,
    intentAfter: (last: LedgerRecord | undefined) => Intent | undefined,
    recoveries: Recoveries,
  ): Promise<Claim | undefined> {
    return this.#claim(run, validLine(line), intentAfter, recoveries);
  }

  /**
   * Claims several lines: at once, where nobody holds any of them and the server can do that, else one after the other, in one order for
   * everybody, as two that want the same lines would wait for each other.
   */
  async claimAll(run: Run, wanted: readonly Claiming[]): Promise<readonly Claim[]> {
    const claims = new Map<string, Claim>();
    for (const one of (await this.#claimTogether(run, wanted)) ?? []) claims.set(one.record.line, one);
    if (claims.size === 0)
      try {
        for (const { line, intent, recoveries } of wanted.toSorted((a, b) => (a.line < b.line ? -1 : 1)))
          claims.set(line, await this.claim(run, line, intent, recoveries));
      } catch (error) {
        const outcome: Outcome = { result: "failed", error: failureOf(error) };
        await this.giveUp(
          run,
          [...claims.values()].map((claim) => ({ claim, outcome })),
        );
        throw error;
      }
    return wanted.flatMap(({ line }) => claims.get(line) ?? []);
  }

  /**
   * Begins to read what a claim of these lines will need, while the caller looks at something else: it waits for nothing, and what goes wrong is
   * told when they are claimed.
   */
  glimpse(run: Run, lines: readonly string[]): void {
    void this.lines.store.glimpse().catch(() => {});
    for (const line of lines) void this.lines.tail(run, line, "as known").catch(() => {});
  }

  /** To be asked right before clients see a change, of all lines together: two GETs. @throws LineTakenOverError */
  async stillHeld(run: Run, claims: readonly Claim[]): Promise<void> {
    const movedOn = await this.lines.movedOn(
      run,
      claims.map(({ record }) => record),
    );
    // Records of others may stand behind a claim that holds: of freezing, which needs none.
    await Promise.all(claims.map((claim) => (movedOn.has(claim.record.line) ? claim.stillHeld(run) : undefined)));
  }

  /** Writes what came of several claims, and lets their lines go. */
  settleAll(run: Run, ended: readonly Ended[]): Promise<void> {
    return settleAll(this.lines, run, ended);
  }

  /**
   * The same of actions that failed, as far as it can be written. What was cut off may have been done: it is left to whoever comes next, who in this
   * process needn't wait until it looks dead. It doesn't throw.
   */
  async giveUp(run: Run, ended: readonly Ended[]): Promise<void> {
    if (!run.signal.aborted)
      try {
        return await this.settleAll(run, ended);
      } catch {}
    this.leave(ended.map(({ claim }) => claim));
  }

  /** Leaves lines, of which it isn't known, or couldn't be written, what came of them, to whoever comes next. */
  leave(claims: readonly Claim[]): void {
    for (const { record } of claims) leave(record);
  }

  async #claimTogether(run: Run, wanted: readonly Claiming[]): Promise<readonly Claim[] | undefined> {
    if (wanted.length < 2) return undefined;
    const places = await Promise.all(
      wanted.map(async ({ line, intent }) => {
        const draft = { ...intent, kind: "intent", holder: "self" } as const;
        return { line: validLine(line), draft, tail: await this.lines.tail(run, line, "as known") };
      }),
    );
    if (places.some(({ tail }) => typeof tail?.record.holder === "number")) return undefined;
    const written = await this.lines.writeAll(run, places);
    return written?.map((record) => claimOf(this.lines, record.line, record, record.sequence));
  }

  /** Finishes, or takes back, what a dead holder left of a line, and claims nothing. @returns the line's last record then @throws LedgerError */
  async settleLeft(run: Run, line: string, recoveries: Recoveries): Promise<LedgerRecord | undefined> {
    return (await untilFree(this.lines, run, validLine(line), await this.lines.tail(run, line, "afresh"), recoveries))?.record;
  }

  /**
   * Writes a record that needs no claim where what stands in the line last asks for one: nobody writes between that look and the record.
   *
   * @param noteAfter given the last record; `undefined` where there is nothing to write
   */
  async appendAfter(
    run: Run,
    line: string,
    noteAfter: (last: LedgerRecord | undefined) => Note | undefined,
  ): Promise<LedgerRecord | undefined> {
    for (let how: "as known" | "afresh" = "afresh"; ; how = "as known") {
      const tail = await this.lines.tail(run, validLine(line), how);
      const note = noteAfter(tail?.record);
      if (note === undefined) return undefined;
      const written = await this.lines.write(run, line, { ...note, kind: "note", holder: "as before" }, tail);
      if (written !== undefined) return written;
    }
  }

  /** Writes a record that needs no claim; others may hold the line meanwhile. @throws LedgerError where it can't be written */
  async append(run: Run, line: string, note: Note): Promise<LedgerRecord> {
    validLine(line);
    for (;;) {
      const written = await this.lines.write(
        run,
        line,
        { ...note, kind: "note", holder: "as before" },
        await this.lines.tail(run, line, "as known"),
      );
      if (written !== undefined) return written;
    }
  }

  /** Writes records of several lines that need no claim: together where the server can do that. @throws LedgerError where they can't be written */
  async appendAll(run: Run, notes: readonly Noted[]): Promise<void> {
    const draft = ({ note }: Noted) => ({ ...note, kind: "note", holder: "as before" }) as const;
    if (notes.length > 1) {
      const places = await Promise.all(
        notes.map(async (one) => ({
          line: validLine(one.line),
          draft: draft(one),
          tail: await this.lines.tail(run, one.line, "as known"),
        })),
      );
      if ((await this.lines.writeAll(run, places)) !== undefined) return;
    }
    const appended = await Promise.allSettled(notes.map(({ line, note }) => this.append(run, line, note)));
    for (const one of appended) if (one.status === "rejected") throw one.reason;
  }

  /**
   * Records in the order of their time; those of one line in the order of the line.
   * @param unreadable what becomes of those that can't be read: who looks at all lines isn't to be held back by one of them.
   * @throws LedgerError for what can't be read
   */
  async *records(
    run: Run,
    { line, since, until }: RecordsFilter = {},
    unreadable: "refuse" | "leave out" = "refuse",
  ): AsyncGenerator<LedgerRecord> {
    const bound = (time: Date | string | undefined): number | undefined => (time === undefined ? undefined : new Date(time).getTime());
    const [from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY] = [bound(since), bound(until)];
    const entries = await this.lines.entriesOf(run, line);
    const records = await this.lines.each(entries, async (entry) => {
      const parsed = await this.lines.parsed(entry);
      return unreadable === "leave out" && !isRecord(parsed) ? [] : [this.lines.readable(parsed, entry)];
    });
    yield* inOrder(records.flat().filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to));
  }

  /** Records of lines and of all lines below them, in the order of their time: `pulp_sdk/release`. Whoever claims one of them then asks no more. */
  async under(run: Run, ...lines: readonly string[]): Promise<readonly LedgerRecord[]> {
    return inOrder(await this.lines.under(run, lines.map(validLine)));
  }

  /** Records of all lines below one, the last one that was written first; read as far as they are asked for. */
  async *newest(run: Run, line: string): AsyncGenerator<LedgerRecord> {
    for await (const entry of this.lines.entries.newest(run, folderOf(validLine(line)), fewRecords))
      if (parsePath(entry.relative_path) !== undefined) yield this.lines.readable(await this.lines.parsed(entry), entry);
  }

  /**
   * The last records of lines right below one: of most of them in few large pages, the newest first.
   * @param lines that are asked for
   */
  lasts(run: Run, below: string, lines: readonly string[]): Promise<ReadonlyMap<string, LedgerRecord>> {
    return lastsOf(this.lines, run, validLine(below), lines);
  }

  /** Puts a text beside the records of a line. @returns its sha256, by which it is read. POST `content/…/` */
  attach(run: Run, line: string, content: string): Promise<string> {
    return attach(this.lines, run, validLine(line), content);
  }

  /** What was put there. @throws LedgerError (`LEDGER_BROKEN`) where it is gone, or isn't what it was. GET `<content>/<ledger>/<line>/<sha256>` */
  async attached(run: Run, line: string, sha256: string): Promise<string> {
    const relativePath = attachmentPath(validLine(line), sha256);
    try {
      return await this.lines.entries.served(relativePath, sha256);
    } catch (error) {
      if (!isLedgerError(error)) throw error;
      // It is gone, or somebody else's, who has just written it: what is listed is waited for until it is published.
      const [entry] = await this.lines.entries.list(run, { relative_path: relativePath }, 1);
      if (entry?.sha256 === sha256) return this.lines.entries.text(entry);
      throw this.lines.broken(line, `${relativePath} ${entry === undefined ? "is gone" : "isn't what it is named by"}`);
    }
  }

  /** Looks at every record and at what ties each to the one before it. */
  verify(run: Run, line?: string): Promise<Verification> {
    return verify(this.lines, run, line);
  }

  async #claim<I extends Intent | undefined>(
    run: Run,
    line: string,
    intentAfter: (last: LedgerRecord | undefined) => I,
    recoveries: Recoveries,
  ): Promise<Claim | Extract<I, undefined>> {
    for (;;) {
      const known = await this.lines.tail(run, line, "as known");
      const tail = await untilFree(this.lines, run, line, known, recoveries);
      const intent = intentAfter(tail?.record);
      if (intent === undefined) return undefined as Extract<I, undefined>;
      const written = await this.lines.write(run, line, { ...intent, kind: "intent", holder: "self" }, tail);
      if (written !== undefined) return claimOf(this.lines, line, written, written.sequence);
    }
  }
}

/** Of the newest records, so many are read at a time: usually one of the first is looked for. */
const fewRecords = 20;

const inOrder = (records: readonly LedgerRecord[]): readonly LedgerRecord[] =>
  records.toSorted((a, b) => (a.line === b.line ? a.sequence - b.sequence : a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const ledgers = new WeakMap<Context, Ledger>();

/** The one ledger of a client. */
export const ledgerOf = (context: Context): Ledger => {
  const known = ledgers.get(context) ?? new Ledger(context);
  ledgers.set(context, known);
  return known;
};
