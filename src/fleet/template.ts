import { nearest } from "../config/index.ts";

/** That a text, or an exception, has a word that the template gives no values for. */
export const unknownWord = (word: string, words: readonly string[]): string => {
  const meant = nearest(word, words);
  return `{${word}} isn't among the words of \`for\`. ${meant === undefined ? `They are ${words.join(", ")}.` : `Did you mean {${meant}}?`}`;
};

/** What an exception says that nothing is left out by, or everything. */
export const strangeIn = (exception: Values, choices: Readonly<Record<string, readonly (string | number)[]>>): string | undefined => {
  const words = Object.keys(choices);
  const all = Object.entries(exception);
  if (all.length === 0) return "it names no value: that would leave out all of them.";
  const strange = all.find(([word]) => !words.includes(word));
  if (strange !== undefined) return unknownWord(strange[0], words);
  const [word, value] = all.find(([word, value]) => choices[word]?.every((one) => String(one) !== String(value))) ?? [];
  return word === undefined ? undefined : `${JSON.stringify(value)} isn't among the values of \`for.${word}\`: nothing would be left out.`;
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
