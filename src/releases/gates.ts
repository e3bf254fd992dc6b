import { AbortedError, GateError, isAbortedError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { milliseconds } from "./duration.ts";
import type { Known } from "./known.ts";
import type { ReleaseManifest } from "./manifest.ts";
import { type RingState, readRing } from "./ring-records.ts";

/** What a check of one's own is told. */
export interface GateQuestion {
  /** The ring's name. */
  readonly ring: string;
  /** What is to be served there. */
  readonly manifest: ReleaseManifest;
  /** What the ring serves now; `null` where that is nothing. */
  readonly before: string | null;
  /** Ends when the time for an answer is over. */
  readonly signal: AbortSignal;
}

/** A check of one's own: `false`, or why not, as a text, keeps the release out; so does any answer that is neither that nor `true` or nothing. */
export type GateCheck = (question: GateQuestion) => boolean | string | undefined | PromiseLike<boolean | string | undefined>;

/** Since when a release is there, or on the ring that has to have it first; `undefined` where that hasn't, or went back from it. */
const sinceOf = (release: Pick<Known, "name" | "at">, required: RingState | undefined): string | undefined =>
  required === undefined ? release.at : required.stack.findLast((one) => one.release === release.name)?.at;

/** ISO time from which on a ring's own gates let a release in; `undefined` where it waits for the ring that has to have it first. */
export const opensAt = (
  { after }: RingState["settings"],
  release: Pick<Known, "name" | "at">,
  required: RingState | undefined,
): string | undefined => {
  const since = sinceOf(release, required);
  if (since === undefined || after === null) return since;
  return new Date(Date.parse(since) + milliseconds(after, "after")).toISOString();
};

/** Everything that has to hold before a release goes to a ring. @throws GateError: nothing was changed */
export const passGates = async (
  context: Context,
  run: Run,
  ring: RingState,
  release: Known,
  manifest: ReleaseManifest,
  { check, checkTimeout = "10m" }: { readonly check?: GateCheck | undefined; readonly checkTimeout?: string | undefined },
): Promise<void> => {
  const { after, requires } = ring.settings;
  const refuse = (gate: GateError["gate"], code: GateError["code"], why: string, hint: string, cause?: unknown): GateError =>
    new GateError({
      code: code as "GATE_CLOSED",
      release: release.name,
      ring: ring.name,
      gate,
      attempted: run.label,
      message: `the ring ${JSON.stringify(ring.name)} doesn't take the release ${JSON.stringify(release.name)}: ${why}.`,
      hint: `${hint} Nothing was changed.`,
      cause,
    });
  const required = requires === null ? undefined : await readRing(context, run, requires);
  const from = opensAt(ring.settings, release, required);
  if (from === undefined)
    throw refuse(
      "requires",
      "GATE_CLOSED",
      `the ring ${JSON.stringify(requires)} hasn't had it, or went back from it`,
      "Roll it out there first.",
    );
  if (context.transport.clock.now() < Date.parse(from)) {
    const since = sinceOf(release, required);
    throw refuse(
      "after",
      "GATE_CLOSED",
      `${after} have to go by since ${since}${requires === null ? "" : `, when ${JSON.stringify(requires)} got it`}`,
      `It may from ${from} on.`,
    );
  }
  if (check === undefined) return;
  const limit = milliseconds(checkTimeout, "checkTimeout");
  const ended = new AbortController();
  const question = {
    ring: ring.name,
    manifest,
    before: ring.stack.at(-1)?.release ?? null,
    signal: AbortSignal.any([run.signal, ended.signal]),
  };
  const late = Symbol("late");
  try {
    const answer = await Promise.race([
      Promise.resolve().then(() => check(question)),
      context.transport.clock.sleep(limit, question.signal).then(() => late),
    ]);
    if (answer === late)
      throw refuse(
        "check",
        "GATE_TIMEOUT",
        `the check didn't answer within ${checkTimeout}`,
        "See what it waits for, or give it more time: { checkTimeout }.",
      );
    if (answer === false || typeof answer === "string")
      throw refuse("check", "GATE_CLOSED", answer || "the check says no", "See to that first.");
    if (answer !== true && answer !== undefined)
      throw refuse(
        "check",
        "GATE_FAILED",
        `the check's answer (${answer === null ? "null" : `of type ${typeof answer}`}) is neither yes nor no`,
        "It answers true or nothing to let it in, false or a sentence to keep it out.",
      );
  } catch (error) {
    if (error instanceof GateError || (run.signal.aborted && (isAbortedError(error) || error instanceof AbortedError))) throw error;
    throw refuse(
      "check",
      "GATE_FAILED",
      `the check failed: ${error instanceof Error ? error.message : String(error)}`,
      "Mend the check.",
      error,
    );
  } finally {
    ended.abort();
  }
};
