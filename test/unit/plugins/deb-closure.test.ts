import { describe, expect, it } from "vitest";
import { requirementsIn } from "../../../src/plugins/deb/relations.ts";
import { debRules, solvableOf } from "../../../src/plugins/deb/solvable.ts";
import { openRequirements, type Package, solve } from "../../../src/plugins/shared/closure/index.ts";

interface Made {
  readonly depends?: string;
  readonly pre_depends?: string;
  readonly recommends?: string;
  readonly provides?: string;
}

/** `acorn_1.0_amd64` */
const deb = (label: string, fields: Made = {}): Package => {
  const [name, version, architecture = "amd64"] = label.split("_");
  return solvableOf({ pulp_href: `/${label}/`, package: name, version, architecture, ...fields });
};

const closure = (wanted: readonly Package[], source: readonly Package[], present: readonly Package[] = []) => {
  const { along, unsolved } = solve({ rules: debRules, wanted, source: [...wanted, ...source], present, recommended: "without" });
  return { along: along.map(({ unit }) => unit.pulp_href.slice(1, -1)), unsolved: unsolved.map(({ requirement }) => requirement.text) };
};

describe("dependencies of debs", () => {
  it.each<[string, Made, readonly Package[], readonly string[], readonly string[]]>([
    ["a version", { depends: "b (>= 2)" }, [deb("b_1"), deb("b_3"), deb("b_2")], ["b_3"], []],
    ["a version that nobody has", { depends: "b (>= 2)" }, [deb("b_1")], [], ["b (>= 2)"]],
    ["strictly less", { depends: "b (<< 2)" }, [deb("b_2"), deb("b_1.9")], ["b_1.9"], []],
    ["what has to be there before", { pre_depends: "b" }, [deb("b_1")], ["b_1"], []],
    ["the first alternative that there is", { depends: "x | b | c" }, [deb("c_1"), deb("b_1")], ["b_1"], []],
    ["an alternative that works", { depends: "b | c" }, [deb("b_1", { depends: "nowhere" }), deb("c_1")], ["c_1"], []],
    ["a virtual package", { depends: "mta" }, [deb("exim_4", { provides: "mta, smtpd" })], ["exim_4"], []],
    ["a version of a virtual package", { depends: "mta (>= 1)" }, [deb("exim_4", { provides: "mta" })], [], ["mta (>= 1)"]],
    ["a versioned virtual package", { depends: "mta (>= 1)" }, [deb("exim_4", { provides: "mta (= 2)" })], ["exim_4"], []],
    ["all fits every architecture", { depends: "b" }, [deb("b_1_all")], ["b_1_all"], []],
    ["its own architecture", { depends: "b" }, [deb("b_1_arm64"), deb("b_0.9_amd64")], ["b_0.9_amd64"], []],
    ["another architecture, where any will do", { depends: "b:any" }, [deb("b_1_arm64")], ["b_1_arm64"], []],
    ["several, one of them missing", { depends: "b, c,\n d" }, [deb("b_1"), deb("d_1")], ["b_1", "d_1"], ["c"]],
  ])("%s", (_, fields, source, along, unsolved) => {
    expect(closure([deb("a_1", fields)], source)).toEqual({ along, unsolved });
  });

  it("count what is there already", () => {
    expect(closure([deb("a_1", { depends: "b | c" })], [deb("b_1")], [deb("c_1")])).toEqual({ along: [], unsolved: [] });
  });

  it("are read as Debian's policy writes them", () => {
    expect(requirementsIn("libc6 (>= 2.36), default-mta | mail-transport-agent [amd64], x:any").map(({ text }) => text)).toEqual([
      "libc6 (>= 2.36)",
      "default-mta | mail-transport-agent [amd64]",
      "x:any",
    ]);
    expect(requirementsIn("")).toEqual([]);
    expect(requirementsIn(undefined)).toEqual([]);
  });

  it("of a whole set are met, or named with their package", () => {
    const open = openRequirements(debRules, [deb("a_1", { depends: "b, c" }), deb("b_1_all")]);
    expect(open.map(({ by, requirement }) => `${by.label}: ${requirement.text}`)).toEqual(["a_1_amd64: c"]);
  });
});
