import { describe, expect, it } from "vitest";
import { connectTo, password, username } from "../support/fake-pulp/index.ts";
import { listening } from "../support/fake-pulp/listening.ts";
import { type Details, type Numbers, withPackages } from "../support/fake-pulp/packages.ts";
import { startClientProcess } from "../support/processes/client-process.ts";

// What differs between any two versions of 20,000 packages, and what became newer: by what is asked for.

/** So many names, each of which has so many packages of other versions. */
const named =
  (names: number) =>
  (i: number): Details => ({ name: `pkg-${i % names}`, version: `1.${Math.floor(i / names)}` });

const compared = async (before: Numbers, after: Numbers, names: number) => {
  const { fake } = withPackages({ before, after }, named(names));
  const { pulp } = await connectTo(fake);
  const from = fake.requests.length;
  const diff = await pulp.releases.diff(pulp.rpm.repository("before"), pulp.rpm.repository("after"));
  const [{ added, removed, upgraded, downgraded } = { added: [], removed: [], upgraded: [], downgraded: [] }] = diff.repositories;
  const lists = fake.requests.slice(from).filter(({ path }) => path.includes("/content/"));
  return {
    numbers: [added, removed, upgraded, downgraded].map(({ length }) => length),
    upgraded,
    downgraded,
    requests: fake.requests.length - from,
    /** Lists of all that a version has. */
    whole: lists.filter(({ query }) => query.has("repository_version") && !query.has("name__in") && !query.has("name")),
    names: new Set(lists.flatMap(({ query }) => query.get("name__in")?.split(",") ?? [])),
  };
};

describe("of 20,000 packages", () => {
  it("1,000 of which are new and 1,000 gone, no more is listed than that, and what has their names", async () => {
    const { numbers, requests, whole, names, upgraded } = await compared([0, 20_000], [1_000, 21_000], 10_000);
    // The names of those that went have newer ones; those that came are newer than any.
    expect(numbers).toEqual([1_000, 1_000, 1_000, 0]);
    expect(upgraded).toContainEqual({ kind: "packages", from: "pkg-0-1.1-1.el9.x86_64", to: "pkg-0-1.2-1.el9.x86_64" });
    expect(whole).toEqual([]);
    expect(names.size).toBe(1_000);
    expect(requests).toBeLessThanOrEqual(10);
  });

  it("some came and none went, only what has their names is listed", async () => {
    const { numbers, requests, whole } = await compared([0, 20_000], [0, 20_050], 10_000);
    expect(numbers).toEqual([50, 0, 50, 0]);
    expect(whole).toEqual([]);
    expect(requests).toBeLessThanOrEqual(6);
  });

  it("the newest went, and older ones stay", async () => {
    const { numbers, downgraded, requests, whole } = await compared([0, 20_000], [0, 19_900], 10_000);
    expect(numbers).toEqual([0, 100, 0, 100]);
    expect(downgraded).toContainEqual({ kind: "packages", from: "pkg-9999-1.1-1.el9.x86_64", to: "pkg-9999-1.0-1.el9.x86_64" });
    expect(whole).toEqual([]);
    expect(requests).toBeLessThanOrEqual(6);
  });

  it("half of the names are others, the list is read once, in pages that are asked for at once", async () => {
    const { numbers, requests, whole } = await compared([0, 20_000], [10_000, 30_000], 20_000);
    expect(numbers).toEqual([10_000, 10_000, 10_000, 0]);
    expect(new Set(whole.map(({ query }) => query.get("repository_version"))).size).toBe(1);
    expect(whole.length).toBeLessThanOrEqual(8);
    expect(requests).toBeLessThanOrEqual(24);
  });
});

it("take little memory", async () => {
  const repositories = {
    few: [0, 1_000],
    fewer: [100, 1_100],
    many: [0, 20_000],
    more: [1_000, 21_000],
    others: [20_000, 40_000],
  } as const;
  const { fake } = withPackages(repositories, named(10_000));
  await using place = await listening(fake);
  await using client = await startClientProcess({ baseUrl: place.baseUrl, username, password });
  const peaks = await client.run(
    async (mine, pairs) => {
      const peaks: number[] = [];
      for (const [before, after, differ] of pairs) {
        const { repositories } = await mine.releases.diff(mine.rpm.repository(before), mine.rpm.repository(after));
        if (repositories[0]?.added.length !== differ) throw new Error(`${repositories[0]?.added.length} came, not ${differ}`);
        peaks.push(Math.round(process.resourceUsage().maxRSS / 1024));
      }
      return peaks;
    },
    [
      ["few", "fewer", 100],
      ["many", "more", 1_000],
      ["many", "others", 20_000],
    ] as const,
  );
  const [few = 0, many = 0, all = 0] = peaks;
  expect(many - few).toBeLessThan(40);
  expect(all - few).toBeLessThan(200);
});
