import type { Unit } from "../hooks.ts";
import { type ContentTable, textsIn } from "../table.ts";
import { requirementsIn } from "./relations.ts";

/** What a package says of others, field by field. */
const relations = [
  "depends",
  "pre_depends",
  "recommends",
  "suggests",
  "enhances",
  "provides",
  "conflicts",
  "breaks",
  "replaces",
  "built_using",
] as const;

/** As Debian spells them. */
const spelt: Readonly<Record<string, string>> = { "<": "<<", ">": ">>" };

/** A row for each alternative: those of one position are joined by "or". */
const relationsOf = (unit: Unit): readonly (readonly unknown[])[] =>
  relations.flatMap((relation) =>
    requirementsIn(unit[relation]).flatMap(({ expression }, position) =>
      (expression.kind === "any" ? expression.of : [expression]).flatMap((one) => {
        if (one.kind !== "capability") return [];
        const { name, architecture, operator = "", version } = one.capability;
        return [[relation, position, name, architecture, spelt[operator] ?? operator, version]];
      }),
    ),
  );

const columns: ContentTable["columns"] = [
  ["package"],
  ["version"],
  ["architecture"],
  ["multi_arch"],
  ["essential"],
  ["build_essential"],
  ["section"],
  ["priority"],
  ["installed_size", "INTEGER"],
  ["maintainer"],
  ["original_maintainer"],
  ["origin"],
  ["bugs"],
  ["tag"],
  ["description"],
  ["description_md5"],
  ["homepage"],
  ["source"],
  ...relations.map((relation) => [relation] as const),
  ["relative_path"],
  ["md5"],
  ["sha1"],
  ["sha256"],
  ["sha512"],
];

export const packageTable: ContentTable = {
  name: "deb_packages",
  columns,
  index: ["package"],
  lists: [
    {
      name: "deb_relations",
      columns: [["relation"], ["position", "INTEGER"], ["name"], ["architecture"], ["operator"], ["version"]],
      index: ["name", "relation"],
      fields: relations,
      rows: relationsOf,
    },
  ],
  views: {
    // Who provides it, by its own name or another?
    deb_providers: `SELECT c.release, c.repository, x.name, c.unit AS package FROM (
      SELECT unit_id, package AS name FROM deb_packages UNION SELECT unit_id, name FROM deb_relations WHERE relation = 'provides'
    ) x JOIN content c ON c.unit_id = x.unit_id`,
    // In which suites and components is it?
    deb_suites: `SELECT r.release, r.repository, rc.distribution, rc.component, p.package, p.version, p.architecture
      FROM deb_placements l JOIN release_units ru ON ru.unit_id = l.unit_id JOIN release_repositories r ON r.id = ru.repository_id
      JOIN units pu ON pu.href = l.package JOIN deb_packages p ON p.unit_id = pu.id
      JOIN units cu ON cu.href = l.release_component JOIN deb_components rc ON rc.unit_id = cu.id`,
  },
};

export const installerTable: ContentTable = { name: "deb_installers", columns, index: ["package"] };

export const sourceTable: ContentTable = {
  name: "deb_sources",
  columns: [
    ["source"],
    ["version"],
    ["architecture"],
    ["format"],
    ["binary"],
    ["maintainer"],
    ["uploaders"],
    ["homepage"],
    ["standards_version"],
    ["vcs_browser"],
    ["vcs_git"],
    ["build_depends"],
    ["build_depends_indep"],
    ["build_depends_arch"],
    ["build_conflicts"],
    ["build_conflicts_indep"],
    ["build_conflicts_arch"],
    ["testsuite"],
    ["package_list"],
    ["relative_path"],
    ["sha256"],
  ],
  index: ["source"],
};

export const suiteTable: ContentTable = {
  name: "deb_releases",
  columns: [["distribution"], ["codename"], ["suite"], ["version"], ["origin"], ["label"], ["description"]],
  lists: [
    {
      name: "deb_release_components",
      columns: [["component"]],
      fields: ["components"],
      rows: (unit) => textsIn(unit, "components"),
    },
    {
      name: "deb_release_architectures",
      columns: [["architecture"]],
      fields: ["architectures"],
      rows: (unit) => textsIn(unit, "architectures"),
    },
  ],
};

export const componentTable: ContentTable = { name: "deb_components", columns: [["distribution"], ["component"]] };

export const placementTable: ContentTable = {
  name: "deb_placements",
  columns: [["release_component"], ["package"]],
  index: ["package"],
};
