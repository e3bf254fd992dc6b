import { type JsonObject, ledgerOf, type Noted } from "../ledger/index.ts";
import type { PlanStep, StepFailure } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { tellUndone } from "./not-done.ts";
import { keysOf } from "./order.ts";
import { lineOf } from "./state.ts";
import type { Wanted } from "./wish.ts";

/** Steps of streams that leave a record, and how it calls them; freezing and thawing leave their own. */
const actions: Readonly<Record<string, string>> = { create: "make", adopt: "adopt", update: "configure" };

/** Streams by the keys under which steps are for them. */
type Streams = ReadonlyMap<string, Wanted>;

const notesOf = (streams: Streams, step: PlanStep): readonly Noted[] => {
  const word = step.resource === "stream" ? actions[step.action] : undefined;
  const [wanted] = keysOf(step).flatMap((key) => streams.get(key) ?? []);
  // Whom a step is for is told by the line.
  const { for: _, ...asked } = { ...step.details } as JsonObject;
  return word === undefined || wanted === undefined ? [] : [{ line: lineOf(wanted), note: { action: word, asked } }];
};

/** Tells the ledger which streams are about to be made, or made otherwise: what can't be written there isn't done. */
export const announce = async (context: Context, run: Run, streams: Streams, steps: readonly PlanStep[]): Promise<void> => {
  const notes = steps.flatMap((step) => notesOf(streams, step));
  if (notes.length > 0) await ledgerOf(context).appendAll(run, notes);
};

/** Tells it which of them weren't, and why. */
export const retract = (context: Context, run: Run, streams: Streams, undone: readonly StepFailure[]): Promise<void> =>
  tellUndone(
    context,
    run,
    undone.flatMap(({ step, error }) => notesOf(streams, step).map((noted) => ({ ...noted, error }))),
  );
