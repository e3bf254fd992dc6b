import { describe, expect, it } from "vitest";
import { isPulpError, isTaskGoneError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, type Reply, rejection } from "../support/fake-pulp/index.ts";

const list = /\/tasks\/$/;
const done = [
  { after: 0, state: "running" },
  { after: 2_000, state: "completed" },
];
const make = (fake: FakePulp, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => fake.tasks.make(i.toString(16).padStart(32, "0"), { phases: done }));

describe("a poll whose answer is none", () => {
  it.each([
    null,
    [],
    {},
    { count: 1, next: null, results: null },
    { count: 1, results: [] },
    { count: 3, next: null, results: [{}] },
    { count: 1, next: "http://pulp.test/?offset=0", results: [{}] },
  ])("doesn't end the waiting of all, and is asked again: %j", async (body) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const hrefs = make(fake, 3);
    const waiting = Promise.all(hrefs.map((href) => pulp.tasks.attach(href)));
    fake.on("GET", list, { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }, 7);
    expect((await waiting).map(({ state }) => state)).toEqual(["completed", "completed", "completed"]);
  });

  it("is given up after the operation's patience, by each with an error of its own", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake, { patienceMs: 20_000 });
    fake.on("GET", list, { body: {} });
    const waited: string[] = [];
    pulp.on("operation:waiting", ({ waitedFor }) => waited.push(waitedFor));
    const [a, b] = make(fake, 2);
    const errors = await Promise.all([a, b].map((href) => rejection(pulp.tasks.attach(href ?? ""))));
    expect(errors[0]).not.toBe(errors[1]);
    expect(errors[0]).toMatchObject({ name: "PatienceError", waitedFor: expect.stringContaining(a ?? ""), running: [a] });
    expect(errors[1]).toMatchObject({ name: "PatienceError", waitedFor: expect.stringContaining(b ?? ""), running: [b] });
    expect(waited.join()).toContain(a);
    expect(fake.clock.elapsed).toBeLessThan(40_000);
  });
});

it.each([[null], ["nonsense"], [{}], [{ pulp_href: 7, state: "completed" }], [{ state: "completed" }]])(
  "an entry that is none, %j, hides no other, and isn't taken for a task that is gone",
  async (strange) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const [hidden = "", seen = ""] = make(fake, 2);
    let left = 3;
    fake.on("GET", list, ({ query }) => {
      const { body } = fake.tasks.list(query) as { body: { results: { pulp_href: string }[] } };
      if (left-- <= 0) return undefined;
      return { body: { ...body, results: body.results.map((task) => (task.pulp_href === hidden ? strange : task)) } } as Reply;
    });
    const states = await Promise.all([pulp.tasks.attach(hidden), pulp.tasks.attach(seen)]);
    expect(states.map(({ state }) => state)).toEqual(["completed", "completed"]);
  },
);

it.each(["paused", null])("a state that isn't known, %j, is told, and waited for as long as patience lasts", async (state) => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake, { patienceMs: 30_000 });
  const href = fake.tasks.make("a".repeat(32), { phases: [{ after: 0, state: state as string }] });
  const waited: string[] = [];
  pulp.on("operation:waiting", ({ waitedFor }) => waited.push(waitedFor));
  expect(await rejection(pulp.tasks.attach(href))).toMatchObject({
    code: "OUT_OF_PATIENCE",
    message: expect.stringContaining(`"${state}"`),
    running: [href],
  });
  expect(waited).toEqual([expect.stringContaining(`"${state}"`)]);
  expect(fake.clock.elapsed).toBeLessThan(40_000);
});

it("a state that isn't known and passes costs nothing", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake, { patienceMs: 30_000 });
  const href = fake.tasks.make("a".repeat(32), {
    phases: [
      { after: 0, state: "paused" },
      { after: 20_000, state: "running" },
      { after: 90_000, state: "completed" },
    ],
  });
  expect(await pulp.tasks.attach(href)).toMatchObject({ state: "completed" });
});

it("a task that no list shows, but that is there, is asked for by itself", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  const [href = ""] = make(fake, 1);
  fake.on("GET", list, { body: { count: 0, next: null, results: [] } });
  expect(await pulp.tasks.attach(href)).toMatchObject({ state: "completed" });
  const gone = fake.tasks.make("b".repeat(32));
  fake.tasks.forget(gone);
  expect(isTaskGoneError(await rejection(pulp.tasks.attach(gone)))).toBe(true);
});

it("many short outages don't use up the patience of a long task", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake, { patienceMs: 60_000, retries: 0 });
  let asked = 0;
  fake.on("GET", list, () => (asked++ % 2 === 0 ? { status: 503 } : undefined));
  const href = fake.tasks.make("a".repeat(32), {
    phases: [
      { after: 0, state: "running" },
      { after: 600_000, state: "completed" },
    ],
  });
  expect(await pulp.tasks.attach(href)).toMatchObject({ state: "completed" });
});

it("two who wait get errors of their own, with their own words of what was done", async () => {
  const fake = fakePulp();
  const { pulp } = await connectTo(fake);
  fake.on("GET", list, { status: 403, body: { detail: "You do not have permission." } });
  const [href = ""] = make(fake, 1);
  const [a, b] = await Promise.all([rejection(pulp.tasks.attach(href)), rejection(pulp.tasks.attach(href))]);
  expect(a).not.toBe(b);
  expect(isPulpError(a) && isPulpError(b) && a instanceof Error && a.stack !== undefined).toBe(true);
  expect(a).toMatchObject({ name: "PermissionError", status: 403, message: (b as Error).message });
});

it("a burst of tasks doesn't read again what ended before it", async () => {
  const fake = fakePulp();
  fake.on("DELETE", /./, (request) => fake.dispatch({ phases: done })(request));
  fake.on("GET", /\/remotes\/file\/file\/$/, ({ query }) => {
    const names = (query.get("name__in") ?? query.get("name") ?? "").split(",");
    const results = names.map((name) => ({ pulp_href: `/pulp/api/v3/remotes/file/file/${name}/`, name }));
    return { body: { count: names.length, next: null, results } };
  });
  const { pulp } = await connectTo(fake);
  let read = 0;
  fake.on("GET", list, ({ query }) => {
    const answer = fake.tasks.list(query);
    read += (answer.body as { results: unknown[] }).results.length;
    return answer;
  });
  const burst = () => Promise.all(Array.from({ length: 120 }, (_, i) => pulp.file.remote(`r${i}`).delete()));
  await burst();
  await fake.clock.at(fake.clock.elapsed + 60_000);
  read = 0;
  await burst();
  expect(read).toBe(120);
  expect(fake.seen("GET /pulp/api/v3/tasks/").some(({ query }) => query.has("logging_cid__contains"))).toBe(true);
});
