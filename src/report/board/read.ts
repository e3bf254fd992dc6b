import type { PulpCore, ReleaseCosts, ReleaseSummary, RingNext, Wait } from "../../index.ts";
import { type RingFacts, readRings } from "../rings/read.ts";

/** A ring, and what it could get next. */
export interface BoardRing extends RingFacts {
  readonly next: RingNext;
}

/** All that a board tells. */
export interface BoardFacts {
  /** A ring comes behind the one that it requires. */
  readonly rings: readonly BoardRing[];
  /** Oldest first. */
  readonly releases: readonly ReleaseSummary[];
}

/** What only a release holds, by its name. */
export type BoardCosts = Readonly<Record<string, Pick<ReleaseCosts, "bytes" | "atLeast">>>;

/** As much of a client as is used. */
export type BoardReader = Pick<PulpCore, "releases">;

export const readBoard = async ({ releases }: BoardReader, options: Wait): Promise<BoardFacts> => {
  const [rings, all] = await Promise.all([readRings(releases, options), releases.list(options)]);
  const nexts = await Promise.all(rings.map(({ status }) => releases.ring(status.ring).next(options)));
  return { rings: inTurn(rings.map((ring, i) => ({ ...ring, next: nexts[i] as RingNext }))), releases: all };
};

/** By how many rings have to have a release before, then by name. Rings that wait for each other stand where they come. */
export const inTurn = <R extends Pick<RingFacts, "status">>(rings: readonly R[]): readonly R[] => {
  const byName = new Map(rings.map((ring) => [ring.status.ring, ring]));
  const depth = (ring: R | undefined, seen: ReadonlySet<string> = new Set()): number => {
    const { ring: name, settings } = ring?.status ?? { ring: "", settings: { requires: null } };
    return settings.requires === null || seen.has(name) ? 0 : 1 + depth(byName.get(settings.requires), new Set([...seen, name]));
  };
  return rings
    .map((ring) => ({ ring, depth: depth(ring) }))
    .sort((a, b) => a.depth - b.depth || (a.ring.status.ring < b.ring.status.ring ? -1 : 1))
    .map(({ ring }) => ring);
};
