import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContentUnit, contentUnit, identityFields } from "../../../src/model/content/content.ts";
import { Matcher, type Query, queriesOf, Word } from "../../../src/model/content/queries.ts";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { deb, file, rpm } from "../../../src/plugins/index.ts";
import { outcomeOf, type Rule, withoutUnits } from "../../../src/streams/promotion/outcome.ts";

// Words and plans against the simplest thing that could be right: units are looked at one by one, in memory. A failure prints its seed and its
// path: PULP_SDK_SEED=<seed>,<path> plays it again.

const [seed, path] = (process.env.PULP_SDK_SEED ?? "").split(",");
const replay = { ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) };

/** A package, for the model: versions are whole numbers, so that everybody can compare them. */
interface Package {
  readonly name: string;
  readonly version: number;
  readonly arch: string;
}

interface World {
  readonly adapter: Adapter;
  readonly kind: string;
  readonly arches: readonly string[];
  readonly fields: (one: Package) => Readonly<Record<string, unknown>>;
  /** All ways in which people write it whole. */
  readonly whole: (one: Package) => readonly string[];
  readonly condition: (name: string, operator: string, version: number) => string;
}

const worlds: Readonly<Record<string, World>> = {
  rpm: {
    adapter: rpm,
    kind: "packages",
    arches: ["noarch", "x86_64"],
    fields: ({ name, version, arch }) => ({ name, epoch: "0", version: String(version), release: "1", arch, is_modular: false }),
    whole: ({ name, version, arch }) =>
      [name, `${name}-${version}`, `${name}-${version}-1`, `${name}-0:${version}`, `${name}-0:${version}-1`].flatMap((word) => [
        word,
        `${word}.${arch}`,
      ]),
    condition: (name, operator, version) => `${name} ${operator} ${version}`,
  },
  deb: {
    adapter: deb,
    kind: "packages",
    arches: ["all", "amd64"],
    fields: ({ name, version, arch }) => ({
      package: name,
      version: String(version),
      architecture: arch,
      sha256: `${name}${version}${arch}`,
    }),
    whole: ({ name, version, arch }) => [name, `${name}:${arch}`, `${name}_${version}_${arch}`],
    condition: (name, operator, version) => `${name} (${operator} ${version})`,
  },
};

/** Names that look like a name and a version, too. */
const names = ["oak", "oak-2", "moss"];
const versions = [1, 2, 10];
const packages = ({ arches }: World): fc.Arbitrary<Package[]> =>
  fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), version: fc.constantFrom(...versions), arch: fc.constantFrom(...arches) }), {
    maxLength: 10,
    selector: (one) => JSON.stringify(one),
  });

interface Asked {
  readonly word: string;
  readonly means: (one: Package) => boolean;
}

const operators: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

const words = (world: World): fc.Arbitrary<Asked> => {
  const one = fc.record({ name: fc.constantFrom(...names), version: fc.constantFrom(...versions), arch: fc.constantFrom(...world.arches) });
  const whole = fc.tuple(one, fc.nat()).map(([each, n]) => {
    const all = world.whole(each);
    const word = all[n % all.length] ?? "";
    return { word, means: (other: Package) => world.whole(other).includes(word) };
  });
  const condition = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...Object.keys(operators)), fc.constantFrom(...versions))
    .map(([name, operator, version]) => ({
      word: world.condition(name, operator, version),
      means: (other: Package) => other.name === name && operators[operator]?.(other.version, version) === true,
    }));
  return fc.oneof(whole, condition);
};

const unitOf = ({ adapter, kind, fields }: World, one: Package): ContentUnit =>
  contentUnit(kind, adapter.content[kind] as Adapter["content"][string], { pulp_href: `/${JSON.stringify(one)}/`, ...fields(one) });

/** What a server answers to a query, and what is taken of it. */
const chosenBy = (adapter: Adapter, kind: string, asked: readonly string[], units: readonly ContentUnit[]): ReadonlySet<string> => {
  const description = adapter.content[kind];
  const read = (word: string) => description?.select?.parse(word) ?? expect.fail(`no word: ${word}`);
  const parsed = asked.map((word) => new Word(word, read));
  const fields = [...new Set([...identityFields(description as never), ...parsed.flatMap(({ sought }) => sought.fields ?? [])])];
  const answers = ({ filters }: Query, { unit }: ContentUnit): boolean =>
    Object.entries(filters).every(([filter, value]) =>
      [value]
        .flat()
        .map(String)
        .includes(String(unit[filter.replace(/__in$/, "")])),
    );
  const found = queriesOf(parsed, description?.select?.many).flatMap((query) => {
    const matcher = new Matcher(query.words, fields, description?.select ?? {});
    return units.filter((unit) => answers(query, unit) && matcher.finds(unit.unit));
  });
  return new Set(found.map(({ pulp_href }) => pulp_href));
};

const hrefs = (units: readonly ContentUnit[]): readonly string[] => units.map(({ pulp_href }) => pulp_href).sort();

describe.each(Object.entries(worlds))("%s", (_, world) => {
  test("words find what they mean, and nothing else", () => {
    fc.assert(
      fc.property(packages(world), fc.array(words(world), { minLength: 1, maxLength: 4 }), (there, asked) => {
        const found = chosenBy(
          world.adapter,
          world.kind,
          asked.map(({ word }) => word),
          there.map((one) => unitOf(world, one)),
        );
        const meant = there.filter((one) => asked.some(({ means }) => means(one))).map((one) => unitOf(world, one).pulp_href);
        expect([...found].sort()).toEqual(meant.sort());
      }),
      { numRuns: 5_000, ...replay },
    );
  });

  test("plans come to what the rule says, package by package", () => {
    const rule: fc.Arbitrary<Rule> = fc.record({ keep: fc.constantFrom("all", "newest"), older: fc.constantFrom("leave", "replace") });
    fc.assert(
      fc.property(packages(world), packages(world), rule, (there, wanted, { keep, older }) => {
        const units = (list: readonly Package[]): readonly ContentUnit[] => list.map((one) => unitOf(world, one));
        const { added, removed } = outcomeOf(world.adapter, units(wanted), units(there), { keep, older });
        const line = ({ name, arch }: Package): string => `${name} ${arch}`;
        const newest = (list: readonly Package[]): number => Math.max(0, ...list.map(({ version }) => version));
        const after = [...new Set([...there, ...wanted].map(line))].flatMap((of) => {
          const [was, coming] = [there, wanted].map((list) => list.filter((one) => line(one) === of)) as [Package[], Package[]];
          if (coming.length === 0) return was;
          if (keep === "all") return [...was, ...coming];
          if (older === "leave" && newest(was) > newest(coming)) return was;
          return coming.filter(({ version }) => version === newest(coming));
        });
        const gone = new Set(hrefs(removed));
        const come = [...units(there).filter(({ pulp_href }) => !gone.has(pulp_href)), ...added];
        expect(hrefs(come)).toEqual([...new Set(hrefs(units(after)))]);
      }),
      { numRuns: 5_000, ...replay },
    );
  });
});

describe("file", () => {
  const paths = ["a", "img/1", "img/2", "img/x/1"];
  const matches: Readonly<Record<string, (path: string) => boolean>> = {
    "img/*": (one) => /^img\/[^/]+$/.test(one),
    "img/**": (one) => one.startsWith("img/"),
    "*": (one) => !one.includes("/"),
    "img/?": (one) => /^img\/[^/]$/.test(one),
    ...Object.fromEntries(paths.map((one) => [one, (other: string) => other === one])),
  };
  const contents = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom("1", "2"));
  const unitsOf = (content: Readonly<Record<string, string>>): readonly ContentUnit[] =>
    Object.entries(content).map(([relative_path, sha256]) =>
      contentUnit("files", file.content.files, { pulp_href: `/${relative_path}:${sha256}/`, relative_path, sha256 }),
    );

  test("words find what they mean; what comes takes the place of what was there; what goes is gone", () => {
    const some = fc.uniqueArray(fc.constantFrom(...Object.keys(matches)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(contents, contents, some, (source, there, asked) => {
        const meant = Object.entries(source).filter(([one]) => asked.some((word) => matches[word]?.(one) === true));
        const found = chosenBy(file, "files", asked, unitsOf(source));
        expect([...found].sort()).toEqual(hrefs(unitsOf(Object.fromEntries(meant))));

        const wanted = unitsOf(source).filter(({ pulp_href }) => found.has(pulp_href));
        const { added, removed } = outcomeOf(file, wanted, unitsOf(there), { keep: "newest", older: "leave" });
        const gone = new Set(hrefs(removed));
        const after = [...unitsOf(there).filter(({ pulp_href }) => !gone.has(pulp_href)), ...added];
        expect(hrefs(after)).toEqual(hrefs(unitsOf({ ...there, ...Object.fromEntries(meant) })));

        const own = unitsOf(there).filter(({ pulp_href }) => chosenBy(file, "files", asked, unitsOf(there)).has(pulp_href));
        expect(hrefs(withoutUnits(file, own, unitsOf(there)).removed)).toEqual(hrefs(own));
      }),
      { numRuns: 5_000, ...replay },
    );
  });
});
