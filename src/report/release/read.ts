import {
  isReleaseError,
  isResourceNotFoundError,
  type PulpCore,
  type ReleaseCosts,
  type ReleaseDescription,
  type ReleaseDiff,
  type ReleasePlan,
  type ReleaseUnit,
  type Wait,
} from "../../index.ts";
import { type RingFacts, readRings } from "../rings/read.ts";

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

/** What a release itself doesn't keep, where it is given. */
export interface ReleaseGiven {
  /** The plan that it was made by: what that found unsolved is told, which the release itself doesn't keep. @default that isn't told */
  readonly plan?: Pick<ReleasePlan, "open" | "withoutBytes" | "unsigned" | "notes"> | undefined;
  /** What only it holds. @default that isn't told */
  readonly costs?: Pick<ReleaseCosts, "bytes" | "atLeast"> | undefined;
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
  const [release, units, rings, all] = await Promise.all([
    ref.describe(options),
    ref.units(options),
    readRings(releases, options),
    releases.list(options),
  ]);
  const earlier = before ?? release.base ?? all.findLast((one) => one.name !== name && one.at < release.at)?.name;
  const compared = earlier === undefined ? undefined : await diffSince(ref, earlier, options);
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
