import { isLedgerError } from "../errors/index.ts";
import type { VersionSnapshot } from "../model/version/versions.ts";
import type { Run } from "../operation/index.ts";
import { inLines } from "../text/index.ts";
import { aSummary, pages } from "../transport/index.ts";
import type { Entry } from "./entries.ts";
import { folderOf, lineOfFolder, parseAttachment, parsePath, pathOf } from "./line.ts";
import type { Lines } from "./lines.ts";
import { isRecord, type LedgerRecord, type Unreadable } from "./record.ts";

/** What is wrong with a record. */
export interface LedgerProblem {
  /** The line, as far as the path tells it. */
  readonly line: string;
  /** Of the record; `undefined` of a file that is none. */
  readonly sequence: number | undefined;
  /**
   * - `changed`: what it says isn't what the next record was written behind, or it stands in another place than it says
   * - `missing`: records after it are there
   * - `not JSON`, `no record`: it can't be read
   * - `newer format`: only a newer release can read it
   * - `unreadable`: what it says couldn't be fetched
   * - `foreign`: no record at all, by its path
   * - `removed`: a version of the ledger's repository took records away, or replaced them
   */
  readonly problem: Unreadable["why"] | "changed" | "missing" | "unreadable" | "foreign" | "removed";
  /** One sentence. */
  readonly detail: string;
}

/** What became of a look at the whole ledger, or at one line. */
export interface Verification {
  /** Nothing is wrong. */
  readonly ok: boolean;
  /** How many were looked at. */
  readonly records: number;
  /** How many lines they stand in. */
  readonly lines: number;
  /** What is wrong. */
  readonly problems: readonly LedgerProblem[];
  /** All that for people, a line each. */
  text(): string;
}

/** Servers keep what a file is by its digest, so a changed record is another file: it doesn't fit what was written behind it. */
export const verify = async (ledger: Lines, run: Run, line?: string): Promise<Verification> => {
  const entries = await ledger.entriesOf(run, line, "all");
  const problems: LedgerProblem[] = [];
  const lines = new Map<string, { readonly entry: Entry; readonly sequence: number }[]>();
  for (const entry of entries) {
    const path = parsePath(entry.relative_path);
    const named = path === undefined ? parseAttachment(entry.relative_path) : undefined;
    if (named !== undefined) {
      if (named !== entry.sha256) problems.push(changedAttachment(entry));
      continue;
    }
    if (path === undefined) {
      problems.push({
        line: entry.relative_path,
        sequence: undefined,
        problem: "foreign",
        detail: `${entry.relative_path} is no record's path.`,
      });
      continue;
    }
    const found = lines.get(path.folder) ?? [];
    found.push({ entry, sequence: path.sequence });
    lines.set(path.folder, found);
  }
  for (const [folder, records] of lines) problems.push(...(await lookAt(ledger, lineOfFolder(folder), records)));
  problems.push(...(await removals(ledger, run)));
  const counted = { ok: problems.length === 0, records: [...lines.values()].flat().length, lines: lines.size, problems };
  return Object.freeze({ ...counted, text: () => textOf(counted) });
};

const changedAttachment = ({ relative_path }: Entry): LedgerProblem => ({
  line: lineOfFolder(relative_path.slice(0, relative_path.lastIndexOf("/"))),
  sequence: undefined,
  problem: "changed",
  detail: `${relative_path} isn't what it is named by.`,
});

type Placed = { readonly entry: Entry; readonly sequence: number };

const lookAt = async (ledger: Lines, line: string, records: readonly Placed[]): Promise<readonly LedgerProblem[]> => {
  const problems: LedgerProblem[] = [];
  let before: Placed | undefined;
  const ordered = records.toSorted((a, b) => a.sequence - b.sequence);
  const said = await ledger.each(
    ordered.map(({ entry }) => entry),
    (entry) => read(ledger, entry),
  );
  for (const [i, placed] of ordered.entries()) {
    const { entry, sequence } = placed;
    const complain = (problem: LedgerProblem["problem"], detail: string, at = sequence): unknown =>
      problems.push({ line, sequence: at, problem, detail });
    for (let missing = (before?.sequence ?? 0) + 1; missing < sequence; missing++)
      complain("missing", `${pathOf(line, missing)} is missing.`, missing);
    const parsed = said[i] ?? "it wasn't read";
    if (typeof parsed === "string") complain("unreadable", parsed);
    else if (!isRecord(parsed)) complain(parsed.why, `${entry.relative_path} is ${parsed.why}: ${parsed.detail}.`);
    else {
      if (folderOf(parsed.line) !== folderOf(line) || parsed.sequence !== sequence)
        complain("changed", `${entry.relative_path} says that it is record ${parsed.sequence} of ${parsed.line}.`);
      const isNext = (before?.sequence ?? 0) + 1 === sequence;
      if (isNext && parsed.previous !== (before?.entry.sha256 ?? null))
        complain("changed", `${pathOf(line, sequence - 1)} isn't what ${entry.relative_path} was written behind.`, sequence - 1);
    }
    before = placed;
  }
  return problems;
};

const read = async (ledger: Lines, entry: Entry): Promise<LedgerRecord | Unreadable | string> => {
  try {
    return await ledger.parsed(entry);
  } catch (error) {
    if (isLedgerError(error)) return error.summary;
    throw error;
  }
};

/** The last record of a line has none behind it: that it was there is told by the versions that the server still keeps. GET `<repository>versions/` */
const removals = async ({ store, context }: Lines, run: Run): Promise<readonly LedgerProblem[]> => {
  const repository = await store.find();
  if (repository === undefined) return [];
  const { transport, pageSize } = context;
  const key = `${repository.pulp_href}versions/`;
  const query = { ordering: "number", fields: "pulp_href,number,content_summary" };
  const versions = await pages<VersionSnapshot>(transport, key, { query, pageSize, signal: run.signal, items: aSummary }).all();
  return versions.flatMap(({ number, content_summary: { removed } }) => {
    const count = Object.values(removed).reduce((sum, kind) => sum + kind.count, 0);
    const detail = `Version ${number} of the ledger's repository removed or replaced ${count} of its files.`;
    return count === 0 ? [] : [{ line: "", sequence: undefined, problem: "removed" as const, detail }];
  });
};

const textOf = ({ ok, records, lines, problems }: Omit<Verification, "text">): string =>
  inLines([
    `${records} records in ${lines} lines: ${ok ? "each is as it was written, and none is missing." : `${problems.length} problems.`}`,
    ...problems.map(({ problem, detail }) => `  ${problem}: ${detail}`),
  ]);
