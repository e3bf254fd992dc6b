import type { TaskQueue } from "../index.ts";
import { columnsOf, cutTo, duration, inOneLine, type Sheet, type Style } from "../text/index.ts";
import type { RunState } from "./state.ts";

/** What a frame shows besides the run. */
export interface FrameOptions {
  readonly title: string;
  readonly sheet: Sheet;
  /** Lines that there are; at least one is used. */
  readonly rows: number;
  /** Milliseconds since 1970, as `began`. */
  readonly now: number;
  readonly began: number;
  readonly queue: TaskQueue | undefined;
}

const styles = { succeeded: "green", unchanged: "dim", failed: "red", skipped: "yellow", canceled: "yellow" } as const;
const widestBar = 30;
const wordWidth = 10;

/** What a terminal shows of a run at one moment: no line is longer than it is wide, nor are there more than it has rows; the first ones say most. */
export const frameOf = (state: RunState, options: FrameOptions): readonly string[] => {
  const { sheet, rows, now, queue } = options;
  const labeled = (word: string, parts: readonly string[], style?: Style): readonly string[] =>
    parts.length === 0
      ? []
      : [
          lineOf(sheet, [
            [word.padEnd(wordWidth), "dim"],
            [parts.join(", "), style],
          ]),
        ];
  const counts = Object.entries(state.counts).filter(([status, count]) => count > 0 || status === "succeeded");
  const running = [...state.running].sort(([, a], [, b]) => a - b).slice(0, 5);
  const failure = state.lastFailure;
  const lines = [
    ...headOf(state, options),
    lineOf(
      sheet,
      counts.flatMap(([status, count], i): Part[] => [
        [i === 0 ? "" : "  "],
        [`${count.toLocaleString("en")} ${status}`, styles[status as keyof typeof styles]],
      ]),
    ),
    ...labeled(
      "failures",
      [...state.causes].sort(([, a], [, b]) => b - a).map(([cause, many]) => `${many} x ${cause}`),
      "red",
    ),
    ...labeled(
      "running",
      running.map(([name, at]) => `${name} ${duration((now - at) / 1_000)}`),
    ),
    ...labeled(
      "slowest",
      state.slowest.map(({ repository, seconds }) => `${repository} ${duration(seconds)}`),
    ),
    ...labeled(
      "hosts",
      [...state.hosts].map(([host, how]) => `${how}: ${host}`),
      "yellow",
    ),
    ...labeled("queue", queue === undefined ? [] : queueWords(queue)),
    ...labeled(
      "last",
      failure === undefined ? [] : [`${failure.repository}: ${failure.error instanceof Error ? failure.error.message : failure.cause}`],
    ),
  ];
  return lines.slice(0, Math.max(1, rows - 1));
};

const headOf = ({ done, total, running }: RunState, { title, sheet, now, began }: FrameOptions): readonly string[] => {
  const seconds = (now - began) / 1_000;
  const share = total === undefined || total === 0 ? undefined : done / total;
  const left = share === undefined || share === 0 ? undefined : (seconds * (1 - share)) / share;
  const of = total === undefined ? "" : ` of ${total.toLocaleString("en")}`;
  const told = `${done.toLocaleString("en")}${of}, ${running.size} running, ${duration(seconds)}${left === undefined || left < 1 ? "" : `, about ${duration(left)} left`}`;
  const room = Math.min(widestBar, (sheet.width ?? 80) - told.length - 2);
  const full = Math.round((share ?? 0) * room);
  const bar: Part[] = share === undefined || room < 5 ? [] : [["█".repeat(full), "green"], ["░".repeat(room - full), "dim"], ["  "]];
  return [lineOf(sheet, [[title, "bold"]]), lineOf(sheet, [...bar, [told]])];
};

const queueWords = ({ running, waitingForWorker, waitingForResources, canceling }: TaskQueue): readonly string[] => [
  `${running.length} running`,
  `${waitingForWorker.length} waiting for a worker`,
  `${waitingForResources.length} waiting for resources`,
  ...(canceling.length === 0 ? [] : [`${canceling.length} canceling`]),
];

type Part = readonly [text: string, style?: Style | undefined];

/** One line, cut where the terminal ends. */
const lineOf = ({ width, paint, wrap }: Sheet, parts: readonly Part[]): string => {
  let line = "";
  let left = width ?? Number.POSITIVE_INFINITY;
  for (const [text, style] of parts) {
    const clean = inOneLine(text);
    const columns = columnsOf(clean);
    const fits = columns <= left;
    if (!fits && left < 1) break;
    // Between words where it can be, with room for what says that there is more.
    const shown = fits ? clean : `${cutTo(wrap(clean, (width ?? 0) - left + 1)[0] ?? "", left - 1).trimEnd()}…`;
    line += style === undefined ? shown : paint(style, shown);
    if (!fits) break;
    left -= columns;
  }
  return line;
};
