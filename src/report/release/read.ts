import {
  isReleaseError,
  isResourceNotFoundError,
  type PulpCore,
  type ReleaseDescription,
  type ReleaseDiff,
  type ReleaseUnit,
  type RingEvent,
  type RingStatus,
  type Wait,
} from "../../index.ts";

/** A ring: what it serves, and all that was rolled out there. */
export interface RingFacts {
  readonly status: RingStatus;
  readonly history: readonly RingEvent[];
}

/** All that a page of a release tells. */
export interface ReleaseFacts {
  readonly release: ReleaseDescription;
  readonly units: readonly ReleaseUnit[];
  /** Since which release what has become different; `undefined` where there was none before. */
  readonly before: string | undefined;
  /** `undefined` where it isn't known any more, which `why` tells. */
  readonly diff: ReleaseDiff | undefined;
  readonly why: string | undefined;
  readonly rings: readonly RingFacts[];
}

/** As much of a client as is used. */
export type ReleaseReader = Pick<PulpCore, "releases">;

export const readRelease = async (
  { releases }: ReleaseReader,
  name: string,
  before: string | undefined,
  options: Wait,
): Promise<ReleaseFacts> => {
  const ref = releases.ref(name);
  const [release, units, names, all] = await Promise.all([
    ref.describe(options),
    ref.units(options),
    releases.rings(options),
    releases.list(options),
  ]);
  const earlier = before ?? release.base ?? all.findLast((one) => one.name !== name && one.at < release.at)?.name;
  const [rings, compared] = await Promise.all([
    Promise.all(
      names.map(async (ring) => {
        const handle = releases.ring(ring);
        const [status, history] = await Promise.all([handle.status(options), handle.history(options)]);
        return { status, history };
      }),
    ),
    earlier === undefined ? undefined : diffSince(ref, earlier, options),
  ]);
  return { release, units, before: earlier, diff: undefined, why: undefined, ...compared, rings };
};

/** What a release had is told as long as its versions are there. */
const diffSince = async (
  ref: ReturnType<PulpCore["releases"]["ref"]>,
  before: string,
  options: Wait,
): Promise<Pick<ReleaseFacts, "diff" | "why">> => {
  try {
    return { diff: await ref.diff(before, options), why: undefined };
  } catch (error) {
    const gone = (isReleaseError(error) && error.code === "RELEASE_INCOMPLETE") || isResourceNotFoundError(error);
    if (!gone) throw error;
    return { diff: undefined, why: error.message };
  }
};
