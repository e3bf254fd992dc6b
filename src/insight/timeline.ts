import { ResourceNotFoundError, UsageError } from "../errors/index.ts";
import { gapsIn, type LedgerRecord, ledgerOf } from "../ledger/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { Run } from "../operation/index.ts";
import { findStream } from "../streams/find.ts";
import { withFormer } from "../streams/former.ts";
import { parseStream, streamCalled, streamLabel, streamPath } from "../streams/label.ts";
import type { TextOptions } from "../text/index.ts";
import { operationIn } from "./recorded.ts";
import { factsOf } from "./repository-facts.ts";
import { actionsOf, countsOf, storyOf, type TimelineEntry } from "./story.ts";
import { timelineText } from "./timeline-text.ts";
import type { UnitLike } from "./unit.ts";
import { ofUnits } from "./unit-story.ts";

/** What a timeline is of: one repository, stream or unit; or all that left records. Bounds are included. */
export interface TimelineOf {
  /** `pulp.rpm.repository("epel-9")`, or its plugin and name. */
  readonly repository?: { readonly plugin: string; readonly name: string } | undefined;
  /** A stream: its plugin, its repository's name, its own name. */
  readonly stream?: { readonly plugin: string; readonly of: string; readonly name: string } | undefined;
  /** A unit, by its address or by a word as its ecosystem writes it: `xz-libs-5.6.0`. */
  readonly unit?: UnitLike | undefined;
  /** Only what this user did. */
  readonly actor?: string | undefined;
  /** From then on: a Date, or a text that Date takes. */
  readonly since?: Date | string | undefined;
  /** Until then. */
  readonly until?: Date | string | undefined;
}

/** What happened, in order, as far as the server remembers. */
export interface Timeline {
  /** In the order of their time. */
  readonly entries: readonly TimelineEntry[];
  /** What isn't known, one sentence each. */
  readonly gaps: readonly string[];
  /** All that for people, a line each; on a narrow terminal several. */
  text(options?: TextOptions): string;
}

/** Joins the ledger's records with versions, publications, what distributions served, and tasks: also of what other tools did. */
export const timelineOf = async (context: Context, run: Run, of: TimelineOf): Promise<Timeline> => {
  const records = await allRecords(context, run);
  const entries = await entriesOf(context, run, of, records);
  const bound = (time: Date | string | undefined): number | undefined => (time === undefined ? undefined : new Date(time).getTime());
  const [since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY] = [bound(of.since), bound(of.until)];
  const { actor } = of;
  const told = entries
    .filter(({ at, user }) => Date.parse(at) >= since && Date.parse(at) <= until && (actor === undefined || user === actor))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const gaps = [...new Set(told.flatMap(({ what, text, gap }) => (what === "gap" ? [text] : gap === undefined ? [] : [gap])))];
  return Object.freeze({
    entries: Object.freeze(told),
    gaps: Object.freeze(gaps),
    text: (options?: TextOptions) => timelineText(told, options),
  });
};

const allRecords = async (context: Context, run: Run): Promise<readonly LedgerRecord[]> => {
  const records: LedgerRecord[] = [];
  for await (const record of ledgerOf(context).records(run, {}, "leave out")) records.push(record);
  return records;
};

const entriesOf = async (
  context: Context,
  run: Run,
  { repository, stream, unit }: TimelineOf,
  records: readonly LedgerRecord[],
): Promise<readonly TimelineEntry[]> => {
  if ([repository, stream, unit].filter((one) => one !== undefined).length > 1)
    throw new UsageError({
      message: "a timeline is of one repository, one stream or one unit.",
      hint: "Give one of them. Nothing was sent.",
    });
  if (repository !== undefined) return ofRepository(context, run, repository, records);
  if (stream !== undefined) return ofStream(context, run, stream, records);
  if (unit !== undefined) return ofUnits(context, run, unit, records);
  return recorded(records);
};

/** What records tell, and what is missing of them. */
const recorded = (records: readonly LedgerRecord[]): readonly TimelineEntry[] => [
  ...actionsOf(records),
  ...gapsIn(records).map(({ line, until, text }): TimelineEntry => ({ at: until, what: "gap", text, line })),
];

/** A repository's lines are those of the streams that its versions lie in, and one of its own. */
const ofRepository = async (
  context: Context,
  run: Run,
  { plugin, name }: NonNullable<TimelineOf["repository"]>,
  records: readonly LedgerRecord[],
): Promise<readonly TimelineEntry[]> => {
  const facts = await factsOf(context, run, adapterOf(context, plugin), name, records);
  const own = encodeURIComponent(name);
  const streams = facts.distributions.flatMap(({ snapshot }) => lineServedBy(snapshot) ?? []);
  const lines = new Set([own, ...streams]);
  const here = records.filter(({ line }) => lines.has(line) || line.startsWith(`${own}/`));
  return [...recorded(here), ...storyOf(facts)];
};

const lineServedBy = (distribution: Snapshot): string | undefined => {
  const stream = parseStream(labelsOf(distribution)[streamLabel]);
  return stream === undefined ? undefined : streamPath(stream.of, stream.name);
};

/** Versions of the repository that its line's operations made, or that it served. */
const ofStream = async (
  context: Context,
  run: Run,
  { plugin, of, name }: NonNullable<TimelineOf["stream"]>,
  records: readonly LedgerRecord[],
): Promise<readonly TimelineEntry[]> => {
  const adapter = adapterOf(context, plugin);
  const found = await findStream(context, adapter, of, name);
  const line = streamPath(of, name);
  if (found === undefined)
    throw new ResourceNotFoundError({
      resource: "stream",
      name: streamCalled(of, name),
      message: `the ${plugin} repository ${JSON.stringify(of)} has no stream ${JSON.stringify(name)} that this user may see.`,
      hint: `What was done on it is in pulp.ledger.records({ line: ${JSON.stringify(line)} }).`,
    });
  const byLine = Map.groupBy(records, (record) => record.line);
  const here = await withFormer(line, (one) => byLine.get(one) ?? []);
  const facts = await factsOf(context, run, adapter, found.record.in, here);
  const distribution = String(found.distribution.name);
  const shown = new Set(
    facts.distributions.filter((one) => one.name === distribution).flatMap(({ served }) => served.map(({ version }) => version)),
  );
  const operations = new Set(here.map(({ operation }) => operation));
  const ours = new Set(
    facts.tasks.filter(({ logging_cid: cid }) => operations.has(operationIn(cid))).flatMap((task) => task.created_resources),
  );
  const versions = new Map(
    facts.versions
      .filter(({ number, pulp_href }) => shown.has(number) || ours.has(pulp_href))
      .map((version) => [version.number, countsOf(version.content_summary)] as const),
  );
  return [...recorded(here), ...storyOf(facts, { versions, distributions: new Set([distribution]) })];
};
