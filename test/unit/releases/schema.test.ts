import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { builtIn } from "../../../src/plugins/index.ts";
import { schemaOf } from "../../../src/releases/database/schema.ts";

test("the schema of all plugins is one that SQLite takes, and every view of it can be asked", () => {
  const database = new DatabaseSync(":memory:");
  database.exec(schemaOf(builtIn));
  const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").all();
  expect(views.map(({ name }) => name)).toEqual(["changes", "content", "rpm_fixes", "rpm_providers"]);
  for (const { name } of views) expect(database.prepare(`SELECT * FROM ${name}`).all(), String(name)).toEqual([]);
  expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
});
