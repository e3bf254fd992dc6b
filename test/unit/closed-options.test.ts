import { join } from "node:path";
import { expect, it } from "vitest";
import { methodsOf } from "../support/methods.ts";

const root = join(import.meta.dirname, "../..");

it("tells options that take anything from those that don't", () => {
  const methods = methodsOf(join(root, "test/fixtures/open-options.ts"), "Surface");
  const open = methods.filter(({ takes }) => takes === "anything").map(({ path }) => path);
  expect(open).toEqual(["record", "object", "empty", "unknown", "generic", "partly", "intersection", "rest", "nothing().misspelt"]);
  const closed = ["nothing", "word", "words", "named", "either", "both", "bounded", "told", "tail", "nothing().right"];
  expect(methods.filter(({ takes }) => takes === "what it names").map(({ path }) => path)).toEqual(closed);
});

it("of every method of a client the last parameter takes what it names alone, so that a misspelt option doesn't compile", () => {
  // `api` is the server's own interface, typed by another library.
  const methods = methodsOf(join(root, "src/index.ts"), "Pulp", ["api"]);
  expect(methods.filter(({ takes }) => takes === "anything")).toEqual([]);
  const paths = methods.map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(120);
  // From each kind of place: what is returned, resolved to, a plugin's own verb.
  expect(paths).toEqual(
    expect.arrayContaining([
      "maintenance.purgeTasks",
      "core.importer().import",
      "core.user().grants.add",
      "eradicate().apply",
      "rpm.repository().sync",
      "deb.repository().add",
    ]),
  );
});
