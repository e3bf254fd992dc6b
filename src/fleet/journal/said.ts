import { JournalError, type JournalErrorCode } from "../../errors/index.ts";
import { isAlive } from "./holder.ts";
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
  /** It was begun, perhaps more than once: the operations that its tasks carry, and when. */
  readonly begun?: readonly LineOf<"begin">[] | undefined;
}

/** Of the format; see docs/formats.md. */
export const version = 1;

const refused = (store: JournalStore, code: JournalErrorCode, message: string, hint: string): JournalError =>
  new JournalError({ code, message: `the journal ${JSON.stringify(store.name)} ${message}`, hint: `${hint} Nothing was sent.` });

const beginning = '{"is":"journal",';

/** A torn line is what somebody was at when he died: the next one to come began with a line of his own. */
export const linesOf = (store: JournalStore, lines: readonly string[]): readonly Line[] => {
  const parsed = lines.map(parseLine);
  return parsed.flatMap((line, i): readonly Line[] => {
    if (line === "unknown") return [];
    if (line !== undefined) return [line];
    const next = parsed[i + 1];
    const isTorn = i === lines.length - 1 || (typeof next === "object" && next.is === "journal");
    // Of the first line it has to be seen that it was to be a journal's: else it is somebody's file of one line.
    if (isTorn && (i > 0 || beginning.startsWith(lines[0]?.slice(0, beginning.length) ?? ""))) return [];
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

export const requireSame = (store: JournalStore, lines: readonly Line[], of: JournalOf, redo: "nothing" | "failed"): void => {
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

export const requireFree = async (store: JournalStore, lines: readonly Line[], own: string, now: number): Promise<void> => {
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
export const knownFrom = (lines: readonly Line[], own: string, redo: "nothing" | "failed"): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>();
  for (const line of lines.slice(beginningIn(lines, redo))) {
    if (line.is === "open" && line.id === own) break;
    if (line.is === "begin") known.set(line.repository, { begun: [...(known.get(line.repository)?.begun ?? []), line] });
    // What was ended before it was done is still to be done, and its tasks may run on.
    if (line.is === "end") known.set(line.repository, line.status === "canceled" ? { ...known.get(line.repository) } : { end: line });
  }
  return known;
};
