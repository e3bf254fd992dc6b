import { readFile } from "node:fs/promises";
import type { LogExcerpt } from "./errors.ts";

const LINES = 20;

/** Masks passwords in addresses (`https://user:secret@host`). */
export function maskAddresses(text: string): string {
  return text.replaceAll(/(:\/\/[^\s/:@]*):[^\s/@]+@/g, "$1:****@");
}

/** The last lines of the text; what is empty is left out. */
export function lastLines(text: string): readonly string[] {
  return maskAddresses(text)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .slice(-LINES);
}

/** The last lines of a log file; none if there is no such file. */
export async function excerpt(path: string): Promise<LogExcerpt> {
  const text = await readFile(path, "utf8").catch(() => "");
  return { path, lines: lastLines(text) };
}
