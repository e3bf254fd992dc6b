import { type JsonObject, ledgerOf, type Noted } from "../ledger/index.ts";
import type { PlanStep, StepFailure } from "../model/plan/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { tellUndone } from "./not-done.ts";

/** Steps of streams that leave a record, and how it calls them; freezing and thawing leave their own. */
const actions: Readonly<Record<string, string>> = { create: "make", adopt: "adopt", update: "configure" };

const notesOf = ({ action, resource, name, details = {} }: PlanStep): readonly Noted[] => {
  const word = resource === "stream" ? actions[action] : undefined;
  return word === undefined ? [] : [{ line: name, note: { action: word, asked: details as JsonObject } }];
};

/** Tells the ledger which streams are about to be made, or made otherwise: what can't be written there isn't done. */
export const announce = async (context: Context, run: Run, steps: readonly PlanStep[]): Promise<void> => {
  const notes = steps.flatMap(notesOf);
  if (notes.length > 0) await ledgerOf(context).appendAll(run, notes);
};

/** Tells it which of them weren't, and why. */
export const retract = (context: Context, run: Run, undone: readonly StepFailure[]): Promise<void> =>
  tellUndone(
    context,
    run,
    undone.flatMap(({ step, error }) => notesOf(step).map((noted) => ({ ...noted, error }))),
  );
