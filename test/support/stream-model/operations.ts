import * as fc from "fast-check";

// What is done to three streams of plain files, one thing after the other: by the SDK, and by other tools.

/** The streams: the first is synced. */
export const NAMES = ["dirty", "trunk", "release"] as const;
export type Name = (typeof NAMES)[number];

/** A file. */
export interface Unit {
  readonly path: string;
  readonly text: string;
}

/** What is promoted, or demoted. */
export interface What {
  /** Paths, or the beginning of some: `img/*`. */
  readonly words: readonly string[] | "everything";
  readonly except: readonly string[];
}

export type Op =
  | { readonly op: "sync"; readonly upstream: readonly Unit[] }
  | { readonly op: "promote"; readonly to: readonly Name[]; readonly from: readonly Name[]; readonly what: What }
  | { readonly op: "demote"; readonly stream: Name; readonly what: What; readonly allowEmpty: boolean }
  | { readonly op: "freeze"; readonly stream: Name; readonly reason: string }
  | { readonly op: "thaw" | "rollBack"; readonly stream: Name }
  | { readonly op: "protect" | "unprotect" | "switch"; readonly stream: Name; readonly nth: number }
  | { readonly op: "prune"; readonly stream: Name; readonly past: number }
  | {
      readonly op: "modify";
      readonly repository: "shared" | "dirty";
      readonly nth: number;
      readonly add: readonly Unit[];
      readonly remove: readonly string[];
    }
  | {
      readonly op: "overtaken";
      readonly plan: Extract<Op, { readonly op: "promote" | "demote" }>;
      readonly by: Exclude<Op, { readonly op: "overtaken" }>;
    };

/** What is answered: data, or the code of a refusal. */
export type Answer = unknown;

const paths = ["a", "b", "c", "img/1", "img/2"];
/** Those that something beside the streams holds all the time, and what only the upstream ever has. */
const [texts, upstreamTexts] = [
  ["1", "2"],
  ["2", "3", "4"],
];
/** What lies beside the streams, for other tools to add. */
export const ELSEWHERE: readonly Unit[] = paths.flatMap((path) => texts.map((text) => ({ path, text })));

const path = fc.constantFrom(...paths);
const name = fc.constantFrom(...NAMES);
const nth = fc.nat({ max: 20 });
const some = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(of, { minLength, maxLength });
const unitsOf = (of: readonly string[], minLength: number): fc.Arbitrary<Unit[]> =>
  fc.uniqueArray(fc.record({ path, text: fc.constantFrom(...of) }), { minLength, maxLength: 4, selector: (unit) => unit.path });
const word = fc.oneof({ arbitrary: path, weight: 3 }, fc.constant("img/*"));
const what: fc.Arbitrary<What> = fc.record({
  words: fc.oneof({ arbitrary: some(word, 1, 2), weight: 2 }, fc.constant("everything" as const)),
  except: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, some(word, 1, 2)),
});

const promote = fc.record({ op: fc.constant("promote" as const), to: some(name, 1, 2), from: some(name, 1, 2), what });
/** Most of those that mean something: others are refused before anything is sent. */
const usual = promote.map((one) => {
  const from = NAMES.filter((source) => one.from.includes(source) && !one.to.includes(source));
  return { ...one, from: from.length === 0 ? NAMES.filter((source) => !one.to.includes(source)) : from };
});
const demote = fc.record({ op: fc.constant("demote" as const), stream: name, what, allowEmpty: fc.boolean() });

const simple = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant("sync" as const), upstream: unitsOf(upstreamTexts, 1) }) },
  { weight: 8, arbitrary: usual },
  { weight: 1, arbitrary: promote },
  { weight: 3, arbitrary: demote },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("freeze" as const), stream: name, reason: fc.constantFrom("audit", "stop") }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("thaw" as const), stream: name }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("rollBack" as const), stream: name }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constantFrom("protect" as const, "unprotect" as const), stream: name, nth }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("prune" as const), stream: name, past: fc.nat({ max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant("modify" as const),
      repository: fc.constantFrom("shared" as const, "shared" as const, "dirty" as const),
      nth,
      add: unitsOf(texts, 0),
      remove: some(path, 0, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("switch" as const), stream: name, nth }) },
);
const overtaken = fc.record({
  op: fc.constant("overtaken" as const),
  plan: fc.oneof(
    usual.map((one) => ({ ...one, to: one.to.slice(0, 1) })),
    demote,
  ),
  by: simple,
});

/** What fills the streams, so that there is something to choose from. */
const beginning: readonly Op[] = [
  { op: "sync", upstream: paths.map((one, i) => ({ path: one, text: i % 2 === 0 ? "2" : "3" })) },
  { op: "promote", to: ["trunk", "release"], from: ["dirty"], what: { words: "everything", except: ["c"] } },
];

/** Sequences of operations. */
export const operations = (length: number): fc.Arbitrary<readonly Op[]> =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: simple as fc.Arbitrary<Op> }, { weight: 1, arbitrary: overtaken as fc.Arbitrary<Op> }), {
      minLength: length - beginning.length,
      maxLength: length - beginning.length,
    })
    .map((ops) => [...beginning, ...ops]);
