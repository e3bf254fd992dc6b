import { PlanOutdatedError } from "../errors/index.ts";
import { type Claim, failureOf, type JsonObject, ledgerOf, type Outcome, type Recover, type Recoveries } from "../ledger/index.ts";
import { carryOut, type Draft, differencesOf } from "../model/plan/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { releaseLine, ringLine } from "../releases/names.ts";
import { recoveriesOfRelease } from "../releases/recover.ts";
import { recoveriesOfRing } from "../releases/roll.ts";
import { recordedUnits } from "../streams/promotion/recorded.ts";
import { recoveriesOf } from "../streams/recoveries.ts";
import { requireAllowed } from "./allowed.ts";
import { requireNoneServed } from "./kept.ts";
import type { Meant } from "./meant.ts";
import { performStep, type Work } from "./perform.ts";
import { draftOf, holdersOf } from "./steps.ts";
import { remembered, type Survey, survey } from "./survey.ts";

/** What is to be eradicated, and how. */
export interface Asked {
  /** The eradication's line in the ledger. */
  readonly line: string;
  readonly words: readonly string[];
  readonly reason: string;
  readonly orphans: "keep" | "delete";
  readonly protectFor: number | undefined;
}

/** What was looked at, and what it takes. */
export interface Looked {
  readonly meant: readonly Meant[];
  readonly found: Survey;
  readonly draft: Draft;
}

export const look = async (context: Context, run: Run, meant: readonly Meant[], asked: Asked): Promise<Looked> => {
  const found = await survey(context, run, meant, await remembered(context, run, asked.line));
  return { meant, found, draft: draftOf(context, meant, found, asked) };
};

/** Whoever comes next does it anew: what there is of it already is found. */
const cutOff: Recover = async () => ({
  result: "taken back",
  error: { code: "CUT_OFF", message: "whoever began it was cut off: what was done stays." },
});
const recoveriesOfEradication: Recoveries = { eradicate: cutOff };

/** @throws PlanOutdatedError where the server has moved on */
export const eradicate = async (context: Context, run: Run, plan: Looked, asked: Asked): Promise<readonly Change[]> => {
  const first = await look(context, run, plan.meant, asked);
  requireSame(run, plan.draft, first.draft, "Nothing was done. Make a new plan, and look at it.");
  requireNoneServed(run, plan.meant, first.found, asked);
  if (first.draft.steps.length === 0) {
    await ledgerOf(context).settleLeft(run, asked.line, recoveriesOfEradication);
    return [];
  }
  await requireAllowed(context, run, first.found, plan.meant);
  const claims = new Map((await claimsFor(context, run, first, asked)).map((one) => [one.record.line, one]));
  try {
    const now = await look(context, run, plan.meant, asked);
    requireSame(run, first.draft, now.draft, "Nothing was done. Make a new plan, and look at it.");
    return await perform(context, run, now, asked, claims);
  } catch (error) {
    const outcome: Outcome = { result: "failed", error: failureOf(error) };
    await ledgerOf(context).giveUp(
      run,
      [...claims.values()].map((claim) => ({ claim, outcome })),
    );
    throw error;
  }
};

const requireSame = (run: Run, then: Draft, now: Draft, hint: string): void => {
  const differences = differencesOf(then, now);
  if (differences.length === 0) return;
  throw new PlanOutdatedError({
    attempted: run.label,
    message: `the server has moved on since the plan was made: ${differences.join(" ")}`,
    hint,
    differences,
  });
};

/** Nobody promotes, rolls out, or takes a release away meanwhile. */
const claimsFor = (context: Context, run: Run, { meant, found }: Looked, { line, words, reason }: Asked): Promise<readonly Claim[]> => {
  const { urls } = context.transport;
  const { streams, rings } = holdersOf(found);
  const units = meant.map(({ adapter, unit }) => ({
    plugin: adapter.plugin,
    ...recordedUnits(adapter, [unit])[0],
  })) as unknown as JsonObject[];
  const latest = Object.fromEntries(
    found.homes.flatMap(({ repository, restore }) =>
      restore === undefined ? [] : [[urls.below(repository.pulp_href), urls.below(restore.pulp_href)]],
    ),
  );
  const intent = { action: "eradicate", reason, asked: { eradication: line } };
  return ledgerOf(context).claimAll(run, [
    { line, intent: { ...intent, asked: { words: [...words], units }, planned: { latest } }, recoveries: recoveriesOfEradication },
    ...streams.map((one) => ({
      line: one.line,
      intent: { ...intent, before: { version: one.of.version } },
      recoveries: recoveriesOf(context, one.of.adapter),
    })),
    ...rings.map((ring) => ({ line: ringLine(ring), intent, recoveries: recoveriesOfRing(context) })),
    ...found.releases.map(({ name }) => ({ line: releaseLine(name), intent, recoveries: recoveriesOfRelease })),
  ]);
};

const perform = async (context: Context, run: Run, now: Looked, asked: Asked, claims: Map<string, Claim>): Promise<readonly Change[]> => {
  const { meant, found, draft } = now;
  const { urls } = context.transport;
  const instead = new Map(found.homes.flatMap(({ needed }) => needed.flatMap((one) => one.instead ?? [])).map((one) => [one.of, one]));
  const removed = meant.flatMap(({ adapter, unit }) => recordedUnits(adapter, [unit]));
  const releases = new Map(
    found.releases.flatMap(({ name }) => {
      const claim = claims.get(releaseLine(name));
      return claim === undefined ? [] : [[name, claim] as const];
    }),
  );
  const work: Work = { context, line: asked.line, found, instead, releases, removed, protectFor: asked.protectFor };
  const performed = async (steps: Draft["steps"]): Promise<readonly Change[]> =>
    carryOut(run, {
      title: run.label,
      read: async () => ({ ...draft, steps }),
      perform: async (_, step) => {
        const changes = await performStep(work, run, step);
        // A release's claim is settled with what it has instead.
        if (step.resource === "release") claims.delete(releaseLine(step.name));
        return changes;
      },
      result: (outcomes: readonly (readonly Change[])[]) => outcomes.flat(),
    });
  const changes = await performed(draft.steps.filter(({ resource }) => resource !== "content"));
  const after = await look(context, run, meant, asked);
  const left = after.draft.steps.filter(({ resource }) => resource !== "content");
  requireSame(
    run,
    { steps: [], reliesOn: [], notes: [] },
    { ...after.draft, steps: left, reliesOn: [] },
    "Somebody has brought it back, or uses it anew. What was done stays: make a new plan, and apply it.",
  );
  const cleaned = await performed(draft.steps.filter(({ resource }) => resource === "content"));
  const { streams } = holdersOf(found);
  const ended = [...claims].map(([line, claim]) => {
    const stream = streams.find((one) => one.line === line);
    const version = instead.get(urls.below(stream?.of.version ?? ""))?.version;
    const end: Outcome = {
      result: "done",
      removed,
      ...(version === undefined ? {} : { after: { version: urls.href(urls.apiBase + version) } }),
    };
    return { claim, outcome: end };
  });
  await ledgerOf(context).settleAll(run, ended);
  return [...changes, ...cleaned];
};
