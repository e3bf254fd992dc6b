import { describe, expect, it } from "vitest";
import type { TaskFilters } from "../../src/index.ts";
import { connectTo, type FakePulp, fakePulp } from "../support/fake-pulp/index.ts";

const base = "/pulp/api/v3/repositories/file/file/";

/** A server with so many repositories, which filters by name, sorts by it, pages, and refuses long request lines, as gunicorn does. */
const withRepositories = (names: readonly string[]): FakePulp =>
  fakePulp().on("GET", /repositories\/file\/file\/$/, ({ query }) => {
    if (query.toString().length > 4_000)
      return { status: 400, body: "Request Line is too large", headers: { "Content-Type": "text/html" } };
    const wanted = query.has("name") ? [query.get("name")] : query.get("name__in")?.split(",");
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    const found = names.filter((name) => wanted === undefined || wanted.includes(name)).toSorted();
    const more = new URLSearchParams([...query].filter(([key]) => key !== "offset"));
    return {
      body: {
        count: found.length,
        next: offset + limit < found.length ? `http://pulp.test${base}?${more}&offset=${offset + limit}` : null,
        results: found.slice(offset, offset + limit).map((name) => ({ pulp_href: `${base}${encodeURIComponent(name)}/`, name })),
      },
    };
  });

const many = Array.from({ length: 500 }, (_, i) => `repository-of-a-team-${String(i).padStart(4, "0")}`);

describe("a list of what users name", () => {
  it("has them all, once, however many they are", async () => {
    const fake = withRepositories([...many, "another"]);
    const { pulp } = await connectTo(fake);
    const found = await pulp.file.repositories.list({ name__in: [...many, ...many.slice(0, 10), "not there"] }).all();
    expect(found.map(({ name }) => name)).toEqual(many);
    expect(fake.requests.filter(({ path }) => path === base).length).toBeLessThan(10);
  });

  it("counts right, and gives any part of itself", async () => {
    const { pulp } = await connectTo(withRepositories(many));
    const list = pulp.file.repositories.list({ name__in: many });
    expect(await list.page({ limit: 3 })).toMatchObject({ count: 500, more: true, results: many.slice(0, 3).map((name) => ({ name })) });
    const names = async (limit: number, offset: number) => (await list.page({ limit, offset })).results.map(({ name }) => name);
    for (const [limit, offset] of [
      [200, 50],
      [10, 100],
      [10, 495],
      [1_000, 0],
      [5, 1_000],
      [1, 499],
    ] as const)
      expect(await names(limit, offset), `${limit} from ${offset}`).toEqual(many.slice(offset, offset + limit));
    expect(await list.page({ limit: 500 })).toMatchObject({ count: 500, more: false });
    expect(await list.page({ limit: 10, offset: 490 })).toMatchObject({ more: false });
  });

  it("stops asking when its reader does", async () => {
    const fake = withRepositories(many);
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    for await (const { name } of pulp.file.repositories.list({ name__in: many })) {
      expect(name).toBe(many[0]);
      break;
    }
    expect(fake.requests.length - before).toBe(1);
  });

  it("may have names with commas, which end a value", async () => {
    const { pulp } = await connectTo(withRepositories(["a", "a,b", "b", "c"]));
    const found = await pulp.file.repositories.list({ name__in: ["a,b", "c"] }).all();
    expect(found.map(({ name }) => name).sort()).toEqual(["a,b", "c"]);
    expect(await pulp.file.repositories.list({ name__in: ["a,b"] }).all()).toMatchObject([{ name: "a,b" }]);
  });
});

it("two long lists are cut both; what an item has several of is told once", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  const names = Array.from({ length: 200 }, (_, i) => `a.task.of.some.plugin.${i}`);
  const resources = Array.from({ length: 200 }, (_, i) => `/pulp/api/v3/repositories/file/file/${String(i).padStart(36, "0")}/`);
  const filters: TaskFilters = { name__in: names, pulp_href__in: resources };
  await pulp.tasks.list(filters).all();
  const asked = fake.requests.filter(({ path }) => path.endsWith("/tasks/")).map(({ query }) => query);
  for (const query of asked) expect(query.toString().length).toBeLessThan(4_000);
  const pairs = asked.flatMap((query) =>
    (query.get("name__in") ?? "")
      .split(",")
      .flatMap((name) => (query.get("pulp_href__in") ?? "").split(",").map((each) => `${name} ${each}`)),
  );
  expect(new Set(pairs).size).toBe(200 * 200);
  expect(pairs).toHaveLength(200 * 200);
  // What holds all of these: of parts, it would be what holds those of one.
  const before = fake.requests.length;
  await pulp.tasks.list({ reserved_resources__in: resources }).all();
  expect(fake.requests.slice(before).map(({ query }) => query.get("reserved_resources__in")?.split(",").length)).toEqual([200]);
});

it("digests are asked for as servers keep them", async () => {
  const fake = fakePulp().on("GET", /content\/file\/files\/$/, { body: { count: 0, next: null, results: [] } });
  fake.on("GET", /repositories\/file\/file\/$/, {
    body: { count: 1, next: null, results: [{ pulp_href: `${base}1/`, name: "x", latest_version_href: `${base}1/versions/1/` }] },
  });
  const { pulp } = await connectTo(fake);
  const sha256 = "ABCDEF".repeat(11).slice(0, 64);
  await pulp.file.repository("x").content({ sha256 }, { kind: "files" }).all();
  expect(fake.requests.at(-1)?.query.get("sha256")).toBe(sha256.toLowerCase());
  await pulp.file.repository("x").content({ relative_path: sha256 }, { kind: "files" }).all();
  expect(fake.requests.at(-1)?.query.get("relative_path")).toBe(sha256);
});
