import { describe, expect, it } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";

describe("a name that nothing can have", () => {
  const uses: Record<string, (pulp: Pulp, name: string) => PromiseLike<unknown>> = {
    "repository.find": (pulp, name) => pulp.file.repository(name).find(),
    "repository.read": (pulp, name) => pulp.file.repository(name).read(),
    "repository.ensure": (pulp, name) => pulp.file.repository(name).ensure({ remote: { name: "other", url: "https://x" } }),
    "repository.update": (pulp, name) => pulp.file.repository(name).update({}),
    "repository.delete": (pulp, name) => pulp.file.repository(name).delete(),
    "repository.sync": (pulp, name) => pulp.file.repository(name).sync(),
    "repository.deliver": (pulp, name) => pulp.file.repository(name).deliver("x"),
    "repository.content": async (pulp, name) => pulp.file.repository(name).content({}, { kind: "files" }).all(),
    "repository.labels": (pulp, name) => pulp.file.repository(name).labels.set({ a: "b" }),
    "repository.versions": async (pulp, name) => pulp.file.repository(name).versions.list().all(),
    "remote.find": (pulp, name) => pulp.file.remote(name).find(),
    "remote.delete": (pulp, name) => pulp.file.remote(name).delete(),
    "a remote by its name": (pulp, name) => pulp.file.repository("x").ensure({ remote: name }),
    "a remote's own name": (pulp, name) => pulp.file.repository("x").ensure({ remote: { name, url: "https://x" } }),
    "distribution.find": (pulp, name) => pulp.file.distribution(name).find(),
    "distribution.delete": (pulp, name) => pulp.file.distribution(name).delete(),
    "distribution.rollBack": (pulp, name) => pulp.file.distribution(name).rollBack(),
    "core.user": (pulp, name) => pulp.core.user(name).delete(),
    "core.domain": (pulp, name) => pulp.core.domain(name).find(),
    "alternate content source": (pulp, name) => pulp.file.alternateContentSource(name).delete(),
  };
  const paths: typeof uses = {
    deliver: (pulp, path) => pulp.file.repository("x").deliver(path),
    distribute: (pulp, path) => pulp.file.repository("x").distribute(path),
  };

  it.each(Object.entries({ ...uses, ...paths }))("is refused by %s, and not looked up", async (_, use) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    for (const name of ["", " ", "x\n", "a\0b"]) {
      const before = fake.requests.length;
      expect(await rejection(use(pulp, name)), JSON.stringify(name)).toMatchObject({ name: "UsageError", code: "NAME_INVALID" });
      const asked = fake.requests.slice(before).filter(({ path }) => !path.includes("login"));
      // What is looked up beside it may be under way; nothing is asked for the name itself, and nothing is written.
      for (const { method, query } of asked) {
        expect(method).toBe("GET");
        expect([...query.values()]).not.toContain(name);
      }
    }
  });

  it("leaves those alone whose look-up travels with it", async () => {
    const fake = fakePulp().on("GET", /repositories\/file\/file\/$/, { body: { count: 0, next: null, results: [] } });
    const { pulp } = await connectTo(fake);
    const [good, bad] = await Promise.allSettled([pulp.file.repository("a").find(), pulp.file.repository("a\0b").find()]);
    expect(good).toEqual({ status: "fulfilled", value: undefined });
    expect(bad).toMatchObject({ status: "rejected", reason: { code: "NAME_INVALID" } });
  });
});

it("a value that the server refuses keeps the others of one request from no answer", async () => {
  const fake = fakePulp().on("GET", /repositories\/file\/file\/$/, ({ query }) => {
    const asked = query.get("name") ?? query.get("name__in") ?? "";
    if (asked.includes("cursed")) return { status: 400, body: { name: ["Cursed."] } };
    return { body: { count: 1, next: null, results: [{ pulp_href: `/pulp/api/v3/repositories/file/file/${asked}/`, name: asked }] } };
  });
  const { pulp } = await connectTo(fake);
  const found = await Promise.allSettled(["one", "cursed", "two"].map((name) => pulp.file.repository(name).find()));
  expect(found.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(found[1]).toMatchObject({ reason: { name: "ValidationError" } });
});

describe("tasks", () => {
  it.each(["", " ", "g".repeat(16), "a".repeat(15), "a".repeat(31), "%", "undefined"])(
    "aren't attached by what is no Correlation-ID: %j",
    async (correlationId) => {
      const fake = fakePulp();
      const { pulp } = await connectTo(fake);
      const before = fake.requests.length;
      expect(await rejection(pulp.tasks.attach({ correlationId }))).toMatchObject({ name: "UsageError" });
      expect(fake.requests).toHaveLength(before);
    },
  );

  it("aren't attached, read or canceled by the address of something else", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    for (const href of ["/pulp/api/v3/tasks/", "/pulp/api/v3/repositories/file/file/0190/", "/pulp/api/v3/"])
      for (const attempt of [pulp.tasks.attach(href), pulp.tasks.read(href), pulp.tasks.cancel(href)])
        expect(await rejection(attempt), href).toMatchObject({ name: "UsageError" });
    expect(fake.requests).toHaveLength(before);
  });
});

it.each([-1, 1.5, Number.NaN, "1" as unknown as number])("%j is no version's number", async (number) => {
  const fake = fakePulp().on("GET", /repositories\/file\/file\/$/, {
    body: {
      count: 1,
      next: null,
      results: [
        {
          pulp_href: "/pulp/api/v3/repositories/file/file/1/",
          name: "x",
          latest_version_href: "/pulp/api/v3/repositories/file/file/1/versions/1/",
        },
      ],
    },
  });
  fake.on("GET", /distributions\//, { body: { count: 0, next: null, results: [] } });
  const { pulp } = await connectTo(fake);
  const files = pulp.file.repository("x");
  for (const attempt of [files.versions.read(number), files.publish({}, { version: number }), files.distribute("x", { version: number })])
    expect(await rejection(attempt)).toMatchObject({ name: "UsageError", message: expect.stringContaining("no version's number") });
});
