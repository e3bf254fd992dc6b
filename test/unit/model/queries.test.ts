import { describe, expect, it } from "vitest";
import { fillsMoreThan, Matcher, queriesOf, Word } from "../../../src/model/content/queries.ts";
import type { Sought, Unit } from "../../../src/plugins/hooks.ts";

const word = (filters: Sought["filters"], matches?: Sought["matches"]): Word =>
  new Word(JSON.stringify(filters), () => (matches === undefined ? { filters } : { filters, matches }));
/** Which words find a unit. */
const finders = (words: readonly Word[], fields: readonly string[], of: Unit, selector?: ConstructorParameters<typeof Matcher>[2]) => {
  for (const one of words) one.found = false;
  const isFound = new Matcher(words, fields, selector).finds(of);
  const found = words.filter((one) => one.found);
  expect(isFound).toBe(found.length > 0);
  return found;
};
const unit = (fields: Record<string, unknown>): Unit => ({ pulp_href: "/pulp/api/v3/content/x/x/0/", ...fields });

describe("queriesOf", () => {
  it("asks for the values of one field together, a list of values included", () => {
    const words = [word({ name: "a" }), word({ name: ["b", "b-1"] }), word({ name: "a" })];
    expect(queriesOf(words, "name").map(({ filters }) => filters)).toEqual([{ name__in: ["a", "b", "b-1"] }]);
  });

  it("keeps each request within a request line", () => {
    const words = Array.from({ length: 1_000 }, (_, i) => word({ name: [`package-${i}`, `package-${i}-1.0`] }));
    const queries = queriesOf(words, "name");
    expect(queries.length).toBeLessThan(25);
    expect(new Set(queries.flatMap((query) => query.words)).size).toBe(1_000);
  });

  it("asks once for a value alone, and by ids for hrefs", () => {
    expect(queriesOf([word({ name: "a" })], "name").map(({ filters }) => filters)).toEqual([{ name: "a" }]);
    const href = "/pulp/api/v3/content/rpm/packages/0197-1/";
    expect(queriesOf([word({ pulp_href: href })]).map(({ filters }) => filters)).toEqual([{ pulp_id__in: ["0197-1"] }]);
  });

  it("sends a value with a comma, and a field without lists, by itself", () => {
    const words = [word({ name: "a,b" }), word({ path: ["x", "y"] }), word({ group: "g", name: "n" }), word({ group: "g", name: "n" })];
    expect(queriesOf(words, "name").map(({ filters }) => filters)).toEqual([
      { name: "a,b" },
      { path: "x" },
      { path: "y" },
      { group: "g", name: "n" },
    ]);
  });

  it("reads the whole list once where one word needs it", () => {
    const words = [word({ path: "a" }), word({}, () => true), word({ path: "b" })];
    expect(queriesOf(words)).toEqual([{ filters: {}, words }]);
  });
});

describe("fillsMoreThan", () => {
  it("is sure of it only where the requests would be more than that", () => {
    for (const count of [10, 100, 1_000, 10_000]) {
      const words = Array.from({ length: count }, (_, i) => word({ name: [`package-${i}`, `package-${i % 10}`] }));
      const requests = queriesOf(words, "name").length;
      expect(fillsMoreThan(requests, words)).toBe(false);
      expect(fillsMoreThan(Math.floor(requests / 3), words)).toBe(true);
    }
  });

  it("counts hrefs as the ids that are sent, and a value once", () => {
    const href = (i: number) => `/pulp/api/v3/content/rpm/packages/${String(i).padStart(36, "0")}/`;
    expect(
      fillsMoreThan(
        1,
        Array.from({ length: 76 }, (_, i) => word({ pulp_href: href(i) })),
      ),
    ).toBe(false);
    expect(
      fillsMoreThan(
        1,
        Array.from({ length: 1_000 }, () => word({ name: "the same" })),
      ),
    ).toBe(false);
  });
});

describe("Matcher", () => {
  const fields = ["name", "version"];

  it("gives a unit to every word that asks for it, and to no other", () => {
    const newer = word({ name: "a" }, ({ version }) => Number(version) > 1);
    const [plain, several, all, other] = [word({ name: "a" }), word({ name: ["b", "a"] }), word({}, () => true), word({ name: "c" })];
    const words = [newer, plain, several, all, other];
    expect(finders(words, fields, unit({ name: "a", version: "1" }))).toEqual([plain, several, all]);
    expect(finders(words, fields, unit({ name: "a", version: "2" }))).toEqual([newer, plain, several, all]);
    expect(finders(words, fields, unit({ name: "d", version: "2" }))).toEqual([all]);
  });

  it("holds a unit against every field of a word", () => {
    const both = word({ name: "a", version: "2" });
    expect(finders([both], fields, unit({ name: "a", version: "1" }))).toEqual([]);
    expect(finders([both], fields, unit({ name: "a", version: "2" }))).toEqual([both]);
  });

  it("leaves to the server what a unit doesn't show", () => {
    const hidden = word({ sha256: "f00" });
    expect(finders([hidden], fields, unit({ name: "a" }))).toEqual([hidden]);
  });

  it("compares as the server does", () => {
    const spelled = word({ name: "Grove.Acorn" });
    const fold = (_: string, value: string) => value.toLowerCase().replace(/[-_.]+/g, "-");
    expect(finders([spelled], fields, unit({ name: "grove_acorn" }), { fold })).toEqual([spelled]);
  });

  it("finds a unit by what people write for just this one, and holds it against the rest of the word", () => {
    const spellings = ({ name, version }: Unit) => [`${name}`, `${name}-${version}`, `${name}-0:${version}`];
    const asks = (spelled: string, filters: Sought["filters"]): Word => new Word(spelled, () => ({ filters, spelled }));
    const [exact, whole, other] = [asks("a-1", { name: ["a-1", "a"] }), asks("a", { name: "a" }), asks("a-2", { name: ["a-2", "a"] })];
    const elsewhere = asks("a-1", { name: ["a-1", "a"], arch: "s390x" });
    const words = [exact, whole, other, elsewhere];
    const shown = [...fields, "arch"];
    expect(finders(words, shown, unit({ name: "a", version: "1", arch: "x86_64" }), { spellings })).toEqual([exact, whole]);
    expect(finders(words, shown, unit({ name: "b", version: "1", arch: "x86_64" }), { spellings })).toEqual([]);
  });

  it("finds a unit by its href, however the host writes it", () => {
    const byHref = word({ pulp_href: "/pulp/api/v3/content/x/x/0/" });
    expect(finders([byHref], ["pulp_href", ...fields], unit({ name: "a" }))).toEqual([byHref]);
  });
});
