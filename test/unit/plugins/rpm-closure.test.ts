import { describe, expect, it } from "vitest";
import type { Unit } from "../../../src/plugins/hooks.ts";
import { parseRich } from "../../../src/plugins/rpm/rich.ts";
import { rpmRules, solvableOf } from "../../../src/plugins/rpm/solvable.ts";
import { openRequirements, type Package, solve } from "../../../src/plugins/shared/closure/index.ts";

type Entry = readonly [string, string | null, string | null, string | null, string | null];
const flags: Readonly<Record<string, string>> = { "=": "EQ", "<": "LT", "<=": "LE", ">": "GT", ">=": "GE" };

/** `penguin >= 2`, or a boolean dependency. */
const entry = (text: string): Entry => {
  const [name = "", operator, version = null] = text.startsWith("(") ? [text] : text.split(" ");
  return operator === undefined ? [name, null, null, null, null] : [name, flags[operator] ?? null, "0", version, null];
};

interface Made {
  readonly requires?: readonly string[];
  readonly provides?: readonly string[];
  readonly recommends?: readonly string[];
  readonly supplements?: readonly string[];
  readonly arch?: string;
}

/** `walrus-5.21` */
const rpm = (label: string, { requires = [], provides = [], recommends = [], supplements = [], arch = "noarch" }: Made = {}): Package => {
  const [, name = "", version = ""] = /^(.+)-([^-]+)$/.exec(label) ?? [];
  const unit: Unit = {
    pulp_href: `/${label}.${arch}/`,
    name,
    epoch: "0",
    version,
    release: "1",
    arch,
    requires: requires.map(entry),
    provides: [[name, "EQ", "0", version, "1"], ...provides.map(entry)],
    recommends: recommends.map(entry),
    supplements: supplements.map(entry),
  };
  return solvableOf(unit);
};

const closure = (wanted: readonly Package[], source: readonly Package[], present: readonly Package[] = [], recommended = "without") => {
  const { along, unsolved } = solve({ rules: rpmRules, wanted, source: [...wanted, ...source], present, recommended } as never);
  return {
    along: along.map(({ unit }) => unit.pulp_href.slice(1, -1).replace(".noarch", "")),
    unsolved: unsolved.map(({ requirement }) => requirement.text),
  };
};

describe("dependencies of rpms", () => {
  it("of several versions of one name are each solved", () => {
    const old = rpm("walrus-0.71", { requires: ["whale"] });
    const young = rpm("walrus-5.21", { requires: ["penguin >= 2"] });
    const source = [rpm("whale-0.2"), rpm("penguin-0.9"), rpm("penguin-3.0")];
    expect(closure([old, young], source)).toEqual({ along: ["whale-0.2", "penguin-3.0"], unsolved: [] });
  });

  it("come from what is there first, then the newest; what is missing is told", () => {
    const a = rpm("a-1", { requires: ["b >= 1", "c", "d < 2"] });
    expect(closure([a], [rpm("b-2"), rpm("b-3"), rpm("d-2")], [rpm("b-1")])).toEqual({ along: [], unsolved: ["c", "d < 2"] });
    expect(closure([a], [rpm("b-2"), rpm("b-3"), rpm("c-1"), rpm("d-1"), rpm("d-2")])).toEqual({
      along: ["b-3", "c-1", "d-1"],
      unsolved: [],
    });
  });

  it("go on to what those need, in circles, too", () => {
    const a = rpm("a-1", { requires: ["b"] });
    const source = [rpm("b-1", { requires: ["c"] }), rpm("c-1", { requires: ["a", "nowhere"] })];
    expect(closure([a], source)).toEqual({ along: ["b-1", "c-1"], unsolved: ["nowhere"] });
  });

  it("take a provider that works, before one that doesn't; the one of that name, before others", () => {
    const a = rpm("a-1", { requires: ["mta"] });
    const broken = rpm("exim-9", { provides: ["mta"], requires: ["nowhere"] });
    expect(closure([a], [broken, rpm("postfix-1", { provides: ["mta"] })])).toEqual({ along: ["postfix-1"], unsolved: [] });
    expect(closure([a], [rpm("exim-9", { provides: ["mta"] }), rpm("mta-1")])).toEqual({ along: ["mta-1"], unsolved: [] });
    expect(closure([a], [broken])).toEqual({ along: ["exim-9"], unsolved: ["nowhere"] });
  });

  it("keep to an architecture", () => {
    const a = rpm("a-1", { requires: ["lib"], arch: "x86_64" });
    const source = [rpm("lib-2", { arch: "i686" }), rpm("lib-1", { arch: "x86_64" })];
    expect(closure([a], source).along).toEqual(["lib-1.x86_64"]);
  });

  it("of source packages are for building: they don't count", () => {
    expect(closure([rpm("binpkg-1", { requires: ["gcc-special"], arch: "src" })], [])).toEqual({ along: [], unsolved: [] });
  });

  it("that are only recommended come where that is asked for, and are never missing", () => {
    const a = rpm("a-1", { recommends: ["b", "nowhere"] });
    expect(closure([a], [rpm("b-1")])).toEqual({ along: [], unsolved: [] });
    expect(closure([a], [rpm("b-1")], [], "with")).toEqual({ along: ["b-1"], unsolved: [] });
    const pack = rpm("pack-1", { supplements: ["(a and b)"], requires: ["c"] });
    expect(closure([a], [rpm("b-1"), pack, rpm("c-1")], [], "with")).toEqual({ along: ["b-1", "pack-1", "c-1"], unsolved: [] });
    expect(closure([a], [pack, rpm("c-1")], [], "with")).toEqual({ along: [], unsolved: [] });
  });
});

describe("boolean dependencies", () => {
  const gamma = rpm("gamma-1");
  it.each<[string, readonly Package[], readonly string[], readonly string[]]>([
    ["(nothere and gamma)", [gamma], [], ["(nothere and gamma)"]],
    ["(nothere or gamma)", [gamma], ["gamma-1"], []],
    ["(nothere or neither)", [gamma], [], ["(nothere or neither)"]],
    ["(gamma >= 1 and (delta or nothere))", [gamma, rpm("delta-1")], ["gamma-1", "delta-1"], []],
    ["(gamma if nothere)", [gamma], [], []],
    ["(gamma if a)", [gamma], ["gamma-1"], []],
    ["(nothere if a else gamma)", [gamma], [], ["(nothere if a else gamma)"]],
    ["(nothere if neither else gamma)", [gamma], ["gamma-1"], []],
    ["(gamma unless a)", [gamma], [], []],
    ["(gamma unless nothere)", [gamma], ["gamma-1"], []],
    ["(gamma unless a else delta)", [gamma, rpm("delta-1")], ["delta-1"], []],
    ["(gamma >= 2 with gamma < 3)", [rpm("gamma-1"), rpm("gamma-2.5"), rpm("gamma-3")], ["gamma-2.5"], []],
    ["(lib with extra)", [rpm("lib-1"), rpm("lib2-1", { provides: ["lib", "extra"] })], ["lib2-1"], []],
    ["(gamma without extra)", [rpm("gamma-2", { provides: ["extra"] }), gamma], ["gamma-1"], []],
    ["(gamma without extra)", [rpm("gamma-2", { provides: ["extra"] })], [], ["(gamma without extra)"]],
  ])("%s", (requirement, source, along, unsolved) => {
    expect(closure([rpm("a-1", { requires: [requirement] })], source)).toEqual({ along, unsolved });
  });

  it("look at what came in the end", () => {
    const a = rpm("a-1", { requires: ["(langpack if b)", "b"] });
    expect(closure([a], [rpm("b-1"), rpm("langpack-1")]).along.sort()).toEqual(["b-1", "langpack-1"]);
  });

  it("know names with brackets", () => {
    expect(parseRich("(libc.so.6(GLIBC_2.4)(64bit) and perl(Foo::Bar) >= 1.2)")).toEqual({
      kind: "all",
      of: [
        { kind: "capability", capability: { name: "libc.so.6(GLIBC_2.4)(64bit)" } },
        { kind: "capability", capability: { name: "perl(Foo::Bar)", operator: ">=", version: "1.2" } },
      ],
    });
  });

  it.each(["(a", "(a and)", "(a and b or c)", "a", "()", "(a) b", "(a without b without c)"])("%s is none", (text) => {
    expect(parseRich(text)).toBeUndefined();
  });
});

describe("a closed set of packages", () => {
  it("has nothing open; else each requirement is named with its package", () => {
    const [a, b] = [rpm("a-1", { requires: ["b", "c"] }), rpm("b-1")];
    const open = (packages: readonly Package[], companions: readonly Package[] = []) =>
      openRequirements(rpmRules, packages, companions).map(({ by, requirement }) => `${by.label}: ${requirement.text}`);
    expect(open([a, b])).toEqual(["a-1-1.noarch: c"]);
    expect(open([a, b], [rpm("c-1")])).toEqual([]);
  });

  it("is found in one large circle of 20,000 packages", () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      rpm(`p${i}-1`, { requires: [`p${(i + 1) % 20_000}`, `p${(i * 7) % 20_000} >= 1`] }),
    );
    expect(openRequirements(rpmRules, many)).toEqual([]);
    expect(closure([many[0] as Package], many).along).toHaveLength(19_999);
  });
});

describe("versions of what is offered and wanted", () => {
  it.each([
    ["= 1.0-1", "= 1.0", true],
    ["= 1.0-1", ">= 1.1", false],
    [">= 2", "< 3", true],
    [">= 3", "< 3", false],
    ["> 3", "<= 3", false],
    ["<= 3", ">= 3", true],
    ["< 2", "> 1", true],
    ["< 2", "> 5", false],
  ])("%s is %s: %s", (offer, wanted, expected) => {
    const [a, b] = [offer, wanted].map((text) => {
      const [operator = "=", version = ""] = text.split(" ");
      return { name: "x", operator: operator as "=", version };
    });
    expect(rpmRules.satisfies(a as never, b as never, {} as never, {} as never)).toBe(expected);
  });
});
