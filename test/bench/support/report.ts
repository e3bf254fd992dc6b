import type { Figures } from "./compare.ts";
import { round } from "./statistics.ts";

/** The figures as a table: seconds, requests, and peak memory, and how many times the floor's and the SDK's seconds that is. */
export function table(figures: readonly Figures[], size: number): string {
  const secondsOf = (key: string): number | undefined => figures.find(({ participant }) => participant.key === key)?.seconds.median;
  const ratio = (seconds: number, key: string): string => {
    const base = secondsOf(key);
    return base === undefined ? "-" : `${(seconds / base).toFixed(2)}`;
  };
  const rows = figures.map(({ participant, seconds, requests, megabytes }) => [
    participant.label,
    seconds.median.toFixed(1),
    `${seconds.min.toFixed(1)}-${seconds.max.toFixed(1)}`,
    (seconds.median / size).toFixed(2),
    requests.median.toFixed(0),
    megabytes.max.toFixed(0),
    ratio(seconds.median, "floor"),
    ratio(seconds.median, "sdk"),
  ]);
  const head = ["", "seconds", "min-max", "s each", "requests", "MB", "x floor", "x SDK"];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return [head, ...rows].map(line).join("\n");
}

/** The participants' part of the JSON line: `{"sdk":{"seconds":…,"requests":…,"megabytes":…},…}`, medians of the whole job; of memory the peak. */
export function summary(figures: readonly Figures[]): Record<string, { seconds: number; requests: number; megabytes: number }> {
  return Object.fromEntries(
    figures.map(({ participant, seconds, requests, megabytes }) => [
      participant.key,
      { seconds: round(seconds.median, 2), requests: round(requests.median, 0), megabytes: megabytes.max },
    ]),
  );
}
