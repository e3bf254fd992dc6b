import type { Unit } from "../hooks.ts";
import type { ContentTable } from "../table.ts";

type Lists = readonly (readonly unknown[])[];
const listIn = (unit: Unit, field: string): Lists => (unit[field] as Lists | null | undefined) ?? [];
type Objects = readonly Readonly<Record<string, unknown>>[];
const objectsIn = (unit: Unit, field: string): Objects => (unit[field] as Objects | null | undefined) ?? [];

/** What a package says of others. */
const relations = ["requires", "provides", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances"] as const;

/** The server keeps folder and name apart. */
const pathOf = (folder: unknown, name: unknown): string => `${String(folder ?? "").replace(/\/*$/, "/")}${String(name ?? "")}`;

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
    ["reboot_suggested", "INTEGER"],
  ],
  index: ["id"],
  lists: [
    {
      name: "rpm_advisory_packages",
      columns: [["name"], ["epoch"], ["version"], ["release"], ["arch"], ["filename"], ["src"]],
      index: ["name"],
      fields: ["pkglist"],
      rows: (unit) =>
        objectsIn(unit, "pkglist").flatMap(({ packages }) =>
          ((packages ?? []) as Objects).map(({ name, epoch, version, release, arch, filename, src }) => [
            name,
            epoch,
            version,
            release,
            arch,
            filename,
            src,
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
  columns: [["id"], ["name"], ["description"], ["user_visible", "INTEGER"]],
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
  columns: [["name"], ["stream"], ["version"], ["context"], ["arch"], ["description"]],
  index: ["name"],
  lists: [
    {
      name: "rpm_module_packages",
      columns: [["package"]],
      index: ["package"],
      fields: ["artifacts"],
      rows: (unit) => ((unit.artifacts ?? []) as readonly string[]).map((artifact) => [artifact]),
    },
  ],
};
