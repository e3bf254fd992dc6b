import { UsageError } from "../../errors/index.ts";
import { checkOptions, type OptionNames, type Wait } from "../../operation/index.ts";
import type { JournalStore } from "../journal/index.ts";
import type { HostLimits } from "./hosts.ts";

/** How a run goes about it. */
export interface FleetRunOptions extends Wait, Partial<HostLimits> {
  /**
   * Repositories that are worked on at once. `"auto"` keeps the server's online workers busy, and takes less where others wait in line.
   * @default "auto"
   */
  readonly concurrency?: number | "auto" | undefined;
  /**
   * `"changed"`: upstreams are asked first, by their own small files; one that says what it said before the last such run costs the server no task. What can't be
   * asked so is synced. For `deliver()` and `sync()`. @default all of them
   */
  readonly only?: "changed" | undefined;
  /** Further tries of what may go well another time: so many after an upstream's failures, and as many after the server's own (a worker that is lost). @default 1 */
  readonly retries?: number | undefined;
  /**
   * Where it is written down what was begun and done: the path of a file, or a store of one's own. A run that was cut off is gone on with by one of the
   * same journal; one that came to its end is followed by a new one.
   */
  readonly journal?: string | JournalStore | undefined;
  /** What of a journal's failures is to be done again. @default "nothing" */
  readonly redo?: "nothing" | "failed" | undefined;
  /** Milliseconds that one repository may take; then its tasks are canceled, and it has failed. @default no limit */
  readonly timeLimitMs?: number | undefined;
}

const names: OptionNames<FleetRunOptions> = {
  breakAfter: { least: 1 },
  concurrency: { least: 1, or: "auto" },
  hostPauseMs: { least: 0 },
  journal: "option",
  only: ["changed"],
  perHost: { least: 1 },
  redo: ["nothing", "failed"],
  retries: { least: 0 },
  signal: "option",
  timeLimitMs: { least: 1 },
};

const isStore = (journal: unknown): boolean =>
  (["read", "append", "close"] as const).every((verb) => typeof (journal as JournalStore | null)?.[verb] === "function");

/** @throws UsageError */
export const checkRunOptions = (options: FleetRunOptions, of: string): void => {
  checkOptions(options, names, of);
  const { journal } = options;
  if (journal !== undefined && typeof journal !== "string" && !isStore(journal))
    throw new UsageError({
      message: `journal of ${of} is ${JSON.stringify(journal)}.`,
      hint: "It takes the path of a file, or a store: an object with name, read, append and close. Nothing was sent.",
    });
};
