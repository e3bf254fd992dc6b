import { describe, expect, it } from "vitest";
import { type Answer, connectTo, type FakePulp, type FakeRequest, fakePulp } from "../support/fake-pulp/index.ts";

const root = "/pulp/api/v3/";
const file = `${root}content/file/files/0190a000-0000-7000-8000-000000000000/`;
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const repositoryAt = (n: number): string => `${root}repositories/file/file/0190b000-0000-7000-8000-${String(n).padStart(12, "0")}/`;
const page = (results: readonly unknown[]): Answer => ({ body: { count: results.length, next: null, results } });

/** A server on which each of so many repositories has a version with the file; it is served by as many distributions. */
const scene = (repositories: number): FakePulp => {
  const all = Array.from({ length: repositories }, (_, n) => ({
    name: `isos-${n}`,
    pulp_href: repositoryAt(n),
    pulp_created: at(0),
    pulp_labels: {},
    latest_version_href: `${repositoryAt(n)}versions/1/`,
  }));
  const named = ({ query }: FakeRequest): Answer => {
    const names = [query.get("name") ?? "", ...(query.get("name__in") ?? "").split(",")];
    return page(all.filter(({ name }) => names.includes(name)));
  };
  const versions = ({ path }: FakeRequest): Answer => {
    const href = `${path}1/`;
    const summary = { added: { "file.file": { count: 1 } }, removed: {}, present: { "file.file": { count: 1 } } };
    const first = { number: 0, pulp_href: `${path}0/`, pulp_created: at(0), content_summary: { added: {}, removed: {}, present: {} } };
    const second = { number: 1, pulp_href: href, pulp_created: at(1), content_summary: summary };
    return page([first, second]);
  };
  return fakePulp()
    .on("GET", /\/content\/file\/files\/$/, page([{ pulp_href: file, relative_path: "rescue.iso", sha256: "a".repeat(64) }]))
    .on("GET", /\/repositories\/file\/file\/$/, named)
    .on("GET", /\/repositories\/$/, page(all))
    .on(
      "GET",
      /\/repository_versions\/$/,
      page(all.map(({ latest_version_href: pulp_href }) => ({ pulp_href, number: 1, pulp_created: at(1) }))),
    )
    .on("GET", /\/versions\/$/, versions)
    .on("GET", /\/publications\/$/, page([]))
    .on(
      "GET",
      /\/distributions\/file\/file\/$/,
      page(all.map(({ name }, n) => ({ name, base_path: name, pulp_labels: {}, repository_version: `${repositoryAt(n)}versions/1/` }))),
    )
    .on("GET", /\/users\/$/, page([]));
};

describe("the timeline of a unit", () => {
  it("reads what is the same for all repositories once, however many have it", async () => {
    const fake = scene(100);
    const { pulp } = await connectTo(fake);
    const { entries, gaps } = await pulp.timeline({ unit: file });
    expect(entries.filter(({ what }) => what === "version")).toHaveLength(100);
    expect(entries.filter(({ what }) => what === "served")).toHaveLength(100);
    expect(gaps.filter((gap) => !gap.startsWith("no record"))).toEqual([]);
    expect(fake.seen("/distributions/file/file/")).toHaveLength(1);
    expect(fake.seen("/users/")).toHaveLength(1);
  });

  it("names a repository that is gone in between, and tells all others", async () => {
    const fake = scene(3);
    fake.on("GET", /000000000001\/versions\/$/, { status: 404, body: { detail: "Not found." } });
    const { pulp } = await connectTo(fake);
    const { entries, gaps } = await pulp.timeline({ unit: file });
    expect(entries.filter(({ what }) => what === "version").map(({ repository }) => repository)).toEqual(["isos-0", "isos-2"]);
    expect(gaps).toContainEqual(expect.stringContaining("what became of it in isos-1 isn't told"));
  });
});

it.each([1, 100])("where a unit of %i repositories is takes a handful of requests", async (repositories) => {
  const fake = scene(repositories).on("GET", /\/distributions\/$/, page([]));
  const { pulp } = await connectTo(fake);
  const before = fake.requests.length;
  const { places } = await pulp.whereIs(file);
  expect(places.map(({ versions }) => versions)).toEqual(Array.from({ length: repositories }, () => [1]));
  expect(fake.requests.length - before).toBeLessThanOrEqual(6);
});
