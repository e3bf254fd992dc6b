import { UsageError } from "../errors/index.ts";
import { checkOptions, type OptionNames } from "../operation/index.ts";
import type { FleetRunOptions } from "./run.ts";

const names: OptionNames<FleetRunOptions> = {
  breakAfter: "option",
  concurrency: "option",
  hostPauseMs: "option",
  journal: "option",
  only: "option",
  perHost: "option",
  redo: "option",
  retries: "option",
  signal: "option",
  timeLimitMs: "option",
};

/** Whole numbers, and the least that makes sense. */
const least = { breakAfter: 1, concurrency: 1, hostPauseMs: 0, perHost: 1, retries: 0, timeLimitMs: 1 } as const;

/** @throws UsageError */
export const checkRunOptions = (options: FleetRunOptions, of: string): void => {
  checkOptions(options, names, of);
  const { redo, only } = options;
  if (only !== undefined && only !== "changed")
    throw new UsageError({ message: `only of ${of} is ${JSON.stringify(only)}.`, hint: 'It takes "changed". Nothing was sent.' });
  if (redo !== undefined && redo !== "failed" && redo !== "nothing")
    throw new UsageError({
      message: `redo of ${of} is ${JSON.stringify(redo)}.`,
      hint: 'It takes "failed" or "nothing". Nothing was sent.',
    });
  for (const [name, from] of Object.entries(least)) {
    const value = options[name as keyof typeof least];
    if (value === undefined || (name === "concurrency" && value === "auto")) continue;
    if (typeof value === "number" && Number.isInteger(value) && value >= from) continue;
    throw new UsageError({
      message: `${name} of ${of} is ${JSON.stringify(value) ?? String(value)}.`,
      hint: `It takes a whole number from ${from} on${name === "concurrency" ? ', or "auto"' : ""}. Nothing was sent.`,
    });
  }
};
