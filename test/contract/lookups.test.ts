import { expect, it } from "vitest";
import { isAbortedError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";

interface Resource {
  readonly pulp_href: string;
  readonly name: string;
}

/** A server on which remotes and repositories can be looked up and made. */
const withResources = (): { readonly fake: FakePulp; readonly made: readonly Resource[] } => {
  const fake = fakePulp();
  const made: (Resource & Record<string, unknown>)[] = [];
  const lists = /^\/pulp\/api\/v3\/(remotes|repositories)\/file\/file\/$/;
  fake.on("GET", lists, ({ path, query }) => {
    const asked = query.get("name__in")?.split(",") ?? [query.get("name") ?? ""];
    const results = made.filter(({ pulp_href, name }) => pulp_href.startsWith(path) && asked.includes(name));
    return { body: { count: results.length, next: null, results } };
  });
  fake.on("POST", lists, ({ path, body }) => {
    const number = String(made.length).padStart(12, "0");
    const pulp_href = `${path}01900000-0000-7000-a000-${number}/`;
    const resource = { pulp_labels: {}, remote: null, latest_version_href: `${pulp_href}versions/0/`, ...(body as Resource), pulp_href };
    made.push(resource);
    return { status: 201, body: resource };
  });
  return { fake, made };
};

const wish = { remote: { url: "https://mirror.test/" }, labels: { team: "infra" } };

it("ensuring 40 repositories at once looks them up with a handful of requests; the second time that is all", async () => {
  const { fake, made } = withResources();
  const { pulp } = await connectTo(fake);
  const all = () => Promise.all(Array.from({ length: 40 }, (_, i) => pulp.file.repository(`r${i}`).ensure(wish)));
  const first = await all();
  expect(made).toHaveLength(80);
  expect(first[7]).toEqual([
    { resource: "remote", name: "r7", action: "created", fields: ["url"] },
    { resource: "repository", name: "r7", action: "created", fields: expect.arrayContaining(["autopublish", "remote", "labels.team"]) },
  ]);
  expect(fake.seen("GET /pulp/api/v3/re").length).toBeLessThanOrEqual(8);
  expect(fake.seen("POST /pulp/api/v3/re")).toHaveLength(80);

  const before = fake.requests.length;
  expect((await all()).flat()).toEqual([]);
  expect(fake.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /pulp/api/v3/remotes/file/file/",
    "GET /pulp/api/v3/repositories/file/file/",
  ]);
});

it("names that don't fit one request line go into several", async () => {
  const { fake } = withResources();
  const { pulp } = await connectTo(fake);
  await Promise.all(Array.from({ length: 100 }, (_, i) => pulp.file.repository(`${"long-name-".repeat(9)}${i}`).find()));
  const gets = fake.seen("GET /pulp/api/v3/repositories");
  expect(gets.length).toBeGreaterThan(2);
  expect(gets.length).toBeLessThan(6);
  for (const { path, query } of gets) expect(`GET ${path}?${query} HTTP/1.1`.length).toBeLessThan(4_094);
  expect(gets.flatMap(({ query }) => query.get("name__in")?.split(",") ?? [])).toHaveLength(100);
});

it("a name with a comma is asked for alone", async () => {
  const { fake } = withResources();
  const { pulp } = await connectTo(fake);
  for (const name of ["a,b", "a", "b"]) await pulp.file.repository(name).ensure({});
  const before = fake.requests.length;
  const found = await Promise.all(["a,b", "a", "b", "c,d"].map((name) => pulp.file.repository(name).find()));
  expect(found.map((resource) => resource?.name)).toEqual(["a,b", "a", "b", undefined]);
  const queries = fake.requests.slice(before).map(({ query }) => query.get("name__in") ?? `=${query.get("name")}`);
  expect(queries.toSorted()).toEqual(["=a,b", "=c,d", "a,b"]);
});

it("the same name asked for many times is one look-up", async () => {
  const { fake } = withResources();
  const { pulp } = await connectTo(fake);
  await Promise.all(Array.from({ length: 30 }, () => pulp.file.repository("x").find()));
  expect(fake.seen("GET /pulp/api/v3/repositories").map(({ query }) => query.get("name"))).toEqual(["x"]);
});

it("a look-up that fails fails all that asked, and the next one works again", async () => {
  const { fake } = withResources();
  fake.on("GET", /repositories/, { status: 403, body: { detail: "no" } }, 1);
  const { pulp } = await connectTo(fake);
  const errors = await Promise.all(["a", "b"].map((name) => rejection(pulp.file.repository(name).find())));
  expect(errors).toMatchObject([{ name: "PermissionError" }, { name: "PermissionError" }]);
  expect(await pulp.file.repository("a").find()).toBeUndefined();
});

it("one of many that look up stops with its signal; the others don't", async () => {
  const { fake } = withResources();
  const gate = Promise.withResolvers<void>();
  fake.on("GET", /repositories/, async () => {
    await gate.promise;
    return undefined;
  });
  const { pulp } = await connectTo(fake);
  const controller = new AbortController();
  const stopped = rejection(pulp.file.repository("a").read({ signal: controller.signal }));
  const ensuring = rejection(pulp.file.repository("c").ensure({}, { signal: controller.signal }));
  const other = pulp.file.repository("b").find();
  controller.abort();
  expect([isAbortedError(await stopped), isAbortedError(await ensuring)]).toEqual([true, true]);
  gate.resolve();
  expect(await other).toBeUndefined();
  await fake.clock.at(10_000);
  expect(fake.seen("POST /pulp/api/v3/repositories")).toEqual([]);
});

it("two clients that make the same at the same time agree", async () => {
  const { fake, made } = withResources();
  const { pulp } = await connectTo(fake);
  fake.on(
    "POST",
    /repositories/,
    ({ path, body }) => {
      (made as Resource[]).push({ ...(body as Resource), pulp_href: `${path}by-another/`, pulp_labels: {} } as Resource);
      return { status: 400, body: { name: ["This field must be unique."] } };
    },
    1,
  );
  expect(await pulp.file.repository("x").ensure({})).toEqual([]);
});
