import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Pulp, Schedule, ScheduleEvent, ScheduleRun } from "../../src/index.ts";
import { type InterposingProxy, startInterposingProxy } from "../support/interposing-proxy.ts";
import { type ClientProcess, type Script, startClientProcess } from "../support/processes/client-process.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// What is done again and again: each time once, whoever runs it, whoever dies at it, and whatever others do meanwhile.

const stem = unique("schedules");
const [isos, notes] = [`${stem}-isos`, `${stem}-notes`];
let pulp: Pulp;
let through: Pulp;
let proxy: InterposingProxy;
let upstream: FaultyUpstreams;

beforeAll(async () => {
  const server = inject("pulp");
  [proxy, upstream] = await Promise.all([startInterposingProxy(server.baseUrl), startFaultyUpstreams()]);
  [pulp, through] = await Promise.all([connectShared({ ledger: stem }), connectShared({ ledger: stem, baseUrl: proxy.baseUrl })]);
  const remote = { url: upstream.file, policy: "on_demand" } as const;
  await Promise.all([isos, notes].map((name) => pulp.file.repository(name).ensure({ remote })));
});
afterAll(async () => {
  await removeNamed(pulp, stem, "file");
  await Promise.all([pulp.close(), through.close(), proxy[Symbol.asyncDispose](), upstream.close()]);
});

const syncsOf = async (name: string): Promise<number> => {
  const { pulp_href } = await pulp.file.repository(name).read();
  const tasks = await pulp.tasks.list({ reserved_resources: pulp_href }).all();
  return tasks.filter(({ name: work }) => work.endsWith(".synchronize")).length;
};
const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + 300_000; Date.now() < end; await sleep(300)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} didn't come about: ${JSON.stringify(await pulp.ledger.records().all(), undefined, 1).slice(-4_000)}`);
};
const ended = async (runner: AsyncIterable<ScheduleEvent>): Promise<ScheduleRun> => {
  for await (const event of runner) if (event.type === "ended") return event.run;
  throw new Error("no run has ended");
};

test("what is described on one machine is known on another, and says what was run and what comes", async () => {
  const spec = { cron: "30 2 * * *", timeZone: "Europe/Berlin", jitter: "20m", deliver: pulp.file.repository(isos), to: isos } as const;
  expect(await pulp.schedules.ensure("nightly", spec, { reason: "OPS-7" })).toEqual(
    [
      {
        resource: "schedule",
        name: "nightly",
        action: "created",
        fields: ["cron", "timeZone", "deliver", "to", "missed", "jitter"].toSorted(),
      },
    ].map((one) => ({ ...one, fields: expect.arrayContaining(one.fields) })),
  );
  expect(await through.schedules.ensure("nightly", spec)).toEqual([]);
  const [before] = await through.schedules.list();
  expect(before).toMatchObject({
    name: "nightly",
    spec: { cron: "30 2 * * *", deliver: { plugin: "file", name: isos }, to: isos, missed: "once" },
  });
  expect(before).toMatchObject({ last: undefined, paused: undefined });
  expect(Date.parse(String(before?.next))).toBeGreaterThan(Date.now());

  const run = await through.schedules.runNow("nightly");
  expect(run).toMatchObject({
    schedule: "nightly",
    status: "succeeded",
    result: { version: 1, servedAt: isos },
    by: { user: inject("pulp").username },
  });
  expect((await pulp.tasks.list({ logging_cid__contains: run.operation }).all()).map(({ name }) => name.split(".").at(-1))).toContain(
    "synchronize",
  );
  expect((await pulp.schedules.read("nightly")).last).toMatchObject({ at: run.at, status: "succeeded", operation: run.operation });
  expect((await pulp.schedules.runNow("nightly")).status).toBe("unchanged");
  expect((await pulp.schedules.history("nightly")).map(({ status }) => status)).toEqual(["unchanged", "succeeded"]);
  expect(await pulp.schedules.history("nightly", { limit: 1 })).toHaveLength(1);

  expect(await pulp.schedules.pause("nightly", { reason: "audit" })).toHaveLength(1);
  expect(await pulp.schedules.pause("nightly")).toEqual([]);
  expect(await pulp.schedules.read("nightly")).toMatchObject({ paused: { reason: "audit" }, next: undefined });
  expect(await pulp.schedules.resume("nightly")).toHaveLength(1);
  expect(await pulp.schedules.delete("nightly")).toMatchObject([{ action: "deleted" }]);
  expect(await pulp.schedules.delete("nightly")).toEqual([]);
  expect(await pulp.schedules.list()).toEqual([]);
  expect(await rejection(pulp.schedules.pause("nightly"))).toMatchObject({ code: "NOT_FOUND" });
  expect(await pulp.schedules.history("nightly")).toHaveLength(2);
  expect((await pulp.ledger.verify()).ok).toBe(true);
});

/** Runs in a process of its own; what it tells is kept there. */
const runSchedules: Script<[string]> = async (client, name) => {
  const events: ScheduleEvent[] = [];
  Object.assign(globalThis, { events });
  const runner = client.schedules.run({ only: [name], refreshMs: 2_000 });
  void (async () => {
    for await (const event of runner) events.push(event);
  })();
};
const told = (child: ClientProcess): Promise<readonly ScheduleEvent[]> =>
  child.run<[], readonly ScheduleEvent[]>(async () => (globalThis as unknown as { events: ScheduleEvent[] }).events);

test("two processes run each time once; when one is killed in the middle of a run, the other goes on with that", async () => {
  const server = { ...inject("pulp"), ledger: stem };
  await using other = await startInterposingProxy(server.baseUrl);
  const proxies = [proxy, other];
  await using first = await startClientProcess({ ...server, baseUrl: proxy.baseUrl });
  await using second = await startClientProcess({ ...server, baseUrl: other.baseUrl });
  const children = [first, second];
  await pulp.schedules.ensure("often", { every: "4s", deliver: pulp.file.repository(isos), to: isos });
  await Promise.all(children.map((child) => child.run(runSchedules, "often")));
  await until("three runs", async () =>
    (await pulp.schedules.history("often")).filter(({ finished }) => finished).length >= 3 ? true : undefined,
  );

  // Whichever of them syncs next.
  const killed = Promise.withResolvers<number>();
  for (const [i, one] of proxies.entries())
    one.after(/^POST .*\/sync\/$/, async () => {
      killed.resolve(i);
      if ((await killed.promise) === i) await children[i]?.kill();
    });
  const survivor = children[1 - (await killed.promise)] ?? second;
  const taken = await until("a run that was taken over", async () =>
    (await pulp.schedules.history("often")).find(({ takenOverBy, finished }) => takenOverBy !== undefined && finished !== undefined),
  );
  await until("a run after it", async () =>
    (await pulp.schedules.history("often")).find(({ at, finished }) => at > taken.at && finished !== undefined),
  );
  await pulp.schedules.pause("often");
  const runs = await until("the end of all", async () => {
    const history = await pulp.schedules.history("often", { limit: 100 });
    return history.every(({ finished }) => finished !== undefined) ? history : undefined;
  });
  expect(taken.by.process).not.toBe(taken.takenOverBy?.process);
  expect(["succeeded", "unchanged"]).toContain(taken.status);
  expect(new Set(runs.map(({ at }) => at)).size).toBe(runs.length);
  expect(runs.filter(({ status }) => !["succeeded", "unchanged", "taken back"].includes(status))).toEqual([]);
  const events = await told(survivor);
  expect(events.map(({ type }) => type)).toContain("taken over");
  expect(events.filter(({ type }) => type === "trouble" || type === "unable")).toEqual([]);
  // Nobody runs what is paused: one that was just about to is taken back.
  expect((await pulp.schedules.read("often")).next).toBeUndefined();
  const syncs = await syncsOf(isos);
  await sleep(6_000);
  const since = (await pulp.schedules.history("often", { limit: 100 })).filter(({ at }) => at > String(runs[0]?.at));
  expect(since.filter(({ status }) => status !== "taken back")).toEqual([]);
  expect(await syncsOf(isos)).toBe(syncs);
  await pulp.schedules.delete("often");
});

test("who is told to stop lets the run come to its end, or cancels it; both are written down", async () => {
  for (const stopping of ["finish", "cancel"] as const) {
    const held = Promise.withResolvers<void>();
    upstream.fail(/PULP_MANIFEST/, { kind: "hold", until: held.promise }, { times: 1 });
    await pulp.schedules.ensure(stopping, { every: "1d", sync: pulp.file.repository(notes) });
    const stop = new AbortController();
    const runner = pulp.schedules.run({ only: [stopping], signal: stop.signal, stopping });
    const events: ScheduleEvent[] = [];
    for await (const event of runner) {
      events.push(event);
      if (event.type === "began") {
        await until(
          "its sync",
          async () => (await pulp.tasks.list({ logging_cid__contains: event.run.operation, state: "running" }).all())[0],
        );
        stop.abort();
      }
      if (event.type === "stopping" && stopping === "finish") held.resolve();
    }
    held.resolve();
    expect(events.map(({ type }) => type)).toEqual(["began", "stopping", "ended"]);
    expect(events[1]).toMatchObject({ running: [stopping] });
    const [run] = await pulp.schedules.history(stopping);
    expect(events[2]).toMatchObject({ run: { at: run?.at, status: run?.status } });
    expect(run?.status).toBe(stopping === "finish" ? "succeeded" : "canceled");
    const states = (await pulp.tasks.list({ logging_cid__contains: String(run?.operation), name__contains: "synchronize" }).all()).map(
      ({ state }) => state,
    );
    expect(states).toEqual([stopping === "finish" ? "completed" : "canceled"]);
  }
});

test("a pause between the look and the run wins; a lost answer is no second run", async () => {
  const syncs = await syncsOf(notes);
  await pulp.schedules.ensure("paused", { every: "1d", sync: pulp.file.repository(notes) });
  proxy.before(/^POST .*content\/file\/files\/$/, async () => void (await pulp.schedules.pause("paused")));
  await using stopped = new AbortOnDispose();
  expect(await ended(through.schedules.run({ only: ["paused"], signal: stopped.signal }))).toMatchObject({ status: "taken back" });
  expect(await syncsOf(notes)).toBe(syncs);

  await pulp.schedules.ensure("lost", { every: "1d", sync: pulp.file.repository(notes) });
  proxy.after(/^POST .*content\/file\/files\/$/, async () => {}, "lose");
  proxy.after(/^POST .*\/sync\/$/, async () => {}, "lose");
  expect(await ended(through.schedules.run({ only: ["lost"], signal: stopped.signal }))).toMatchObject({ status: "unchanged" });
  expect(await pulp.schedules.history("lost")).toHaveLength(1);
  expect(await syncsOf(notes)).toBe(syncs + 1);
});

test("a pause while a run goes on holds when that has ended, too", async () => {
  const held = Promise.withResolvers<void>();
  upstream.fail(/PULP_MANIFEST/, { kind: "hold", until: held.promise }, { times: 1 });
  await pulp.schedules.ensure("overtaken", { every: "1s", sync: pulp.file.repository(notes) });
  await using stopped = new AbortOnDispose();
  const runner = through.schedules.run({ only: ["overtaken"], refreshMs: 200, signal: stopped.signal });
  const told: ScheduleEvent["type"][] = [];
  for await (const event of runner) {
    told.push(event.type);
    if (event.type === "began") {
      await pulp.schedules.pause("overtaken");
      await sleep(1_500); // The runner looks, and sees a paused schedule that is being run.
      held.resolve();
    }
    if (event.type === "ended") void sleep(3_000).then(() => stopped.abort());
  }
  expect(told.filter((type) => type === "began")).toHaveLength(1);
  expect(await pulp.schedules.history("overtaken")).toHaveLength(1);
});

class AbortOnDispose extends AbortController implements AsyncDisposable {
  async [Symbol.asyncDispose](): Promise<void> {
    this.abort();
  }
}

test("a fleet is named, and brought by whoever runs it; what can't be run is told, and what fails has its reason", async () => {
  await pulp.schedules.ensure("mirrors", { every: "1d", fleet: "mirrors" });
  expect(await rejection(pulp.schedules.runNow("mirrors"))).toMatchObject({ code: "FLEET_LACKING" });
  const runner = pulp.schedules.run({ only: ["mirrors"] });
  for await (const event of runner) {
    expect(event).toMatchObject({ type: "unable", schedule: "mirrors", error: { code: "FLEET_LACKING" } });
    break;
  }
  await runner.stop();
  const entries = [isos, notes].map((name) => ({ plugin: "file", name, basePath: name, remote: { url: upstream.file } }));
  const fleets = {
    mirrors: [...entries, { plugin: "file", name: `${stem}-absent`, basePath: `${stem}-absent`, remote: { url: upstream.file } }],
  };
  const failed = await pulp.schedules.runNow("mirrors", { fleets });
  expect(failed).toMatchObject({
    status: "failed",
    result: { failed: 1 },
    error: { code: "FLEET_FAILED", message: expect.stringContaining("absent") },
  });
  expect(await pulp.schedules.runNow("mirrors", { fleets: { mirrors: entries } })).toMatchObject({
    status: "unchanged",
    result: { unchanged: 2 },
  });
  expect((await pulp.schedules.history("mirrors")).map(({ status }) => status)).toEqual(["unchanged", "failed"]);
});

test("an ordinary user sees what he may, is told what it takes to change it, and with that runs it", async () => {
  const [username, password] = [`${stem}-ops`, "schedules-42-pw"];
  await pulp.core.user(username).ensure({ password });
  await using user = await connectShared({ ledger: stem, username, password });
  const all: readonly Schedule[] = await pulp.schedules.list();
  expect(all.length).toBeGreaterThan(0);
  expect(await user.schedules.list()).toEqual([]);
  const ledger = pulp.file.repository(stem);
  await ledger.roles.add("file.filerepository_viewer", { users: [username] });
  expect((await user.schedules.list()).map(({ name }) => name)).toEqual(all.map(({ name }) => name));
  expect(await rejection(user.schedules.pause("lost"))).toMatchObject({
    code: "LEDGER_UNWRITABLE",
    message: expect.stringContaining("modify"),
  });
  await ledger.roles.add("file.filerepository_owner", { users: [username] });
  // What he may not sync is a run that failed, with what it takes.
  expect(await user.schedules.runNow("lost")).toMatchObject({ status: "failed", error: { code: "NOT_FOUND" } });
  await pulp.file.repository(notes).roles.add("file.filerepository_owner", { users: [username] });
  await pulp.file.remote(notes).roles.add("file.fileremote_viewer", { users: [username] });
  expect(await user.schedules.runNow("lost")).toMatchObject({ status: "unchanged", by: { user: username } });
  await pulp.core.user(username).delete();
});
