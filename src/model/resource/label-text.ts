import type { Snapshot } from "./snapshot.ts";

/** The labels that a resource has, be it by anybody. */
export const labelsOf = (snapshot: Snapshot | undefined): Readonly<Record<string, string | null>> =>
  (snapshot?.pulp_labels ?? {}) as Readonly<Record<string, string | null>>;

const percent = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const isSpace = (char: string | undefined): boolean => char !== undefined && /[\s\p{Cc}]/u.test(char);

/** Any text as a label keeps it: what labels can't hold is percent-encoded, and white space where servers take it away. */
export const encodeValue = (value: string): string => {
  let [from, to] = [0, value.length];
  while (isSpace(value[from])) from++;
  while (to > from && isSpace(value[to - 1])) to--;
  return percent(value.slice(0, from)) + value.slice(from, to).replace(/[%(),\0]/g, percent) + percent(value.slice(to));
};

/** A text as one word among others in a label, or as one part of a path: no white space, parentheses, commas. */
export const encoded = (text: string): string => encodeURIComponent(text).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** What either of these wrote. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Nothing of the SDK's: every % that it writes stands for itself and what follows it.
    return text;
  }
};
