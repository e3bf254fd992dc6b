import type { LedgerRecord, Outcome, Recover } from "../../ledger/index.ts";
import { type ContentDiff, diffVersions } from "../../model/content/diff.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Snapshot } from "../../model/resource/lookup.ts";
import { reread } from "../../model/resource/resource.ts";
import { type VersionRef, versionOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import { findStream } from "../find.ts";
import { parseStreamPath } from "../label.ts";
import { moveHead } from "../move-head.ts";
import { type AnyState, readAnyStream, type StreamState } from "../state.ts";
import { recordedUnits } from "./recorded.ts";

/**
 * Finishes the promotion of somebody who died at it, or says that nothing came of it. The version that one of its tasks made, on top of what the
 * stream serves, is served; where there is none, or something else is served by now, or it isn't what was planned, or other streams of the
 * repository were promoted into by the same tasks, so that nobody can tell whose it is, all stays as it is.
 */
export const recoverPromotion =
  (context: Context, adapter: Adapter): Recover =>
  async (run, intent, tasks) => {
    const { repository, stream } = parseStreamPath(intent.line, "");
    const hrefs = tasks.map(({ pulp_href }) => pulp_href);
    // Whoever comes next may be about to take away what serves nothing, or find that the stream is gone.
    const isThere = (await findStream(context, adapter, repository, stream)) !== undefined;
    const state = isThere ? await readAnyStream(context, run, adapter, repository, stream) : undefined;
    if (!hasHead(state)) return nothing(undefined, hrefs, "the stream serves nothing, or is gone");
    const all = madeBy(state, tasks);
    const isServed = all.some(({ pulp_href }) => pulp_href === state.head.pulp_href);
    const made = isServed ? state.head : all[0];
    if (made === undefined) return nothing(state, hrefs, "nothing had been made yet");
    const before = await baseOf(run, intent, made);
    if (before === undefined) return nothing(state, hrefs, `it isn't known what version ${made.number} was made from`);
    if (!isServed && Number(intent.planned?.beside ?? 0) > 0)
      return nothing(state, hrefs, `version ${made.number} may be another stream's of the same repository`);
    const left = (why: string): Outcome => nothing(state, hrefs, why, all);
    const diff = await diffVersions(context, adapter, before.pulp_href, made.pulp_href, run.signal);
    if (!isServed) {
      if (state.frozen !== undefined) return left(`the stream was frozen since, by ${state.frozen.by}`);
      if (state.head.pulp_href !== before.pulp_href) return left(`version ${state.head.number} is served since`);
      if (!isWhole(intent, diff)) return left(`version ${made.number} has less than was planned`);
      await moveHead(context, run, adapter, state, made);
    }
    return {
      result: "done",
      before: { version: before.pulp_href },
      after: { version: made.pulp_href },
      added: recordedUnits(adapter, diff.added),
      removed: recordedUnits(adapter, diff.removed),
      tasks: hrefs,
    };
  };

const hasHead = (state: AnyState | undefined): state is StreamState => state?.head !== undefined;

/** @param left versions that were made and that nothing serves */
const nothing = (state: StreamState | undefined, tasks: readonly string[], message: string, left: readonly VersionRef[] = []): Outcome => ({
  result: "taken back",
  after: {
    version: state?.head.pulp_href ?? null,
    ...(left.length === 0 ? {} : { left: left.map(({ pulp_href }) => pulp_href) }),
  },
  error: { code: "CUT_OFF", message: `whoever began it was cut off: ${message}.` },
  tasks,
});

/** Versions of the stream's repository that its tasks made, newest first: where there were two steps, that of the second one. */
const madeBy = ({ repository }: StreamState, tasks: readonly TaskSnapshot[]): readonly VersionRef[] => {
  const versions = tasks
    .filter(({ state }) => state === "completed")
    .flatMap(({ created_resources }) => created_resources)
    .filter((href) => href.startsWith(repository.pulp_href) && /\/versions\/\d+\/$/.test(href))
    .map(versionOf);
  return versions.sort((a, b) => b.number - a.number);
};

/** What clients saw: by the version itself, else by the intent. */
const baseOf = async (run: Run, { before }: LedgerRecord, made: VersionRef): Promise<VersionRef | undefined> => {
  const { base_version } = (await reread(run, made.pulp_href)) as Snapshot & { readonly base_version?: string | null };
  const href = base_version ?? before?.version;
  return typeof href === "string" ? versionOf(href) : undefined;
};

/** Servers complete with less than was asked, and say nothing: nobody looked any more. */
const isWhole = ({ planned = {} }: LedgerRecord, { added, removed }: ContentDiff): boolean =>
  Number(planned.added ?? 0) <= added.length && Number(planned.removed ?? 0) <= removed.length;
