import type { UpstreamSync } from "./syncs.ts";
import type { UpstreamState, UpstreamTroubleKind } from "./types.ts";
import { troubleWords } from "./words.ts";

/** What is known of a remote. */
export interface UpstreamFacts extends Pick<UpstreamState, "plugin" | "remote" | "pulp_href" | "host" | "repositories" | "certificates"> {
  /** Newest first. */
  readonly syncs: readonly UpstreamSync[];
}

/** When something is a trouble. */
export interface UpstreamLimits {
  /** Milliseconds, by this machine's clock. */
  readonly now: number;
  /** Milliseconds: from then on a sync is expected. */
  readonly since: number;
  /** Milliseconds: a certificate that ends before is told. */
  readonly until: number;
}

/** The last one took so many times what is usual, and so many seconds more. */
const slower = { times: 2, seconds: 30 } as const;
const enoughForUsual = 3;

export const stateOf = ({ syncs, ...of }: UpstreamFacts, { now, since, until }: UpstreamLimits): UpstreamState => {
  const well = syncs.filter(({ cause }) => cause === undefined);
  const [last, ...before] = well;
  const usualSeconds = before.length < enoughForUsual ? undefined : medianOf(before.map(({ seconds }) => seconds));
  const failures = syncs.findIndex(({ cause }) => cause === undefined);
  const expiries = of.certificates.map(({ expires }) => Date.parse(expires));
  // What no repository has, and nobody synced from, waits for nobody.
  const isUsed = of.repositories.length > 0 || syncs.length > 0;
  const troubles: Readonly<Record<UpstreamTroubleKind, boolean>> = {
    failing: syncs[0] !== undefined && syncs[0].cause !== undefined,
    "not synced": isUsed && (last === undefined || Date.parse(last.at) < since),
    "certificate expired": expiries.some((at) => at <= now),
    "certificate expires": expiries.some((at) => at > now && at <= until),
    slower:
      last !== undefined &&
      usualSeconds !== undefined &&
      last.seconds > usualSeconds * slower.times &&
      last.seconds > usualSeconds + slower.seconds,
  };
  const state = {
    ...of,
    lastSuccess: last?.at,
    lastFailure: syncs.find(({ cause }) => cause !== undefined),
    failures: failures === -1 ? syncs.length : failures,
    syncs: Object.freeze(syncs.toReversed()),
    usualSeconds,
  };
  const kinds = (Object.keys(troubles) as UpstreamTroubleKind[]).filter((kind) => troubles[kind]);
  return Object.freeze({
    ...state,
    troubles: Object.freeze(kinds.map((is) => Object.freeze({ is, message: troubleWords(state, is, now) }))),
  });
};

const medianOf = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
