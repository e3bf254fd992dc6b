import { printable, type Sheet, type Style, sheetFor, type TextOptions } from "../text/index.ts";
import type { TimelineEntry } from "./story.ts";

const styles: Readonly<Record<TimelineEntry["what"], Style>> = {
  action: "cyan",
  version: "blue",
  publication: "blue",
  served: "green",
  task: "magenta",
  gap: "yellow",
};

/** Columns of the longest word for what happened, and of the time with it. */
const longest = "publication".length;
const beside = "2026-11-26T17:50:33Z  ".length + longest + 2;

/** Below that, what happened stands under its time. */
const narrow = 72;

/** What happened, in order, a line each. */
export const timelineText = (entries: readonly TimelineEntry[], options?: TextOptions): string => {
  const sheet = sheetFor(options);
  return entries.length === 0 ? "nothing that is remembered" : entries.flatMap((entry) => linesOf(entry, sheet)).join("\n");
};

const linesOf = ({ at, what, text }: TimelineEntry, { width, paint, wrap }: Sheet): readonly string[] => {
  const time = paint("dim", `${new Date(at).toISOString().slice(0, 19)}Z`);
  const told = what === "gap" ? paint("yellow", printable(text)) : printable(text);
  if (width !== undefined && width < narrow)
    return [...wrap(`${time}  ${paint(styles[what], what)}`, 0), ...wrap(told, 2).map((line) => `  ${line}`)];
  const [first = "", ...more] = wrap(told, beside);
  return [`${time}  ${paint(styles[what], what.padEnd(longest))}  ${first}`, ...more.map((line) => " ".repeat(beside) + line)];
};
