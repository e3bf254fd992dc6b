import { withDone } from "../errors/base.ts";
import { isBasePathTakenError, isManifestError, isReleaseError, isResourceNotFoundError, ReleaseError } from "../errors/index.ts";
import { failureOf, type LedgerRecord, ledgerOf, type Outcome, type Recover, type Recoveries } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { sameTarget } from "../model/serving/served.ts";
import type { Run } from "../operation/index.ts";
import { type GateCheck, passGates } from "./gates.ts";
import { type Known, knownRelease, requireIn, requireRelease, standingOf } from "./known.ts";
import type { ReleaseManifest } from "./manifest.ts";
import { releaseLine, ringLine } from "./names.ts";
import { placesOf, type RingDistribution, targetsOf } from "./ring-label.ts";
import { type RingState, readRing, ringIn } from "./ring-records.ts";
import { type Absent, lookAtRing, type Move, movesFor, requireServable, targetFor } from "./roll-look.ts";
import { requireSeen } from "./seen.ts";
import { switchAll } from "./switch-all.ts";
import { told, toldBy } from "./told.ts";

/** What a roll-out, or a roll-back, came to. */
export interface RolledOut {
  /** The ring's name. */
  readonly ring: string;
  /** What it serves now. */
  readonly release: string;
  /** What it served before; `null` where that was nothing. */
  readonly before: string | null;
  /** Clients of any of its repositories see something new. */
  readonly changed: boolean;
  /** Base paths that serve something new. */
  readonly switched: readonly string[];
}

/** Milliseconds after which somebody might take a client for dead that gives no sign; by far. */
const justNow = 5_000;

/** What is told of it. */
const rolledEvent = { rollOut: "release:rolledOut", rollBack: "release:rolledBack" } as const;

/** What is to be rolled. */
export interface Rolling {
  readonly action: "rollOut" | "rollBack";
  /** What is to be served then. */
  readonly release: string;
  readonly absent: Absent;
  readonly reason: string | undefined;
  readonly check?: GateCheck | undefined;
  readonly checkTimeout?: string | undefined;
}

/**
 * Has a ring serve a release: all is there before the first distribution is switched, and all of them are.
 * @param switched is given the base paths that serve something new, as they do
 * @throws ReleaseError, GateError
 */
export const roll = async (context: Context, run: Run, name: string, rolling: Rolling, switched: string[]): Promise<RolledOut> => {
  const { action, reason, absent } = rolling;
  const records = await ledgerOf(context).under(run, releaseLine(rolling.release), ringLine(name));
  const release = requireIn(records, rolling.release);
  const before = ringIn(records, name);
  const [manifest, places] = await Promise.all([standingOf(context, run, release), placesOf(context, run, name)]);
  const look = async (ring: RingState, there: readonly RingDistribution[]): Promise<readonly Move[]> => {
    const moves = await movesFor(context, ring, manifest, absent, await targetsOf(context, run, name, there));
    await requireServable(context, run, release.name, name, moves);
    return moves;
  };
  // What doesn't fit is refused before anything is written down.
  await Promise.all([movesFor(context, before, manifest, absent, places), requireSeen(context, run, before, manifest, absent, places)]);
  if (action === "rollOut") await passGates(context, run, before, release, manifest, rolling);
  let served = before.stack.at(-1)?.release ?? null;
  // Who holds the line next to its last record knows that nobody rolled there in between: so it is looked at while that is written.
  const last = records.findLast(({ line }) => line === ringLine(name));
  const early = typeof last?.holder === "number" ? undefined : look(before, places);
  early?.catch(() => {});
  const { clock } = context.transport;
  const begun = clock.now();
  const claim = await ledgerOf(context).claim(
    run,
    ringLine(name),
    { action, reason, asked: { release: release.name, absent }, before: { release: served } },
    recoveriesOfRing(context),
  );
  try {
    const isNext = early !== undefined && claim.record.sequence === (last?.sequence ?? 0) + 1;
    const ring = isNext ? before : await readRing(context, run, name);
    if (!isNext) await requireSame(ring, before, rolling);
    served = ring.stack.at(-1)?.release ?? null;
    const lookAgain = async (): Promise<readonly Move[]> => {
      const there = await placesOf(context, run, name);
      await requireSeen(context, run, ring, manifest, absent, there);
      return look(ring, there);
    };
    const moves = isNext ? await early : await lookAgain();
    await claim.stillHeld(run, isNext && clock.now() - begun < justNow ? "as known" : "afresh");
    await switchAll(context, run, name, moves, switched);
    await claim.settle(run, { result: "done", after: { release: release.name, switched: switched.length } });
    const rolled = { ring: name, release: release.name, before: served, changed: switched.length > 0, switched: switched.sort() };
    context.transport.events.emit(rolledEvent[action], { ...told(context, run, release.name, reason), ...rolled });
    return Object.freeze(rolled);
  } catch (error) {
    const after = { release: served, partly: switched.length > 0 };
    await ledgerOf(context).giveUp(run, [{ claim, outcome: { result: "failed", error: failureOf(error), after } }]);
    if (switched.length === 0) throw withDone(error, "Clients of the ring see what they saw before.");
    throw withDone(error, `Switched before that: ${switched.join(", ")}. Roll out again for the rest, or back for the others.`);
  }
};

/** What a dead client left was finished first, so that the ring may serve something else than when this was asked for. */
const requireSame = async ({ name, stack }: RingState, before: RingState, { action, release }: Rolling): Promise<void> => {
  if (action === "rollOut" || stack.at(-1)?.release === before.stack.at(-1)?.release) return;
  throw new ReleaseError({
    code: "RING_SERVES_OTHER",
    release,
    ring: name,
    message: `the ring ${JSON.stringify(name)} serves ${JSON.stringify(stack.at(-1)?.release ?? "nothing")} by now: somebody rolled there meanwhile.`,
    hint: "ring.history() says who. Nothing was changed.",
  });
};

/** What a dead client left: where any distribution was switched, all are; else nothing was done. What can't be finished is told, so that the ring goes on. */
export const recoveriesOfRing = (context: Context): Recoveries => {
  const recover: Recover = async (run, intent, tasks): Promise<Outcome> => {
    const hrefs = tasks.map(({ pulp_href }) => pulp_href);
    try {
      return { ...(await finish(context, run, intent)), tasks: hrefs };
    } catch (error) {
      if (!isReleaseError(error) && !isManifestError(error) && !isResourceNotFoundError(error) && !isBasePathTakenError(error)) throw error;
      return { result: "failed", error: failureOf(error), after: { partly: true }, tasks: hrefs };
    }
  };
  // What a ring serves instead is told by the release: whoever rolls there next has it so, and whoever eradicates it again.
  const eradicate: Recover = async () => ({ result: "taken back", error: { code: "CUT_OFF", message: "whoever began it was cut off." } });
  return { rollOut: recover, rollBack: recover, eradicate };
};

const finish = async (context: Context, run: Run, intent: LedgerRecord): Promise<Outcome> => {
  const { line, asked, before: was } = intent;
  const name = line.split("/").at(-1) ?? "";
  const served = was?.release;
  const manifest = await standingOf(context, run, await everKnown(context, run, String(asked?.release)));
  const before = typeof served === "string" ? await standingOf(context, run, await everKnown(context, run, served)) : undefined;
  const moves = await lookAtRing(context, run, await readRing(context, run, name), manifest, asked?.absent as Absent);
  if (moves.some(({ done }) => !done) && !moves.some((move) => move.done && isNew(context, before, move)))
    return {
      result: "taken back",
      after: { release: served ?? null },
      error: { code: "CUT_OFF", message: "whoever began it was cut off before clients saw any of it." },
    };
  const switched: string[] = [];
  await requireServable(context, run, manifest.release, name, moves);
  await switchAll(context, run, name, moves, switched);
  tellFinished(context, run, intent, {
    ring: name,
    release: manifest.release,
    before: typeof served === "string" ? served : null,
    switched,
  });
  return { result: "done", after: { release: manifest.release, switched: switched.length } };
};

/** Whoever began it died before he could tell: it is told in his name, and under the same operation. */
const tellFinished = (
  context: Context,
  run: Run,
  { action, by, operation, reason }: LedgerRecord,
  { switched, ...rolled }: Pick<RolledOut, "ring" | "release" | "before" | "switched">,
): void =>
  context.transport.events.emit(rolledEvent[action as Rolling["action"]], {
    ...told(context, run, rolled.release, reason),
    by: toldBy(by),
    operation,
    ...rolled,
    changed: true,
    switched: [...switched].sort(),
  });

/** Also one that was deleted since: its manifest stays. */
const everKnown = async (context: Context, run: Run, name: string): Promise<Known> =>
  (await knownRelease(context, run, name)) ?? requireRelease(context, run, name);

/** Whether the release before had it otherwise: only that tells that it was switched. */
const isNew = (context: Context, before: ReleaseManifest | undefined, { adapter, repository, target }: Move): boolean => {
  const was = before?.repositories.find((one) => one.plugin === adapter.plugin && one.repository === repository);
  return was === undefined ? target.kind !== "none" : !sameTarget(targetFor(context, was), target);
};
