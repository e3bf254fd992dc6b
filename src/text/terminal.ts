import type { Writable } from "node:stream";
import { styleText } from "node:util";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { UsageError } from "../errors/index.ts";

/** How a text is laid out. */
export interface TextOptions {
  /**
   * The terminal that it is for, as `process.stdout`: its width, and its colours, as far as `NO_COLOR` and `FORCE_COLOR` want them. A pipe or a file has neither.
   * @default plain, each line as long as it is
   */
  readonly terminal?: (Writable & { readonly columns?: number }) | undefined;
  /** Columns that a line may take, 20 at least. @default those of the terminal */
  readonly width?: number | undefined;
}

/** What is said of a part of a line, for terminals with colours. */
export type Style = Parameters<typeof styleText>[0];

/** A text's room and colours. */
export interface Sheet {
  /** Columns; `undefined`: as many as it takes. */
  readonly width: number | undefined;
  paint(style: Style, text: string): string;
  /** Breaks a text into lines so that each fits beside `taken` columns; by what is seen of it, between words where that is possible. */
  wrap(text: string, taken: number): readonly string[];
}

const narrowest = 20;

/** @throws UsageError */
export const sheetFor = ({ terminal, width = terminal?.columns || undefined }: TextOptions = {}): Sheet => {
  if (width !== undefined && !(Number.isInteger(width) && width > 0))
    throw new UsageError({ message: `${JSON.stringify(width)} is no width: a number of columns.`, hint: "Leave it out for whole lines." });
  return {
    width: width === undefined ? undefined : Math.max(narrowest, width),
    paint: (style, text) => (terminal === undefined ? text : styleText(style, text, { stream: terminal })),
    wrap: (text, taken) =>
      width === undefined
        ? [text]
        : wrapAnsi(text, Math.max(Math.ceil(narrowest / 2), width - taken), { hard: true, wordWrap: true }).split("\n"),
  };
};

/** Columns that a text takes: characters of East Asian scripts and pictures take two. */
export const columnsOf = (text: string): number => stringWidth(text);

const signs = new Intl.Segmenter();

/** As much of a text as fits into so many columns, by what is read as one character. */
export const cutTo = (text: string, columns: number): string => {
  let shown = "";
  let left = columns;
  for (const { segment } of signs.segment(text)) {
    left -= columnsOf(segment);
    if (left < 0) break;
    shown += segment;
  }
  return shown;
};

/** Control characters, line ends, and what turns the direction of writing. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** What others wrote, as it can be shown: it neither breaks a line nor steers a terminal. */
export const printable = (text: string): string => text.replace(steering, "\ufffd");

/** The same of what may have several lines, as messages of servers have: in one. */
export const inOneLine = (text: string): string => printable(text.replace(/\s*[\r\n]\s*/g, " "));

/** A text of lines in which others' words stand: each stays one line, and steers nothing. */
export const inLines = (lines: readonly string[]): string => lines.map(inOneLine).join("\n");
