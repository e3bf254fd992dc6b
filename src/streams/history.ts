import { isPermissionError } from "../errors/index.ts";
import type { LedgerRecord } from "../ledger/index.ts";
import { gapsIn, wordsOf } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { nowOf } from "../model/serving/serve.ts";
import { type Entry, historyOf } from "../model/serving/served.ts";
import { publishedVersion } from "../model/version/publication.ts";
import { type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { recordsOfStream } from "./former.ts";
import { lineOf, type StreamState } from "./state.ts";

/** What a stream served from one moment on. */
export interface PastHead {
  /** ISO time from which on. */
  readonly at: string;
  /** ISO time until which; `undefined`: until now. */
  readonly until: string | undefined;
  /** Which version; `undefined` where nothing was served, or what was is gone and wasn't written down. */
  readonly version: VersionRef | undefined;
  /** Where it followed its repository: the first version that it served so, `version` being the last. */
  readonly since: number | undefined;
  /** What was done and by whom, where the ledger tells it. */
  readonly record: LedgerRecord | undefined;
  /** Why, in the words of whoever did it. */
  readonly reason: string | undefined;
  /** In one sentence. */
  readonly text: string;
}

/** What a stream serves and has served, newest first, as far as it is remembered: the last ten. */
export const historyOfStream = async (context: Context, run: Run, state: StreamState): Promise<readonly PastHead[]> => {
  const entries = historyOf(state.distribution, context.transport.urls, nowOf(context));
  const records = await recordsOf(context, run, state);
  const gaps = gapsIn(records);
  const versions = await Promise.all(entries.map((entry, i) => (i === 0 ? state.head : versionServed(run, entry))));
  return entries.map((entry, i) => {
    const version = versions[i];
    const since = entry.kind === "latest" ? (entry.since ?? 0) : undefined;
    const { record, intent } = version === undefined ? noRecord : recordOf(records, version.pulp_href, entry.at);
    const reason = intent?.reason;
    const what =
      version === undefined
        ? "nothing that is known"
        : since !== undefined && since !== version.number
          ? `versions ${since} to ${version.number}`
          : `version ${version.number}`;
    // Records tell milliseconds, and what was served may tell seconds: as texts, `29.5Z` comes before `29Z`.
    const at = Date.parse(entry.at);
    const gap = gaps.find(
      ({ since: from, until }) => (from === undefined || Date.parse(from) <= at || closeTo(from, entry.at)) && Date.parse(until) >= at,
    );
    const who =
      record === undefined
        ? gap === undefined
          ? ""
          : `: ${gap.text}`
        : `: ${record.action} by ${wordsOf(record.by)}${reason === undefined ? "" : `, ${reason}`}`;
    return Object.freeze({ at: entry.at, until: entries[i - 1]?.at, version, since, record, reason, text: `${entry.at} ${what}${who}` });
  });
};

const noRecord = { record: undefined, intent: undefined };

/**
 * What tells how a version came to be served at that time, and its intent: that which was under way then. One that came later and found nothing to do
 * names the same version. Labels tell seconds.
 */
export const recordOf = (
  records: readonly LedgerRecord[],
  version: string,
  at: string,
): { readonly record: LedgerRecord | undefined; readonly intent: LedgerRecord | undefined } => {
  const second = (time: string): number => Math.floor(Date.parse(time) / 1_000);
  const found = records
    .filter(({ kind, after }) => kind === "outcome" && after?.version === version)
    .map((record) => ({ record, intent: records.find(({ line, sequence }) => line === record.line && sequence === record.of) }))
    .filter(({ record, intent }) => second(record.at) >= second(at) && (intent === undefined || second(intent.at) <= second(at)));
  return found.findLast(({ intent }) => intent?.before?.version !== version) ?? found.at(-1) ?? noRecord;
};

/** Clocks of two machines, and the time between a switch and its record. */
const closeTo = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) < 10 * 60_000;

const recordsOf = async (context: Context, run: Run, state: StreamState): Promise<readonly LedgerRecord[]> => {
  try {
    return await recordsOfStream(context, run, lineOf(state));
  } catch (error) {
    // What the stream served is told to those, too, who may not read the records of it.
    if (!isPermissionError(error)) throw error;
    return [];
  }
};

const versionServed = async (run: Run, entry: Entry): Promise<VersionRef | undefined> => {
  if (entry.kind === "none") return undefined;
  if (entry.kind === "version") return versionOf(entry.version);
  if (entry.kind === "latest") return entry.until === undefined ? undefined : versionOf(`${entry.repository}versions/${entry.until}/`);
  return entry.of === undefined ? publishedVersion(run, entry.publication) : versionOf(entry.of);
};
