import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Maintenance } from "../../src/model/maintenance.ts";
import { RepositoryHandle } from "../../src/model/repository/handle.ts";
import type { Context } from "../../src/model/resource/context.ts";
import { ResourceHandle } from "../../src/model/resource/handle.ts";
import { DistributionHandle } from "../../src/model/serving/distribution.ts";
import { capabilitiesOf, coreCapabilities } from "../../src/plugins/capabilities.ts";
import { builtIn, file } from "../../src/plugins/index.ts";
import { words, wordsOf } from "../../src/plugins/words.ts";
import { repositoryWords } from "../../src/streams/index.ts";
import { adapterRows } from "../support/adapters.ts";
import { proofsIn } from "../support/proofs.ts";

const root = join(import.meta.dirname, "../..");
const methodsOf = (...prototypes: readonly object[]): readonly string[] =>
  [...new Set(prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype)))].filter((name) => name !== "constructor");

const rows = [
  ...builtIn.flatMap((adapter) => capabilitiesOf(adapter)),
  ...coreCapabilities(),
  ...methodsOf(Maintenance.prototype).map((operation) => ({ plugin: "core", operation })),
].map((row) => ({ row: `${row.plugin}: ${row.operation}`, of: "broken" in row && row.broken !== undefined ? "broken" : "done" }));

const known = new Map(rows.map(({ row, of }) => [row, of]));
const proofs = globSync("test/integration/**/*.test.ts", { cwd: root })
  .flatMap((path) => proofsIn(path, readFileSync(join(root, path), "utf8")))
  .flatMap(({ plugin, ...proof }) =>
    plugin === undefined
      ? adapterRows.map((row) => ({ ...proof, row: `${row.plugin}: ${proof.operation}` })).filter(({ row }) => known.has(row))
      : [{ ...proof, row: `${plugin}: ${proof.operation}` }],
  );

describe("the capability table", () => {
  test("has an integration test for each row", () => {
    const proven = new Set(proofs.filter(({ of }) => of === "done").map(({ row }) => row));
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ row, of }) => of === "done" && !proven.has(row))).toEqual([]);
  });

  test("has one for each row of what is broken, which fails when the server is mended", () => {
    const proven = new Set(proofs.filter(({ of }) => of === "broken").map(({ row }) => row));
    expect([...proven].sort()).toEqual(
      rows
        .filter(({ of }) => of === "broken")
        .map(({ row }) => row)
        .sort(),
    );
  });

  test("has a row for each mark", () => {
    expect(proofs.filter(({ row }) => !known.has(row))).toEqual([]);
  });

  test("has all that handles can do", () => {
    const operations = new Set(builtIn.flatMap((adapter) => capabilitiesOf(adapter)).map(({ operation }) => operation));
    expect(wordsOf("every", "some", "verb").filter((word) => !operations.has(word))).toEqual([]);
  });

  test("and the words of handles are the names that they have, no more and no less", () => {
    const context = {} as Context;
    const handles = [new RepositoryHandle(context, file, "a"), new DistributionHandle(context, file, "a")];
    const methods = methodsOf(ResourceHandle.prototype, RepositoryHandle.prototype, DistributionHandle.prototype);
    const given = Object.keys(repositoryWords);
    const names = new Set([...methods, ...given, ...handles.flatMap((handle) => Object.getOwnPropertyNames(handle))]);
    expect([...names].sort()).toEqual(Object.keys(words).sort());
  });
});

describe("a mark", () => {
  const proof = { plugin: "rpm", operation: "sync", of: "done" };
  test.each([
    [`test("a", () => { proves("rpm", "sync"); });`, [{ ...proof, test: "x.test.ts: a" }]],
    [
      `describe("d", () => test.each(rows)("%s", async () => { proves("rpm", "sync", "prune"); }));`,
      ["sync", "prune"].map((operation) => ({ plugin: "rpm", operation, of: "done", test: "x.test.ts: d > %s" })),
    ],
    [
      `describe.each(adapterRows)("$plugin", (row) => { test("a", () => { proves(row.plugin, "sync"); }); });`,
      [{ ...proof, plugin: undefined, test: "x.test.ts: $plugin > a" }],
    ],
    [`test("a", async () => { stillBroken("rpm", "sync", "404", await seen()); });`, [{ ...proof, of: "broken", test: "x.test.ts: a" }]],
  ])("is read: %s", (source, expected) => expect(proofsIn("x.test.ts", source)).toEqual(expected));

  test.each([
    [`proves("rpm", "sync");`, "in no test"],
    [`beforeAll(() => { proves("rpm", "sync"); });`, "in no test"],
    [`test.skip("a", () => { proves("rpm", "sync"); });`, "may not run"],
    [`describe.runIf(x)("d", () => { test("a", () => { proves("rpm", "sync"); }); });`, "may not run"],
    [`test("a", () => { if (x) proves("rpm", "sync"); });`, "in a branch"],
    [`test("a", () => { for (const x of y) { proves("rpm", "sync"); } });`, "in a branch"],
    [`test("a", () => { later(() => { proves("rpm", "sync"); }); });`, "in a branch"],
    [`test("a", () => { proves("rpm"); });`, "no operations"],
    [`test("a", () => { proves("rpm", ...all); });`, "no operations"],
    [`test("a", () => { proves(plugin, "sync"); });`, "no plugin"],
  ])("proves nothing where it stands so: %s", (source, why) => expect(() => proofsIn("x.test.ts", `\n${source}`)).toThrow(why));
});
