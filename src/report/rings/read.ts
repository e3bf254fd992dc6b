import type { PulpCore, RingEvent, RingStatus, Wait } from "../../index.ts";

/** A ring: what it serves, and all that was rolled out there. */
export interface RingFacts {
  readonly status: RingStatus;
  readonly history: readonly RingEvent[];
}

/** All rings that there are. */
export const readRings = async (releases: PulpCore["releases"], options: Wait): Promise<readonly RingFacts[]> =>
  Promise.all(
    (await releases.rings(options)).map(async (name) => {
      const ring = releases.ring(name);
      const [status, history] = await Promise.all([ring.status(options), ring.history(options)]);
      return { status, history };
    }),
  );
