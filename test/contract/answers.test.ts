import { describe, expect, it } from "vitest";
import {
  isForeignHrefError,
  isNetworkError,
  isNotFoundError,
  isProtocolError,
  isResponseError,
  isServerError,
} from "../../src/errors/index.ts";
import { connectTo, fakePulp, rejection } from "../support/fake-pulp/index.ts";

const list = /\/remotes\/file\/file\/$/;
const html = { "Content-Type": "text/html; charset=utf-8" };
const page = { status: 200, body: "<!doctype html><title>Sign in</title>", headers: html };
/** Of something before the server: its own 404s come with a Correlation-ID. */
const lost = { status: 404, body: "<h1>default backend - 404</h1>", headers: html, correlationId: "none" } as const;
const none = { count: 0, next: null, results: [] };

describe("what isn't Pulp", () => {
  it.each([
    ["a proxy's page", page],
    ["broken JSON", { body: '{"versions": [', headers: { "Content-Type": "application/json" } }],
    ["the status of something else", { body: { version: "1.0" } }],
    ["a list", { body: [] }],
    ["nothing", { body: "" }],
    ["a page that isn't there", { status: 404, body: "<h1>Not Found</h1>", headers: html }],
    ["what a proxy has instead", lost],
  ])("as status: %s", async (_, answer) => {
    const error = await rejection(connectTo(fakePulp().on("GET", /status/, answer)));
    expect(isProtocolError(error)).toBe(true);
    expect(error).toMatchObject({ message: expect.stringContaining("http://pulp.test"), hint: expect.stringContaining("baseUrl") });
  });

  it("a redirect isn't followed, but named", async () => {
    const fake = fakePulp().on("GET", /status/, { status: 301, headers: { Location: "https://pulp.test/pulp/api/v3/status/" } });
    const error = await rejection(connectTo(fake));
    expect(error).toMatchObject({ status: 301, hint: expect.stringContaining("https://pulp.test/") });
    expect(fake.requests).toHaveLength(1);
  });

  it("a page with status 200 in place of a list", async () => {
    const fake = fakePulp().on("GET", list, page);
    const { pulp } = await connectTo(fake);
    const error = await rejection(pulp.file.remotes.list().all());
    expect(isProtocolError(error)).toBe(true);
    expect(error).toMatchObject({ attempted: expect.stringMatching(/^GET \/pulp\/api\/v3\/remotes/), correlationId: "f".repeat(32) });
  });

  it("a 404 and a 500 page keep their status, without the page", async () => {
    const fake = fakePulp().on("GET", list, { status: 404, body: "<h1>Not Found</h1>", headers: html });
    const { pulp } = await connectTo(fake, { retries: 0 });
    const missing = await rejection(pulp.file.remotes.list().all());
    expect(isNotFoundError(missing)).toBe(true);
    fake.on("GET", list, { status: 500, body: "<h1>Server Error (500)</h1>", headers: html });
    const failed = await rejection(pulp.file.remotes.list().all());
    expect(isServerError(failed)).toBe(true);
    for (const error of [missing, failed]) {
      expect((error as Error).message).not.toContain("<h1>");
      expect((error as Error).message).toContain(`(Correlation-ID ${"f".repeat(32)})`);
    }
  });

  it("a proxy's 404 isn't believed: nothing is missing because of it", async () => {
    const fake = fakePulp().on("GET", list, { body: none }).on("GET", list, lost, 2);
    const { pulp } = await connectTo(fake);
    expect(await pulp.file.remotes.list().all()).toEqual([]);
    fake.on("GET", list, lost);
    const error = await rejection(pulp.file.remotes.list().all());
    expect(error).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("answered 404 with a page of its own") });
    expect(await rejection(pulp.file.remote("x").delete())).toMatchObject({ name: "ProtocolError" });
    // Where something drops the header, the server's words are still its own.
    fake.on("GET", list, { status: 404, body: { detail: "Not found." }, correlationId: "none" });
    expect(isNotFoundError(await rejection(pulp.file.remotes.list().all()))).toBe(true);
  });

  it("nor is it when something is deleted, which is then still there", async () => {
    const x = "/pulp/api/v3/remotes/file/file/x/";
    let there = true;
    const fake = fakePulp();
    fake
      .on("GET", list, () => ({ body: there ? { count: 1, next: null, results: [{ pulp_href: x, name: "x" }] } : none }))
      .on("GET", /file\/x\/$/, () => (there ? { body: { pulp_href: x, name: "x" } } : undefined))
      .on("DELETE", /file\/x\/$/, (request) => {
        there = false;
        return fake.dispatch({})(request);
      })
      .on("DELETE", /file\/x\/$/, lost, 1);
    const { pulp } = await connectTo(fake);
    expect(await pulp.file.remote("x").delete()).toMatchObject([{ action: "deleted" }]);
    expect(there).toBe(false);
  });

  it("an answer without a body is undefined, not an error", async () => {
    const fake = fakePulp().on("DELETE", /file/, { status: 204 });
    const { pulp } = await connectTo(fake);
    const path = { file_file_remote_href: "/pulp/api/v3/remotes/file/file/x/" };
    expect(await pulp.api.file.DELETE("{file_file_remote_href}", { path })).toBeUndefined();
  });
});

describe("repeating", () => {
  it("waits as long as the server's Retry-After says", async () => {
    const fake = fakePulp().on("GET", list, { body: none });
    fake.on("GET", list, { status: 503, headers: { "Retry-After": "7" } }, 1);
    fake.on("GET", list, { status: 429, headers: { "Retry-After": "3" } }, 1);
    const { pulp } = await connectTo(fake);
    await pulp.file.remotes.list().all();
    const [first, second, third] = fake.seen("GET /pulp/api/v3/remotes").map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(3_000);
    expect((second ?? 0) - (first ?? 0)).toBeLessThan(4_000);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(7_000);
  });

  it.each(["86400", "2147484", "Fri, 31 Dec 9999 23:59:59 GMT"])("but no longer than two minutes: %s", async (asked) => {
    const fake = fakePulp().on("GET", list, { status: 503, headers: { "Retry-After": asked } });
    const { pulp } = await connectTo(fake, { retries: 3 });
    const told: unknown[] = [];
    pulp.on("retry", ({ delay, error }) => told.push([delay, error.message.includes("no more than 120 s are waited")]));
    expect(await rejection(pulp.file.remotes.list().all())).toMatchObject({ status: 503, hint: expect.stringContaining("120 s") });
    expect(told).toEqual(Array.from({ length: 3 }, () => [120_000, true]));
    const at = fake.seen("GET /pulp/api/v3/remotes").map((request) => request.at);
    expect(at.map((time) => time - (at[0] ?? 0))).toEqual([0, 120_000, 240_000, 360_000]);
  });

  it.each(["reset", "refuse", { status: 500 }, { status: 502 }, { status: 503 }, { status: 504 }] as const)(
    "a GET after %j",
    async (fault) => {
      const fake = fakePulp().on("GET", list, { body: none }).on("GET", list, fault, 4);
      const { pulp } = await connectTo(fake);
      expect(await pulp.file.remotes.list().all()).toEqual([]);
      expect(fake.seen("GET /pulp/api/v3/remotes")).toHaveLength(5);
    },
  );

  it("no more often than it was told, and then with what the server said last", async () => {
    const fake = fakePulp().on("GET", list, { status: 503, body: { detail: "still starting" } });
    const { pulp } = await connectTo(fake, { retries: 2 });
    expect(await rejection(pulp.file.remotes.list().all())).toMatchObject({ status: 503, details: ["still starting"] });
    expect(fake.seen("GET /pulp/api/v3/remotes")).toHaveLength(3);
  });

  it.each(["reset", { status: 500 }, { status: 502 }, { status: 503 }, { status: 504 }, { status: 400 }] as const)(
    "never a POST after %j",
    async (fault) => {
      const fake = fakePulp().on("POST", list, fault);
      const { pulp } = await connectTo(fake);
      await rejection(pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } }));
      expect(fake.seen("POST /pulp/api/v3/remotes")).toHaveLength(1);
    },
  );

  it.each(["refuse", { status: 429 }, { status: 503, headers: { "Retry-After": "1" } }] as const)(
    "a POST that was certainly not carried out: %j",
    async (fault) => {
      const fake = fakePulp()
        .on("POST", list, { status: 201, body: { name: "x" } })
        .on("POST", list, fault, 1);
      const { pulp } = await connectTo(fake);
      expect(await pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } })).toEqual({ name: "x" });
      expect(fake.seen("POST /pulp/api/v3/remotes")).toHaveLength(2);
    },
  );

  it("tells each repetition, and the errors of listeners break nothing", async () => {
    const fake = fakePulp().on("GET", list, { body: none }).on("GET", list, { status: 502 }, 2);
    const { pulp } = await connectTo(fake);
    const delays: number[] = [];
    pulp.on("retry", ({ delay, attempt, error, path }) => {
      expect([path, isServerError(error)]).toEqual(["/pulp/api/v3/remotes/file/file/", true]);
      delays[attempt - 1] = delay;
    });
    await pulp.file.remotes.list().all();
    expect(delays).toEqual([0, 0]);
  });
});

describe("limits", () => {
  it("sends no more at once than `concurrency`", async () => {
    let arrived = 0;
    const three = Promise.withResolvers<void>();
    const fake = fakePulp().on("GET", list, async () => {
      // A fourth would be there by then.
      if (++arrived === 3) setTimeout(three.resolve, 20);
      await three.promise;
      return { body: none };
    });
    const { pulp } = await connectTo(fake, { concurrency: 3 });
    await Promise.all(Array.from({ length: 12 }, () => pulp.file.remotes.list().all()));
    expect(fake.peak).toBe(3);
  });

  it("ends a request that takes too long", async () => {
    const fake = fakePulp().on("POST", list, "hang");
    const { pulp } = await connectTo(fake, { timeoutMs: 1_000 });
    const error = await rejection(pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } }));
    expect(isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ code: "REQUEST_TIMEOUT", reached: "unknown", message: expect.stringContaining("within 1 s") });
  });

  it("ends a request with its signal, before it, during it, while it waits in the queue, and between two tries", async () => {
    const fake = fakePulp().on("GET", list, "hang");
    const { pulp } = await connectTo(fake, { concurrency: 1 });
    const seen = (): number => fake.seen("GET /pulp/api/v3/remotes").length;
    const read = (signal: AbortSignal): Promise<unknown> => rejection(pulp.file.remotes.list({}, { signal }).all());

    expect(await read(AbortSignal.abort("not needed"))).toMatchObject({ name: "AbortedError", code: "ABORTED", cause: "not needed" });
    expect(seen()).toBe(0);

    const holding = new AbortController();
    const held = read(holding.signal);
    await expect.poll(seen).toBe(1);
    expect(await read(AbortSignal.timeout(20))).toMatchObject({ name: "AbortedError", code: "TIMED_OUT" });
    expect(seen()).toBe(1);
    holding.abort();
    expect(await held).toMatchObject({ name: "AbortedError", code: "ABORTED" });

    fake.on("GET", list, { status: 503, headers: { "Retry-After": "3600" } });
    const stopping = new AbortController();
    pulp.on("retry", () => stopping.abort());
    expect(await read(stopping.signal)).toMatchObject({ name: "AbortedError", code: "ABORTED" });
    expect(fake.clock.elapsed).toBeLessThan(3_600_000);
  });
});

describe("pages", () => {
  const item = (n: number) => ({ pulp_href: `/pulp/api/v3/remotes/file/file/${n}/`, name: `r${n}` });

  it("follow `next`, whatever its scheme, and drop what a moving list repeats", async () => {
    const fake = fakePulp().on("GET", list, ({ query }) => {
      const offset = Number(query.get("offset"));
      // Between the pages somebody adds one in front: what was the last of a page is the first of the next one.
      const results = offset === 0 ? [item(1), item(2)] : offset === 2 ? [item(2), item(3)] : [item(4)];
      const next = offset < 4 ? `https://pulp.test/pulp/api/v3/remotes/file/file/?limit=2&offset=${offset + 2}&name__in=a%2Cb` : null;
      return { body: { count: offset === 0 ? 4 : 5, next, results } };
    });
    const { pulp } = await connectTo(fake, { pageSize: 2 });
    const names: unknown[] = [];
    for await (const { name } of pulp.file.remotes.list({ name__in: ["a", "b"] })) names.push(name);
    expect(names).toEqual(["r1", "r2", "r3", "r4"]);
    expect(fake.seen("GET /pulp/api/v3/remotes").map(({ query }) => query.get("name__in"))).toEqual(["a,b", "a,b", "a,b"]);
  });

  it("stop asking when the reader stops", async () => {
    const fake = fakePulp().on("GET", list, { body: { count: 9, next: "http://pulp.test/x/?offset=1", results: [item(1)] } });
    const { pulp } = await connectTo(fake);
    for await (const { name } of pulp.file.remotes.list()) if (name === "r1") break;
    expect(fake.seen("GET /pulp/api/v3/remotes")).toHaveLength(1);
  });

  it("refuse a `next` of another host", async () => {
    const fake = fakePulp().on("GET", list, { body: { count: 9, next: "http://evil.test/pulp/api/v3/?offset=1", results: [item(1)] } });
    const { pulp } = await connectTo(fake);
    expect(isForeignHrefError(await rejection(pulp.file.remotes.list().all()))).toBe(true);
    expect(fake.seen("GET /pulp/api/v3/remotes")).toHaveLength(1);
  });

  it("one page says whether there is more", async () => {
    const fake = fakePulp().on("GET", list, ({ query }) => ({
      body: { count: 7, next: query.get("offset") === "6" ? null : "http://pulp.test/?offset=3", results: [item(1)] },
    }));
    const { pulp } = await connectTo(fake);
    expect(await pulp.file.remotes.list().page({ limit: 1, offset: 2 })).toMatchObject({ count: 7, more: true, results: [{ name: "r1" }] });
    expect(await pulp.file.remotes.list().page({ limit: 1, offset: 6 })).toMatchObject({ more: false });
    expect(fake.requests.at(-1)?.query.toString()).toBe("ordering=name&limit=1&offset=6");
  });
});

it("sends nothing to an href of another host", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  const before = fake.requests.length;
  for (const href of ["//evil.test/x/", "http://evil.test/x/", "/pulp/../x/", "/x\\y/", "/x/?a=1", "/%2e%2e/x/"]) {
    expect(isForeignHrefError(await rejection(pulp.tasks.read(href))), href).toBe(true);
    expect(isForeignHrefError(await rejection(pulp.tasks.attach(href))), href).toBe(true);
    expect(isForeignHrefError(await rejection(pulp.tasks.cancel(href))), href).toBe(true);
    expect(
      isForeignHrefError(await rejection(pulp.api.file.GET("{file_file_remote_href}", { path: { file_file_remote_href: href } }))),
      href,
    ).toBe(true);
  }
  expect(fake.requests).toHaveLength(before);
});

it("maps 400 to the server's words by field", async () => {
  const fake = fakePulp().on("POST", list, {
    status: 400,
    body: { url: ["This field is required."], non_field_errors: ["Both are wrong."] },
  });
  const { pulp } = await connectTo(fake);
  const error = await rejection(pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "http://x" } }));
  expect(isResponseError(error)).toBe(true);
  expect(error).toMatchObject({
    name: "ValidationError",
    fields: { url: ["This field is required."], "": ["Both are wrong."] },
    details: ["url: This field is required.", "Both are wrong."],
  });
});
