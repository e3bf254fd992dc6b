import { describe, expect, it } from "vitest";
import { isNetworkError, isServerError, isValidationError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";

const href = "/pulp/api/v3/repositories/file/file/01900000-0000-7000-9000-000000000001/";
const sync = /\/sync\/$/;

/** A server with one repository, "images", at version 1. */
const withRepository = (): FakePulp =>
  fakePulp().on("GET", /\/repositories\/file\/file\/$/, {
    body: {
      count: 1,
      next: null,
      results: [{ pulp_href: href, name: "images", latest_version_href: `${href}versions/1/`, pulp_labels: {} }],
    },
  });
const made = { created: [`${href}versions/2/`] };
const posts = (fake: FakePulp) => fake.seen("/sync/");
const lookUps = (fake: FakePulp) => fake.seen("GET /pulp/api/v3/tasks/").filter(({ query }) => query.has("logging_cid"));

describe("a dispatch whose answer is lost", () => {
  it.each(["reset", { status: 502 }, { status: 504 }, { status: 500 }] as const)(
    "is looked up by its whole Correlation-ID, not sent again: %j",
    async (fault) => {
      const fake = withRepository();
      // The server does what it was told, but nobody hears of it.
      fake.on("POST", sync, (request) => {
        fake.dispatch(made)(request);
        return fault;
      });
      const { pulp } = await connectTo(fake);
      const operation = pulp.file.repository("images").sync();
      expect((await operation).version.number).toBe(2);
      expect(posts(fake)).toHaveLength(1);
      const cid = posts(fake)[0]?.headers.get("Correlation-ID");
      expect(cid).toMatch(/^[0-9a-f]{32}$/);
      expect(cid?.startsWith(operation.correlationId)).toBe(true);
      expect(lookUps(fake).map(({ query }) => query.get("logging_cid"))).toEqual([cid]);
      expect(operation.tasks.map((task) => task.pulp_href)).toEqual(fake.tasks.hrefs);
    },
  );

  it("is found when the server is slow to make it", async () => {
    const fake = withRepository();
    fake.on("POST", sync, (request) => {
      void fake.clock.at(fake.clock.elapsed + 40_000).then(() => fake.dispatch(made)(request));
      return "reset";
    });
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("images").sync();
    expect(posts(fake)).toHaveLength(1);
    expect(fake.clock.elapsed).toBeGreaterThan(40_000);
  });

  it("is sent again, once, under the same Correlation-ID, when nothing appears for longer than the server's own time-out", async () => {
    const fake = withRepository().on("POST", sync, (request) => fake.dispatch(made)(request));
    fake.on("POST", sync, "reset", 1);
    const { pulp } = await connectTo(fake);
    expect((await pulp.file.repository("images").sync()).version.number).toBe(2);
    const [first, second, ...more] = posts(fake);
    expect(more).toEqual([]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(90_000);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(110_000);
    expect(second?.headers.get("Correlation-ID")).toBe(first?.headers.get("Correlation-ID"));
  });

  it("is looked up each time, and never sent a fourth time", async () => {
    const fake = withRepository().on("POST", sync, "reset");
    const { pulp } = await connectTo(fake);
    expect(await rejection(pulp.file.repository("images").sync())).toMatchObject({ code: "CONNECTION_LOST", reached: "unknown" });
    expect(posts(fake)).toHaveLength(3);
    expect(new Set(lookUps(fake).map(({ query }) => query.get("logging_cid"))).size).toBe(1);
  });

  it("tells how to find it when the server stays away", async () => {
    const fake = withRepository().on("POST", sync, "reset");
    const { pulp } = await connectTo(fake);
    fake.on("GET", /\/tasks\/$/, "refuse");
    const error = await rejection(pulp.file.repository("images").sync());
    const cid = posts(fake)[0]?.headers.get("Correlation-ID");
    expect(isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ correlationId: cid, hint: expect.stringContaining(`attach({ correlationId: "${cid}" })`) });
    expect(posts(fake)).toHaveLength(1);
  });

  it("survives that the server is away for a while", async () => {
    const fake = withRepository();
    fake.on("POST", sync, (request) => {
      fake.dispatch(made)(request);
      return "reset";
    });
    const { pulp } = await connectTo(fake);
    fake.on("GET", /\/tasks\/$/, () => (fake.clock.elapsed < 60_000 ? "refuse" : undefined));
    expect((await pulp.file.repository("images").sync()).version.number).toBe(2);
    expect(posts(fake)).toHaveLength(1);
  });

  it("isn't sent again after an abort", async () => {
    const fake = withRepository().on("POST", sync, "reset");
    const { pulp } = await connectTo(fake);
    const controller = new AbortController();
    const operation = pulp.file.repository("images").sync({}, { signal: controller.signal });
    await fake.clock.at(10_000);
    controller.abort();
    expect(await rejection(operation)).toMatchObject({ name: "AbortedError", correlationId: operation.correlationId });
    await fake.clock.at(300_000);
    expect(posts(fake)).toHaveLength(1);
  });
});

describe("a dispatch that was refused", () => {
  it("with 500 and no task is an error at once", async () => {
    const fake = withRepository().on("POST", sync, { status: 500, body: { detail: "Server Error" } });
    const { pulp } = await connectTo(fake);
    expect(isServerError(await rejection(pulp.file.repository("images").sync()))).toBe(true);
    expect([posts(fake).length, lookUps(fake).length]).toEqual([1, 1]);
    expect(fake.clock.elapsed).toBeLessThan(5_000);
  });

  it("with 400 is an error without a look-up", async () => {
    const fake = withRepository().on("POST", sync, { status: 400, body: { mirror: ["Not a valid boolean."] } });
    const { pulp } = await connectTo(fake);
    expect(isValidationError(await rejection(pulp.file.repository("images").sync()))).toBe(true);
    expect([posts(fake).length, lookUps(fake).length]).toEqual([1, 0]);
  });

  it("at a closed door is tried again without a look-up", async () => {
    const fake = withRepository().on("POST", sync, (request) => fake.dispatch(made)(request));
    fake.on("POST", sync, "refuse", 2);
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("images").sync();
    expect([posts(fake).length, lookUps(fake).length]).toEqual([3, 0]);
  });
});

it("a request that times out is looked up too", async () => {
  const fake = withRepository();
  fake.on("POST", sync, (request) => {
    fake.dispatch(made)(request);
    return "hang";
  });
  const { pulp } = await connectTo(fake, { timeoutMs: 50 });
  expect((await pulp.file.repository("images").sync()).version.number).toBe(2);
  expect(posts(fake)).toHaveLength(1);
});
