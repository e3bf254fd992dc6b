import { formProblems, type Issue, type Path, type Position } from "../config/index.ts";
import { FleetError, type FleetProblem, UsageError } from "../errors/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { Checks } from "./check.ts";
import { expand, type Found, failed, type Item, type Problem, takenAt } from "./expand.ts";
import { defaultWords, type FleetDefaults, type FleetEntry, type FleetSpec, fleetSchema, fleetWords } from "./spec.ts";

/** What a fleet is made of: an object, a list, whatever gives entries one after the other, or a function that gives that as often as it is called. */
export type FleetSource =
  | FleetSpec
  | Iterable<FleetEntry>
  | AsyncIterable<FleetEntry>
  | (() => Iterable<FleetEntry> | AsyncIterable<FleetEntry>);

/** Of a fleet that was read from a file: where its parts stand. */
interface Text {
  readonly called: string;
  readonly locate: (path: Path) => Position | undefined;
}

const texts = new WeakMap<object, Text>();

/** Remembers where the parts of a description stand. */
export const rememberText = (spec: FleetSpec, text: Text): FleetSpec => {
  texts.set(spec, text);
  return spec;
};

const isIterable = (value: unknown): value is Iterable<FleetEntry> | AsyncIterable<FleetEntry> =>
  typeof value === "object" && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);

/** Entries, wherever they come from, as repositories that have been looked at. */
export class Source {
  /** All of it is there at once, so that it is looked at before anything is done. */
  readonly isWhole: boolean;
  readonly #source: FleetSource;
  readonly #adapters: ReadonlyMap<string, Adapter>;
  #isUsedUp = false;

  constructor(source: FleetSource, adapters: ReadonlyMap<string, Adapter>) {
    this.#source = source;
    this.#adapters = adapters;
    this.isWhole = Array.isArray(source) || (typeof source !== "function" && !isIterable(source));
  }

  /** Those of a whole one at once. @throws FleetError with all that is wrong */
  whole(called: string): readonly Item[] {
    const found = [...checked(entriesOf(this.#source as FleetSpec), new Checks(this.#adapters))];
    return sound(found, this.problemsIn(called));
  }

  /** One after the other; what is wrong with one doesn't hold back the others. */
  async *items(): AsyncGenerator<Found> {
    const checks = new Checks(this.#adapters);
    if (this.isWhole) {
      yield* checked(entriesOf(this.#source as FleetSpec), checks);
      return;
    }
    const entries = typeof this.#source === "function" ? this.#source() : (this.#source as AsyncIterable<FleetEntry>);
    if (!isIterable(entries))
      throw new UsageError({
        message: `the function that gives the fleet's entries gave ${(entries as unknown) instanceof Promise ? "a promise" : `no list (${typeof entries})`}.`,
        hint: "It takes one that returns a list, or is written as async function*. Nothing was sent.",
      });
    if (this.#isUsedUp && typeof this.#source !== "function" && isOneShot(entries))
      throw new UsageError({
        message: "the fleet's entries came from an iterator, which gives them once, and they have been used.",
        hint: "Give a function that makes the iterator, or a list. Nothing was sent.",
      });
    this.#isUsedUp = true;
    let at = 0;
    for await (const entry of entries) yield* checked(expand(entry, [at++], { defaults: {} }), checks);
  }

  /** Makes the error of problems, with their lines where there are any. */
  problemsIn(called: string): (problems: readonly Problem[]) => FleetError {
    const text = typeof this.#source === "object" ? texts.get(this.#source) : undefined;
    return (problems) => invalid(text?.called ?? called, problems, text?.locate);
  }
}

/** An iterator that is its own iterable has been gone through when it has been gone through. */
const isOneShot = (entries: Iterable<FleetEntry> | AsyncIterable<FleetEntry>): boolean => {
  const begun = Symbol.asyncIterator in entries ? entries[Symbol.asyncIterator]() : entries[Symbol.iterator]();
  return (begun as unknown) === entries;
};

function* checked(found: Iterable<Found>, checks: Checks): Generator<Found> {
  for (const one of found) {
    const problems = one.problems ?? checks.check(one);
    if (problems.length === 0) yield one;
    else yield* failed(problems);
  }
}

/** Of an object or a list. */
export function* entriesOf(source: FleetSpec | readonly FleetEntry[]): Generator<Found> {
  if (Array.isArray(source)) {
    for (const [i, entry] of source.entries()) yield* expand(entry, [i], { defaults: {} });
    return;
  }
  const { success, error } = fleetSchema.safeParse(source);
  if (!success) {
    const wrong = (error.issues as readonly Issue[]).flatMap((issue) => formProblems(issue, grammar));
    yield* failed(wrong.map(({ path, message }) => ({ kind: "form", item: path.join(".") || "the fleet", path, message })));
    return;
  }
  const { defaults = {}, repositories } = source as { readonly defaults?: FleetDefaults; readonly repositories: readonly unknown[] };
  for (const [i, entry] of repositories.entries()) yield* expand(entry, ["repositories", i], { defaults });
}

const grammar = {
  words: (at: Path): readonly string[] => (at.length === 0 ? fleetWords : defaultWords),
  taken: (at: Path): string => (at.length === 0 ? "an object with the word repositories" : takenAt(at)),
};

/** @throws FleetError where something is wrong */
export const sound = (found: readonly Found[], errorOf: (problems: readonly Problem[]) => FleetError): readonly Item[] => {
  const problems = found.flatMap(({ problems = [] }) => problems);
  if (problems.length > 0) throw errorOf(problems);
  return found as readonly Item[];
};

/** Of the whole there is no more to say. */
const placeOf = (item: string, path: string): string => (path === "" ? "" : `${item} (${path}): `);

/** More aren't put into one message; the error has them all. */
const most = 20;

/** @param called what the fleet is, or the file's name */
export const invalid = (called: string, problems: readonly (Problem & Partial<Position>)[], locate?: Text["locate"]): FleetError => {
  const placed: readonly FleetProblem[] = problems
    .map(({ path, ...problem }) => ({ ...problem, path: path.join("."), ...locate?.(path) }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const told = placed
    .slice(0, most)
    .map(
      ({ line, column, item, path, message }) => `${line === undefined ? placeOf(item, path) : `${called}:${line}:${column}: `}${message}`,
    );
  if (placed.length > most) told.push(`And ${placed.length - most} more.`);
  return new FleetError({
    code: "FLEET_INVALID",
    message: `${JSON.stringify(called)} is no fleet that could be made: ${told.join(" ")}`,
    hint: "docs/fleet.md says what a fleet takes. Nothing was sent.",
    problems: placed,
  });
};
