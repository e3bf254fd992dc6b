import { expect, it } from "vitest";
import type { ScheduleEvent, ScheduleRun } from "../../src/index.ts";
import type { LedgerRecord } from "../../src/ledger/index.ts";
import { type Answer, connectTo, FakeClock, type FakePulp, rejection } from "../support/fake-pulp/index.ts";
import { type WithLedger, withLedger } from "../support/fake-pulp/ledger.ts";

const day = 86_400_000;
const record = (line: string, sequence: number, more: Partial<LedgerRecord>): string =>
  `${JSON.stringify({
    format: 1,
    line,
    sequence,
    previous: sequence === 1 ? null : "0".repeat(64),
    kind: "note",
    holder: null,
    action: "ensure",
    at: "2026-01-01T00:00:00.000Z",
    by: { user: "anna", host: "elsewhere", program: "x", process: "1 y" },
    operation: "0123456789abcdef",
    ...more,
  })}\n`;

/** A server whose repositories' syncs make no new version, at that time. */
const scheduling = (began?: string, seconds = 60): WithLedger => {
  const server = withLedger(began === undefined ? {} : { clock: new FakeClock(began) });
  server.fake.on(
    "POST",
    /\/sync\/$/,
    server.fake.dispatch({
      phases: [
        { after: 0, state: "running" },
        { after: seconds * 1_000, state: "completed" },
      ],
    }),
  );
  return server;
};
const labelled = ({ put }: WithLedger, line: string, sequence: number, more: Partial<LedgerRecord>): void => {
  const text = record(line, sequence, more);
  put(`${line}/${String(sequence).padStart(8, "0")}.json`, text, { pulp_sdk_record: encodeURIComponent(text.trimEnd()) });
};
const requests = (fake: FakePulp): number => fake.requests.length;

it.each([
  ["clocks go forward", "2026-03-24T00:00:00Z"],
  ["clocks go back", "2026-10-20T00:00:00Z"],
])("ten days in which the %s: two runners run each night once", async (_, began) => {
  const { fake } = scheduling(began);
  const { pulp } = await connectTo(fake);
  const { pulp: other } = await connectTo(fake);
  await pulp.file.repository("isos").ensure({ remote: { url: "https://mirror.test/isos" } });
  await pulp.schedules.ensure("nightly", {
    cron: "30 2 * * *",
    timeZone: "Europe/Berlin",
    jitter: "30m",
    missed: "none",
    sync: pulp.file.repository("isos"),
  });
  const stop = new AbortController();
  const ended: ScheduleRun[] = [];
  const problems: ScheduleEvent[] = [];
  const runners = [pulp, other].map((client) => client.schedules.run({ signal: stop.signal, refreshMs: 21_600_000 }));
  const read = runners.map(async (runner) => {
    for await (const event of runner) {
      if (event.type === "ended") ended.push(event.run);
      else if (event.type === "trouble" || event.type === "unable") problems.push(event);
    }
  });
  await fake.clock.at(10 * day);
  stop.abort();
  await Promise.all(read);
  expect(problems).toEqual([]);
  const nights = ended.map(({ at }) => at).toSorted();
  expect(nights).toHaveLength(10);
  const local = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });
  expect(nights.map((at) => local.format(new Date(at)).slice(-5)).filter((time) => time !== "02:30")).toEqual(
    began.includes("-03-") ? ["03:00"] : [],
  );
  expect(new Set(nights.map((at) => local.format(new Date(at)).slice(0, 10))).size).toBe(10);
  expect(fake.seen("/sync/")).toHaveLength(10);
});

it("who was away makes up for all that was missed by one run", async () => {
  const { fake } = scheduling();
  const { pulp } = await connectTo(fake);
  await pulp.file.repository("isos").ensure({ remote: { url: "https://mirror.test/isos" } });
  await pulp.schedules.ensure("twice-a-day", { every: "12h", sync: pulp.file.repository("isos") });
  expect((await pulp.schedules.runNow("twice-a-day")).status).toBe("unchanged");
  await fake.clock.at(3 * day + 7 * 3_600_000);
  const [before] = await pulp.schedules.list();
  expect(Date.parse(String(before?.next))).toBeLessThan(fake.clock.now());
  const runner = pulp.schedules.run();
  for await (const event of runner)
    if (event.type === "ended") {
      expect(event.run).toMatchObject({ schedule: "twice-a-day", missed: 5, status: "unchanged" });
      break;
    }
  await runner.stop();
  const [after] = await pulp.schedules.list();
  expect(Date.parse(String(after?.next))).toBeGreaterThan(fake.clock.now());
});

/** A schedule whose run another machine has begun, and left. */
const leftBy = (server: WithLedger, at: string): void => {
  const schedule = { every: "12h", from: at, missed: "once", sync: { plugin: "file", name: "isos" } };
  labelled(server, "pulp_sdk/schedule/nightly", 1, { after: { schedule, since: "2025-12-31T00:00:00.000Z", paused: null } });
  labelled(server, "pulp_sdk_run/schedule/nightly", 1, { kind: "intent", holder: 1, at, ...begun(at) });
};
const begun = (at: string) => ({
  action: "run",
  asked: { at, missed: 0 },
  planned: { lease: 300, started: at, operation: "0123456789abcdef" },
});

it("a machine that gives no sign for its lease is replaced, and not before", async () => {
  const server = scheduling();
  const { fake } = server;
  const { pulp } = await connectTo(fake);
  await pulp.file.repository("isos").ensure({ remote: { url: "https://mirror.test/isos" } });
  await pulp.schedules.ensure("other", { every: "1d", from: "2027-01-01", sync: pulp.file.repository("isos") });
  const at = new Date(fake.clock.now()).toISOString();
  leftBy(server, at);
  const runner = pulp.schedules.run({ only: ["nightly"] });
  const events: ScheduleEvent[] = [];
  const read = (async () => {
    for await (const event of runner) events.push(event);
  })();
  const began = fake.clock.elapsed;
  // It gives two signs, and then no more.
  for (const [n, seconds] of [200, 400].entries()) {
    await fake.clock.at(began + seconds * 1_000);
    labelled(server, "pulp_sdk_run/schedule/nightly", 2 + n, { holder: 1, at: new Date(fake.clock.now()).toISOString(), ...begun(at) });
  }
  await fake.clock.at(began + 690_000);
  expect(events).toEqual([]);
  await fake.clock.at(began + 900_000);
  await runner.stop();
  await read;
  expect(events.map(({ type }) => type)).toEqual(["taken over", "ended", "stopping"]);
  expect(events[1]).toMatchObject({ run: { at, status: "unchanged", by: { host: "elsewhere" } } });
  expect(fake.seen("/sync/")).toHaveLength(1);
  const [run] = await pulp.schedules.history("nightly");
  expect(run).toMatchObject({ status: "unchanged", by: { host: "elsewhere" } });
  expect(run?.takenOverBy?.host).not.toBe("elsewhere");
});

it("a long run gives signs, and nobody takes it over", async () => {
  const { fake, files } = scheduling(undefined, 3_000);
  const { pulp } = await connectTo(fake);
  const { pulp: other } = await connectTo(fake);
  await pulp.file.repository("isos").ensure({ remote: { url: "https://mirror.test/isos" } });
  await pulp.schedules.ensure("nightly", { every: "1d", sync: pulp.file.repository("isos") });
  const stop = new AbortController();
  const events: string[] = [];
  const read = [pulp, other].map(async (client) => {
    for await (const { type } of client.schedules.run({ signal: stop.signal, leaseMs: 300_000 })) events.push(type);
  });
  await fake.clock.at(4_000_000);
  stop.abort();
  await Promise.all(read);
  expect(events.filter((type) => type !== "stopping").toSorted()).toEqual(["began", "elsewhere", "ended"]);
  const notes = [...files.values()].filter(
    ({ relative_path, text }) => relative_path.startsWith("pulp_sdk_run/") && text.includes('"note"'),
  );
  expect(notes.length).toBeGreaterThan(20);
  expect((await pulp.schedules.history("nightly")).map(({ status }) => status)).toEqual(["unchanged"]);
});

it.each(["a pause", "a change"])("after %s while it runs, a runner isn't told that its own run was elsewhere", async (what) => {
  const { fake } = scheduling();
  const { pulp } = await connectTo(fake);
  const sync = pulp.file.repository("isos");
  await sync.ensure({ remote: { url: "https://mirror.test/isos" } });
  await pulp.schedules.ensure("nightly", { every: "1d", sync });
  const events: ScheduleEvent[] = [];
  const runner = pulp.schedules.run({ refreshMs: 5_000 });
  const read = (async () => {
    for await (const event of runner) events.push(event);
  })();
  const began = fake.clock.elapsed;
  await fake.clock.at(began + 20_000);
  expect(events.map(({ type }) => type)).toEqual(["began"]);
  if (what === "a pause") await pulp.schedules.pause("nightly");
  else await pulp.schedules.ensure("nightly", { every: "1d", jitter: "1m", sync });
  await fake.clock.at(began + 300_000);
  await runner.stop();
  await read;
  expect(events.map(({ type }) => type)).toEqual(["began", "ended", "stopping"]);
  expect(fake.seen("/sync/")).toHaveLength(1);
});

it("what the server's own runs failed with is told without its secrets", async () => {
  const root = "/pulp/api/v3/";
  const server = withLedger({ versions: { core: "3.123.1", file: "3.123.1", workflow: "0.4.0" } });
  const { fake } = server;
  const workflow = {
    pulp_href: `${root}workflow/workflows/1/`,
    prn: "prn:workflow.workflow:1",
    name: "pulp_sdk/schedule/pulp_sdk_ledger/nightly 0123456789abcdef",
    pulp_labels: {},
    pulp_created: "2026-01-01T00:00:00Z",
    start_time: "2026-01-01T00:00:00Z",
    dispatch_interval: "1 00:00:00",
    status: "scheduled",
    next_dispatch: null,
    tasks: [],
  };
  const run = {
    pulp_href: `${root}workflow/workflow-runs/1/`,
    workflow: workflow.pulp_href,
    state: "failed",
    pulp_created: "2026-01-01T00:00:01Z",
    started_at: null,
    finished_at: null,
    task_group: null,
    error: { child_error: { description: "Cannot connect to https://mirror:hunter-two@rpm.test/epel/" } },
  };
  const listOf = (one: object): Answer => ({ body: { count: 1, next: null, results: [one] } });
  fake.on("GET", /\/workflow\/workflows\/$/, listOf(workflow)).on("GET", /\/workflow\/workflow-runs\/$/, listOf(run));
  const { pulp } = await connectTo(fake);
  const isos = pulp.file.repository("isos");
  await pulp.schedules.ensure("weekly", { every: "1w", sync: isos, runsOn: "client" });
  const schedule = { every: "1d", from: "2026-01-01T00:00:00.000Z", missed: "once", sync: { plugin: "file", name: "isos" } };
  const after = { schedule: { ...schedule, runsOn: "server" }, since: "2026-01-01T00:00:00.000Z", paused: null };
  labelled(server, "pulp_sdk/schedule/nightly", 1, { after });
  const [last] = await pulp.schedules.history("nightly");
  expect(last?.error).toEqual({ code: "TASK_FAILED", message: "Cannot connect to https://[secret]@rpm.test/epel/" });
});

it("2,000 schedules are listed, and looked at by a runner, in a handful of requests", async () => {
  const server = scheduling();
  const { fake } = server;
  const { pulp } = await connectTo(fake);
  const schedule = { every: "12h", from: "2026-01-01T06:00:00.000Z", missed: "once", sync: { plugin: "file", name: "isos" } };
  await pulp.schedules.ensure("first", { every: "12h", from: "2026-01-01T06:00:00Z", sync: { plugin: "file", name: "isos" } });
  for (let n = 0; n < 1_999; n++) {
    const [name, at] = [`s${n}`, "2025-12-31T18:00:00.000Z"];
    labelled(server, `pulp_sdk/schedule/${name}`, 1, { after: { schedule, since: "2025-12-01T00:00:00.000Z", paused: null } });
    labelled(server, `pulp_sdk_run/schedule/${name}`, 1, { kind: "intent", holder: 1, action: "run", asked: { at, missed: 0 } });
    labelled(server, `pulp_sdk_run/schedule/${name}`, 2, {
      kind: "outcome",
      of: 1,
      action: "run",
      result: "done",
      asked: { at, missed: 0 },
    });
  }
  const before = requests(fake);
  const all = await pulp.schedules.list();
  const listing = requests(fake) - before;
  expect(all).toHaveLength(2_000);
  expect(all.filter(({ last }) => last?.status === "succeeded")).toHaveLength(1_999);
  expect(new Set(all.map(({ next }) => next))).toEqual(new Set(["2026-01-01T06:00:00.000Z"]));
  expect(listing).toBeLessThanOrEqual(12);

  const began = requests(fake);
  const runner = pulp.schedules.run({ refreshMs: 60_000 });
  await fake.clock.at(30_000);
  const looking = requests(fake) - began;
  expect(looking).toBeLessThanOrEqual(12);
  // Nothing in the ledger has changed: each further look asks that alone.
  await fake.clock.at(5 * 60_000 + 30_000);
  expect(requests(fake) - began - looking).toBeLessThanOrEqual(5);
  await runner.stop();
});

it("what can't be meant is refused before anything is sent", async () => {
  const { fake } = scheduling();
  const { pulp } = await connectTo(fake);
  const before = requests(fake);
  const sync = pulp.file.repository("isos");
  expect(() => pulp.schedules.ensure("n", { every: "0h", sync })).toThrow(/schedule "n": every: "0h"/);
  expect(() => pulp.schedules.ensure("n", { cron: "0 0 * * *", timeZone: "Mars/Olympus", sync })).toThrow(/Mars\/Olympus/);
  expect(() => pulp.schedules.ensure("a/b", { every: "1h", sync })).toThrow(/name of a schedule/);
  expect(await rejection(pulp.schedules.ensure("n", { cron: "0 0 30 2 *", sync }))).toMatchObject({ code: "SCHEDULE_INVALID" });
  expect(await rejection(pulp.schedules.ensure("n", { every: "1h", sync: { plugin: "cargo", name: "x" } }))).toMatchObject({
    code: "PLUGIN_UNKNOWN",
  });
  for (const what of [{ fleet: " " }, { deliver: sync, to: "/isos/" }, { sync: { plugin: "file", name: "isos " } }])
    expect(await rejection(pulp.schedules.ensure("n", { every: "1h", ...what }))).toMatchObject({ code: "NAME_INVALID" });
  expect(await rejection(pulp.schedules.ensure("n", { every: "1h", sync: { plugin: "maven", name: "x" } }))).toMatchObject({
    name: "CapabilityError",
  });
  for (const limit of [0, -1, 1.5, "2"])
    expect(await rejection(pulp.schedules.history("n", { limit: limit as number }))).toMatchObject({
      message: expect.stringMatching(/^limit of history/),
    });
  // A text has parts that are names, too.
  expect(() => pulp.schedules.run({ only: "isos-nightly" as never })).toThrow(/only of schedules.run is no list, but a text/);
  expect(() => pulp.schedules.run({ refreshMs: 0 })).toThrow(/refreshMs/);
  expect(() => pulp.schedules.run({ stoping: "cancel" } as never)).toThrow(/stopping/);
  expect(requests(fake)).toBe(before);
});

it("a fleet is brought as what is in it, or as the client has it", async () => {
  const { fake } = scheduling();
  const { pulp } = await connectTo(fake);
  const entries = [{ plugin: "file", name: "isos", basePath: null, remote: { url: "https://mirror.test/isos" } }];
  const fleet = pulp.fleet("mirrors", entries);
  await fleet.ensure();
  await pulp.schedules.ensure("nightly", { every: "1d", fleet: "mirrors" });
  for (const mirrors of [entries, fleet])
    expect(await pulp.schedules.runNow("nightly", { fleets: { mirrors } })).toMatchObject({ status: "unchanged" });
});
