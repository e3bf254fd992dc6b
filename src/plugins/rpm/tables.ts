import type { Unit } from "../hooks.ts";
import { folderOf } from "../shared/folder.ts";
import { type ContentTable, objectsIn, textsIn } from "../table.ts";

type Lists = readonly (readonly unknown[])[];
const listIn = (unit: Unit, field: string): Lists => (unit[field] as Lists | null | undefined) ?? [];
type Objects = readonly Readonly<Record<string, unknown>>[];

/** What a package says of others. */
const relations = ["requires", "provides", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances"] as const;

/** The server keeps folder and name apart. */
const pathOf = (folder: unknown, name: unknown): string => `${folderOf(folder ?? "")}${String(name ?? "")}`;

export const packageTable: ContentTable = {
  name: "rpm_packages",
  columns: [
    ["name"],
    ["epoch"],
    ["version"],
    ["release"],
    ["arch"],
    ["checksum", "TEXT", "pkgId"],
    ["checksum_type"],
    ["summary"],
    ["description"],
    ["url"],
    ["license", "TEXT", "rpm_license"],
    ["vendor", "TEXT", "rpm_vendor"],
    ["packager", "TEXT", "rpm_packager"],
    ["rpm_group"],
    ["buildhost", "TEXT", "rpm_buildhost"],
    ["sourcerpm", "TEXT", "rpm_sourcerpm"],
    ["location", "TEXT", "location_href"],
    ["location_base"],
    ["header_start", "INTEGER", "rpm_header_start"],
    ["header_end", "INTEGER", "rpm_header_end"],
    ["signing_keys"],
    ["size_package", "INTEGER"],
    ["size_installed", "INTEGER"],
    ["size_archive", "INTEGER"],
    ["time_build", "INTEGER"],
    ["time_file", "INTEGER"],
    ["is_modular", "INTEGER"],
  ],
  index: ["name"],
  lists: [
    {
      name: "rpm_relations",
      columns: [["relation"], ["name"], ["flags"], ["epoch"], ["version"], ["release"], ["pre", "INTEGER"]],
      index: ["name", "relation"],
      fields: relations,
      rows: (unit) =>
        relations.flatMap((relation) =>
          listIn(unit, relation).map(([name, flags, epoch, version, release, pre]) => [
            relation,
            name,
            flags,
            epoch,
            version,
            release,
            pre,
          ]),
        ),
    },
    {
      name: "rpm_files",
      columns: [["path"], ["type"]],
      index: ["path"],
      fields: ["files"],
      rows: (unit) =>
        listIn(unit, "files").map(([type, folder, name]) => [pathOf(folder, name), type === "" || type === null ? "file" : type]),
    },
    {
      name: "rpm_changelogs",
      columns: [["author"], ["date", "INTEGER"], ["text"]],
      fields: ["changelogs"],
      rows: (unit) => listIn(unit, "changelogs"),
    },
  ],
  views: {
    // Who provides /usr/bin/x, or a capability?
    rpm_providers: `SELECT c.release, c.repository, x.capability, c.unit AS package FROM (
      SELECT unit_id, name AS capability FROM rpm_relations WHERE relation = 'provides' UNION SELECT unit_id, path FROM rpm_files
    ) x JOIN content c ON c.unit_id = x.unit_id`,
    // Who needs it?
    rpm_dependents: `SELECT c.release, c.repository, r.name AS capability, r.relation, c.unit AS package
      FROM rpm_relations r JOIN content c ON c.unit_id = r.unit_id WHERE r.relation <> 'provides'`,
  },
};

export const advisoryTable: ContentTable = {
  name: "rpm_advisories",
  columns: [
    ["id"],
    ["title"],
    ["type"],
    ["severity"],
    ["status"],
    ["version"],
    ["issued", "TEXT", "issued_date"],
    ["updated", "TEXT", "updated_date"],
    ["summary"],
    ["description"],
    ["solution"],
    ["rights"],
    ["sender", "TEXT", "fromstr"],
    ["release"],
    ["pushcount"],
    ["reboot_suggested", "INTEGER"],
  ],
  index: ["id"],
  lists: [
    {
      name: "rpm_advisory_packages",
      columns: [["name"], ["epoch"], ["version"], ["release"], ["arch"], ["filename"], ["src"], ["collection"], ["module"]],
      index: ["name"],
      fields: ["pkglist"],
      rows: (unit) =>
        objectsIn(unit, "pkglist").flatMap(({ packages, name: collection, module }) =>
          ((packages ?? []) as Objects).map(({ name, epoch, version, release, arch, filename, src }) => [
            name,
            epoch,
            version,
            release,
            arch,
            filename,
            src,
            collection,
            module,
          ]),
        ),
    },
    {
      name: "rpm_advisory_references",
      columns: [["type"], ["id"], ["title"], ["href"]],
      index: ["id"],
      fields: ["references"],
      rows: (unit) => objectsIn(unit, "references").map(({ ref_type, type, id, title, href }) => [ref_type ?? type, id, title, href]),
    },
  ],
  views: {
    // Which packages does an advisory, or a CVE, bring?
    rpm_fixes: `SELECT c.release, c.repository, a.id AS advisory, a.severity, r.id AS cve, p.name, p.epoch, p.version, p.release AS package_release, p.arch
      FROM content c JOIN rpm_advisories a ON a.unit_id = c.unit_id JOIN rpm_advisory_packages p ON p.unit_id = c.unit_id
      LEFT JOIN rpm_advisory_references r ON r.unit_id = c.unit_id AND r.type = 'cve'`,
  },
};

export const groupTable: ContentTable = {
  name: "rpm_groups",
  columns: [
    ["id"],
    ["name"],
    ["description"],
    ["user_visible", "INTEGER"],
    ["is_default", "INTEGER", "default"],
    ["display_order", "INTEGER"],
    ["biarch_only", "INTEGER"],
    ["name_by_lang"],
    ["desc_by_lang"],
  ],
  lists: [
    {
      name: "rpm_group_packages",
      columns: [["name"], ["type", "INTEGER"], ["requires"], ["basearchonly"]],
      index: ["name"],
      fields: ["packages"],
      rows: (unit) => objectsIn(unit, "packages").map(({ name, type, requires, basearchonly }) => [name, type, requires, basearchonly]),
    },
  ],
};

export const moduleTable: ContentTable = {
  name: "rpm_modules",
  columns: [
    ["name"],
    ["stream"],
    ["version"],
    ["context"],
    ["arch"],
    ["description"],
    ["static_context", "INTEGER"],
    ["profiles"],
    ["dependencies"],
  ],
  index: ["name"],
  lists: [
    {
      name: "rpm_module_packages",
      columns: [["package"]],
      index: ["package"],
      fields: ["artifacts"],
      rows: (unit) => textsIn(unit, "artifacts"),
    },
  ],
};

const names: ContentTable["columns"] = [
  ["id"],
  ["name"],
  ["description"],
  ["display_order", "INTEGER"],
  ["name_by_lang"],
  ["desc_by_lang"],
];

export const categoryTable: ContentTable = {
  name: "rpm_categories",
  columns: names,
  lists: [
    {
      name: "rpm_category_groups",
      columns: [["group_id"], ["is_default", "INTEGER"]],
      fields: ["group_ids"],
      rows: (unit) => objectsIn(unit, "group_ids").map((group) => [group.name, group.default]),
    },
  ],
};

export const environmentTable: ContentTable = {
  name: "rpm_environments",
  columns: names,
  lists: [
    {
      name: "rpm_environment_groups",
      // Those that it consists of, and those that may be added.
      columns: [["group_id"], ["part"], ["is_default", "INTEGER"]],
      fields: ["group_ids", "option_ids"],
      rows: (unit) => [
        ...objectsIn(unit, "group_ids").map((group) => [group.name, "group", group.default]),
        ...objectsIn(unit, "option_ids").map((group) => [group.name, "option", group.default]),
      ],
    },
  ],
};

export const langpackTable: ContentTable = { name: "rpm_langpacks", columns: [["digest"], ["matches"]] };

export const moduleDefaultTable: ContentTable = {
  name: "rpm_module_defaults",
  columns: [["module"], ["stream"], ["profiles"]],
  index: ["module"],
};

export const moduleObsoleteTable: ContentTable = {
  name: "rpm_module_obsoletes",
  columns: [
    ["module_name"],
    ["module_stream"],
    ["module_context"],
    ["modified"],
    ["message"],
    ["eol_date"],
    ["override_previous"],
    ["obsoleted_by_module_name"],
    ["obsoleted_by_module_stream"],
  ],
  index: ["module_name"],
};

export const treeTable: ContentTable = {
  name: "rpm_trees",
  columns: [
    ["release_name"],
    ["release_short"],
    ["release_version"],
    ["release_is_layered", "INTEGER"],
    ["arch"],
    ["build_timestamp", "INTEGER"],
    ["base_product_name"],
    ["base_product_short"],
    ["base_product_version"],
    ["variants"],
    ["addons"],
  ],
  lists: [
    {
      name: "rpm_tree_images",
      columns: [["name"], ["path"], ["platforms"]],
      fields: ["images"],
      rows: (unit) => objectsIn(unit, "images").map(({ name, path, platforms }) => [name, path, platforms]),
    },
    {
      name: "rpm_tree_checksums",
      columns: [["path"], ["checksum"]],
      fields: ["checksums"],
      rows: (unit) => objectsIn(unit, "checksums").map(({ path, checksum }) => [path, checksum]),
    },
  ],
};

export const metadataFileTable: ContentTable = {
  name: "rpm_metadata_files",
  columns: [["data_type"], ["relative_path"], ["checksum_type"], ["checksum"]],
};
