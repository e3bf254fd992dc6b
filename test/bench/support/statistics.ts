/** What several measurements of one quantity come to. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Middle value; for an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("median of nothing");
  return (lower + upper) / 2;
}

export function summarize(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Rounded to `digits` decimals, as a number: what goes into tables and JSON. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * The order of the participants in round `index`: moved on by one a round, so that over as many rounds as there are participants
 * each has had every place.
 */
export function rotate<T>(items: readonly T[], index: number): T[] {
  const start = items.length === 0 ? 0 : index % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
