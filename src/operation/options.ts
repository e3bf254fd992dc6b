import { nearest } from "../config/index.ts";
import { UsageError } from "../errors/index.ts";
import type { Wait } from "./operation.ts";

/** Whether it takes a few words only. */
type IsClosed<V> = [V] extends [string | boolean] ? (string extends V ? false : true) : false;

/** The names of an interface's members: all of them, or it doesn't compile. Of one that takes a few words only, those. */
export type OptionNames<T> = {
  readonly [K in keyof Required<T>]: IsClosed<Exclude<T[K], undefined>> extends true ? readonly T[K][] : "option";
};

/** Of everything that waits and takes no other option. */
export const waitOptions: OptionNames<Wait> = { signal: "option" };

/**
 * What callers give as options where no compiler has read their program. An unknown name would be lost silently: a misspelt `signal` never
 * ends anything. So would a word that isn't there: it would mean the default. @throws UsageError naming the nearest
 */
export const checkOptions = (options: unknown, names: Readonly<Record<string, "option" | readonly unknown[]>>, of: string): void => {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options) || options instanceof AbortSignal)
    throw new UsageError({
      message: `the options of ${of} are an object, not ${options instanceof AbortSignal ? "a signal" : JSON.stringify(options)}.`,
      hint: `For example { signal: AbortSignal.timeout(60_000) }. Nothing was sent.`,
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

const checkValues = (options: Readonly<Record<string, unknown>>, names: Parameters<typeof checkOptions>[1], of: string): void => {
  const { signal } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new UsageError({
      message: `signal of ${of} is none.`,
      hint: "For example { signal: AbortSignal.timeout(60_000) }; of an AbortController, its signal. Nothing was sent.",
    });
  for (const [name, value] of Object.entries(options)) {
    const choices = names[name];
    if (value === undefined || choices === undefined || choices === "option" || choices.includes(value)) continue;
    throw new UsageError({
      message: `${of} can't have ${JSON.stringify(value)} as ${name}.`,
      hint: `It takes ${choices.map((choice) => JSON.stringify(choice)).join(" or ")}. Nothing was sent.`,
    });
  }
};
