import { ReleaseError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import type { Run } from "../operation/index.ts";
import { type RingState, readRing } from "./ring-records.ts";

/** What a ring that serves a release, or half of it, goes back to. @throws ReleaseError (`RING_SERVES_OTHER`, `NOTHING_BEFORE`) */
export const releaseBefore = async (context: Context, run: Run, name: string, release: string): Promise<string> => {
  const ring = await readRing(context, run, name);
  const last = ring.history.at(-1);
  const isHalf = last?.result === "failed" && last.partly && last.action === "rollOut" && last.release === release;
  const served = ring.stack.at(-1)?.release;
  if (!isHalf && served !== release) throw servesOther(ring, release);
  const before = isHalf ? served : ring.stack.at(-2)?.release;
  if (before !== undefined) return before;
  throw new ReleaseError({
    code: "NOTHING_BEFORE",
    release,
    ring: name,
    message: `the ring ${JSON.stringify(name)} served nothing before ${JSON.stringify(release)}.`,
    hint: "Roll another release out there. Nothing was changed.",
  });
};

const servesOther = ({ name, stack }: RingState, release: string): ReleaseError => {
  const served = stack.at(-1);
  return new ReleaseError({
    code: "RING_SERVES_OTHER",
    release,
    ring: name,
    message: `the ring ${JSON.stringify(name)} serves ${served === undefined ? "nothing" : `${JSON.stringify(served.release)} since ${served.at}`}, not ${JSON.stringify(release)}.`,
    hint: "ring.history() says who rolled what out when. Nothing was changed.",
  });
};
