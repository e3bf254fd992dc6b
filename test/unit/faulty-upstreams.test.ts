import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { upstreamDirectory } from "../../examples/upstreams/serve.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

const NOTES = "/file/notes.txt";
const TEXT = "Notes of state v1\n";

let upstream: FaultyUpstreams;
beforeEach(async () => {
  upstream = await startFaultyUpstreams({ trees: { mine: join(upstreamDirectory("file", "v2"), "data") } });
});
afterEach(() => upstream.close());

const notes = (init?: RequestInit): Promise<Response> => fetch(upstream.origin + NOTES, init);

test("without faults it serves what the upstreams serve, and directories of one's own", async () => {
  expect(await (await notes()).text()).toBe(TEXT);
  expect(await (await fetch(`${upstream.tree("mine")}three.csv`)).text()).toContain("willow");
  upstream.switchTo("v2");
  expect(await (await notes()).text()).toBe("Notes of state v2\n");
});

test("503 with Retry-After, so many times", async () => {
  upstream.fail(NOTES, { kind: "status", status: 503, retryAfter: 7 }, { times: 2 });
  const first = await notes();
  expect([first.status, first.headers.get("retry-after")]).toEqual([503, "7"]);
  expect((await notes()).status).toBe(503);
  expect((await notes()).status).toBe(200);
});

test("a fault of one path leaves the others alone, and heals", async () => {
  upstream.fail(NOTES, { kind: "status", status: 404 });
  expect((await fetch(upstream.file)).status).toBe(200);
  expect((await notes()).status).toBe(404);
  upstream.heal();
  expect((await notes()).status).toBe(200);
});

test("the later of two faults of a path comes first", async () => {
  upstream.fail(/^\/file\//, { kind: "status", status: 500 });
  upstream.fail(NOTES, { kind: "status", status: 404 }, { times: 1 });
  expect((await notes()).status).toBe(404);
  expect((await notes()).status).toBe(500);
});

test("a truncated body announces its whole length and ends early", async () => {
  upstream.fail(NOTES, { kind: "truncate", bytes: 5 });
  const response = await notes();
  expect(response.headers.get("content-length")).toBe(String(TEXT.length));
  await expect(response.text()).rejects.toThrow();
});

test("a corrupt body has the right length and the wrong bytes", async () => {
  upstream.fail(NOTES, { kind: "corrupt" });
  const response = await notes();
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status).toBe(200);
  expect(bytes).toHaveLength(TEXT.length);
  expect(bytes.toString()).not.toBe(TEXT);
});

test("corruption sees the state of the moment", async () => {
  upstream.switchTo("v2");
  upstream.fail(NOTES, { kind: "corrupt" });
  expect(await (await notes()).text()).toContain("Notes of state v2");
});

test("a HEAD of a spoiled file keeps its length", async () => {
  for (const fault of [{ kind: "corrupt" }, { kind: "truncate", bytes: 5 }] as const) {
    upstream.fail(NOTES, fault, { times: 1 });
    expect((await notes({ method: "HEAD" })).headers.get("content-length")).toBe(String(TEXT.length));
  }
});

test("broken metadata in place of the real one", async () => {
  upstream.fail("/rpm/repodata/repomd.xml", { kind: "replace", body: "<repomd" });
  const response = await fetch(`${upstream.rpm}repodata/repomd.xml`);
  expect([response.status, await response.text()]).toEqual([200, "<repomd"]);
});

test("a held answer comes when it is let go", async () => {
  const gate = Promise.withResolvers<void>();
  upstream.fail(NOTES, { kind: "hold", until: gate.promise });
  let settled = false;
  const held = notes().finally(() => {
    settled = true;
  });
  await fetch(upstream.file);
  expect(settled).toBe(false);
  gate.resolve();
  expect(await (await held).text()).toBe(TEXT);
});

test("a delayed answer is late and right", async () => {
  upstream.fail(NOTES, { kind: "delay", ms: 60 });
  const before = performance.now();
  expect(await (await notes()).text()).toBe(TEXT);
  expect(performance.now() - before).toBeGreaterThan(50);
});

test("a reset connection is an error of the network", async () => {
  upstream.fail(NOTES, { kind: "reset" });
  await expect(notes()).rejects.toThrow("fetch failed");
});

test("it remembers what was asked, faults included, until told to forget", async () => {
  upstream.fail(NOTES, { kind: "status", status: 500 }, { times: 1 });
  await notes({ headers: { authorization: "Basic eDp5" } });
  await notes({ method: "HEAD" });
  await fetch(upstream.file);
  expect(upstream.count(NOTES)).toBe(2);
  expect(upstream.count(NOTES, "HEAD")).toBe(1);
  expect(upstream.count(/^\/file\//)).toBe(3);
  expect(upstream.requests[0]).toEqual({ method: "GET", path: NOTES, authorization: "Basic eDp5" });
  upstream.forget();
  expect(upstream.requests).toEqual([]);
});
