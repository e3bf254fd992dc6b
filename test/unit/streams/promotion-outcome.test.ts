import { describe, expect, test } from "vitest";
import { type ContentUnit, contentUnit } from "../../../src/model/content/content.ts";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { deb, file, python, rpm } from "../../../src/plugins/index.ts";
import { lineOf, newestOf, placeOf } from "../../../src/streams/promotion/lines.ts";
import { outcomeOf, type Rule, type StreamOutcome, withoutUnits } from "../../../src/streams/promotion/outcome.ts";
import { type Random, randomOf } from "../../support/nonsense/random.ts";

const unitOf = (adapter: Adapter, kind: string, fields: Readonly<Record<string, unknown>>): ContentUnit =>
  contentUnit(kind, adapter.content[kind] as Adapter["content"][string], { pulp_href: `/${kind}/${JSON.stringify(fields)}/`, ...fields });

const rpmOf = (name: string, version: string, more: Readonly<Record<string, unknown>> = {}): ContentUnit =>
  unitOf(rpm, "packages", { name, epoch: "0", version, release: "1", arch: "x86_64", is_modular: false, ...more });
const fileOf = (relative_path: string, sha256: string): ContentUnit => unitOf(file, "files", { relative_path, sha256 });

const labels = ({ added, removed, upgraded, downgraded, superseded }: StreamOutcome): unknown => ({
  added: added.map(({ label }) => label),
  removed: removed.map(({ label }) => label),
  upgraded: upgraded.map(({ from, to }) => `${from} -> ${to}`),
  downgraded: downgraded.map(({ from, to }) => `${from} -> ${to}`),
  superseded: superseded.map(({ label }) => label),
});
const nothing = { added: [], removed: [], upgraded: [], downgraded: [], superseded: [] };

describe("what a promotion comes to", () => {
  const [old, mid, top] = ["1.9", "1.10", "1.10.1"].map((version) => rpmOf("nginx", version)) as [ContentUnit, ContentUnit, ContentUnit];
  const l = (unit: ContentUnit): string => unit.label;

  test("a newer version comes beside the older, or in its place", () => {
    expect(labels(outcomeOf(rpm, [mid], [old], { keep: "all", older: "leave" }))).toEqual({
      ...nothing,
      added: [l(mid)],
      upgraded: [`${l(old)} -> ${l(mid)}`],
    });
    expect(labels(outcomeOf(rpm, [mid, top], [old], { keep: "newest", older: "leave" }))).toEqual({
      ...nothing,
      added: [l(top)],
      removed: [l(old)],
      upgraded: [`${l(old)} -> ${l(top)}`],
      superseded: [l(mid)],
    });
  });

  test("an older one is left out, unless it is to replace the newer", () => {
    expect(labels(outcomeOf(rpm, [old], [mid], { keep: "newest", older: "leave" }))).toEqual({ ...nothing, superseded: [l(old)] });
    expect(labels(outcomeOf(rpm, [old], [mid], { keep: "newest", older: "replace" }))).toEqual({
      ...nothing,
      added: [l(old)],
      removed: [l(mid)],
      downgraded: [`${l(mid)} -> ${l(old)}`],
    });
    expect(labels(outcomeOf(rpm, [old], [mid], { keep: "all", older: "leave" }))).toEqual({ ...nothing, added: [l(old)] });
  });

  test("other architectures, and packages of modules, are other things", () => {
    const others = [rpmOf("nginx", "1.9", { arch: "aarch64" }), rpmOf("nginx", "1.8", { is_modular: true })];
    expect(labels(outcomeOf(rpm, [mid], others, { keep: "newest", older: "leave" }))).toEqual({ ...nothing, added: [l(mid)] });
  });

  test("where there is room for one, the new takes the place of the old, whatever the rule", () => {
    const [before, after] = [fileOf("a.iso", "1"), fileOf("a.iso", "2")];
    expect(outcomeOf(file, [after], [before, fileOf("b.iso", "1")], { keep: "all", older: "leave" })).toMatchObject({
      added: [after],
      removed: [before],
      upgraded: [],
    });
    const rebuilt = rpmOf("nginx", "1.9", { pkgId: "other" });
    expect(outcomeOf(rpm, [rebuilt], [old], { keep: "newest", older: "leave" })).toMatchObject({ added: [rebuilt], removed: [old] });
  });

  test("all files of a version stay together, and names are compared as the ecosystem does", () => {
    const release = (name: string, version: string, filename: string): ContentUnit =>
      unitOf(python, "packages", { name, version, filename, sha256: filename });
    const wheel = release("Grove.Acorn", "1.10", "grove_acorn-1.10-py3-none-any.whl");
    const source = release("grove-acorn", "1.10.0", "grove_acorn-1.10.0.tar.gz");
    const before = release("grove_acorn", "1.9", "grove_acorn-1.9.tar.gz");
    expect(outcomeOf(python, [wheel, source], [before], { keep: "newest", older: "leave" })).toMatchObject({
      added: expect.arrayContaining([wheel, source]),
      removed: [before],
    });
    expect(outcomeOf(python, [source], [wheel], { keep: "newest", older: "leave" })).toMatchObject({ added: [source], removed: [] });
  });

  test("taking the newest out is a step down for clients", () => {
    expect(labels(withoutUnits(rpm, [mid], [old, mid]))).toEqual({
      ...nothing,
      removed: [l(mid)],
      downgraded: [`${l(mid)} -> ${l(old)}`],
    });
    expect(labels(withoutUnits(rpm, [mid], [mid]))).toEqual({ ...nothing, removed: [l(mid)] });
  });
});

// ---- random streams -------------------------------------------------------------------------------------------------

interface World {
  readonly adapter: Adapter;
  readonly unit: (random: Random) => ContentUnit;
}

const versions = ["1", "1.0", "1.2", "1.10", "2~rc1", "2", "2.0.1"];
const worlds: Readonly<Record<string, World>> = {
  rpm: {
    adapter: rpm,
    unit: (random) => {
      const isModular = random.chance(0.1);
      return rpmOf(random.pick(["a", "b", "c"]), random.pick(versions), {
        release: isModular ? "1.module" : "1",
        arch: random.pick(["noarch", "x86_64"]),
        is_modular: isModular,
        build: random.below(2),
      });
    },
  },
  deb: {
    adapter: deb,
    unit: (random) =>
      unitOf(deb, "packages", {
        package: random.pick(["a", "b", "c"]),
        version: random.pick(versions),
        architecture: random.pick(["all", "amd64"]),
        sha256: String(random.below(2)),
      }),
  },
  file: { adapter: file, unit: (random) => fileOf(random.pick(["a", "b", "c", "d"]), String(random.below(3))) },
};

const hrefs = (units: readonly ContentUnit[]): readonly string[] => units.map(({ pulp_href }) => pulp_href).toSorted();

/** A version holds one unit a place, so neither is asked for twice. */
const someOf = ({ adapter, unit }: World, random: Random, most: number): readonly ContentUnit[] => {
  const units = new Map<string, ContentUnit>();
  for (let i = random.below(most + 1); i > 0; i--) {
    const one = unit(random);
    units.set(placeOf(adapter, one) ?? one.pulp_href, one);
  }
  return [...units.values()];
};

const apply = (before: readonly ContentUnit[], { added, removed }: StreamOutcome): readonly ContentUnit[] => {
  const gone = new Set(hrefs(removed));
  return [...before.filter(({ pulp_href }) => !gone.has(pulp_href)), ...added];
};

const shuffled = <T>(random: Random, list: readonly T[]): readonly T[] =>
  list
    .map((item) => [random.next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);

describe.each(Object.entries(worlds))("random promotions of %s", (_, world) => {
  const { adapter } = world;
  test("come to what the rule says, whatever the order, and a second time to nothing", () => {
    for (let seed = 1; seed <= 2_000; seed++) {
      const random = randomOf(seed);
      const [before, wanted] = [someOf(world, random, 12), someOf(world, random, 6)];
      const rule: Rule = { keep: random.pick(["all", "newest"]), older: random.pick(["leave", "replace"]) };
      const outcome = outcomeOf(adapter, wanted, before, rule);
      const after = apply(before, outcome);
      const context = `seed ${seed}`;

      expect(hrefs(after).length, context).toBe(before.length + outcome.added.length - outcome.removed.length);
      expect(new Set(hrefs(after)).size, context).toBe(after.length);
      const places = after.map((unit) => placeOf(adapter, unit)).filter((place) => place !== undefined);
      expect(new Set(places).size, context).toBe(places.length);

      // Each unit that was asked for is there, or was told to be superseded by a newer one that is.
      const [there, told] = [new Set(hrefs(after)), new Set(hrefs(outcome.superseded))];
      for (const unit of wanted) expect(there.has(unit.pulp_href) !== told.has(unit.pulp_href), `${context}: ${unit.label}`).toBe(true);
      if (rule.keep === "all") expect(outcome.superseded, context).toEqual([]);

      const lines = new Set(wanted.map((unit) => lineOf(adapter, unit)));
      for (const line of lines) {
        if (line === undefined || rule.keep === "all") continue;
        const own = (units: readonly ContentUnit[]): readonly ContentUnit[] => units.filter((unit) => lineOf(adapter, unit) === line);
        const isLeft = own(outcome.added).length === 0 && hrefs(own(after)).join() === hrefs(own(before)).join();
        if (!isLeft) expect(hrefs(newestOf(adapter, own(after))), context).toEqual(hrefs(own(after)));
        if (rule.older === "leave") expect(outcome.downgraded, context).toEqual([]);
      }
      // What isn't about the same stays as it was.
      const same = (unit: ContentUnit): boolean => {
        const place = placeOf(adapter, unit);
        return lines.has(lineOf(adapter, unit)) || wanted.some((one) => placeOf(adapter, one) === place);
      };
      for (const unit of outcome.removed) expect(same(unit), `${context}: ${unit.label}`).toBe(true);

      expect(outcomeOf(adapter, shuffled(random, wanted), shuffled(random, before), rule), context).toEqual(outcome);
      const again = outcomeOf(adapter, wanted, after, rule);
      expect([again.added, again.removed], context).toEqual([[], []]);
    }
  });

  test("of other names come to the same in any order", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomOf(seed);
      const before = someOf(world, random, 12);
      const first = someOf(world, random, 4);
      const names = new Set(first.map((unit) => lineOf(adapter, unit) ?? placeOf(adapter, unit)));
      const second = someOf(world, random, 4).filter((unit) => {
        const sharesPlace = first.some((one) => placeOf(adapter, one) === placeOf(adapter, unit));
        return !names.has(lineOf(adapter, unit) ?? placeOf(adapter, unit)) && !sharesPlace;
      });
      const rule: Rule = { keep: random.pick(["all", "newest"]), older: "leave" };
      const play = (order: readonly (readonly ContentUnit[])[]): readonly ContentUnit[] =>
        order.reduce((now, wanted) => apply(now, outcomeOf(adapter, wanted, now, rule)), before);
      expect(hrefs(play([first, second])), `seed ${seed}`).toEqual(hrefs(play([second, first])));
    }
  });

  test("and what is taken out again is told as it was put in", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomOf(seed);
      const before = someOf(world, random, 8);
      const wanted = someOf(world, random, 3);
      const put = outcomeOf(adapter, wanted, before, { keep: "all", older: "leave" });
      if (put.removed.length > 0) continue;
      const after = apply(before, put);
      const taken = withoutUnits(adapter, put.added, after);
      expect(hrefs(apply(after, taken)), `seed ${seed}`).toEqual(hrefs(before));
      expect(taken.downgraded.map(({ from, kind }) => `${kind} ${from}`).toSorted(), `seed ${seed}`).toEqual(
        expect.arrayContaining(put.upgraded.map(({ kind, to }) => `${kind} ${to}`)),
      );
    }
  });
});
