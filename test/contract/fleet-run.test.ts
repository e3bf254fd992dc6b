import { expect, it } from "vitest";
import type { FleetOutcome, FleetRepository, FleetRun } from "../../src/index.ts";
import { withFleet } from "../support/fake-pulp/fleet.ts";
import { connectTo, type TaskScript } from "../support/fake-pulp/index.ts";

const member = (i: number, host = "mirror.test"): FleetRepository => ({
  plugin: "file",
  name: `r${i}`,
  remote: { url: `https://${host}/${i}` },
});
const fleetOfSize = (size: number): readonly FleetRepository[] => Array.from({ length: size }, (_, i) => member(i));

const failing = (description: string): TaskScript => ({
  phases: [
    { after: 0, state: "running" },
    { after: 100, state: "failed" },
  ],
  error: { description },
});
const hanging: TaskScript = { phases: [{ after: 0, state: "running" }] };

const outcomesOf = async <T>(run: FleetRun<T>): Promise<readonly FleetOutcome<T>[]> => {
  const outcomes: FleetOutcome<T>[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  return outcomes;
};
const statusOf = (outcomes: readonly FleetOutcome<unknown>[]) =>
  Object.fromEntries(outcomes.map(({ repository, status, cause }) => [repository, cause ?? status]));

it("each repository has one outcome; the second time nothing changes; what is under way follows the workers", async () => {
  const { fake } = withFleet(60);
  const { pulp } = await connectTo(fake);
  const fleet = pulp.fleet("big", fleetOfSize(60));
  let most = 0;
  const first = fleet.deliver({ perHost: 100 });
  first.on("progress", ({ running }) => {
    most = Math.max(most, running);
  });
  const outcomes = await outcomesOf(first);
  expect(new Set(outcomes.map(({ repository }) => repository)).size).toBe(60);
  expect(outcomes[0]).toMatchObject({ status: "succeeded", host: "mirror.test", attempts: 1, result: { changed: true } });
  expect(outcomes[0]?.tasks.map(({ state }) => state)).toEqual(["completed", "completed"]);
  expect(most).toBeLessThanOrEqual(16 * pulp.status.onlineWorkers);
  const report = await first.report();
  expect(report).toMatchObject({
    fleet: "big",
    work: "deliver",
    counts: { succeeded: 60 },
    failures: [],
    hosts: [{ repositories: 60, failed: 0 }],
  });
  report.throwIfFailed();

  const syncs = fake.seen("POST ").length;
  expect((await fleet.deliver({ concurrency: 20, perHost: 100 }).report()).counts).toMatchObject({ unchanged: 60, succeeded: 0 });
  expect(fake.seen("POST ").length - syncs).toBe(60);
});

/** What a run of all, which are unchanged, takes of a server whose one worker takes so many milliseconds for each. */
const unchangedRun = async (size: number, pace: number) => {
  const { fake } = withFleet(size, () => undefined, pace);
  const { pulp } = await connectTo(fake);
  const fleet = pulp.fleet("big", fleetOfSize(size));
  await fleet.deliver({ concurrency: 64, perHost: 64 }).report();
  const [began, before] = [fake.clock.now(), fake.requests.length];
  const run = fleet.deliver({ perHost: 64 });
  let most = 0;
  run.on("progress", ({ running }) => {
    most = Math.max(most, running);
  });
  expect((await run.report()).counts).toMatchObject({ unchanged: size });
  const asked = fake.requests.slice(before).filter(({ path, query }) => path.endsWith("/tasks/") && query.get("state__in") !== "waiting");
  return { most, idle: fake.clock.now() - began - size * pace, asked: asked.length };
};

it.each([20, 100])("many that take %i ms are waited for by less than a request for ten, and the worker is kept at work", async (pace) => {
  const { asked, idle } = await unchangedRun(300, pace);
  expect(asked).toBeLessThanOrEqual(30);
  expect(idle).toBeLessThan(1_000);
});

it("few are looked at as soon as any may have ended", async () => {
  expect((await unchangedRun(3, 500)).idle).toBeLessThanOrEqual(200);
});

it("of slow ones no more are in line than keep the worker at work", async () => {
  const { most, idle } = await unchangedRun(10, 10_000);
  expect(most).toBeLessThanOrEqual(2);
  expect(idle).toBeLessThan(2_500);
});

it("failures are told by their cause, tried again where that may help, and hold back nobody", async () => {
  const tries: Record<string, number> = {};
  const { fake } = withFleet(8, (name) => {
    tries[name] = (tries[name] ?? 0) + 1;
    if (name === "r1") return failing("404, message='Not Found', url='https://mirror.test/1'");
    if (name === "r2") return failing("500, message='Internal Server Error', url='https://mirror.test/2'");
    if (name === "r3" && tries.r3 === 1) return failing("503, message='Service Unavailable', url='https://mirror.test/3'");
    return name === "r4" ? { phases: [{ after: 0, state: "canceled" }] } : undefined;
  });
  const { pulp } = await connectTo(fake);
  const run = pulp.fleet("big", [...fleetOfSize(8), { plugin: "file", name: "uploads", basePath: null }]).deliver({ retries: 2 });
  run.on("outcome", () => {
    throw new Error("a listener's own mistake");
  });
  run.on("started", async () => {
    throw new Error("and one that comes later");
  });
  const outcomes = await outcomesOf(run);
  expect(statusOf(outcomes)).toEqual({
    r0: "succeeded",
    r1: "upstream has nothing",
    r2: "upstream failed",
    r3: "succeeded",
    r4: "TASK_CANCELED",
    r5: "succeeded",
    r6: "succeeded",
    r7: "succeeded",
    uploads: "NO_UPSTREAM",
  });
  expect([tries.r1, tries.r2, tries.r3]).toEqual([1, 3, 2]);
  expect(outcomes.find(({ repository }) => repository === "r2")).toMatchObject({ status: "failed", attempts: 3 });
  expect(outcomes.find(({ repository }) => repository === "r2")?.tasks.filter(({ state }) => state === "failed")).toHaveLength(3);
  const report = await run.report();
  expect(report.counts).toEqual({ succeeded: 5, unchanged: 0, failed: 2, skipped: 1, canceled: 1 });
  expect(report.listenerErrors).toHaveLength(10);
  expect(report.text()).toContain("1 x upstream has nothing");
  expect(() => report.throwIfFailed()).toThrow(
    expect.objectContaining({ code: "FLEET_FAILED", message: expect.stringContaining("2 failed, 1 skipped, 1 canceled") }),
  );
  expect(JSON.stringify(report)).toContain("upstream failed");
});

it("what the server goes through takes nothing of the tries that an upstream gets, and isn't told in its place", async () => {
  const syncs: Record<string, number> = {};
  const { fake } = withFleet(2, (name) =>
    name === "r1" || syncs.r0 === 1 ? failing("503, message='Service Unavailable', url='https://mirror.test/'") : undefined,
  );
  fake.on("POST", /\/sync\/$/, ({ path }) => {
    const [, name = ""] = /\/(r\d)\/sync\/$/.exec(path) ?? [];
    syncs[name] = (syncs[name] ?? 0) + 1;
    return syncs[name] === 2 ? { status: 500, body: "" } : undefined;
  });
  const { pulp } = await connectTo(fake);
  const outcomes = await outcomesOf(pulp.fleet("big", fleetOfSize(2)).deliver({ retries: 1 }));
  expect(statusOf(outcomes)).toEqual({ r0: "succeeded", r1: "upstream failed" });
  expect(outcomes.map(({ attempts }) => attempts)).toEqual([3, 3]);
});

it("a try that failed after its sync is gone on with: nothing is synced twice, and what it brought is told", async () => {
  let [syncs, isBroken] = [0, false];
  const { fake } = withFleet(1, () => {
    syncs++;
    isBroken = true;
    return undefined;
  });
  fake.on("GET", /\/distributions\/file\/file\/$/, () => (isBroken ? { status: 500, body: "" } : undefined));
  const { pulp } = await connectTo(fake);
  const run = pulp.fleet("big", fleetOfSize(1)).deliver();
  run.on("retry", () => {
    isBroken = false;
  });
  const [outcome] = await outcomesOf(run);
  expect(outcome).toMatchObject({ status: "succeeded", attempts: 2, result: { changed: true, by: "repository" } });
  expect(syncs).toBe(1);
  expect(new Set(outcome?.tasks.map(({ pulp_href }) => pulp_href)).size).toBe(outcome?.tasks.length);
});

it("a host that fails again and again is left alone, tried again, and given up; others go on", async () => {
  let syncs = 0;
  const { fake } = withFleet(30, (name) => {
    if (Number(name.slice(1)) >= 20) return undefined;
    syncs++;
    return failing("Cannot connect to host dead.test:443");
  });
  const { pulp } = await connectTo(fake);
  const all = Array.from({ length: 30 }, (_, i) => member(i, i < 20 ? "dead.test" : "mirror.test"));
  const run = pulp.fleet("big", all).sync({ retries: 0, perHost: 2, breakAfter: 3, concurrency: 10 });
  const states: string[] = [];
  run.on("host", ({ host, state }) => states.push(`${host} ${state}`));
  const { counts, hosts } = await run.report();
  expect(counts).toMatchObject({ succeeded: 10, failed: syncs, skipped: 20 - syncs });
  expect(syncs).toBeLessThanOrEqual(3 + 1 + 3);
  expect(states).toEqual(["dead.test resting", "dead.test resting", "dead.test resting", "dead.test given up"]);
  expect(hosts.find(({ host }) => host === "dead.test")).toMatchObject({ repositories: 20, failed: 20 });
});

it("what a dead worker left is told, and holds back nobody; when the server has noticed, it is tried again", async () => {
  const gone: TaskScript = {
    phases: [
      { after: 0, state: "running" },
      { after: 600_000, state: "failed" },
    ],
    error: { description: "Worker has gone missing." },
  };
  const left = new Set(["r0", "r1", "r2", "r3"]);
  const { fake } = withFleet(12, (name) => (left.delete(name) ? gone : undefined));
  const lost = () => fake.tasks.hrefs.slice(0, 4).map((current_task, i) => ({ name: `1-w@${i}`, current_task }));
  fake.on("GET", /\/workers\/$/, ({ query }) => {
    expect(query.get("missing")).toBe("true");
    return { body: { count: 4, next: null, results: [...lost(), { name: "idle", current_task: null }] } };
  });
  const { pulp } = await connectTo(fake);
  const run = pulp.fleet("big", fleetOfSize(12)).sync({ concurrency: 4, perHost: 4 });
  const began = fake.clock.now();
  const stuck: string[] = [];
  run.on("stuck", ({ repository, task, why }) => stuck.push(`${repository} ${why} ${fake.tasks.state(task)}`));
  const ends: Record<string, number> = {};
  run.on("outcome", ({ repository }) => {
    ends[repository] = fake.clock.now() - began;
  });
  expect((await run.report()).counts).toMatchObject({ succeeded: 12 });
  expect(stuck).toEqual(["r0", "r1", "r2", "r3"].map((name) => `${name} its worker is gone running`));
  // The eight others went on in their places.
  expect(Object.values(ends).filter((end) => end < 120_000)).toHaveLength(8);
  expect(ends.r0).toBeGreaterThan(600_000);
  expect(fake.seen("/workers/").length).toBeLessThan(25);
});

it("that no worker is online is told of what waits, once; the run goes on when one is", async () => {
  const waiting: TaskScript = { phases: [{ after: 600_000, state: "completed" }] };
  const { fake } = withFleet(2, () => waiting);
  fake.on("GET", /\/workers\/$/, { body: { count: 0, next: null, results: [] } });
  const { pulp } = await connectTo(fake);
  fake.on("GET", /\/status\/$/, { body: { versions: [], online_workers: [] } });
  const run = pulp.fleet("big", fleetOfSize(2)).sync();
  const stuck: string[] = [];
  run.on("stuck", ({ repository, why }) => stuck.push(`${repository} ${why}`));
  await run.report();
  expect(stuck.sort()).toEqual(["r0 no worker is online", "r1 no worker is online"]);
});

it("where all goes quickly nobody asks for workers", async () => {
  const { fake } = withFleet(60);
  const { pulp } = await connectTo(fake);
  await pulp.fleet("big", fleetOfSize(60)).sync({ concurrency: 10, perHost: 10 }).report();
  expect(fake.seen("/workers/")).toEqual([]);
});

it("one that hangs is canceled when its time is over", async () => {
  const { fake } = withFleet(3, (name) => (name === "r1" ? hanging : undefined));
  const { pulp } = await connectTo(fake);
  const outcomes = await outcomesOf(pulp.fleet("big", fleetOfSize(3)).sync({ timeLimitMs: 60_000 }));
  expect(statusOf(outcomes)).toEqual({ r0: "succeeded", r1: "time limit", r2: "succeeded" });
  expect(fake.tasks.hrefs.map((href) => fake.tasks.state(href)).sort()).toEqual(["canceled", "completed", "completed"]);
});

it.each(["signal", "cancel"] as const)("by %s a run ends, and each repository has its outcome", async (how) => {
  const { fake } = withFleet(20, () => hanging);
  const { pulp } = await connectTo(fake);
  const stop = new AbortController();
  const run = pulp.fleet("big", fleetOfSize(20)).sync({ signal: stop.signal, concurrency: 3 });
  run.on("started", ({ repository }) => {
    if (repository === "r2") void fake.clock.at(5_000).then(() => (how === "signal" ? stop.abort() : run.cancel()));
  });
  const { counts } = await run.report();
  expect(counts).toMatchObject({ canceled: 20 });
  expect(fake.tasks.hrefs.map((href) => fake.tasks.state(href))).toEqual(Array(3).fill(how === "signal" ? "running" : "canceled"));
});

it("what a listener cancels is canceled, also what it was just told of", async () => {
  const { fake } = withFleet(3, () => hanging);
  const { pulp } = await connectTo(fake);
  const run = pulp.fleet("big", fleetOfSize(3)).sync();
  run.on("started", () => void run.cancel());
  expect((await run.report()).counts).toMatchObject({ canceled: 3 });
  expect(fake.tasks.hrefs.map((href) => fake.tasks.state(href)).filter((state) => state !== "canceled")).toEqual([]);
});

it("entries are pulled as they are needed, what is wrong with one is its own outcome, and an iterator that throws ends the input", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  let pulled = 0;
  async function* entries(size: number) {
    for (let i = 0; i < size; i++) {
      pulled++;
      yield i === 1 ? { plugin: "fiel", name: "r1" } : member(i);
    }
    throw new Error("the database is gone");
  }
  const work = async (): Promise<string> => "done";
  const outcomes = await outcomesOf(pulp.fleet("big", entries(3)).run(work, { concurrency: 1 }));
  const told = outcomes.map(({ repository, status, cause }) => `${repository} ${cause ?? status}`);
  expect(told.sort()).toEqual(["entry 4 Error", "r0 succeeded", "r1 unknown plugin", "r2 succeeded"]);

  pulled = 0;
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  const wait = (): Promise<void> => {
    begun++;
    return gate.promise;
  };
  const slow = pulp.fleet("big", entries(100_000)).run(wait, { concurrency: 2 });
  await expect.poll(() => begun).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pulled).toBeLessThan(300);
  await slow.cancel();
  gate.resolve();
  expect((await slow.report()).counts.succeeded).toBe(2);
});

it("an entry with several problems has one outcome, which names all of them", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  function* entries() {
    yield { plugin: "file", name: "r1", basePth: "r1", remot: null } as never;
    yield { plugin: "fiel", name: "r2", basePath: "/r2/" };
    yield member(0);
  }
  const run = pulp.fleet("big", entries).run(async () => "done");
  const outcomes = await outcomesOf(run);
  expect(outcomes.map(({ repository, status, cause }) => `${repository} ${cause ?? status}`).sort()).toEqual([
    "r0 succeeded",
    "r1 form",
    "r2 unknown plugin",
  ]);
  expect(outcomes.find(({ repository }) => repository === "r1")?.error).toMatchObject({
    code: "FLEET_INVALID",
    problems: [{ message: expect.stringContaining("basePth") }, { message: expect.stringContaining("remot") }],
  });
  const { counts, causes } = await run.report();
  expect(counts).toMatchObject({ succeeded: 1, failed: 2 });
  expect(causes.map(({ repositories }) => repositories)).toEqual([1, 1]);
});

it("higher priorities come first, and no more of one host than it may be asked for at once", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  const began: string[] = [];
  const running = new Map<string, number>();
  let most = 0;
  const all = Array.from({ length: 40 }, (_, i) => ({ ...member(i, i % 2 === 0 ? "a.test" : "b.test"), priority: i === 30 ? 5 : 0 }));
  const run = pulp.fleet("big", all).run(
    async (_, { name, remote }) => {
      const host = new URL(String((remote as { url: string }).url)).host;
      began.push(name);
      running.set(host, (running.get(host) ?? 0) + 1);
      most = Math.max(most, running.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running.set(host, (running.get(host) ?? 0) - 1);
      return { changed: false };
    },
    { concurrency: 10, perHost: 3 },
  );
  expect((await run.report()).counts).toMatchObject({ unchanged: 40 });
  expect(began.slice(0, 3)).toEqual(["r30", "r0", "r1"]);
  expect(most).toBe(3);
});

it("between two beginnings of one host there is a pause; another host isn't held up by it", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  const began: Record<string, number[]> = { "a.test": [], "b.test": [] };
  const all = Array.from({ length: 8 }, (_, i) => member(i, i < 4 ? "a.test" : "b.test"));
  const start = fake.clock.now();
  const work = async (_: unknown, { remote }: FleetRepository): Promise<void> => {
    began[new URL(String((remote as { url: string }).url)).host]?.push(fake.clock.now() - start);
  };
  expect((await pulp.fleet("big", all).run(work, { concurrency: 10, hostPauseMs: 2_000 }).report()).counts.succeeded).toBe(8);
  expect(began).toEqual({ "a.test": [0, 2_000, 4_000, 6_000], "b.test": [0, 2_000, 4_000, 6_000] });
});

it("what is under way follows the workers as they come and go, and takes no more than its share where others wait", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  /** Minute by minute. */
  const server = [
    { workers: 8, others: 0, room: 16 },
    { workers: 8, others: 500, room: 4 },
    { workers: 3, others: 0, room: 6 },
  ];
  const start = fake.clock.elapsed;
  const minutes = (): number => (fake.clock.elapsed - start) / 60_000;
  const now = () => server[Math.floor(minutes())] ?? { workers: 1, others: 0 };
  fake.on("GET", /\/status\/$/, () => ({ body: { versions: [], online_workers: Array.from({ length: now().workers }, () => ({})) } }));
  fake.on("GET", /\/tasks\/$/, () => {
    const { others } = now();
    const [next, results] =
      others === 0 ? [null, []] : ["http://pulp.test/pulp/api/v3/tasks/?limit=1&offset=1", [{ pulp_href: "/pulp/api/v3/tasks/1/" }]];
    return { body: { count: others, next, results } };
  });
  const most = [0, 0, 0];
  let running = 0;
  const work = async (): Promise<void> => {
    running++;
    // The server is looked at every 15 seconds, and what was begun before goes on.
    const at = Math.floor(minutes());
    if (minutes() - at > 0.5) most[at] = Math.max(most[at] ?? 0, running);
    await fake.clock.sleep(5_000);
    running--;
  };
  const stop = new AbortController();
  void fake.clock.at(start + 179_000).then(() => stop.abort());
  await pulp.fleet("big", fleetOfSize(1_000)).run(work, { perHost: 1_000, signal: stop.signal }).report();
  expect(most).toEqual(server.map(({ room }) => room));
});

it("of 20,000 repositories that nobody reads the outcomes of, no more are begun than are kept", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  function* entries() {
    for (let i = 0; i < 20_000; i++) yield member(i);
  }
  const run = pulp.fleet("big", entries).run(async () => ({ changed: false, padding: "x".repeat(10_000) + Math.random() }), {
    concurrency: 50,
    perHost: 50,
  });
  // Nobody reads: it stops after as many as it keeps.
  await new Promise((resolve) => setTimeout(resolve, 300));
  let begun = 0;
  run.on("started", () => begun++);
  const { counts } = await run.report();
  expect(counts.unchanged).toBe(20_000);
  expect(begun).toBeGreaterThan(18_000);
});

it.each([
  [{ concurrency: 0 }, /concurrency .* is 0/],
  [{ perHost: 1.5 }, /perHost .* is 1.5/],
  [{ retires: 1 }, /Did you mean retries/],
])("options that make no sense are refused: %j", async (options, words) => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  expect(() => pulp.fleet("big", fleetOfSize(1)).deliver(options as never)).toThrow(words);
});
