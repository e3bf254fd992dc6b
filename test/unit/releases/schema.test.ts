import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { builtIn } from "../../../src/plugins/index.ts";
import { createTable, indexesAndViews, tablesOf } from "../../../src/releases/database/schema.ts";

const database = new DatabaseSync(":memory:");
for (const table of tablesOf(builtIn)) database.exec(createTable(table));
for (const statement of indexesAndViews(builtIn)) database.exec(statement);

test("the schema of all plugins is one that SQLite takes, and every view of it can be asked", () => {
  const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").all();
  expect(views.map(({ name }) => name)).toEqual([
    "changes",
    "container_image_layers",
    "container_images",
    "content",
    "deb_providers",
    "deb_suites",
    "rpm_dependents",
    "rpm_fixes",
    "rpm_providers",
  ]);
  for (const { name } of views) expect(database.prepare(`SELECT * FROM ${name}`).all(), String(name)).toEqual([]);
});

test("no two tables have one name, and none is a word of SQL that has to be quoted", () => {
  const names = tablesOf(builtIn).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, columns } of tablesOf(builtIn)) {
    expect(new Set(columns.map(([column]) => column)).size, name).toBe(columns.length);
    for (const word of [name, ...columns.map(([column]) => column)]) expect(word).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});

test.each([
  ["who provides a file", "SELECT package FROM rpm_providers WHERE capability = '/usr/bin/x' AND release = 'W1'", ["rpm_files_by_path"]],
  ["what changed", "SELECT change, unit FROM changes WHERE before = 'W1' AND after = 'W2'", ["release_units"]],
  ["what fixes a CVE", "SELECT name FROM rpm_fixes WHERE cve = 'CVE-2026-4711'", []],
  ["which images have a layer", "SELECT tag FROM container_image_layers WHERE layer = 'sha256:x'", ["container_blobs_by_digest"]],
] as const)("%s is looked up by indexes, not by reading a large table", (_, query, used) => {
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN ${query}`)
    .all()
    .map(({ detail }) => String(detail));
  for (const index of used) expect(plan.join("\n")).toContain(index);
  const large = /^SCAN (?:units|rpm_files|rpm_relations|rpm_packages|rpm_changelogs|release_units|container_layers)\b/;
  expect(plan.filter((line) => large.test(line) && !line.includes("INDEX"))).toEqual([]);
});
