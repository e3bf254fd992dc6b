import { nearest } from "../config/index.ts";

/** That a text, or an exception, has a word that the template gives no values for. */
export const unknownWord = (word: string, words: readonly string[]): string => {
  const meant = nearest(word, words);
  return `{${word}} isn't among the words of \`for\`. ${meant === undefined ? `They are ${words.join(", ")}.` : `Did you mean {${meant}}?`}`;
};

/** A value for each word. */
type Values = Readonly<Record<string, string | number>>;

/** Each value of each word with each of the others. */
export function* combinations(choices: Readonly<Record<string, readonly (string | number)[]>>): Generator<Values> {
  const [first, ...others] = Object.entries(choices);
  if (first === undefined) {
    yield {};
    return;
  }
  const [word, values] = first;
  for (const value of values) for (const rest of combinations(Object.fromEntries(others))) yield { [word]: value, ...rest };
}

/** All texts, however deep, with the values in place of their words. */
export const fill = (value: unknown, values: Values, unknown: string[]): unknown => {
  if (typeof value === "string")
    return value.replaceAll(/\{([A-Za-z_]\w*)\}/g, (whole, word: string) => {
      if (Object.hasOwn(values, word)) return String(values[word]);
      unknown.push(word);
      return whole;
    });
  if (Array.isArray(value)) return value.map((one) => fill(one, values, unknown));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, values, unknown)]));
};
