import { FleetError, type FleetProblem } from "../../errors/index.ts";
import { inLines } from "../../text/index.ts";
import type { FleetOutcome, FleetStatus } from "../outcome.ts";

/** What repositories of one upstream's host came to. */
export interface FleetHost {
  /** Host and port. */
  readonly host: string;
  /** Repositories. */
  readonly repositories: number;
  /** Of these, those that failed or were skipped. */
  readonly failed: number;
  /** From the first try to the end, of all of them together. */
  readonly seconds: number;
}

/** What a run came to. It grows with what failed, not with the fleet. */
export interface FleetReport<T> {
  /** The fleet's name. */
  readonly fleet: string;
  /** `deliver`, `sync` or `run`. */
  readonly work: string;
  /** ISO time. */
  readonly started: string;
  /** ISO time. */
  readonly finished: string;
  /** How many repositories came to what. */
  readonly counts: Readonly<Record<FleetStatus, number>>;
  /** All that failed, in the order in which they did. */
  readonly failures: readonly FleetOutcome<T>[];
  /** Why, most first. */
  readonly causes: readonly { readonly cause: string; readonly repositories: number }[];
  /** By upstream, slowest first. */
  readonly hosts: readonly FleetHost[];
  /** Those that took longest, slowest first; at most twenty. */
  readonly slowest: readonly { readonly repository: string; readonly seconds: number }[];
  /** What listeners threw. */
  readonly listenerErrors: readonly unknown[];
  /** All that for people. */
  text(): string;
  /** @throws FleetError (`FLEET_FAILED`) where a repository failed, was skipped or canceled, naming them */
  throwIfFailed(): void;
}

const longestList = 20;
const keptErrors = 10;

/** Adds up a run as it goes. */
export class Tally<T> {
  readonly #of: Pick<FleetReport<T>, "fleet" | "work" | "started">;
  readonly #counts: Record<FleetStatus, number> = { succeeded: 0, unchanged: 0, failed: 0, skipped: 0, canceled: 0 };
  readonly #failures: FleetOutcome<T>[] = [];
  readonly #left: FleetProblem[] = [];
  readonly #causes = new Map<string, number>();
  readonly #hosts = new Map<string, { repositories: number; failed: number; seconds: number }>();
  #slowest: { readonly repository: string; readonly seconds: number }[] = [];
  readonly #listenerErrors: unknown[] = [];

  constructor(of: Pick<FleetReport<T>, "fleet" | "work" | "started">) {
    this.#of = of;
  }

  /** Outcomes so far. */
  get done(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  listenerFailed(error: unknown): void {
    if (this.#listenerErrors.length < keptErrors) this.#listenerErrors.push(error);
  }

  add(outcome: FleetOutcome<T>): void {
    const { status, repository, host, cause = status, error, started, finished } = outcome;
    this.#counts[status]++;
    const isBad = status !== "succeeded" && status !== "unchanged";
    if (status === "failed") this.#failures.push(outcome);
    if (isBad) this.#causes.set(cause, (this.#causes.get(cause) ?? 0) + 1);
    if (isBad && this.#left.length < 1_000)
      this.#left.push({ kind: "server", item: repository, path: "", message: `${status}: ${wordsOf(error)}`, error });
    const seconds = started === undefined ? 0 : (Date.parse(finished) - Date.parse(started)) / 1_000;
    if (started !== undefined && (this.#slowest.length < longestList || seconds > (this.#slowest.at(-1)?.seconds ?? 0)))
      this.#slowest = [...this.#slowest, { repository, seconds }].toSorted((a, b) => b.seconds - a.seconds).slice(0, longestList);
    if (host === undefined) return;
    const known = this.#hosts.get(host) ?? { repositories: 0, failed: 0, seconds: 0 };
    const failed = status === "failed" || status === "skipped" ? 1 : 0;
    this.#hosts.set(host, { repositories: known.repositories + 1, failed: known.failed + failed, seconds: known.seconds + seconds });
  }

  report(finished: string): FleetReport<T> {
    const causes = [...this.#causes].map(([cause, repositories]) => ({ cause, repositories }));
    const hosts = [...this.#hosts].map(([host, of]) => ({ host, ...of }));
    const data = {
      ...this.#of,
      finished,
      counts: { ...this.#counts },
      failures: Object.freeze([...this.#failures]),
      causes: causes.sort((a, b) => b.repositories - a.repositories),
      hosts: hosts.sort((a, b) => b.seconds - a.seconds),
      slowest: Object.freeze([...this.#slowest]),
      listenerErrors: Object.freeze([...this.#listenerErrors]),
    };
    const left = [...this.#left];
    return Object.freeze({ ...data, text: () => textOf(data), throwIfFailed: () => throwIfFailed(data, left) });
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Data<T> = Omit<FleetReport<T>, "text" | "throwIfFailed">;

const countWords = (counts: Readonly<Record<FleetStatus, number>>): string =>
  Object.entries(counts)
    .filter(([status, count]) => count > 0 || status === "succeeded")
    .map(([status, count]) => `${count} ${status}`)
    .join(", ");

const textOf = <T>({ fleet, work, started, finished, counts, causes, failures, slowest }: Data<T>): string => {
  const seconds = (Date.parse(finished) - Date.parse(started)) / 1_000;
  return inLines([
    `${work} of fleet ${JSON.stringify(fleet)}: ${countWords(counts)}, in ${Math.round(seconds)} s`,
    ...causes.map(({ cause, repositories }) => `  ${repositories} x ${cause}`),
    ...failures.slice(0, longestList).map(({ repository, error }) => `  ${repository}: ${wordsOf(error)}`),
    ...(failures.length > longestList ? [`  and ${failures.length - longestList} more`] : []),
    ...(slowest.length === 0
      ? []
      : [
          `  slowest: ${slowest
            .slice(0, 5)
            .map((one) => `${one.repository} ${Math.round(one.seconds)} s`)
            .join(", ")}`,
        ]),
  ]);
};

const throwIfFailed = <T>({ fleet, work, counts }: Data<T>, problems: readonly FleetProblem[]): void => {
  const { failed, skipped, canceled } = counts;
  if (failed + skipped + canceled === 0) return;
  const told = problems.slice(0, 5).map(({ item, message }) => `${item} ${message}`);
  throw new FleetError({
    code: "FLEET_FAILED",
    attempted: `${work} of fleet ${JSON.stringify(fleet)}`,
    message: `${countWords(counts)}. ${told.join(" ")}${problems.length > told.length ? ` And ${failed + skipped + canceled - told.length} more.` : ""}`,
    hint: "What succeeded stays; run it again when that is mended.",
    problems,
  });
};
