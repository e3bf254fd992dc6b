import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { State } from "../../examples/upstreams/serve.ts";
import { connect, type FleetEntry, type FleetOutcome, type Pulp, type TaskSnapshot } from "../../src/index.ts";
import { type HurtServer, startHurtServer } from "../support/hurt-server.ts";
import { startClientProcess } from "../support/processes/client-process.ts";
import { startTroubledFleet, type Trouble, type Troubled, type TroubledFleet } from "../support/troubled-fleet.ts";

// A fleet of three plugins on a server of its own, whose upstreams answer 404, 500, slowly, never, or change half-way, while a worker, the API, the
// database and the client itself are taken away: every repository ends as its outcome says, and nothing is synced twice.

/** `PULP_SDK_FLEET=300` for the whole of it, that tells how far it is. */
const { PULP_SDK_FLEET: size } = process.env;
const count = Number(size ?? 24);
/** A large one takes the server as it is: what a dead worker left it sees by itself, within 17 minutes. */
const isLarge = count > 100;
const patience = 600_000 + count * 15_000;
const stem = "trouble";
const options = { retries: 1, breakAfter: 1_000 } as const;

let server: HurtServer;
let pulp: Pulp;
let scene: TroubledFleet;
let directory: string;
let requests = 0;
beforeAll(async () => {
  [server, scene, directory] = await Promise.all([
    startHurtServer(),
    startTroubledFleet(stem, count),
    mkdtemp(join(tmpdir(), "fleet-trouble-")),
  ]);
  const { baseUrl, username, password } = server.local;
  pulp = await connect({ baseUrl, username, password });
  pulp.on("request", () => void requests++);
}, patience);
afterAll(async () => {
  await pulp?.close();
  await Promise.all([server?.[Symbol.asyncDispose](), scene?.[Symbol.asyncDispose]()]);
  await rm(directory, { recursive: true });
});

const began = Date.now();
/** How far a large one is. */
const tell = (what: string, more: unknown = ""): void => {
  if (size !== undefined) console.log(`${Math.round((Date.now() - began) / 1_000)} s, ${requests} requests: ${what}`, more);
};

/** The syncs of a repository, by the server's own list of tasks. */
const syncsOf = async ({ name, row }: Troubled): Promise<readonly TaskSnapshot[]> => {
  const { pulp_href } = await pulp.repository({ plugin: row.plugin, name }).read();
  const tasks = await pulp.tasks.list({ reserved_resources: pulp_href, ordering: ["pulp_created"] }).all();
  return tasks.filter(({ name: work }) => work.endsWith(".synchronize"));
};

const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let left = patience / 300; left > 0; left--) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(300);
  }
  throw new Error(`${what} didn't happen`);
};

const whenSynced = (many: number): Promise<true> =>
  until(`${many} syncs`, async () => {
    const { count: ended } = await pulp.tasks.list({ name__contains: ".synchronize", state: "completed" }).page({ limit: 1 });
    return ended >= many ? true : undefined;
  });

/** A worker is killed while it is at the sync of this repository. @returns the sync */
const killWorkerAt = async (member: Troubled): Promise<string> => {
  const [worker, task] = await until("the sync", async () => {
    const running = (await syncsOf(member)).find(({ state }) => state === "running");
    if (running === undefined || scene.upstream.count(scene.indexOf(member.name)) === 0) return undefined;
    // The task itself doesn't say.
    const workers = await pulp.tasks.workers().all();
    const found = workers.find(({ current_task }) => current_task === running.pulp_href);
    return found === undefined ? undefined : [found.name, running.pulp_href];
  });
  await server.kill(worker?.split("@")[1] ?? "");
  return String(task);
};

/** What clients find of it. */
const servedOf = async ({ name, row }: Troubled): Promise<readonly string[]> => {
  const { base_url } = await pulp.distribution({ plugin: row.plugin, name: `${stem}/${name}` }).read();
  return row.served({ url: String(base_url), name, pulp_href: "", base_path: `${stem}/${name}` });
};

const inLanes = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const left = [...all];
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    }),
  );
};

const wordOf = (outcome: FleetOutcome<unknown> | undefined): string => outcome?.cause ?? outcome?.status ?? "none";

/** What was canceled takes its worker a moment. */
const nothingRuns = (): Promise<unknown> =>
  expect.poll(() => pulp.tasks.list({ state__in: ["waiting", "running", "canceling"] }).all(), { interval: 1_000 }).toEqual([]);

const entriesOf = (members: readonly Troubled[]): readonly FleetEntry[] => members.map(({ entry }) => entry);

/** What an upstream's trouble comes to; one that changes half-way is read once more. */
const ends: Readonly<Record<Trouble, string>> = {
  none: "succeeded",
  slow: "succeeded",
  changing: "succeeded",
  missing: "upstream has nothing",
  failing: "upstream failed",
  hanging: "upstream slow",
};

/** Whether the server has what the outcome says. */
const endedAsTold = async (one: Troubled, outcome: FleetOutcome<unknown> | undefined, state: State): Promise<void> => {
  const { name, row, trouble } = one;
  const { number } = await pulp.repository({ plugin: row.plugin, name }).at("latest");
  const before = state === "v2" ? 1 : 0;
  if (outcome?.status === "canceled") {
    // Between its sync and its publication it has what clients don't see yet; also of a sync that was canceled when its version was whole.
    const tasks = await Promise.all(outcome.tasks.map(({ pulp_href }) => pulp.tasks.read(pulp_href)));
    const versions = new Set(tasks.flatMap((task) => task.created_resources).filter((href) => href.includes("/versions/")));
    expect([name, number]).toEqual([name, 1 + versions.size]);
    expect(number === 1 ? [row.expected.v1] : [row.expected.v1, row.expected.v2]).toContainEqual(await servedOf(one));
    return;
  }
  expect([name, wordOf(outcome)]).toEqual([name, ends[trouble]]);
  if (outcome?.status !== "succeeded") {
    expect([name, number]).toEqual([name, before]);
    return;
  }
  expect([name, await servedOf(one)]).toEqual([name, row.expected[state]]);
};

test("every repository ends as its outcome says, whoever was killed on the way; nothing is synced twice", {
  timeout: patience,
}, async () => {
  const { members, upstream } = scene;
  const journal = join(directory, "run.jsonl");
  const held = members[1] as Troubled;
  const release = Promise.withResolvers<void>();
  upstream.fail(scene.indexOf(held.name), { kind: "hold", until: release.promise }, { times: 1 });
  const fleet = pulp.fleet(stem, entriesOf(members));
  await fleet.ensure();
  tell("ensured");

  const script = (client: Pulp, name: string, entries: readonly FleetEntry[], how: object) =>
    client.fleet(name, entries).deliver(how).report();
  await using child = await startClientProcess(server.local);
  const ended = child.run(script, stem, entriesOf(members), { ...options, journal }).then(
    () => "ended by itself",
    () => "killed",
  );
  const lost = await killWorkerAt(held);
  release.resolve();
  tell("a worker killed");
  await whenSynced(Math.ceil(count / 8));
  await server.kill("api");
  tell("the API restarted");
  await whenSynced(Math.ceil(count / 5));
  await server.interruptDatabase();
  tell("the database restarted", server.deaths);
  await whenSynced(Math.ceil(count / 3));
  await child.kill();
  expect(await ended).toBe("killed");
  tell("the client killed");

  const outcomes: Map<string, FleetOutcome<unknown>> = new Map();
  const stuck: string[] = [];
  const run = fleet.deliver({ ...options, journal });
  run.on("stuck", ({ repository, task, why }) => {
    tell(`${repository} is stuck: ${why}`);
    // What waits for a worker while none is there goes on by itself when one is.
    if (why !== "its worker is gone") return;
    stuck.push(task);
    if (!isLarge) void server.noticeDead();
  });
  for await (const outcome of run) outcomes.set(outcome.repository, outcome);
  tell("done", { stuck: stuck.length, deaths: server.deaths });
  expect(outcomes.size).toBe(count);
  await nothingRuns();
  // What was told to be a dead worker's was one's.
  for (const task of stuck)
    expect(await pulp.tasks.read(task)).toMatchObject({
      state: "failed",
      error: { description: expect.stringContaining("Worker has gone missing") },
    });
  expect((await pulp.tasks.read(lost)).error?.description).toContain("Worker has gone missing");
  await inLanes(members, async (one) => {
    const syncs = await syncsOf(one);
    // One that went well is the last: nobody began another.
    expect([one.name, syncs.slice(0, -1).map(({ state }) => state)]).toEqual([one.name, syncs.slice(1).map(() => "failed")]);
    await endedAsTold(one, outcomes.get(one.name), "v1");
  });
  tell("looked at");

  const again = await fleet.deliver({ ...options, retries: 0 }).report();
  tell("delivered again", again.counts);
  const well = [...outcomes.values()].filter(({ status }) => status === "succeeded").length;
  expect(again.counts).toEqual({ unchanged: well, failed: count - well, succeeded: 0, canceled: 0, skipped: 0 });
});

test("canceled half-way, each repository is as it was before, or as it became; the next run brings the rest", {
  timeout: patience,
}, async () => {
  const { upstream } = scene;
  upstream.heal();
  scene.switchTo("v2");
  const never = Promise.withResolvers<void>();
  const members = scene.members.filter(({ trouble }) => trouble === "none");
  const held = members.slice(-2);
  for (const { name } of held) upstream.fail(scene.indexOf(name), { kind: "hold", until: never.promise });
  const fleet = pulp.fleet(stem, entriesOf(members));
  const run = fleet.deliver({ concurrency: 4 });
  const outcomes = new Map<string, FleetOutcome<unknown>>();
  for await (const outcome of run) {
    outcomes.set(outcome.repository, outcome);
    if (outcomes.size === Math.ceil(members.length / 2)) await run.cancel();
  }
  tell("canceled");
  expect(outcomes.size).toBe(members.length);
  const statuses = new Set([...outcomes.values()].map(({ status }) => status));
  expect(statuses).toEqual(new Set(["succeeded", "canceled"]));
  await nothingRuns();
  // Of those that were canceled, some had all that is new a moment before.
  const there = new Set<string>();
  await inLanes(members, async (one) => {
    await endedAsTold(one, outcomes.get(one.name), "v2");
    if (JSON.stringify(await servedOf(one)) === JSON.stringify(one.row.expected.v2)) there.add(one.name);
  });
  expect(there.size).toBeLessThan(members.length);

  upstream.heal();
  never.resolve();
  const { counts } = await fleet.deliver().report();
  tell("and brought", counts);
  expect(counts).toMatchObject({ succeeded: members.length - there.size, unchanged: there.size, failed: 0 });
  await inLanes(members, async (one) => expect(await servedOf(one)).toEqual(one.row.expected.v2));
});
