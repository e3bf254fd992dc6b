import { describe, expect, it } from "vitest";
import { type Answer, connectTo, type FakePulp, type FakeRequest, fakePulp, origin, rejection } from "../support/fake-pulp/index.ts";

const root = "/pulp/api/v3/";
const file = `${root}content/file/files/0190a000-0000-7000-8000-000000000000/`;
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const id = (n: number): string => `0190b000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const repositoryAt = (n: number): string => `${root}repositories/file/file/${id(n)}/`;
const versionAt = (n: number, number: number): string => `${repositoryAt(n)}versions/${number}/`;
const publicationAt = (n: number): string => `${root}publications/file/file/${id(n)}/`;
const page = (results: readonly unknown[]): Answer => ({ body: { count: results.length, next: null, results } });
const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, n) => n);

/** A server on which so many repositories had the file in version 1; every second one no longer has it. Each is served by a publication. */
const scene = (repositories: number, versions?: Readonly<Record<string, string>>): FakePulp => {
  const all = numbers(repositories);
  const newest = (n: number): number => (n % 2 === 0 ? 1 : 2);
  const version = (n: number, number: number) => ({
    pulp_href: versionAt(n, number),
    number,
    pulp_created: at(number),
    content_summary: { added: {}, removed: {}, present: {} },
  });
  const task = (n: number) => ({
    pulp_href: `${root}tasks/${id(n)}/`,
    name: "pulp_file.app.tasks.synchronizing.synchronize",
    state: "completed",
    logging_cid: "f".repeat(32),
    pulp_created: at(0),
    finished_at: at(3),
    created_resources: numbers(newest(n) + 1).map((number) => versionAt(n, number)),
    created_by: `${root}users/2/`,
  });
  const tasks = ({ query }: FakeRequest): Answer => {
    if (query.has("state__in")) return page([]);
    const of = query.get("reserved_resources");
    return page(all.filter((n) => of === null || of === repositoryAt(n)).map(task));
  };
  const publications = ({ query }: FakeRequest): Answer => {
    const wanted = new Set(query.get("pulp_id__in")?.split(","));
    const one = (n: number) => ({ pulp_href: publicationAt(n), repository_version: versionAt(n, newest(n)), pulp_created: at(3) });
    return page(all.filter((n) => wanted.has(id(n))).map(one));
  };
  const repository = (n: number) => ({ name: `isos-${n}`, pulp_href: repositoryAt(n), latest_version_href: versionAt(n, newest(n)) });
  return fakePulp(versions === undefined ? {} : { versions })
    .on("GET", /\/repositories\/file\/file\/$/, ({ query }) => {
      const names = (query.get("name") ?? query.get("name__in") ?? "").split(",");
      return page(all.map(repository).filter(({ name }) => names.includes(name)));
    })
    .on("GET", /\/content\/file\/files\/$/, page([{ pulp_href: file, relative_path: "rescue.iso", sha256: "a".repeat(64) }]))
    .on("GET", /\/repositories\/$/, page(all.map(repository)))
    .on("GET", /\/repository_versions\/$/, ({ query }) =>
      page(all.flatMap((n) => (query.has("content__in") ? [version(n, 1)] : numbers(newest(n) + 1).map((number) => version(n, number))))),
    )
    .on("GET", /\/versions\/$/, ({ path }) => {
      const n = all.find((one) => path.startsWith(repositoryAt(one))) ?? 0;
      return page(numbers(newest(n) + 1).map((number) => version(n, number)));
    })
    .on("GET", /\/publications\/$/, publications)
    .on("GET", /\/tasks\/$/, tasks)
    .on(
      "GET",
      /\/distributions\/file\/file\/$/,
      page(
        all.map((n) => ({
          pulp_href: `${root}distributions/file/file/${id(n)}/`,
          name: `isos-${n}`,
          base_path: `isos-${n}`,
          pulp_labels: {},
          publication: publicationAt(n),
        })),
      ),
    )
    .on("GET", /\/users\/$/, page([{ pulp_href: `${root}users/2/`, username: "bob" }]));
};

const told = async (fake: FakePulp) => {
  const { pulp } = await connectTo(fake);
  const before = fake.requests.length;
  const { entries, gaps } = await pulp.timeline({ unit: file });
  return { entries, gaps, requests: fake.requests.slice(before).map(({ path, query }) => `${path}?${query}`) };
};

describe("the timeline of a unit", () => {
  it.each([
    [1, 11],
    [10, 13],
    [200, 15],
  ])("of %i repositories takes no more than %i requests", async (repositories, most) => {
    const { entries, requests } = await told(scene(repositories));
    expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(most);
    const texts = new Set(entries.map(({ text }) => text));
    for (const n of numbers(repositories)) {
      const by = (number: number): string => `no record: version ${number} was made by another client (synchronize by bob)`;
      expect(texts).toContain(`version 1 of isos-${n}: rescue.iso added; ${by(1)}`);
      if (n % 2 === 0) expect(texts).toContain(`isos-${n} serves it with version 1 of isos-${n}`);
      else expect(texts).toContain(`version 2 of isos-${n}: rescue.iso removed; ${by(2)}`);
    }
    expect(entries).toHaveLength(2 * repositories);
  });

  it("asks only for versions without it where there may be some", async () => {
    const { requests } = await told(scene(1));
    expect(requests.filter((one) => one.includes("versions/?") && !one.includes("content__in"))).toEqual([]);
  });

  it("asks for tasks repository by repository where so many ran that reading all would take longer", async () => {
    const fake = scene(8);
    fake.on("GET", /\/tasks\/$/, ({ query }) =>
      query.has("finished_at__gte")
        ? { body: { count: 100_000, next: `${origin}${root}tasks/?offset=1`, results: [{ pulp_href: `${root}tasks/x/` }] } }
        : undefined,
    );
    const { entries, requests } = await told(fake);
    expect(entries.filter(({ gap }) => gap?.endsWith("(synchronize by bob)"))).toHaveLength(12);
    expect(requests.filter((one) => one.includes("reserved_resources=")).length).toBeLessThanOrEqual(12);
    expect(requests.length).toBeLessThanOrEqual(13 + 2 * 12);
  });

  it("knows a task that made a version and goes on", async () => {
    const fake = scene(4);
    fake.on("GET", /\/tasks\/$/, ({ query }) => {
      if (query.has("finished_at__gte")) return page([]);
      if (!query.has("state__in")) return undefined;
      const created_resources = numbers(4).map((n) => versionAt(n, 1));
      return page([
        {
          pulp_href: `${root}tasks/on/`,
          name: "a.b.synchronize",
          state: "running",
          pulp_created: at(0),
          logging_cid: "",
          created_resources,
        },
      ]);
    });
    const { entries } = await told(fake);
    expect(entries.filter(({ task }) => task === `${root}tasks/on/`).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    [3, "repository by repository", /000000000001\/versions\/$/, { status: 404, body: { detail: "Not found." } }],
    [8, "in one list", /\/repository_versions\/$/, undefined],
  ] as const)("names one of %i that is gone in between, asked for %s, and tells all others", async (repositories, _, path, answer) => {
    const fake = scene(repositories);
    const others = numbers(repositories).filter((n) => n % 2 === 1 && n !== 1);
    const left = page(others.map((n) => ({ pulp_href: versionAt(n, 2), number: 2, pulp_created: at(2) })));
    fake.on("GET", path, ({ query }) => (query.has("content__in") ? undefined : (answer ?? left)));
    const { entries, gaps } = await told(fake);
    expect(entries.filter(({ text }) => text.includes("rescue.iso removed")).map(({ repository }) => repository)).toEqual(
      others.map((n) => `isos-${n}`),
    );
    expect(gaps.filter((gap) => !gap.startsWith("no record"))).toEqual([
      "what became of it in isos-1 isn't told: that was deleted just now",
    ]);
  });

  it("says of what an ordinary user may not see that it may be there", async () => {
    const mine = (task: string) => page([{ pulp_href: `${root}tasks/${task}/`, pulp_created: at(0), created_resources: [] }]);
    const fake = scene(4)
      .on("GET", /\/users\/$/, { status: 403, body: { detail: "You do not have permission to perform this action." } })
      .on("GET", /\/publications\/$/, page([]))
      .on("GET", /\/tasks\/$/, ({ query }) => (query.has("state__in") ? page([]) : mine("mine")));
    const { entries, gaps } = await told(fake);
    expect(gaps).toContain("no record: version 1 was made by a task that is gone, or that this user may not see");
    expect(entries.filter(({ what }) => what === "version")).toHaveLength(6);
    expect(entries.filter(({ what }) => what === "served")).toEqual([]);
  });

  it("isn't led astray by an address that somebody wrote into a label", async () => {
    const fake = scene(1);
    const label = "v2 20260101T000005Z;publication;publications/file/file/no-uuid/";
    const distribution = { pulp_href: `${root}distributions/file/file/${id(0)}/`, name: "isos-0", base_path: "isos-0" };
    fake.on(
      "GET",
      /\/distributions\/file\/file\/$/,
      page([{ ...distribution, pulp_labels: { pulp_sdk_served: label }, publication: publicationAt(0) }]),
    );
    const { entries, requests } = await told(fake);
    expect(requests.join()).not.toContain("no-uuid");
    expect(entries.map(({ text }) => text)).toContain("isos-0 serves it with version 1 of isos-0");
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

it("a word is looked for in all that the server has of it, and only where it can be asked for that", async () => {
  const fake = scene(2)
    .on("GET", /\/distributions\/$/, page([]))
    .on("GET", /\/content\/(?!file\/files\/)/, page([]));
  const { pulp } = await connectTo(fake);
  const { units } = await pulp.whereIs("rescue.iso");
  expect(units).toEqual([{ plugin: "file", kind: "files", label: "rescue.iso", pulp_href: file }]);
  const asked = fake.requests.filter(({ path }) => path.includes("/content/"));
  expect(asked.some(({ path }) => path.includes("/content/rpm/"))).toBe(true);
  for (const { query } of asked) expect(`${query}`).toContain("rescue.iso");

  fake.on("GET", /\/content\//, page([]));
  expect(await rejection(pulp.whereIs("rescue.iso"))).toMatchObject({ code: "NOTHING_SELECTED" });
  const before = fake.requests.length;
  expect(await rejection(pulp.whereIs("rescue.iso", { plugin: "file", kind: "files" }))).toMatchObject({ code: "NOTHING_SELECTED" });
  expect(fake.requests.slice(before).map(({ path }) => path)).toEqual([`${root}content/file/files/`]);
});

describe("a word, to a user who may not list some kinds", () => {
  const refused = { status: 403, body: { detail: "You do not have permission to perform this action." } };
  const site = () =>
    scene(1, { core: "3.123.1", file: "3.123.1", deb: "3.8.1" })
      .on("GET", /\/distributions\/$/, page([]))
      .on("GET", /\/content\/file\/files\/$/, page([{ pulp_href: file, relative_path: "rescue.iso", sha256: "a".repeat(64) }]))
      .on("GET", /\/content\/deb\//, page([]))
      .on("GET", /\/content\/deb\/release_architectures\/$/, refused);

  it("is found where he may look; the others are named", async () => {
    const { pulp } = await connectTo(site());
    const { units, places, unseen, text } = await pulp.whereIs("rescue.iso");
    expect([units.map(({ label }) => label), places.length]).toEqual([["rescue.iso"], 1]);
    expect(unseen).toEqual(["deb architectures"]);
    expect(text()).toContain("this user may not list deb architectures: nobody looked there");
    expect((await pulp.timeline({ unit: "rescue.iso" })).gaps).toContainEqual(expect.stringContaining("deb architectures"));
    expect(await pulp.whereIs("rescue.iso", { plugin: "file" })).toMatchObject({ unseen: [] });
    expect(await rejection(pulp.whereIs("rescue.iso", { plugin: "deb", kind: "architectures" }))).toMatchObject({
      name: "PermissionError",
    });
    expect(await rejection(pulp.whereIs("rescue.iso", { plugin: "deb" }))).toMatchObject({ name: "PermissionError" });
  });

  it("isn't eradicated, as it may mean more: the refusal says how to go on", async () => {
    const { pulp } = await connectTo(site());
    expect(await rejection(pulp.eradicate("rescue.iso", { reason: "backdoor" }))).toMatchObject({
      name: "PermissionError",
      message: expect.stringContaining("may not list deb architectures"),
      hint: expect.stringContaining('{ plugin: "file" }'),
    });
  });
});
