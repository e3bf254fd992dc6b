import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { onServer as onServerExample } from "../../examples/schedules.ts";
import { type ConnectOptions, connect, type Pulp, type ScheduleEvent, type ScheduleRun, type ScheduleSpec } from "../../src/index.ts";
import { get } from "../support/clients/fetch.ts";
import { type InterposingProxy, startInterposingProxy } from "../support/interposing-proxy.ts";
import { onServer } from "../support/line.ts";
import { rejection, unique } from "../support/shared-pulp.ts";

// One description for both: what the server runs by itself, where it has pulp_workflow, and what clients run there.

const on = onServer("workflow");
const stem = unique("on-server");
const [isos, notes, byHand, other] = [`${stem}-isos`, `${stem}-notes`, `${stem}-by-hand`, `${stem}-other`];
const workflows = "workflow/workflows/";
let pulp: Pulp;
let through: Pulp;
let proxy: InterposingProxy;

const client = (options: Partial<ConnectOptions> = {}): Promise<Pulp> => connect({ ...on().server, ledger: stem, ...options });

beforeAll(async () => {
  proxy = await startInterposingProxy(on().server.baseUrl);
  [pulp, through] = await Promise.all([client(), client({ baseUrl: proxy.baseUrl })]);
  const remote = { url: on().upstream.file, policy: "on_demand" } as const;
  for (const name of [isos, notes]) {
    await pulp.file.repository(name).ensure({ remote, autopublish: true });
    await pulp.file.repository(name).distribute(name);
  }
  await pulp.file.repository(byHand).ensure({ remote, autopublish: false });
  await pulp.file.remote(other).ensure(remote);
});
afterEach(async () => {
  await Promise.all((await pulp.schedules.list()).map(({ name }) => pulp.schedules.delete(name)));
});
afterAll(async () => {
  await Promise.all([pulp.close(), through.close(), proxy[Symbol.asyncDispose]()]);
});

const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + 300_000; Date.now() < end; await sleep(300)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} didn't come about: ${JSON.stringify(await pulp.schedules.list(), undefined, 1)}`);
};
/** Those of a schedule, the newest last. */
const workflowsOf = async (name: string) => {
  const query = { name__contains: `/${stem}/${name} `, ordering: ["pulp_created" as const] };
  return (await pulp.api.workflow.GET(workflows, { query })).results;
};
const scheduled = async (name: string): Promise<number> => (await workflowsOf(name)).filter(({ status }) => status === "scheduled").length;
const ended = async (name: string): Promise<readonly ScheduleRun[]> =>
  (await pulp.schedules.history(name, { limit: 100 })).filter(({ finished }) => finished !== undefined);
/** All that did something, once none goes on. */
const worked = (name: string): Promise<readonly ScheduleRun[]> =>
  until(`the end of all runs of ${name}`, async () => {
    const runs = await pulp.schedules.history(name, { limit: 100 });
    return runs.every(({ finished }) => finished !== undefined) ? runs.filter(({ status }) => status !== "taken back") : undefined;
  });
const runAfter = (name: string, before: readonly ScheduleRun[], status: ScheduleRun["status"]): Promise<ScheduleRun> =>
  until(`a run of ${name} that is ${status}`, async () =>
    (await ended(name)).find((run) => run.status === status && !before.some(({ started }) => started === run.started)),
  );
const served = async (name: string): Promise<number> => {
  const { base_url } = await pulp.file.distribution(name).read();
  return (await (await get(new URL("PULP_MANIFEST", String(base_url)))).text()).trim().split("\n").length;
};

const backends = [
  { runsOn: "server", name: "by-server", repository: isos },
  { runsOn: "client", name: "by-client", repository: notes },
] as const;
type Backend = (typeof backends)[number];
const onBoth = <T>(work: (backend: Backend) => Promise<T>): Promise<readonly T[]> => Promise.all(backends.map(work));

test("run by the server and by a client, every few seconds: what changes something, what doesn't, a pause, and what comes after it", async () => {
  const stop = new AbortController();
  const events: ScheduleEvent[] = [];
  const ran = (async () => {
    for await (const event of through.schedules.run({ signal: stop.signal, refreshMs: 1_000 })) events.push(event);
  })();
  const specOf = ({ runsOn, repository }: Backend) =>
    ({ every: "3s", deliver: { plugin: "file", name: repository }, to: repository, runsOn }) as const;
  on().upstream.switchTo("v1");

  const firsts = await onBoth(async (backend) => {
    const { runsOn, name, repository } = backend;
    const spec = specOf(backend);
    expect(await pulp.schedules.ensure(name, spec)).toMatchObject([{ resource: "schedule", name, action: "created" }]);
    expect(await through.schedules.ensure(name, spec)).toEqual([]);
    // It stays where it is.
    expect(await through.schedules.ensure(name, { ...spec, runsOn: "auto" })).toEqual([]);
    expect(await pulp.schedules.read(name)).toMatchObject({ name, runsOn, spec: { every: "3s", to: repository }, trouble: undefined });
    expect(await scheduled(name)).toBe(runsOn === "server" ? 1 : 0);
    const first = await runAfter(name, [], "succeeded");
    expect(first).toMatchObject({ schedule: name, result: { version: 1 }, error: undefined, takenOverBy: undefined });
    const idle = await runAfter(name, [first], "unchanged");
    expect(Date.parse(idle.started)).toBeGreaterThan(Date.parse(String(first.finished)));
    const tasks = await pulp.tasks.list({ logging_cid__contains: idle.operation }).all();
    expect(tasks.map(({ name: task }) => task)).toContain("pulp_file.app.tasks.synchronizing.synchronize");
    expect(tasks.every(({ state }) => state === "completed")).toBe(true);
    return { served: await served(repository), ran: await ended(name) };
  });

  on().upstream.switchTo("v2");
  await onBoth(async (backend) => {
    const { name, repository } = backend;
    const { served: before, ran: known } = firsts[backends.indexOf(backend)] ?? expect.fail();
    expect((await runAfter(name, known, "succeeded")).result).toMatchObject({ version: 2 });
    expect(await served(repository)).not.toBe(before);
    const listed = (await pulp.schedules.list()).find((one) => one.name === name);
    expect(listed?.last).toMatchObject({ schedule: name });
    expect(Date.parse(String(listed?.next))).not.toBeNaN();

    expect(await pulp.schedules.pause(name, { reason: "the mirror moves" })).toHaveLength(1);
    expect(await through.schedules.pause(name)).toEqual([]);
    expect(await pulp.schedules.read(name)).toMatchObject({ paused: { reason: "the mirror moves" }, next: undefined, trouble: undefined });
    expect(await pulp.schedules.ensure(name, specOf(backend))).toEqual([]);
    expect(await scheduled(name)).toBe(0);
    const paused = await worked(name);
    await sleep(7_000);
    expect(await worked(name)).toEqual(paused);
    expect(await pulp.schedules.resume(name)).toHaveLength(1);
    expect(await pulp.schedules.resume(name)).toEqual([]);
    await runAfter(name, paused, "unchanged");
    expect(await pulp.schedules.delete(name)).toMatchObject([{ action: "deleted" }]);
    expect(await pulp.schedules.delete(name)).toEqual([]);
    expect(await scheduled(name)).toBe(0);
    const runs = await worked(name);
    expect(runs.length).toBeGreaterThan(paused.length);
    expect(runs.filter(({ status }) => !["succeeded", "unchanged", "canceled"].includes(status))).toEqual([]);
  });
  stop.abort();
  await ran;
  expect(new Set(events.flatMap((event) => (event.type === "ended" ? [event.run.schedule] : [])))).toEqual(new Set(["by-client"]));
  expect(events.filter(({ type }) => type === "trouble" || type === "unable")).toEqual([]);
});

test("of several repositories the list, too, tells what each one's last run did", async () => {
  const all = [isos, notes].map((repository) => [`first-of-${repository.slice(stem.length + 1)}`, repository] as const);
  for (const [name, repository] of all)
    await pulp.schedules.ensure(name, { every: "12h", sync: { plugin: "file", name: repository }, runsOn: "server" });
  const runs = new Map<string, string | undefined>();
  for (const [name] of all)
    runs.set(name, (await until(`a run of ${name}`, async () => ((await ended(name)).length > 0 ? ended(name) : undefined)))[0]?.operation);
  for (const operation of runs.values()) expect(operation).toMatch(/^[0-9a-f]{32}$/);
  expect(new Map((await pulp.schedules.list()).map(({ name, last }) => [name, last?.operation]))).toEqual(runs);
});

test("what docs/schedules.md says of it", async () => {
  await pulp.file.repository("isos").ensure({ remote: { url: on().upstream.file, policy: "on_demand" } });
  expect(Date.parse(String(await onServerExample(pulp)))).not.toBeNaN();
});

test("the server's runs and ordinary tasks wait for each other; a pause cancels the run, and a failure has its reason", async () => {
  const { upstream } = on();
  const held = Promise.withResolvers<void>();
  const name = "locked";
  const repository = pulp.file.repository(byHand);
  upstream.fail(/PULP_MANIFEST/, { kind: "hold", until: held.promise }, { times: 1 });
  await pulp.schedules.ensure(name, { every: "1h", sync: repository, runsOn: "server" });
  const { pulp_href } = await repository.read();
  const holder = await until(
    "its sync",
    async () => (await pulp.tasks.list({ reserved_resources: pulp_href, state: "running", name__contains: "synchron" }).all())[0],
  );
  const [run] = await pulp.schedules.history(name);
  expect(run).toMatchObject({ status: "running", finished: undefined, operation: holder.logging_cid.replaceAll("-", "") });
  const remote = pulp.file.remote(byHand).delete();
  const ordinary = repository.sync();
  for (const { tasks } of [ordinary, remote]) {
    const waiting = await until("its task", async () => tasks[0]);
    expect((await pulp.tasks.explain(waiting.pulp_href)).roots.map(({ task }) => task.pulp_href)).toContain(holder.pulp_href);
  }
  await remote.cancel();
  await pulp.schedules.pause(name);
  held.resolve();
  await ordinary;
  await rejection(remote);
  const [canceled] = await pulp.schedules.history(name);
  expect(canceled).toMatchObject({ at: run?.at, status: "canceled", error: undefined });

  upstream.fail(/PULP_MANIFEST/, { kind: "status", status: 404 });
  await pulp.schedules.ensure(name, { every: "2s", sync: repository, runsOn: "server" });
  await pulp.schedules.resume(name);
  const failed = await runAfter(name, [], "failed");
  expect(failed.error).toMatchObject({ code: "TASK_FAILED", message: expect.stringContaining("404") });
  upstream.heal();
  await runAfter(name, [], "unchanged");
  await pulp.schedules.delete(name);
});

test("what the server can't carry is refused with the reason, and left to clients where that is for it to choose", async () => {
  const deliver = { every: "12h", deliver: { plugin: "file", name: isos }, to: isos } as const;
  await pulp.file.repository(isos).sync();
  await pulp.file.repository(isos).distribute(`${stem}-pinned`, { version: 1 });
  await pulp.file.repository(`${stem}-bare`).ensure({});
  const cases: readonly (readonly [ScheduleSpec, string])[] = [
    [{ ...deliver, every: undefined, cron: "30 2 * * *" }, "no calendar"],
    [{ every: "12h", fleet: "mirrors" }, "fleet"],
    [{ ...deliver, missed: "none" }, "passed"],
    [{ ...deliver, to: `${stem}-nowhere` }, "nothing is served"],
    [{ ...deliver, to: `${stem}-pinned` }, "doesn't follow"],
    [{ ...deliver, to: notes }, "doesn't follow"],
    [{ every: "12h", deliver: { plugin: "file", name: byHand }, to: byHand }, "doesn't publish by itself"],
    [{ every: "12h", sync: { plugin: "file", name: `${stem}-bare` } }, "no remote"],
    [{ every: "12h", sync: { plugin: "file", name: `${stem}-absent` } }, "there is no file repository"],
  ];
  const refusals = await Promise.all(cases.map(([spec]) => rejection(pulp.schedules.ensure("refused", { ...spec, runsOn: "server" }))));
  for (const [i, [, why]] of cases.entries())
    expect(refusals[i]).toMatchObject({ name: "UsageError", code: "SCHEDULE_NOT_FOR_SERVER", message: expect.stringContaining(why) });
  // That no client could do either.
  const missing = { every: "12h", sync: { plugin: "rpm", name: isos } } as const;
  for (const runsOn of ["server", "client"] as const)
    expect(await rejection(Promise.resolve().then(() => pulp.schedules.ensure("refused", { ...missing, runsOn })))).toMatchObject({
      code: "PLUGIN_NOT_INSTALLED",
    });
  expect(await pulp.schedules.list()).toEqual([]);
  await Promise.all(cases.map(([spec], i) => pulp.schedules.ensure(`left-${i}`, spec)));
  const left = await pulp.schedules.list();
  expect(left.map(({ runsOn, trouble }) => [runsOn, trouble])).toEqual(cases.map(() => ["client", undefined]));
  expect(
    await rejection(Promise.resolve().then(() => pulp.schedules.ensure("bad", { ...deliver, runsOn: "cloud" as never }))),
  ).toMatchObject({
    code: "SCHEDULE_INVALID",
  });
  expect((await pulp.api.workflow.GET(workflows, { query: { name__contains: `/${stem}/refused` } })).count).toBe(0);
});

test("whoever stops its workflow, is cut off, or pauses it meanwhile: what the ledger says comes about, once", async () => {
  const spec = { every: "12h", sync: { plugin: "file", name: notes } } as const;
  const creation = /^POST .*\/workflow\/workflows\/$/;
  // Told to choose, it is the server's; a lost answer is no second workflow.
  proxy.after(creation, async () => {}); // The question whether one may.
  proxy.after(creation, async () => {}, "lose");
  await through.schedules.ensure("mended", spec);
  const [workflow] = await workflowsOf("mended");
  expect(await workflowsOf("mended")).toHaveLength(1);
  expect(await pulp.schedules.read("mended")).toMatchObject({ runsOn: "server", next: expect.any(String), trouble: undefined });

  await pulp.api.workflow.PATCH("{workflow_workflow_href}", {
    path: { workflow_workflow_href: String(workflow?.pulp_href) },
    body: { state: "canceled" },
  });
  expect(await pulp.schedules.read("mended")).toMatchObject({ next: undefined, trouble: expect.stringContaining("stopped") });
  expect(await pulp.schedules.ensure("mended", spec)).toMatchObject([{ action: "updated", fields: ["runsOn"] }]);
  expect(await pulp.schedules.ensure("mended", spec)).toEqual([]);
  expect(await scheduled("mended")).toBe(1);

  // The repository gets another remote: what the server was told is another work now.
  await pulp.file.repository(notes).update({ remote: pulp.file.remote(other) });
  expect(await pulp.schedules.ensure("mended", spec)).toMatchObject([{ fields: ["runsOn"] }]);
  expect(await scheduled("mended")).toBe(1);

  const cut = new AbortController();
  proxy.before(creation, async () => {});
  proxy.before(creation, async () => {
    cut.abort();
    await sleep(500);
  });
  await rejection(through.schedules.ensure("cut-off", spec, { signal: cut.signal }));
  await pulp.schedules.ensure("cut-off", spec);
  expect(await pulp.schedules.read("cut-off")).toMatchObject({ runsOn: "server", next: expect.any(String), trouble: undefined });
  expect(await scheduled("cut-off")).toBe(1);

  proxy.before(creation, async () => {});
  proxy.before(creation, () => pulp.schedules.pause("meanwhile"));
  await through.schedules.ensure("meanwhile", spec);
  expect(await scheduled("meanwhile")).toBe(0);
  expect(await pulp.schedules.read("meanwhile")).toMatchObject({ paused: expect.anything(), next: undefined });
  expect(await pulp.schedules.resume("meanwhile")).toHaveLength(1);
  expect(await scheduled("meanwhile")).toBe(1);

  // From the server to clients, and back.
  expect(await pulp.schedules.ensure("meanwhile", { ...spec, runsOn: "client" })).toMatchObject([{ fields: ["runsOn"] }]);
  expect(await scheduled("meanwhile")).toBe(0);
  expect(await pulp.schedules.ensure("meanwhile", spec)).toEqual([]);
  expect(await pulp.schedules.ensure("meanwhile", { ...spec, runsOn: "server" })).toMatchObject([{ fields: ["runsOn"] }]);
  expect(await scheduled("meanwhile")).toBe(1);
  expect((await pulp.ledger.verify()).ok).toBe(true);
});

test("an ordinary user is told what it takes; nothing is written down that the server then wouldn't follow", async () => {
  const [username, password] = [`${stem}-ops`, "schedules-42-pw"];
  const spec = { every: "12h", sync: { plugin: "file", name: notes } } as const;
  await pulp.schedules.ensure("theirs", { ...spec, runsOn: "server" });
  await pulp.core.user(username).ensure({ password });
  await using user = await client({ username, password });
  await pulp.file.repository(stem).roles.add("file.filerepository_owner", { users: [username] });
  await pulp.file.repository(notes).roles.add("file.filerepository_owner", { users: [username] });
  for (const remote of [notes, other]) await pulp.file.remote(remote).roles.add("file.fileremote_viewer", { users: [username] });
  const find = async () => (await user.schedules.list()).find(({ name }) => name === "theirs");

  expect(await find()).toMatchObject({ runsOn: "server", next: undefined, trouble: expect.stringContaining("workflow.view_workflow") });
  const view = { name: "PermissionError", permission: "workflow.view_workflow" };
  const change = { name: "PermissionError", permission: "workflow.change_workflow" };
  expect(await rejection(user.schedules.history("theirs"))).toMatchObject(view);
  expect(await rejection(user.schedules.pause("theirs"))).toMatchObject(change);
  expect(await rejection(user.schedules.delete("theirs"))).toMatchObject(change);
  expect(await rejection(user.schedules.ensure("theirs", { ...spec, runsOn: "client" }))).toMatchObject(change);
  expect(await rejection(user.schedules.ensure("own", { ...spec, runsOn: "server" }))).toMatchObject(change);
  expect(await pulp.schedules.read("theirs")).toMatchObject({ runsOn: "server", paused: undefined, next: expect.any(String) });
  // Told to choose, it is left to clients.
  expect(await user.schedules.ensure("own", spec)).toMatchObject([{ action: "created" }]);
  expect(await user.schedules.read("own")).toMatchObject({ runsOn: "client" });
  expect(await user.schedules.delete("own")).toHaveLength(1);

  await pulp.core.user(username).grants.add("workflow.workflow_viewer");
  expect(await find()).toMatchObject({ next: expect.any(String), trouble: undefined });
  expect(await rejection(user.schedules.pause("theirs"))).toMatchObject(change);
  await pulp.core.user(username).grants.add("workflow.workflow_admin");
  expect(await user.schedules.pause("theirs")).toHaveLength(1);
  expect(await user.schedules.resume("theirs")).toHaveLength(1);
  expect(await scheduled("theirs")).toBe(1);
  await pulp.core.user(username).delete();
});
