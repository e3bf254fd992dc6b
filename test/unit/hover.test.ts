import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hoverOf, isCovered, ownSchemas } from "../../scripts/openapi/hover.ts";
import { hoverAt } from "../support/hover.ts";

interface Spec {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>> };
}

const folder = join(import.meta.dirname, "../../generated/specs");
const schemas = new Map(
  readdirSync(folder).flatMap((name) => Object.entries((JSON.parse(readFileSync(join(folder, name), "utf8")) as Spec).components.schemas)),
);
const fieldsOf = (schema: string): readonly string[] => Object.keys(schemas.get(schema)?.properties ?? {});

describe("texts of the server's fields", () => {
  test("are there for all that can be sent of remotes, repositories, distributions, publications and syncs", () => {
    const covered = [...schemas.keys()].filter(isCovered);
    expect(covered.length).toBeGreaterThan(45);
    const missing = covered.flatMap((schema) =>
      fieldsOf(schema)
        .filter((field) => hoverOf(schema)[field] === undefined)
        .map((field) => `${schema}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  test("have a field each", () => {
    const stale = ownSchemas.flatMap((schema) => {
      const fields = [...fieldsOf(schema), ...fieldsOf(`${schema}Response`)];
      return Object.keys(hoverOf(schema))
        .filter((field) => !fields.includes(field) && !isShared(schema, field))
        .map((field) => `${schema}.${field}`);
    });
    expect(stale).toEqual([]);
  });

  // A text that holds for all remotes needn't have a field in each of them, but in one.
  const isShared = (schema: string, field: string): boolean =>
    isCovered(schema) &&
    [...schemas.keys()].some(
      (other) => other !== schema && hoverOf(other)[field] === hoverOf(schema)[field] && fieldsOf(other).includes(field),
    );

  test.each([
    [`pulp.rpm.repository("a").ensure({ remote: { url: "u", |policy: "on_demand" } })`, "when a client first asks"],
    [`pulp.rpm.repository("a").ensure({ |retain_repo_versions: 1 })`, "Versions that are kept"],
    [`pulp.deb.remote("a").update({ |components: "main" })`, "`main contrib`"],
    [`pulp.rpm.repository("a").sync({ |sync_policy: "additive" })`, "`additive` only adds"],
    [`pulp.file.repository("a").publish({ |manifest: "M" })`, "list of files"],
    [`pulp.file.repository("a").deliver("a", { distribution: { |hidden: true } })`, "left out of the content app's list"],
    [`(await pulp.file.distribution("a").read()).|base_url`, "Address of what is served"],
  ])("are what an editor shows: %s", (code, text) => expect(hoverAt(code)).toContain(text));
});
