import { createHash } from "node:crypto";
import { JournalError, type JournalErrorCode } from "../../errors/index.ts";
import { randomHex } from "../../operation/index.ts";
import type { Clock } from "../../transport/index.ts";
import type { FleetOutcome } from "../outcome.ts";
import type { FleetMember } from "../spec.ts";
import { becomeHolder, type Holder, holdsNoMore, isAlive, signOfLife } from "./holder.ts";
import { type Line, type LineOf, parseLine } from "./lines.ts";
import type { JournalStore } from "./store.ts";

/** What a journal is of. */
export interface JournalOf {
  readonly fleet: string;
  readonly work: string;
  /** Where the server is. */
  readonly server: string;
  /** Digest of all that the fleet says; `null` where its entries come one after the other. */
  readonly plan: string | null;
}

/** What another try of a repository has to know of an earlier one. */
export interface Known {
  /** It is done: so it ended. */
  readonly end?: LineOf<"end"> | undefined;
  /** It was begun: the operation that its tasks carry, and when. */
  readonly begin?: LineOf<"begin"> | undefined;
}

const version = 1;

/** Digest of what a fleet says of a repository: another description is other work. */
export const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, (_, inner: unknown) => (typeof inner === "function" ? "function" : inner)))
    .digest("hex")
    .slice(0, 16);

/** What a run writes down before and after each repository, so that another one can go on where it was cut off. */
export class Journal {
  readonly #store: JournalStore;
  readonly #clock: Clock;
  readonly #holder: Holder;
  readonly #known: ReadonlyMap<string, Known>;
  readonly #closed = new AbortController();

  private constructor(store: JournalStore, clock: Clock, holder: Holder, known: ReadonlyMap<string, Known>) {
    this.#store = store;
    this.#clock = clock;
    this.#holder = holder;
    this.#known = known;
    void this.#live();
  }

  /** @throws JournalError where it is another one's, or in use */
  static async open(store: JournalStore, clock: Clock, of: JournalOf, redo: "nothing" | "failed"): Promise<Journal> {
    const id = randomHex(8);
    const holder = await becomeHolder(id);
    const at = new Date(clock.now()).toISOString();
    let isOpened = false;
    try {
      requireSame(store, linesOf(store, await store.read()), of, redo);
      // Whoever is first in the order of the lines has it: that is the same to all who look.
      await store.append([JSON.stringify({ is: "journal", version, ...of }), JSON.stringify({ is: "open", ...holder, at })]);
      isOpened = true;
      const lines = linesOf(store, await store.read());
      requireSame(store, lines, of, redo);
      await requireFree(store, lines, id, clock.now());
      return new Journal(store, clock, holder, knownFrom(lines, id, redo));
    } catch (error) {
      holdsNoMore(holder);
      // What is another one's is left as it is.
      if (isOpened) await store.append([JSON.stringify({ is: "close", id, at })]).catch(() => {});
      await store.close().catch(() => {});
      throw error;
    }
  }

  knownOf(member: FleetMember): Known {
    const known = this.#known.get(member.name);
    const of = digestOf(member);
    return { end: known?.end?.of === of ? known.end : undefined, begin: known?.begin?.of === of ? known.begin : undefined };
  }

  begin(member: FleetMember, operation: string): Promise<void> {
    return this.#append({ is: "begin", repository: member.name, of: digestOf(member), operation, at: this.#now() });
  }

  end(outcome: FleetOutcome<unknown>): Promise<void> {
    const { repository, member, status, cause, error, host, attempts, started, finished, tasks } = outcome;
    const message = error === undefined ? undefined : error instanceof Error ? error.message : String(error);
    return this.#append({
      is: "end",
      repository,
      of: digestOf(member ?? null),
      status,
      cause,
      message,
      host,
      attempts,
      started,
      finished,
      tasks: [...tasks],
    });
  }

  /** @param how `"finished"`: every repository has its end, so that the next run begins anew */
  async close(how: "finished" | "cut off"): Promise<void> {
    this.#closed.abort();
    const at = this.#now();
    const lines: Line[] = [...(how === "finished" ? [{ is: "finished" as const, at }] : []), { is: "close", id: this.#holder.id, at }];
    try {
      await this.#store.append(lines.map((line) => JSON.stringify(line)));
    } finally {
      holdsNoMore(this.#holder);
      await this.#store.close();
    }
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #append(line: Line): Promise<void> {
    return this.#store.append([JSON.stringify(line)]);
  }

  async #live(): Promise<void> {
    for (;;) {
      await this.#clock.sleep(signOfLife, this.#closed.signal).catch(() => {});
      if (this.#closed.signal.aborted) return;
      await this.#append({ is: "alive", id: this.#holder.id, at: this.#now() }).catch(() => {});
    }
  }
}

const refused = (store: JournalStore, code: JournalErrorCode, message: string, hint: string): JournalError =>
  new JournalError({ code, message: `the journal ${JSON.stringify(store.name)} ${message}`, hint: `${hint} Nothing was sent.` });

/** A torn line is what somebody was at when he died: the next one to come began with a line of his own. */
const linesOf = (store: JournalStore, lines: readonly string[]): readonly Line[] => {
  const parsed = lines.map(parseLine);
  return parsed.flatMap((line, i): readonly Line[] => {
    if (line === "unknown") return [];
    if (line !== undefined) return [line];
    const next = parsed[i + 1];
    if (i === lines.length - 1 || (typeof next === "object" && next.is === "journal")) return [];
    throw refused(
      store,
      "JOURNAL_BROKEN",
      `can't be read: its line ${i + 1} is no line of a journal.`,
      "Take another file; this one is left as it is.",
    );
  });
};

/**
 * Where the run begins that is gone on with: after the last one that came to its end, so that the next is a new one; with that one, where its
 * failures are to be done again.
 */
const beginningIn = (lines: readonly Line[], redo: "nothing" | "failed"): number => {
  const ends = lines.flatMap(({ is }, i) => (is === "finished" ? [i + 1] : []));
  const last = ends.at(-1) ?? 0;
  const isNew = !lines.slice(last).some(({ is }) => is === "begin" || is === "end");
  return redo === "failed" && isNew ? (ends.at(-2) ?? 0) : last;
};

const requireSame = (store: JournalStore, lines: readonly Line[], of: JournalOf, redo: "nothing" | "failed"): void => {
  const [first] = lines;
  if (first !== undefined && first.is !== "journal")
    throw refused(store, "JOURNAL_BROKEN", "doesn't begin as one.", "Take another file; this one is left as it is.");
  // One that came to its end may be followed by a run of another description.
  for (const line of lines.slice(beginningIn(lines, redo))) {
    if (line.is !== "journal") continue;
    if (line.version > version)
      throw refused(store, "JOURNAL_NEWER", "was written by a later release.", "Update pulp-sdk, or take another file.");
    const differs = (["fleet", "work", "server", "plan"] as const).find((word) => line[word] !== of[word]);
    if (differs === undefined) continue;
    const what = differs === "plan" ? "another description of the fleet" : `another ${differs} (${line[differs]})`;
    throw refused(
      store,
      "JOURNAL_OF_OTHER",
      `is of a run that wasn't finished, over ${what}.`,
      "Finish that one first, or take another file.",
    );
  }
};

const requireFree = async (store: JournalStore, lines: readonly Line[], own: string, now: number): Promise<void> => {
  const closed = new Set(lines.flatMap((line) => (line.is === "close" ? [line.id] : [])));
  for (const line of lines) {
    if (line.is !== "open") continue;
    if (line.id === own) return;
    if (closed.has(line.id)) continue;
    const signs = lines.flatMap((one) => ((one.is === "alive" || one.is === "open") && one.id === line.id ? [Date.parse(one.at)] : []));
    if (await isAlive(line, Math.max(...signs), now))
      throw refused(
        store,
        "JOURNAL_IN_USE",
        `is written by another run: process ${line.pid} on ${line.host}, since ${line.at}.`,
        "Wait for its end, or take another file.",
      );
  }
};

/** What is known of each repository of the run that is gone on with. */
const knownFrom = (lines: readonly Line[], own: string, redo: "nothing" | "failed"): ReadonlyMap<string, Known> => {
  const known = new Map<string, { end?: LineOf<"end">; begin?: LineOf<"begin"> }>();
  for (const line of lines.slice(beginningIn(lines, redo))) {
    if (line.is === "open" && line.id === own) break;
    if (line.is === "begin") known.set(line.repository, { begin: line });
    // What was ended before it was done is still to be done, and its tasks may run on.
    if (line.is === "end") known.set(line.repository, line.status === "canceled" ? { ...known.get(line.repository) } : { end: line });
  }
  return known;
};
