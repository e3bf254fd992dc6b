import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { AbortedError, Operation, Progress, Pulp, TaskSnapshot } from "../../src/index.ts";
import { startInterruptingProxy } from "../support/interrupting-proxy.ts";
import { connectShared, countRequests, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

let pulp: Pulp;
let upstream: FaultyUpstreams;
let name: string;
let release: () => void;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});
beforeEach(async () => {
  name = unique("operation");
  await pulp.file.repository(name).ensure({ remote: { url: upstream.file, policy: "on_demand" } });
});
afterEach(async () => {
  release?.();
  upstream.heal();
  await pulp.file.repository(name).delete();
  await pulp.file.remote(name).delete();
});

/** From now on the upstream keeps every sync waiting, until `release()`. */
const hold = (): void => {
  const held = Promise.withResolvers<void>();
  release = held.resolve;
  upstream.fail("/file/PULP_MANIFEST", { kind: "hold", until: held.promise });
};

/** A delivery makes its distribution meanwhile, by a task of its own: it is the sync that is held. */
const untilRunning = async (operation: Operation<unknown>): Promise<TaskSnapshot> => {
  for await (const { step, state } of operation) if (step === "sync" && state === "running") break;
  const task = operation.tasks.find(({ name, state }) => state === "running" && name.includes("sync"));
  if (task === undefined) throw new Error("the operation ended before its sync ran");
  return task;
};

const untilEnded = async (href: string): Promise<TaskSnapshot> => {
  for (;;) {
    const task = await pulp.tasks.read(href);
    if (task.finished_at !== null) return task;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

test("tells how a sync gets on, and what it came to", async () => {
  hold();
  const sync = pulp.file.repository(name).sync();
  const seen: Progress[] = [];
  for await (const progress of sync) {
    seen.push(progress);
    if (progress.state === "running") release();
  }
  expect(seen.map(({ step }) => step)).toEqual(seen.map(() => "sync"));
  expect(seen.some(({ state }) => state === "running")).toBe(true);
  expect(seen.at(-1)).toMatchObject({ state: "completed", task: sync.tasks[0]?.pulp_href });
  // Which of the server's own reports is seen last depends on when it is looked at; that one is seen doesn't.
  expect(seen.find(({ code }) => code !== "sync")).toMatchObject({ code: expect.stringContaining("."), done: expect.any(Number) });
  expect(await sync).toMatchObject({ changed: true, version: { number: 1 } });
});

test("cancel() ends the task on the server, and the repository is as it was and free", async () => {
  hold();
  const sync = pulp.file.repository(name).sync();
  const { pulp_href } = await untilRunning(sync);
  await sync.cancel();
  expect(await rejection(sync)).toMatchObject({ name: "TaskCanceledError", correlationId: sync.correlationId });
  expect(await untilEnded(pulp_href)).toMatchObject({ state: "canceled" });
  expect(await rejection(pulp.tasks.attach(pulp_href))).toMatchObject({
    name: "TaskCanceledError",
    code: "TASK_CANCELED",
    task: pulp_href,
  });
  expect((await pulp.file.repository(name).versions.read()).number).toBe(0);
  await pulp.tasks.cancel(pulp_href); // one that has ended is left as it is
  release();
  upstream.heal();
  expect(await pulp.file.repository(name).sync()).toMatchObject({ changed: true, version: { number: 1 } });
});

test("cancel() of a deliver keeps what comes after the sync from being done", async () => {
  hold();
  const deliver = pulp.file.repository(name).deliver(name);
  await untilRunning(deliver);
  await deliver.cancel();
  expect(await rejection(deliver)).toMatchObject({ name: "TaskCanceledError" });
  // The new distribution is made while the sync runs, and follows what has nothing to serve; nothing comes after that.
  expect(deliver.tasks.length).toBeLessThanOrEqual(2);
  expect((await pulp.file.repository(name).versions.read()).number).toBe(0);
  expect(await pulp.file.repository(name).publications.list().all()).toEqual([]);
});

test("a signal ends the waiting: the task runs on, can be attached by its href and by the operation's Correlation-ID", async () => {
  hold();
  const abort = new AbortController();
  const sync = pulp.file.repository(name).sync({}, { signal: abort.signal });
  const { pulp_href } = await untilRunning(sync);
  abort.abort();
  const error = (await rejection(sync)) as AbortedError;
  expect(error).toMatchObject({ name: "AbortedError", code: "ABORTED", running: [pulp_href], correlationId: sync.correlationId });
  expect(error.message).toContain(pulp_href);
  expect(await pulp.tasks.read(pulp_href)).toMatchObject({ state: "running" });

  const byHref = pulp.tasks.attach(pulp_href);
  const byId = pulp.tasks.attach({ correlationId: sync.correlationId });
  release();
  expect(await byHref).toMatchObject({ pulp_href, state: "completed" });
  expect(await byId).toEqual([await byHref]);
  expect((await pulp.file.repository(name).versions.read()).number).toBe(1);
});

test("a time limit is a signal", async () => {
  hold();
  const limit = new AbortController();
  const sync = pulp.file.repository(name).sync({}, { signal: limit.signal });
  await untilRunning(sync);
  // As `AbortSignal.timeout()` ends it, but not before there is something that runs on.
  limit.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
  const error = await rejection(sync);
  expect(error).toMatchObject({ name: "AbortedError", code: "TIMED_OUT", running: [sync.tasks[0]?.pulp_href] });
  release();
  await untilEnded(sync.tasks[0]?.pulp_href ?? "");
});

test("close() ends the waiting and cancels nothing", async () => {
  hold();
  const other = await connectShared();
  const sync = other.file.repository(name).sync();
  const { pulp_href } = await untilRunning(sync);
  await other.close();
  expect(await rejection(sync)).toMatchObject({ name: "AbortedError", code: "CLOSED", running: [pulp_href] });
  release();
  expect(await pulp.tasks.attach(pulp_href)).toMatchObject({ state: "completed" });
});

test("twenty syncs at once wait together: a few requests, not one for each", async () => {
  hold();
  const dispatches = countRequests(pulp, /^POST .*\/sync\/$/);
  const syncs = Array.from({ length: 20 }, () => pulp.file.repository(name).sync());
  await expect.poll(() => syncs.every(({ tasks }) => tasks.length > 0)).toBe(true);
  expect(dispatches.count).toBe(20);

  const polls = countRequests(pulp, /^GET .*\/tasks\//);
  const ofOne = countRequests(pulp, /^GET .*\/tasks\/[0-9a-f-]+\//);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await expect.poll(() => polls.count).toBeGreaterThan(0);
  expect(polls.count).toBeLessThan(10);
  release();
  const results = await Promise.all(syncs);
  expect(results.filter(({ changed }) => changed)).toHaveLength(1);
  expect(new Set(results.map(({ version }) => version.number))).toEqual(new Set([1]));
  expect(ofOne.count).toBe(0);
  for (const one of [polls, ofOne, dispatches]) one.stop();
});

describe("an answer that is lost", () => {
  const tasksOf = async ({ correlationId }: Operation<unknown>): Promise<readonly TaskSnapshot[]> =>
    pulp.tasks.list({ logging_cid__contains: correlationId }).all();

  test("of a sync: its task is looked up, not dispatched again", async () => {
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^POST .*\/sync\/ /, { kind: "swallow-answer" });
    const sync = proxied.file.repository(name).sync();
    expect(await sync).toMatchObject({ changed: true, version: { number: 1 } });
    expect(proxy.interrupted).toBe(1);
    expect(await tasksOf(sync)).toHaveLength(1);
    await proxied.close();
  });

  test("of a delivery's last step: the distribution is made once", async () => {
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    proxy.interrupt(/^POST .*\/distributions\/file\/file\/ /, { kind: "swallow-answer" });
    const deliver = proxied.file.repository(name).deliver(name);
    expect(await deliver).toMatchObject({ changed: true, steps: ["sync", "distribute"], distribution: { base_path: name } });
    expect(proxy.interrupted).toBe(1);
    expect(await tasksOf(deliver)).toHaveLength(2);
    await proxied.close();
    await pulp.file.distribution(name).delete();
  });

  test("while it polls: it asks again", async () => {
    hold();
    await using proxy = await startInterruptingProxy(inject("pulp").baseUrl);
    const proxied = await connectShared({ baseUrl: proxy.baseUrl });
    const sync = proxied.file.repository(name).sync();
    await untilRunning(sync);
    proxy.interrupt(/^GET .*\/tasks\//, { kind: "swallow-answer" });
    while (proxy.interrupted === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    expect(await sync).toMatchObject({ changed: true });
    await proxied.close();
  });
});
