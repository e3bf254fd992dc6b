import { ReleaseError } from "../errors/index.ts";
import { ledgerOf } from "../ledger/index.ts";
import type { Draft, Planner } from "../model/plan/index.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { pruneOf } from "../streams/prune.ts";
import { type Known, knownRelease, manifestOf, requireRelease } from "./known.ts";
import type { ReleaseRepository } from "./manifest.ts";
import { releaseLine } from "./names.ts";
import { recoveriesOfRelease } from "./recover.ts";
import { allRings } from "./ring-records.ts";

/** Where deletions of versions lie in a plan: behind the record that says that the release is gone. */
const afterwards = 1;

/** The plan to take a release away, with the versions that it alone holds. */
export const deletionOf = (context: Context, name: string, reason: string | undefined): Planner<readonly Change[], readonly Change[]> => {
  const planners = new Map<string, Planner<readonly Change[], readonly Change[]>>();
  return {
    title: `delete the release ${JSON.stringify(name)}`,
    read: async (run) => {
      const known = await knownRelease(context, run, name);
      if (known?.deleted !== true) await requireUnserved(context, run, await requireRelease(context, run, name));
      const { repositories } = await manifestOf(context, run, known ?? (await requireRelease(context, run, name)));
      const drafts = await Promise.all(
        [...Map.groupBy(repositories, ({ plugin, home }) => `${plugin} ${home}`)].map(async ([key, of]) => {
          const planner = versionsOf(context, name, of);
          planners.set(key, planner);
          const { steps, reliesOn, notes } = await planner.read(run);
          return {
            steps: steps.map((step) => ({ ...step, details: { ...step.details, key }, stage: afterwards + (step.stage ?? 0) })),
            reliesOn,
            notes: notes.map((note) => `${key}: ${note}`),
          };
        }),
      );
      return draftOf(context, run, name, known?.deleted === true, drafts);
    },
    perform: async (run, step) => {
      if (step.resource === "release") return record(context, run, name, reason);
      const planner = planners.get(String(step.details?.key));
      return (await planner?.perform(run, step)) ?? [];
    },
    result: (outcomes) => outcomes.flat(),
  };
};

const draftOf = async (context: Context, run: Run, name: string, isDeleted: boolean, drafts: readonly Draft[]): Promise<Draft> => {
  const back = (await allRings(context, run)).filter(({ stack }) => stack.some(({ release }) => release === name)).map((ring) => ring.name);
  const own = {
    action: "delete",
    resource: "release",
    name,
    effect: "its name stays taken, and its manifest can still be read in the ledger",
  };
  return {
    steps: [...(isDeleted ? [] : [own]), ...drafts.flatMap(({ steps }) => steps)],
    reliesOn: drafts.flatMap(({ reliesOn }) => reliesOn),
    notes: [...(back.length === 0 ? [] : [`${back.join(", ")} can't go back to it any more.`]), ...drafts.flatMap(({ notes }) => notes)],
  };
};

/** Of one repository: those of the release's versions that nobody else serves, holds, or can go back to. */
const versionsOf = (context: Context, name: string, of: readonly ReleaseRepository[]): Planner<readonly Change[], readonly Change[]> => {
  const { urls, clock } = context.transport;
  const versions = new Set(of.map(({ version }) => urls.href(urls.apiBase + version)));
  const { plugin, home } = of[0] as ReleaseRepository;
  const olderThan = new Date(clock.now() + 60_000);
  return pruneOf(
    context,
    adapterOf(context, plugin),
    async () => home,
    "",
    releaseLine(name),
    { olderThan },
    { versions, line: releaseLine(name) },
  );
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
  return [{ resource: "release", name, action: "deleted", fields: [] }];
};
