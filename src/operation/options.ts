import { nearest } from "../config/index.ts";
import { UsageError } from "../errors/index.ts";
import type { Wait } from "./operation.ts";

/**
 * The names of an interface's members: all of them, or it doesn't compile. Of one that takes a few words only, those: another word would mean any of them.
 * Of one that takes a list and nothing else, or names and their values, that: a text would be taken for its letters. Of one that takes a whole number,
 * the least that makes sense.
 */
export type OptionNames<T> = { readonly [K in keyof Required<T>]: Taken<Exclude<T[K], undefined>> };
type Taken<V> = [V] extends [string | boolean | null]
  ? string extends V
    ? "option"
    : readonly V[]
  : [V] extends [readonly unknown[]]
    ? "list"
    : [V] extends [number | string]
      ? "option" | Whole
      : string extends keyof V
        ? "pairs"
        : "option";

/** A whole number; or a word in its place. */
interface Whole {
  readonly least: number;
  readonly or?: string;
}

/** What an option takes: anything, a shape, some words, a number. */
type Takes = "option" | keyof typeof shapes | readonly unknown[] | Whole;

/** Of everything that waits and takes no other option. */
export const waitOptions: OptionNames<Wait> = { signal: "option" };

/**
 * What callers give as options where no compiler has read their program. An unknown name would be lost silently: a misspelt `signal` never
 * ends anything. So would a word that isn't there: it would mean the default. @throws UsageError naming the nearest
 */
export const checkOptions = (options: unknown, names: Readonly<Record<string, Takes>>, of: string): void => {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options) || options instanceof AbortSignal)
    throw new UsageError({
      message: `the options of ${of} are an object, not ${options instanceof AbortSignal ? "a signal" : wordFor(options)}.`,
      hint: `${"signal" in names ? "For example { signal: AbortSignal.timeout(60_000) }" : `They are ${Object.keys(names).join(", ")}`}. Nothing was sent.`,
    });
  const known = Object.keys(names);
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(names, name));
  const [first] = unknown;
  if (first === undefined) {
    checkValues(options as Readonly<Record<string, unknown>>, names, of);
    return;
  }
  const meant = nearest(first, known);
  throw new UsageError({
    message: `${of} has no option ${unknown.map((name) => JSON.stringify(name)).join(", ")}.`,
    hint: `${meant === undefined ? `Its options: ${known.toSorted().join(", ")}.` : `Did you mean ${meant}?`} The server's own fields stand in an argument, or under a key, of their own. Nothing was sent.`,
  });
};

/** What something is, without what it says or holds: that may be a key, or a client with all that it knows. */
export const wordFor = (value: unknown): string => {
  if (typeof value === "string") return value === "" ? "an empty text" : "a text";
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "a list" : "an object";
};

/** What a value has to be where any will do that is such. */
const shapes = {
  list: { is: Array.isArray, name: "list", example: "[ … ]" },
  pairs: { is: (value: unknown): boolean => Object.prototype.toString.call(value) === "[object Object]", name: "object", example: "{ … }" },
  text: { is: (value: unknown): boolean => typeof value === "string" && value.trim() !== "", name: "text", example: '"…"' },
} as const;

/** What an argument has to be, where no compiler has read the program: a text would be taken for its letters. @throws UsageError that says what it takes */
export const checkArgument = (value: unknown, shape: keyof typeof shapes, what: string): void => {
  const { is, name, example } = shapes[shape];
  if (!is(value))
    throw new UsageError({
      message: `${what} is no ${name}, but ${wordFor(value)}.`,
      hint: `It takes one: ${example}. Nothing was sent.`,
    });
};

const checkValues = (options: Readonly<Record<string, unknown>>, names: Parameters<typeof checkOptions>[1], of: string): void => {
  const { signal } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new UsageError({
      message: `signal of ${of} is none.`,
      hint: "For example { signal: AbortSignal.timeout(60_000) }; of an AbortController, its signal. Nothing was sent.",
    });
  for (const [name, value] of Object.entries(options)) {
    const taken = names[name];
    if (value === undefined || taken === undefined || taken === "option") continue;
    if (typeof taken === "string") {
      const { is, name: shape, example } = shapes[taken];
      if (!is(value))
        throw new UsageError({
          message: `${name} of ${of} is no ${shape}, but ${wordFor(value)}.`,
          hint: `It takes one: { ${name}: ${example} }. Nothing was sent.`,
        });
    } else if ("least" in taken) checkWhole(name, value, taken, of);
    else if (!taken.includes(value))
      throw new UsageError({
        message: `${of} can't have ${JSON.stringify(value)} as ${name}.`,
        hint: `It takes ${taken.map((choice) => JSON.stringify(choice)).join(" or ")}. Nothing was sent.`,
      });
  }
};

const checkWhole = (name: string, value: unknown, { least, or }: Whole, of: string): void => {
  if ((or !== undefined && value === or) || (typeof value === "number" && Number.isInteger(value) && value >= least)) return;
  throw new UsageError({
    message: `${name} of ${of} is ${typeof value === "number" ? value : wordFor(value)}.`,
    hint: `It takes ${name.endsWith("Ms") ? "milliseconds, " : ""}a whole number from ${least} on${or === undefined ? "" : `, or ${JSON.stringify(or)}`}. Nothing was sent.`,
  });
};
