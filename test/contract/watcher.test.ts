import { describe, expect, it } from "vitest";
import { type Run, start } from "../../src/operation/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";

const ends = (after: number, state = "completed") => [
  { after: 0, state: "running" },
  { after, state },
];
const polls = (fake: FakePulp) => fake.seen("GET /pulp/api/v3/tasks/").filter(({ path }) => path.endsWith("/tasks/"));
const foreign = (fake: FakePulp, count: number, after: (i: number) => number): readonly string[] =>
  Array.from({ length: count }, (_, i) => fake.tasks.make(i.toString(16).padStart(32, "0"), { phases: ends(after(i)) }));

describe("one watcher for all that waits", () => {
  it("asks for 40 tasks with one request a round", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const hrefs = foreign(fake, 40, (i) => 1_000 + i * 100);
    await Promise.all(hrefs.map((href) => pulp.tasks.attach(href)));
    const rounds = polls(fake);
    expect(rounds.length).toBeLessThan(12);
    expect(new Set(rounds.map(({ at }) => at)).size).toBe(rounds.length);
    expect(rounds[0]?.query.get("pulp_id__in")?.split(",")).toHaveLength(40);
    expect(rounds[0]?.query.get("fields")).toContain("progress_reports");
    expect(rounds[0]?.query.get("fields")).not.toContain("reserved_resources_record");
  });

  it("asks for 200 of its own with a batch and a correlated query, within the length that servers take", async () => {
    const fake = fakePulp();
    fake.on("DELETE", /./, (request) => fake.dispatch({ phases: ends(1_000 + fake.tasks.hrefs.length * 20) })(request));
    fake.on("GET", /\/remotes\/file\/file\/$/, ({ query }) => {
      const names = (query.get("name__in") ?? query.get("name") ?? "").split(",");
      return {
        body: {
          count: names.length,
          next: null,
          results: names.map((name) => ({ pulp_href: `/pulp/api/v3/remotes/file/file/${name}/`, name })),
        },
      };
    });
    const { pulp } = await connectTo(fake);
    await Promise.all(Array.from({ length: 200 }, (_, i) => pulp.file.remote(`r${i}`).delete()));
    const batched = polls(fake).filter(({ query }) => query.has("pulp_id__in"));
    const correlated = polls(fake).filter(({ query }) => query.has("logging_cid__contains"));
    expect(batched.length + correlated.length).toBeLessThan(30);
    expect(correlated.length).toBeGreaterThan(0);
    const cid = fake.seen("DELETE /pulp/api/v3/remotes")[0]?.headers.get("Correlation-ID") ?? "";
    expect(correlated[0]?.query.get("logging_cid__contains")).toBe(cid.slice(0, 8));
    expect(correlated[0]?.query.get("state__in")).toBe("completed,failed,canceled,skipped");
    expect(correlated.at(-1)?.query.has("finished_at__gte")).toBe(true);
    for (const { path, query } of fake.requests) expect(`GET ${path}?${query} HTTP/1.1`.length).toBeLessThan(4_094);
  });

  it("waits for hundreds of others' tasks, in turns", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const hrefs = foreign(fake, 200, (i) => 500 + i * 10);
    const ended = await Promise.all(hrefs.map((href) => pulp.tasks.attach(href)));
    expect(ended.map((task) => task.pulp_href)).toEqual(hrefs);
    expect(Math.max(...polls(fake).map(({ query }) => query.get("pulp_id__in")?.split(",").length ?? 0))).toBe(90);
  });

  it("looks often at first and seldom at a task that runs for minutes", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const [quick] = foreign(fake, 1, () => 700);
    await pulp.tasks.attach(quick ?? "");
    const forQuick = polls(fake).length;
    expect(forQuick).toBeLessThanOrEqual(4);
    expect(fake.clock.elapsed).toBeLessThan(1_000);
    const long = fake.tasks.make("e".repeat(32), { phases: ends(600_000) });
    await pulp.tasks.attach(long);
    const forLong = polls(fake).length - forQuick;
    expect(forLong).toBeGreaterThan(600 / 5);
    expect(forLong).toBeLessThan(160);
    expect(fake.clock.elapsed).toBeLessThan(610_000);
  });

  it("looks soon at a new task, however long it has waited for the others", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const long = pulp.tasks.attach(fake.tasks.make("e".repeat(32), { phases: ends(300_000) }));
    await fake.clock.at(200_000);
    const quick = fake.tasks.make("d".repeat(32), { phases: ends(100) });
    await pulp.tasks.attach(quick);
    expect(fake.clock.elapsed).toBeLessThan(201_000);
    await long;
  });

  it("sends nothing while nothing waits", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    await pulp.tasks.attach(foreign(fake, 1, () => 500)[0] ?? "");
    const before = fake.requests.length;
    await fake.clock.at(60_000);
    expect(fake.requests).toHaveLength(before);
  });

  it("serves two that wait for one task, and goes on for the second when the first stops", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    const [href = ""] = foreign(fake, 1, () => 5_000);
    const controller = new AbortController();
    const first = rejection(pulp.tasks.attach(href, { signal: controller.signal }));
    const second = pulp.tasks.attach(href);
    await fake.clock.at(1_000);
    controller.abort();
    expect(await first).toMatchObject({ name: "AbortedError", running: [href] });
    expect(await second).toMatchObject({ state: "completed" });
    expect(new Set(polls(fake).map(({ query }) => query.get("pulp_id__in"))).size).toBe(1);
  });
});

describe("tasks of which it is known when they will have ended", () => {
  /** Sends so many, one after the other, while another one is on its way all the time; the task of each has ended so much later. */
  const sent = async (count: number, after: number, first: number) => {
    const fake = fakePulp();
    fake.on("PATCH", /./, fake.dispatch({ phases: ends(after) }));
    const { context } = await connectTo(fake);
    const isAnswered = context.watcher.sending();
    const change = async (run: Run, i: number) => {
      await fake.clock.at(20 * i);
      if (i === count - 1) isAnswered();
      return run.task("change", { method: "PATCH", key: `/pulp/api/v3/x/${i}/`, body: {}, first });
    };
    const operation = start(context, "test", (run) => Promise.all(Array.from({ length: count }, (_, i) => change(run, i))));
    expect((await operation).map(({ task }) => task?.state)).toEqual(Array(count).fill("completed"));
    const { clock } = fake;
    const began = clock.now() - clock.elapsed;
    return { rounds: polls(fake).map(({ at, query }) => ({ at: at - began, query })), elapsed: clock.elapsed };
  };

  it.each([80, 720])("are looked at then, and not before: %i", async (first) => {
    expect((await sent(1, first - 10, first)).rounds.map(({ at }) => at)).toEqual([first]);
  });

  it("are looked at as any others where they haven't ended by then", async () => {
    const { rounds, elapsed } = await sent(1, 900, 50);
    expect(rounds[0]?.at).toBe(50);
    expect(rounds.length).toBeLessThanOrEqual(6);
    expect(elapsed).toBeLessThan(1_200);
  });

  it("are asked for together when all that is sent beside them is there, at once and once", async () => {
    const { rounds, elapsed } = await sent(40, 0, 0);
    expect(rounds.map(({ at, query }) => [at, query.get("pulp_id__in")?.split(",").length])).toEqual([[780, 40]]);
    expect(elapsed).toBe(780);
  });

  it("don't wait for others without end", async () => {
    const { rounds } = await sent(200, 0, 0);
    expect(rounds.length).toBeGreaterThanOrEqual(4);
    expect(rounds.length).toBeLessThanOrEqual(6);
  });
});

describe("an outage while it waits", () => {
  it.each([
    "refuse",
    "reset",
    { status: 503 },
    { status: 502, body: "<h1>Bad Gateway</h1>", headers: { "Content-Type": "text/html" } },
    { status: 429 },
    { body: "<h1>Back soon</h1>", headers: { "Content-Type": "text/html" } },
  ] as const)("is survived: %j", async (fault) => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    fake.on("GET", /\/tasks\/$/, () => (fake.clock.elapsed > 1_000 && fake.clock.elapsed < 240_000 ? fault : undefined));
    const [href = ""] = foreign(fake, 1, () => 60_000);
    expect(await pulp.tasks.attach(href)).toMatchObject({ state: "completed" });
    expect(fake.clock.elapsed).toBeGreaterThan(240_000);
    expect(fake.clock.elapsed).toBeLessThan(300_000);
  });

  it("isn't waited for without end, and asked about ever more seldom", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    fake.on("GET", /\/tasks\/$/, { status: 503 });
    const [href = ""] = foreign(fake, 1, () => 1_000);
    expect(await rejection(pulp.tasks.attach(href))).toMatchObject({
      name: "PatienceError",
      code: "OUT_OF_PATIENCE",
      waitedFor: expect.stringContaining(href),
      running: [href],
      cause: { name: "ServerError", status: 503 },
    });
    expect(fake.clock.elapsed).toBeGreaterThan(300_000);
    expect(fake.clock.elapsed).toBeLessThan(310_000);
    expect(polls(fake).length).toBeLessThan(100);
  });

  it("isn't confused with a refusal, which waiting won't change", async () => {
    const fake = fakePulp();
    const { pulp } = await connectTo(fake);
    fake.on("GET", /\/tasks\/$/, { status: 403, body: { detail: "You do not have permission." } });
    const [href = ""] = foreign(fake, 1, () => 1_000);
    expect(await rejection(pulp.tasks.attach(href))).toMatchObject({ name: "PermissionError" });
    expect(fake.clock.elapsed).toBeLessThan(5_000);
  });
});
