import { ReleaseError } from "../errors/index.ts";
import { ledgerOf } from "../ledger/index.ts";
import type { Draft, Planner } from "../model/plan/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { deleteVersion, toldOf } from "../streams/prune.ts";
import { type Alone, aloneIn } from "./costs.ts";
import { type Known, knownRelease, requireRelease, standingOf } from "./known.ts";
import { releaseLine } from "./names.ts";
import { recoveriesOfRelease } from "./recover.ts";
import { allRings } from "./ring-records.ts";
import { tellingFailure, told } from "./told.ts";

/** Where deletions of versions lie in a plan: behind the record that says that the release is gone. */
const afterwards = 1;

/** The plan to take a release away, with the versions that it alone holds. */
export const deletionOf = (context: Context, name: string, reason: string | undefined): Planner<readonly Change[], readonly Change[]> => ({
  title: `delete the release ${JSON.stringify(name)}`,
  read: async (run) => {
    // Looked at once: somebody else may be deleting it right now, and what is left of that is ours to finish.
    const known = (await knownRelease(context, run, name)) ?? (await requireRelease(context, run, name));
    if (!known.deleted) await requireUnserved(context, run, known);
    const alone = await aloneIn(context, run, name, await standingOf(context, run, known), new Set());
    return draftOf(context, run, name, known.deleted, alone);
  },
  perform: async (run, step) =>
    step.resource === "release"
      ? tellingFailure(context, run, { action: "delete", release: name, reason }, () => record(context, run, name, reason))
      : deleteVersion(context, run, step),
  result: (outcomes) => outcomes.flat(),
});

const draftOf = async (context: Context, run: Run, name: string, isDeleted: boolean, { repositories, freed }: Alone): Promise<Draft> => {
  const back = (await allRings(context, run)).filter(({ stack }) => stack.some(({ release }) => release === name)).map((ring) => ring.name);
  const own = {
    action: "delete",
    resource: "release",
    name,
    effect: "its name stays taken, and its manifest can still be read in the ledger",
  };
  const going = repositories.flatMap(({ prunable: { steps } }) => steps);
  return {
    steps: [...(isDeleted ? [] : [own]), ...going.map((step) => ({ ...step, stage: afterwards + (step.stage ?? 0) }))],
    reliesOn: repositories.flatMap(({ prunable: { reliesOn } }) => reliesOn),
    notes: [
      ...(back.length === 0 ? [] : [`${back.join(", ")} can't go back to it any more.`]),
      ...(going.length === 0 ? [] : [toldOf(freed)]),
      ...repositories.flatMap(({ plugin, home, prunable: { notes } }) => notes.map((note) => `${plugin} ${home}: ${note}`)),
    ],
  };
};

/** @throws ReleaseError (`RELEASE_SERVED`) */
const requireUnserved = async (context: Context, run: Run, { name }: Known): Promise<void> => {
  const rings = (await allRings(context, run)).filter(({ stack }) => stack.at(-1)?.release === name).map((ring) => ring.name);
  if (rings.length === 0) return;
  throw new ReleaseError({
    code: "RELEASE_SERVED",
    release: name,
    ring: rings[0],
    message: `the release ${JSON.stringify(name)} is what ${rings.map((ring) => JSON.stringify(ring)).join(", ")} serve${rings.length === 1 ? "s" : ""}.`,
    hint: "Roll another release out there first. Nothing was changed.",
  });
};

/** Says that it is gone, and that it keeps nothing any more. */
const record = async (context: Context, run: Run, name: string, reason: string | undefined): Promise<readonly Change[]> => {
  const claim = await ledgerOf(context).claim(run, releaseLine(name), { action: "delete", reason }, recoveriesOfRelease);
  await claim.settle(run, { result: "done", after: { keeps: [] } });
  context.transport.events.emit("release:deleted", told(context, run, name, reason));
  return [{ resource: "release", name, action: "deleted", fields: [] }];
};
