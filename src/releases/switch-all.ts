import { isResponseError, isTaskFailedError } from "../errors/index.ts";
import { conflictOf } from "../model/resource/conflict.ts";
import type { Context } from "../model/resource/context.ts";
import { distributionKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { create, reread } from "../model/resource/resource.ts";
import { nowOf } from "../model/serving/serve.ts";
import { printServed, sameTarget, servedLabel, targetOf } from "../model/serving/served.ts";
import { switchAtOnce, targetFields } from "../model/serving/switch.ts";
import type { VersionRef } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { entryFor, historyWith } from "../streams/move-head.ts";
import { printRing, ringLabel, switchable } from "./ring-label.ts";
import type { Move } from "./roll-look.ts";

/** So many are sent at a time. */
const together = 8;
/** So many are read again, in one request, right before they are switched; the first ones were read just now. */
const readTogether = 50;

/**
 * Switches what isn't so yet, one request each. All of them end before the first failure is told.
 * @param moves as they were looked at just now
 * @param switched is given the base paths that serve something new, as they do
 */
export const switchAll = async (context: Context, run: Run, ring: string, moves: readonly Move[], switched: string[]): Promise<void> => {
  const open = moves.filter(({ done }) => !done);
  const states = new Map<number, Promise<readonly Snapshot[]>>();
  /** How it is by now. */
  const stateOf = async (at: number, current: Snapshot): Promise<Snapshot> => {
    const part = Math.floor(at / readTogether);
    if (part === 0) return current;
    const some = open.slice(part * readTogether, (part + 1) * readTogether).flatMap((one) => one.current ?? []);
    const read =
      states.get(part) ??
      Promise.all(some.map(async ({ pulp_href }) => (await context.lookup.at(pulp_href, switchable)) ?? (await reread(run, pulp_href))));
    states.set(part, read);
    return (await read).find(({ pulp_href }) => pulp_href === current.pulp_href) ?? current;
  };
  const ended: Promise<void>[] = [];
  const failures: unknown[] = [];
  const queue = open.entries();
  // The next one goes as soon as the server has one, be that done or not: what they make of it is asked for together.
  const lane = async (): Promise<void> => {
    for (const [at, move] of queue)
      await new Promise<void>((accepted) => {
        const { current } = move;
        const work =
          current === undefined
            ? make(context, run, ring, move, accepted)
            : stateOf(at, current).then((now) => turn(context, run, move, now, accepted));
        const told = work.then(
          (changed) => {
            if (changed) switched.push(move.basePath);
          },
          (error: unknown) => {
            failures.push(error);
          },
        );
        ended.push(told.finally(accepted));
      });
  };
  await Promise.all(Array.from({ length: together }, lane));
  await Promise.all(ended);
  if (failures.length > 0) throw failures[0];
};

/** What nobody ever served has no past: version 0 stands for it. */
const nowhere: VersionRef = { number: 0, pulp_href: "" };

const turn = async (
  context: Context,
  run: Run,
  { adapter, target, version }: Move,
  now: Snapshot,
  accepted: () => void,
): Promise<boolean> => {
  if (sameTarget(targetOf(now), target)) return false;
  const history = await historyWith(context, run, now, target, version ?? nowhere);
  await switchAtOnce(context, run, adapter, now, { target, history }, accepted);
  return true;
};

const make = async (
  context: Context,
  run: Run,
  ring: string,
  { adapter, repository, basePath, target, version }: Move,
  accepted: () => void,
): Promise<boolean> => {
  const kind = distributionKind(adapter);
  const entry = entryFor(nowOf(context), target, version ?? nowhere);
  const body = {
    ...targetFields(target, undefined),
    name: basePath,
    base_path: basePath,
    pulp_labels: {
      [servedLabel]: printServed({ entries: [entry] }, context.transport.urls),
      [ringLabel]: printRing(ring, repository),
    },
  };
  try {
    await create(context, run, kind, "create distribution", body, () => true, accepted);
    return true;
  } catch (error) {
    if (!isResponseError(error) && !isTaskFailedError(error)) throw error;
    throw await conflictOf(context, kind, { name: basePath, basePath }, error);
  }
};
