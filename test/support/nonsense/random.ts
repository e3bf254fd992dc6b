/** A sequence that a seed decides: mulberry32. */
export interface Random {
  /** Between 0 and 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(of: readonly T[]): T;
  chance(of: number): boolean;
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (of) => of[below(of.length)] as (typeof of)[number], chance: (of) => next() < of };
};
